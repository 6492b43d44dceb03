namespace OiActor.Demo;

/// <summary>A market of the built-in Jupiter with its accounts on the chain.</summary>
/// <param name="Custody">The account of its figures.</param>
/// <param name="PriceAccount">The account of its price.</param>
/// <param name="Decimals">Of its token.</param>
internal sealed record JupiterMarket(string Custody, string PriceAccount, int Decimals, MarketContract Contract);

/// <summary>What the built-in Jupiter lists: three markets, and a custody of a stablecoin that is none.</summary>
internal static class JupiterListing
{
    public const string Venue = "jupiter";

    public const string Stable = "G18jKKXQwBbrHeiK3C9MRXhkHsLHf7XgCSisykV46EZa";

    public static IReadOnlyList<JupiterMarket> Markets(IReadOnlyList<MarketAsset> assets)
    {
        var markets = new List<JupiterMarket>();
        foreach (var asset in assets)
            if (Accounts(asset.Code) is { } accounts)
                markets.Add(new JupiterMarket(accounts.Custody, accounts.Price, asset.Code == "SOL" ? 9 : 8, Market(asset)));
        return markets;
    }

    private static (string Custody, string Price)? Accounts(string code) => code switch
    {
        "SOL" => ("7xS2gz2bTp3fwCC7knJvUWTEU9Tycczu6VhJYKgi1wdz", "FYq2BWQ1V5P1WFBqr3qB2Kb5yHVvSv7upzKodgQE5zXh"),
        "ETH" => ("AQCGyheWPLeo6Qp9WpYS9m3Qj479t7R636N9ey1rEjEn", "AFZnHPzy4mvVCffrVwhewHbFc93uTHvDSFrVH7GtfXF1"),
        "BTC" => ("5Pv3gM9JrFFH883SWAhvJC9RPYmo8UNxuFtv5bMMALkm", "hUqAT1KQ7eW1i6Csp9CXYtpPfSAvi835V7wKi5fRfmC"),
        _ => null,
    };

    private static MarketContract Market(MarketAsset asset) => new(asset.Code, asset)
    {
        Quote = "USD",
        Settle = "USD",
        Weight = Seeded.Between(asset.Code + Venue, 0.004m, 0.03m),
        Status = "",
        Kind = "",
        Category = "",
    };
}
