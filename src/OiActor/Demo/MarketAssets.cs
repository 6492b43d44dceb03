namespace OiActor.Demo;

/// <summary>The underlyings of the built-in market. Prices and sizes are invented, of the order of mid 2026.</summary>
internal static class MarketAssets
{
    /// <summary>Crypto assets, among them the fifty of the bundled list.</summary>
    public static readonly IReadOnlyList<MarketAsset> Coins =
    [
        new("BTC", 71_240m, 10_400m) { Lean = 1.72m },
        new("ETH", 2_410m, 6_150m) { Lean = 1.95m },
        new("SOL", 96.4m, 1_720m),
        new("XRP", 1.62m, 980m),
        new("HYPE", 41.3m, 905m),
        new("BNB", 742m, 610m),
        new("DOGE", 0.1184m, 540m),
        new("ZEC", 381m, 468m),
        new("SUI", 1.273m, 395m),
        new("ADA", 0.3312m, 290m),
        new("LINK", 11.84m, 276m),
        new("AVAX", 12.93m, 214m),
        new("PUMP", 0.002214m, 208m) { FundingHours = 4 },
        new("TRX", 0.2961m, 183m),
        new("LTC", 68.9m, 178m),
        new("PEPE", 0.000004873m, 166m),
        new("TAO", 247m, 158m) { FundingHours = 4 },
        new("BCH", 471m, 149m),
        new("NEAR", 1.544m, 141m),
        new("AAVE", 128.7m, 138m),
        new("UNI", 4.87m, 131m),
        new("ENA", 0.1327m, 126m) { FundingHours = 4 },
        new("FARTCOIN", 0.2418m, 117m) { FundingHours = 4, Lean = 3.4m },
        new("WLD", 0.4911m, 112m),
        new("TON", 1.437m, 108m),
        new("ONDO", 0.3174m, 104m) { FundingHours = 4 },
        new("DOT", 1.712m, 101m),
        new("TRUMP", 3.86m, 97m) { FundingHours = 4, Lean = 0.34m },
        new("FIL", 1.183m, 92m),
        new("APT", 1.264m, 88m),
        new("SHIB", 0.000006914m, 86m),
        new("XLM", 0.1869m, 83m),
        new("HBAR", 0.1092m, 81m),
        new("PENGU", 0.008146m, 79m) { FundingHours = 4 },
        new("VIRTUAL", 0.7213m, 76m) { FundingHours = 4 },
        new("BONK", 0.000007482m, 74m),
        new("ARB", 0.1394m, 72m),
        new("WIF", 0.2836m, 69m) { FundingHours = 4 },
        new("ICP", 3.09m, 67m),
        new("CRV", 0.3147m, 65m),
        new("ETC", 9.74m, 63m),
        new("ATOM", 2.216m, 58m),
        new("OP", 0.1812m, 56m),
        new("TIA", 0.4219m, 55m) { FundingHours = 4 },
        new("JUP", 0.2164m, 53m) { FundingHours = 4 },
        new("SEI", 0.0921m, 51m) { Lean = 0.58m },
        new("INJ", 3.61m, 49m),
        new("FET", 0.2237m, 47m),
        new("ORDI", 3.94m, 44m) { FundingHours = 4 },
        new("FLOKI", 0.00003816m, 41m),

        new("ALGO", 0.1143m, 39m),
        new("POL", 0.1328m, 37m),
        new("LDO", 0.4127m, 36m),
        new("RENDER", 1.847m, 34m),
        new("STX", 0.3068m, 31m),
        new("0G", 0.7832m, 29m) { FundingHours = 1 },
        new("GALA", 0.00527m, 28m),
        new("1INCH", 0.1214m, 26m),
        new("4", 0.01863m, 24m) { On = Listed.Binance | Listed.Bitget, FundingHours = 1 },
        new("IMX", 0.2419m, 23m),
        new("SATS", 0.0000000191m, 22m),
        new("GRT", 0.0347m, 21m),
        new("币安人生", 0.1026m, 20m) { On = Listed.Binance, FundingHours = 4 },
        new("RATS", 0.00001387m, 19m) { On = Listed.Binance | Listed.Bitget },
        new("MOG", 0.0000002914m, 17m) { On = Listed.Binance | Listed.Okx },
        new("BABYDOGE", 0.0000000007326m, 16m) { On = Listed.Binance },
        new("CAKE", 2.31m, 15m) { On = Listed.Binance },
        new("OKB", 104.6m, 14m) { On = Listed.Okx },
        new("BGB", 3.57m, 13m) { On = Listed.Bitget },
    ];

    public static readonly MarketAsset Bitcoin = Coins[0];
    public static readonly MarketAsset Ether = Coins[1];
    public static readonly MarketAsset Gold = new("XAU", 4_318m, 420m);
    public static readonly MarketAsset Tesla = new("TSLA", 372.4m, 64m) { FundingHours = 4 };
    public static readonly MarketAsset Apple = new("AAPL", 268.3m, 27m) { FundingHours = 4 };
    public static readonly MarketAsset BitcoinDominance = new("BTCDOM", 4_736m, 18m);

    /// <summary>A coin whose contracts are being closed everywhere.</summary>
    public static readonly MarketAsset Leaving = new("ALPACA", 0.0417m, 3m);

    /// <summary>A coin whose contracts are announced and do not trade yet.</summary>
    public static readonly MarketAsset Coming = new("MEGA", 0.1873m, 9m);

    /// <summary>The assets that a smaller venue lists: the largest ones, and of the others a share that the names decide.</summary>
    /// <param name="venue">Its name.</param>
    /// <param name="assets">The market's, largest first.</param>
    /// <param name="largest">How many of the largest it has for certain.</param>
    /// <param name="share">The share of the others, from 0 to 1, before each one's reach.</param>
    public static IEnumerable<MarketAsset> At(string venue, IReadOnlyList<MarketAsset> assets, int largest, decimal share)
    {
        for (int i = 0; i < assets.Count; i++)
            if (i < largest || Seeded.Unit(assets[i].Code + venue) < share * assets[i].Reach)
                yield return assets[i];
    }

    /// <summary>How many of the largest coins the first three venues all list, and many others; the rest is at one of them, and here and there.</summary>
    private const int WidelyListed = 520;

    /// <summary>The coins above, and after them as many invented small ones as make up the number; none where it is smaller.</summary>
    /// <remarks>1,500 of them have some 6,000 contracts at all venues together, as the real market had in 2026.</remarks>
    public static IReadOnlyList<MarketAsset> AtLeast(int count)
    {
        var coins = new List<MarketAsset>(Coins);
        for (int i = 0; coins.Count < count; i++)
        {
            string code = $"Q{(char)('A' + i / 676)}{(char)('A' + i / 26 % 26)}{(char)('A' + i % 26)}";
            coins.Add(Invented(code, Math.Round(0.01m + 9m * Seeded.Unit(code), 4), 12m - 10m * i / (i + 300m), isKnown: coins.Count < WidelyListed));
        }
        return coins;
    }

    private static MarketAsset Invented(string code, decimal price, decimal openInterest, bool isKnown) => new(code, price, openInterest)
    {
        On = isKnown ? Listed.Everywhere : Seeded.Unit(code + "home") switch
        {
            < 0.3m => Listed.Binance,
            < 0.4m => Listed.Okx,
            _ => Listed.Bitget,
        },
        Spread = isKnown ? 0.44m : 0.05m,
    };
}
