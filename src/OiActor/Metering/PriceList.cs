namespace OiActor.Metering;

/// <summary>Something a user pays for.</summary>
/// <param name="Name">As the platform's pricing spells it.</param>
/// <param name="PriceUsd">US dollars for one; not negative.</param>
internal sealed record ChargeEvent(string Name, string Title, string Description, decimal PriceUsd);

/// <summary>All that is charged for, and its price; the pricing file and the README are tested against it.</summary>
internal static class PriceList
{
    public static readonly ChargeEvent Symbol = new(
        "symbol",
        "Symbol",
        "One symbol returned: its dataset record with open interest and long/short ratios of every venue that answered.",
        0.002m);
}
