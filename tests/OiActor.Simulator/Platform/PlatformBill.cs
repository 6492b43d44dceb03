using System.Text.Json;

namespace OiActor.Simulator.Platform;

/// <summary>What a user would have been billed for one event.</summary>
internal sealed record BilledEvent(long Count, decimal PriceUsd)
{
    public decimal Usd => Count * PriceUsd;
}

/// <summary>What a user would have been billed for a run, beside what was delivered for it.</summary>
/// <param name="Events">By name.</param>
/// <param name="LimitUsd">The most the user pays; null: no limit.</param>
/// <param name="Symbols">Of every item in the dataset, in order, repeats included.</param>
internal sealed record PlatformBill(IReadOnlyDictionary<string, BilledEvent> Events, decimal? LimitUsd, IReadOnlyList<string> Symbols)
{
    /// <summary>All that was charged.</summary>
    public decimal TotalUsd => Events.Values.Sum(charged => charged.Usd);

    /// <summary>What of it the user pays; the rest nobody does.</summary>
    public decimal PaidUsd => LimitUsd is { } limit ? decimal.Min(limit, TotalUsd) : TotalUsd;

    /// <summary>Symbols that were delivered more than once.</summary>
    public IReadOnlyList<string> DuplicateSymbols =>
        [.. Symbols.GroupBy(symbol => symbol, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key)];

    public long Count(string eventName) => Events.TryGetValue(eventName, out var charged) ? charged.Count : 0;

    internal static PlatformBill Of(PlatformRun run, string tier) => new(
        run.CountsAt(DateTimeOffset.MaxValue).ToDictionary(
            pair => pair.Key,
            pair => new BilledEvent(pair.Value, run.Pricing?.Find(pair.Key)?.PriceFor(tier) ?? 0m),
            StringComparer.Ordinal),
        run.Start.MaxTotalChargeUsd is > 0 and var limit ? limit : null,
        [.. run.Dataset.Items.Select(Symbol)]);

    private static string Symbol(ReadOnlyMemory<byte> item)
    {
        using var document = JsonDocument.Parse(item);
        return document.RootElement.TryGetProperty("symbol", out var symbol) ? symbol.ToString() : "";
    }
}
