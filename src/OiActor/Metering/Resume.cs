using System.Globalization;

namespace OiActor.Metering;

/// <summary>A charge that completes an earlier life's delivery.</summary>
/// <param name="Count">Events.</param>
/// <param name="Key">The idempotency key.</param>
/// <param name="Until">When to give it up.</param>
internal readonly record struct Settlement(int Count, string Key, DateTimeOffset Until);

/// <summary>Which charges an earlier life still owes. Pure.</summary>
/// <remarks>
/// The platform forgets an idempotency key after three minutes and tells charged counts some ten seconds late. So a young intent is charged
/// again under its own key, which is harmless if it was charged; an old one is decided by the counts, which by then are true: no charge is
/// made under a key that is older than <see cref="Tried"/>, and between the two ages a new life waits.
/// A settlement by counts has a key made of those counts: asked again while they lag it is the same charge.
/// </remarks>
internal static class Resume
{
    /// <summary>Under three minutes, the memory of keys, by the half minute that a charge may be under way.</summary>
    public static readonly TimeSpan Young = TimeSpan.FromSeconds(150);

    /// <summary>The age of an intent at which its charge is given up: the key may be forgotten soon.</summary>
    public static readonly TimeSpan Tried = TimeSpan.FromSeconds(165);

    /// <summary>The age of an intent at which the counts surely tell whether it was charged.</summary>
    public static readonly TimeSpan Told = TimeSpan.FromSeconds(180);

    /// <summary>How long to wait until each intent is either young or told by the counts; zero as a rule.</summary>
    public static TimeSpan Wait(IReadOnlyList<Intent> intents, DateTimeOffset now) => intents
        .Select(intent => now - intent.Time)
        .Where(age => age >= Young && age < Told)
        .Select(age => Told - age)
        .DefaultIfEmpty()
        .Max();

    /// <summary>The charges to make, before anything else is delivered.</summary>
    /// <param name="state">What was left.</param>
    /// <param name="charged">Events charged, as the platform tells.</param>
    /// <param name="now">The present.</param>
    /// <param name="runId">Names the run in keys.</param>
    public static IReadOnlyList<Settlement> Settle(LedgerState state, int charged, DateTimeOffset now, string runId)
    {
        var written = state.Written.ToHashSet(StringComparer.Ordinal);
        var owed = state.Intents.Select(intent => (Intent: intent, Count: intent.Symbols.Count(written.Contains))).Where(entry => entry.Count > 0).ToArray();
        var young = owed.Where(entry => now - entry.Intent.Time < Young).ToArray();
        int old = owed.Where(entry => now - entry.Intent.Time >= Young).Sum(entry => entry.Count);

        // The young ones may or may not be in the count yet: reckoning them as not in it can leave a charge out, never make one twice.
        int missing = Math.Min(old, state.Written.Count - charged - young.Sum(entry => entry.Count));
        var settlements = young.Select(entry => new Settlement(entry.Count, entry.Intent.Key, entry.Intent.Time + Tried)).ToList();
        if (missing > 0)
        {
            string key = string.Create(CultureInfo.InvariantCulture, $"{runId}-{PriceList.Symbol.Name}-settle-{charged}-{state.Written.Count}");
            settlements.Add(new Settlement(missing, key, now + Young));
        }
        return settlements;
    }
}
