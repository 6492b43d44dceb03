namespace OiActor.Metering;

/// <summary>How a run is paid for.</summary>
/// <param name="IsPayPerEvent">Whether events are charged at all.</param>
/// <param name="Prices">US dollars by event; a tier's where prices depend on it. Empty where events are not charged.</param>
/// <param name="Counts">Events charged already.</param>
/// <param name="LimitUsd">The most the user pays for the run; null for no limit.</param>
internal sealed record RunPricing(
    bool IsPayPerEvent, IReadOnlyDictionary<string, decimal> Prices, IReadOnlyDictionary<string, int> Counts, decimal? LimitUsd)
{
    /// <summary>Charged by the platform itself for each record of the default dataset, where the pricing has it: never sent, but it counts.</summary>
    private const string RecordEvent = "apify-default-dataset-item";

    /// <summary>Whether the counts may be of an earlier moment.</summary>
    public bool AreCountsOld { get; init; }

    /// <summary>What that means for the one event that is charged here.</summary>
    public ChargeTerms Terms
    {
        get
        {
            string name = PriceList.Symbol.Name;
            if (!IsPayPerEvent)
                return new ChargeTerms(0, null, 0) { Charges = false };
            decimal spent = Counts.Sum(count => count.Value * Prices.GetValueOrDefault(count.Key));
            bool known = Prices.TryGetValue(name, out decimal price);
            return new ChargeTerms(price, LimitUsd, spent)
            {
                Charges = known,
                Charged = Counts.GetValueOrDefault(name),
                IsChargedOld = AreCountsOld,
                RecordUsd = Prices.GetValueOrDefault(RecordEvent),
                RecordsCharged = Counts.GetValueOrDefault(RecordEvent),
                Problem = known
                    ? null
                    : $"The Actor's pricing has no event \"{name}\": records are delivered and nobody is charged. Add the event to the pricing.",
            };
        }
    }
}
