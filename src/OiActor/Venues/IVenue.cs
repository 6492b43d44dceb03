using OiActor.Domain;

namespace OiActor.Venues;

/// <summary>Which assets a run asks for: the named ones, or every one that a venue lists.</summary>
/// <param name="Named">Null for all.</param>
internal sealed record AssetScope(IReadOnlySet<Asset>? Named)
{
    public static readonly AssetScope All = new((IReadOnlySet<Asset>?)null);

    public bool Includes(Asset asset) => Named is null || Named.Contains(asset);
}

/// <summary>A ratio that a venue is to be asked for, by the name of its source.</summary>
internal sealed record RatioAsk(RatioSource Source, LsPeriod Period);

/// <summary>What one venue is asked in one run.</summary>
/// <param name="Assets">Which assets.</param>
/// <param name="Quotes">Quote currencies of the contracts to count; null for every US dollar and dollar stablecoin.</param>
/// <param name="Ratios">Which long/short ratios, for each asset's USDT contract.</param>
/// <remarks>
/// Out of scope everywhere: tokenised stocks, metals, indices, currencies, prediction markets, dated futures, and what does not trade.
/// </remarks>
internal sealed record VenueRequest(AssetScope Assets, IReadOnlySet<string>? Quotes, IReadOnlyList<RatioAsk> Ratios)
{
    /// <summary>Dollars and dollar stablecoins that linear contracts are priced and settled in.</summary>
    public static readonly IReadOnlySet<string> UsdQuotes = new HashSet<string>(StringComparer.Ordinal)
    {
        "USD", "USDT", "USDC", "USD1", "FDUSD", "BUSD", "TUSD", "USDE", "USDS", "DAI", "PYUSD", "RLUSD", "USDG",
    };

    /// <summary>Whether contracts that are priced in dollars and settled in a coin, inverse and quanto ones, are counted.</summary>
    public bool IncludeInverse { get; init; }

    /// <summary>Whether a linear contract priced and settled so is counted.</summary>
    public bool Counts(string quote, string margin) =>
        UsdQuotes.Contains(quote) && UsdQuotes.Contains(margin) && (Quotes is null || Quotes.Contains(quote));

    /// <summary>Whether an inverse or quanto contract priced so is counted.</summary>
    public bool CountsInverse(string quote) =>
        IncludeInverse && UsdQuotes.Contains(quote) && (Quotes is null || Quotes.Contains(quote));
}

/// <summary>Where contracts trade. Asked once a run, by the runner, which catches whatever it throws.</summary>
internal interface IVenue
{
    VenueDescriptor Descriptor { get; }

    /// <summary>Asks the venue for all that the request names.</summary>
    /// <returns>Readings and failures side by side: an endpoint that fails costs its own figures only.</returns>
    /// <exception cref="OperationCanceledException">The run was stopped. A deadline is no cancellation: it comes back as failures.</exception>
    Task<VenueReadings> ReadAsync(VenueRequest request, IVenueProgress progress, CancellationToken stop);
}

/// <summary>Told by a venue how many requests it is going to make, as soon as it knows.</summary>
internal interface IVenueProgress
{
    /// <summary>Adds to the number of requests planned.</summary>
    void Plan(int requests);
}
