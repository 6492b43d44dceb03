namespace OiActor.Domain;

/// <summary>One listed, live contract at one venue.</summary>
/// <param name="Asset">The canonical underlying.</param>
/// <param name="VenueSymbol">The venue's own spelling, used to ask and to show, never as a key across venues.</param>
/// <param name="Quote">The currency it is priced in, such as <c>USDT</c>.</param>
/// <param name="Margin">The currency it is settled in.</param>
/// <param name="Kind">How it is settled.</param>
/// <param name="Spec">What one contract holds.</param>
internal sealed record Instrument(
    Asset Asset,
    string VenueSymbol,
    string Quote,
    string Margin,
    MarginKind Kind,
    ContractSpec Spec)
{
    /// <summary>Whether this is the contract that the headline long/short ratios speak of: quoted and settled in USDT.</summary>
    public bool IsUsdt => Kind == MarginKind.Linear && Quote == "USDT" && Margin == "USDT";
}
