// Binance COIN-M: what its own error codes mean for a run.
// https://developers.binance.com/docs/derivatives/coin-margined-futures/error-code  (read 2026-11)

using OiActor.Domain;

namespace OiActor.Venues.BinanceCoinm;

internal static class BinanceCoinmErrors
{
    /// <summary>The kind behind a venue code; null where the HTTP status says more.</summary>
    public static FailureKind? Kind(string code) => code switch
    {
        "-1121" => FailureKind.NotFound,   // invalid symbol
        "-4108" => FailureKind.NotFound,   // delivering, settling, closed or pre-trading
        "-1003" => FailureKind.RateLimited,
        "-1016" => FailureKind.ServerError,   // maintenance
        _ => null,
    };
}
