namespace OiActor.Http;

/// <summary>One published limit: so many units in a window, by address.</summary>
/// <param name="Name">Shared by every venue that draws on the same limit.</param>
/// <param name="Capacity">Units that may be spent at once in a burst, and regained over one window; above zero.</param>
/// <param name="Window">The time in which a whole capacity comes back; above zero.</param>
internal sealed record LimitPool(string Name, int Capacity, TimeSpan Window);

/// <summary>Which requests draw on which pool.</summary>
/// <param name="PathPrefix">Requests whose path starts so; the longest prefix that fits wins.</param>
/// <param name="Pool">The pool they draw on.</param>
/// <param name="Cost">Units a request costs.</param>
/// <param name="KeyParameter">The query parameter whose values have a pool each, where the venue limits by instrument; null otherwise.</param>
/// <param name="WithoutQueryCost">What a request without a query costs where the venue charges more for "all"; null: the same.</param>
/// <param name="Pace">
/// A second pool, of which each request takes one unit: the rate at which contracts are swept one by one, below what the first allows. Null: none.
/// </param>
internal sealed record LimitRule(
    string PathPrefix,
    LimitPool Pool,
    int Cost = 1,
    string? KeyParameter = null,
    int? WithoutQueryCost = null,
    LimitPool? Pace = null)
{
    /// <summary>Whether these requests are of long/short ratios, which are asked only as long as the run's budget for them lasts.</summary>
    public bool ForRatios { get; init; }
}

/// <summary>The published limits of a host. Requests that no rule names are not paced.</summary>
internal sealed record HostLimits(IReadOnlyList<LimitRule> Rules)
{
    public static readonly HostLimits None = new([]);

    /// <summary>Whether its <c>Retry-After</c> counts milliseconds, which read as seconds would be a ban of hours.</summary>
    public bool RetryAfterInMilliseconds { get; init; }
}
