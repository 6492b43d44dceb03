using OiActor.Domain;

namespace OiActor.Aggregation;

/// <summary>A mean over contracts, each weighted by its open interest. What is absent, or fits no decimal, does not count.</summary>
internal struct WeightedMean
{
    private decimal sum;

    /// <summary>The open interest behind the mean, in dollars.</summary>
    public decimal Weight { get; private set; }

    /// <summary>Null where nothing was added, or nothing but weights of zero.</summary>
    public readonly decimal? Value => Exact.Over(sum, Weight);

    public void Add(decimal? value, decimal? weight)
    {
        if (value is not { } v || weight is not { } w || Exact.Plus(sum, Exact.Times(v, w)) is not { } next)
            return;
        sum = next;
        Weight += w;
    }
}
