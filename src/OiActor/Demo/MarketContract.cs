namespace OiActor.Demo;

/// <summary>One listed contract of the built-in market.</summary>
/// <param name="Symbol">The venue's spelling.</param>
/// <param name="Asset">What it is on.</param>
internal sealed record MarketContract(string Symbol, MarketAsset Asset)
{
    /// <summary>The base as listed, such as <c>1000PEPE</c>.</summary>
    public string Base { get; init; } = Asset.Code;

    public string Quote { get; init; } = "USDT";

    public string Settle { get; init; } = "USDT";

    /// <summary>How many coins the price, and a unit of the listed base, is for: 1, 1000, 1000000.</summary>
    public decimal Multiple { get; init; } = 1;

    /// <summary>What one contract holds, where the venue counts in contracts: coins, or dollars for an inverse one.</summary>
    public decimal ContractSize { get; init; } = 1;

    public bool Inverse { get; init; }

    /// <summary>Its part of the venue's open interest in the asset; above zero.</summary>
    public decimal Weight { get; init; } = 1;

    /// <summary>The venue's word for the state it is in.</summary>
    public required string Status { get; init; }

    /// <summary>The venue's word for the kind of contract, such as Binance's contractType and OKX's ruleType.</summary>
    public required string Kind { get; init; }

    /// <summary>The venue's word for what it is on, such as Binance's underlyingType and Bitget's isRwa.</summary>
    public required string Category { get; init; }

    public int FundingHours { get; init; } = Asset.FundingHours;

    /// <summary>When a dated future is delivered; null for a perpetual.</summary>
    public DateTimeOffset? Delivery { get; init; }

    /// <summary>False where the venue lists it, and has neither price nor open interest for it.</summary>
    public bool Trades { get; init; } = true;

    /// <summary>False where the venue has no long/short ratio for it.</summary>
    public bool HasRatios { get; init; } = true;

    /// <summary>Listed as trading, and refused when asked for its open interest.</summary>
    public bool RefusesOpenInterest { get; init; }
}

/// <summary>What is true of a contract at one moment. Prices are for <see cref="MarketContract.Multiple"/> coins, rounded to the tick.</summary>
/// <param name="OpenInterest">Coins, in units of <see cref="MarketContract.Multiple"/>.</param>
/// <param name="Volume">Coins traded in 24 hours, in the same units.</param>
/// <param name="Funding">A fraction per funding interval; positive: longs pay.</param>
internal sealed record ContractFigures(
    decimal Mark,
    decimal Index,
    decimal Last,
    decimal Open24h,
    decimal High24h,
    decimal Low24h,
    decimal Volume,
    decimal OpenInterest,
    decimal Funding)
{
    /// <summary>The last price's change in 24 hours, as a fraction.</summary>
    public decimal Change24h => Last / Open24h - 1;

    /// <summary>What was traded in 24 hours, in the quote currency.</summary>
    public decimal VolumeQuote => Volume * (Open24h + Last) / 2;
}
