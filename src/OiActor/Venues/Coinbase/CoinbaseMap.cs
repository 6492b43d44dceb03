// Coinbase Derivatives (US): from payloads to readings.
// https://docs.cdp.coinbase.com/api-reference/advanced-trade-api/rest-api/public/list-public-products  (read 2026-11)
//
// Unit:  open_interest in contracts; a contract holds contract_size units of the name it is shown under. SHIB's and PEPE's are shown as 1000SHIB and
//        1000PEPE with the plain coin as root: recorded prices, and what one contract is worth, are for thousands.
// Sides: unknown. No document says, and no measurement is known.
// Price: the index of the same row, else the last trade; there is no mark. What the index of a multiplied name is for is not known: it is left out.

using System.Globalization;
using OiActor.Domain;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Coinbase;

internal static class CoinbaseMap
{
    /// <summary>The instrument of a row; null where it is no live crypto perpetual in scope.</summary>
    /// <remarks>
    /// The perpetual-style futures expire in years on paper; the dated ones have no funding. Products of the closed international exchange keep
    /// their last open interest and are listed here too.
    /// </remarks>
    public static Instrument? Instrument(ProductWire row, VenueRequest request)
    {
        if (row is not { ProductId: { Length: > 0 } symbol, QuoteCurrencyId: { } quote, FutureProductDetails: { Venue: "cde" } future }
            || row.IsDisabled == true || row.TradingDisabled == true
            || future.NonCrypto == true || future.FuturesAssetType is not (null or "" or "FUTURES_ASSET_TYPE_CRYPTO")
            || (string.IsNullOrEmpty(future.FundingInterval) && future.FundingRate.Value is null)
            || future is not { ContractRootUnit: { Length: > 0 } root, ContractSize.AboveZero: { } units }
            || !request.Counts(quote, quote))
        {
            return null;
        }
        var (asset, coins) = Named(root, row.DisplayName);
        return Exact.Times(units, coins) is > 0 and var size
            ? new Instrument(asset, symbol, quote, quote, MarginKind.Linear, new ContractSpec(size, ContractUnit.BaseCoins, coins))
            : null;
    }

    public static ContractReading Contract(Instrument instrument, ProductWire row, DateTimeOffset receivedTime)
    {
        var future = row.FutureProductDetails!;
        var (reading, missing) = Measured.OpenInterest(instrument.Spec, future.OpenInterest, Sides.Unknown);
        return new ContractReading
        {
            Instrument = instrument,
            OpenInterest = reading,
            Missing = missing,
            Index = instrument.Spec.PricedCoins == 1 ? instrument.Spec.PriceOf(future.IndexPrice.Value) : null,
            Last = instrument.Spec.PriceOf(row.Price.Value),
            Funding = Measured.Funding(future.FundingRate, Hours(future.FundingInterval), future.FundingTime.Value),
            Change24hPercent = row.PricePercentageChange.Value,
            Volume24h = Measured.Usd(row.ApproximateQuoteVolume.Value),
            ReceivedTime = receivedTime,
        };
    }

    /// <summary>The coin of a root unit, and how many of it the name shown stands for: the root of 1000SHIB is SHIB. CELO has its old name here.</summary>
    private static (Asset Asset, decimal Coins) Named(string root, string? displayName)
    {
        var (asset, coins) = SymbolRules.FromListedBase(root == "CGLD" ? "CELO" : root);
        var shown = SymbolRules.FromListedBase((displayName ?? "").Split(' ')[0]);
        return shown.Asset == asset && shown.Coins > coins ? (asset, shown.Coins) : (asset, coins);
    }

    /// <summary>The hours of <c>3600s</c>; null for anything else.</summary>
    private static decimal? Hours(string? interval) =>
        interval is [.., 's'] && decimal.TryParse(interval.AsSpan(0, interval.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out decimal seconds)
            ? seconds / 3600
            : null;
}
