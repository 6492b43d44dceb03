using System.Text.Json;
using OiActor.Http;
using OiActor.Metering;

namespace OiActor.Platform;

/// <summary>Charges the run's user through the platform.</summary>
/// <param name="api">Its client.</param>
/// <param name="environment">Run, tier, and what the environment says of pricing where the platform does not answer.</param>
/// <param name="failures">Turns bad answers into failures.</param>
/// <param name="time">The clock of a charge's end.</param>
internal sealed class ApiMeter(IPlatformApi api, ActorEnvironment environment, FailureMap failures, TimeProvider time) : IMeter
{
    /// <summary>How long a platform that does not answer is asked where the environment says the same.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Asked of the platform, since the environment may show the counts of an earlier life; of the environment where it does not answer.</summary>
    public async Task<ChargeTerms> TermsAsync(CancellationToken stop)
    {
        var known = FromEnvironment();
        using var patience = new CancellationTokenSource(known is null ? Timeout.InfiniteTimeSpan : Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stop);
        try
        {
            using var response = await api.GetRun(environment.RunId, either.Token);
            if (failures.Find(response) is { } failure)
                return known?.Terms ?? throw new StoreException(PlatformHttp.Explain("Cannot read the run's pricing", failure));
            var run = response.Content!.Data;
            decimal? limit = run?.Options?.MaxTotalChargeUsd.AboveZero;
            return Pricing(run?.PricingInfo, run?.ChargedEventCounts, limit ?? environment.MaxTotalChargeUsd).Terms;
        }
        catch (OperationCanceledException) when (known is not null && patience.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            return known.Terms;
        }
    }

    public async Task<ChargeReceipt> ChargeAsync(int count, string idempotencyKey, DateTimeOffset until, CancellationToken stop)
    {
        var left = until - time.GetUtcNow();
        using var patience = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stop);
        try
        {
            var body = new ChargeBody { EventName = PriceList.Symbol.Name, Count = count };
            using var response = await api.Charge(environment.RunId, idempotencyKey, body, either.Token);
            return failures.FindError(response) is { } failure
                ? new ChargeReceipt(0, PlatformHttp.Explain($"The platform did not take the charge of {count}", failure))
                : new ChargeReceipt(count, null);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            return new ChargeReceipt(0, $"The charge of {count} was not confirmed in time; the next life of this run completes it.");
        }
    }

    private RunPricing? FromEnvironment()
    {
        if (environment.PricingInfo is not { } pricing || environment.ChargedEventCounts is not { } counts)
            return null;
        try
        {
            return Pricing(
                JsonSerializer.Deserialize(pricing, PlatformJson.Default.PricingWire),
                JsonSerializer.Deserialize(counts, PlatformJson.Default.IDictionaryStringInt32),
                environment.MaxTotalChargeUsd) with { AreCountsOld = true };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private RunPricing Pricing(PricingWire? pricing, IDictionary<string, int>? counts, decimal? limit)
    {
        var prices = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (name, priced) in pricing?.PricingPerEvent?.ActorChargeEvents ?? new Dictionary<string, EventWire?>())
            prices[name] = PriceOf(priced);
        return new RunPricing(
            pricing?.PricingModel == "PAY_PER_EVENT",
            prices,
            new Dictionary<string, int>(counts ?? new Dictionary<string, int>(), StringComparer.Ordinal),
            limit);
    }

    /// <summary>A flat price, else the tier's; of an unknown tier the highest, so that the limit surely holds.</summary>
    private decimal PriceOf(EventWire? priced)
    {
        if (priced?.EventPriceUsd.NotNegative is { } flat)
            return flat;
        var tiers = priced?.EventTieredPricingUsd ?? new Dictionary<string, TierWire?>();
        if (environment.PricingTier is { } tier && tiers.TryGetValue(tier, out var own) && own?.TieredEventPriceUsd.NotNegative is { } price)
            return price;
        return tiers.Values.Select(value => value?.TieredEventPriceUsd.NotNegative ?? 0).DefaultIfEmpty().Max();
    }
}
