using OiActor.Metering;

namespace OiActor.Tests;

/// <summary>A meter in memory that fails where a test says.</summary>
internal sealed class MemoryMeter : IMeter
{
    private readonly List<(int Count, string Key)> charges = [];

    public IReadOnlyList<(int Count, string Key)> Charges => charges;

    public int Charged => charges.Sum(charge => charge.Count);

    public decimal? LimitUsd { get; set; }

    /// <summary>Why nothing is charged; null where it is.</summary>
    public string? Problem { get; set; }

    public void Reset()
    {
        charges.Clear();
        (LimitUsd, Problem) = (null, null);
    }

    public Task<ChargeTerms> TermsAsync(CancellationToken stop) =>
        Task.FromResult(new ChargeTerms(PriceList.Symbol.PriceUsd, LimitUsd, Charged * PriceList.Symbol.PriceUsd));

    public Task<ChargeReceipt> ChargeAsync(int count, string idempotencyKey, DateTimeOffset until, CancellationToken stop)
    {
        if (Problem is not null)
            return Task.FromResult(new ChargeReceipt(0, Problem));
        charges.Add((count, idempotencyKey));
        return Task.FromResult(new ChargeReceipt(count, null));
    }
}
