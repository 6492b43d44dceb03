using OiActor.Domain;

namespace OiActor.Input;

/// <summary>The order of records.</summary>
internal enum SortBy
{
    OiDesc,
    LsLongExtremeDesc,
    LsShortExtremeDesc,
    SymbolAsc,
}

/// <summary>Which of OKX's ratios is the headline <c>okx_ls</c>.</summary>
internal enum OkxLsSource
{
    TopTraderAccounts,
    AllAccountsContract,
    AllAccounts,
}

/// <summary>Where a ratio becomes skewed and extreme. Positive, and rising from extreme short to extreme long.</summary>
/// <param name="Short">Null: the reciprocal of <paramref name="Long"/>, so that swapping longs and shorts swaps the label.</param>
internal sealed record SkewThresholds(decimal ExtremeLong, decimal Long, decimal? Short, decimal ExtremeShort)
{
    public static readonly SkewThresholds Default = new(2.5m, 1.5m, null, 0.4m);
}

/// <summary>What a user asked for. The defaults live here and nowhere else; the input schema is tested against them.</summary>
internal sealed record ActorInput
{
    /// <summary>Base symbols in the user's spelling; empty: the bundled majors; <c>*</c> alone: every listed asset.</summary>
    public IReadOnlyList<string> Symbols { get; init; } = [];

    public bool IncludeBinance { get; init; } = true;

    public bool IncludeOkx { get; init; } = true;

    public bool IncludeBitget { get; init; } = true;

    /// <summary>Venues to ask, by name; <c>all</c> for every one; empty: the three switches above.</summary>
    public IReadOnlyList<string> Venues { get; init; } = [];

    /// <summary>Venues not to ask, whatever else names them.</summary>
    public IReadOnlyList<string> ExcludeVenues { get; init; } = [];

    /// <summary>Whether contracts settled in a coin are counted; null: only where <see cref="Venues"/> names the venues.</summary>
    public bool? IncludeInverse { get; init; }

    public LsPeriod LsPeriod { get; init; } = LsPeriod.OneHour;

    public SortBy SortBy { get; init; } = SortBy.OiDesc;

    /// <summary>Quote currencies to count; empty: every US dollar and dollar stablecoin.</summary>
    public IReadOnlyList<string> QuoteAssets { get; init; } = [];

    /// <summary>0: off. Above 1: alert at or above it. Between 0 and 1: alert at or below it.</summary>
    public decimal AlertLsThreshold { get; init; }

    /// <summary>The fewest metrics behind an average that may alert; at least 1.</summary>
    public int AlertMinMetrics { get; init; } = 1;

    /// <summary>Secret: in no output.</summary>
    public string? TelegramBotToken { get; init; }

    public string? TelegramChatId { get; init; }

    public OiBasis OiBasis { get; init; } = OiBasis.OneSided;

    public OkxLsSource OkxLsSource { get; init; } = OkxLsSource.TopTraderAccounts;

    /// <summary>Kinds of ratio to ask every venue for, besides what the average is made of.</summary>
    public IReadOnlyList<string> LsKinds { get; init; } = [];

    /// <summary>Seconds for each venue's ratios, the largest assets first; 0: no ratio is asked.</summary>
    public int LsBudgetSecs { get; init; } = 10;

    public SkewThresholds SkewThresholds { get; init; } = SkewThresholds.Default;

    /// <summary>A symbol that fewer venues answered for is neither returned nor charged; at least 1.</summary>
    public int MinVenues { get; init; } = 1;

    /// <summary>Seconds for the whole run.</summary>
    public int DeadlineSecs { get; init; } = 45;

    /// <summary>What a venue that refuses this location is asked through, once; null: nothing.</summary>
    public ProxyConfiguration? ProxyConfiguration { get; init; }

    /// <summary>Venues that are never asked through the proxy, in any case of letters.</summary>
    public IReadOnlyList<string> ProxyExcludeVenues { get; init; } = [];
}
