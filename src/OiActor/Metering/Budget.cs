using OiActor.Domain;

namespace OiActor.Metering;

/// <summary>What one event costs and what the user allows for a run.</summary>
/// <param name="PriceUsd">US dollars for one event; zero where it is free.</param>
/// <param name="LimitUsd">The most the user pays for the run; null for no limit.</param>
/// <param name="SpentUsd">What the run has cost the user already.</param>
internal sealed record ChargeTerms(decimal PriceUsd, decimal? LimitUsd, decimal SpentUsd)
{
    /// <summary>Whether records are charged for at all: not where the run is free or paid for in another way.</summary>
    public bool Charges { get; init; } = true;

    /// <summary>Events charged already, as far as the platform tells; it may be some seconds behind.</summary>
    public int Charged { get; init; }

    /// <summary>Whether <see cref="Charged"/> is of an earlier moment, so that it says nothing of what an earlier life of the run charged last.</summary>
    public bool IsChargedOld { get; init; }

    /// <summary>What the platform itself charges the user for every record written, in US dollars; zero as a rule.</summary>
    public decimal RecordUsd { get; init; }

    /// <summary>Records that the platform has charged so, as far as it tells.</summary>
    public int RecordsCharged { get; init; }

    /// <summary>What is wrong with the pricing, loudly; null where nothing is.</summary>
    public string? Problem { get; init; }
}

/// <summary>How many events the user's limit leaves room for.</summary>
/// <remarks>
/// Laws: spent plus events times price never exceeds the limit (where it was not exceeded before); a higher limit, a lower price or less spent
/// never allow fewer. The platform itself enforces no limit and does not pay for what goes beyond it.
/// </remarks>
internal static class Budget
{
    /// <summary>The most of the wanted events that may be charged: 0 … <paramref name="wanted"/>.</summary>
    public static int Affordable(int wanted, ChargeTerms terms)
    {
        decimal price = terms.PriceUsd + terms.RecordUsd;
        if (terms.LimitUsd is not { } limit || price == 0)
            return wanted;

        decimal room = limit - terms.SpentUsd;
        if (room <= 0)
            return 0;

        // A quotient that fits no decimal, or no int, is more than anyone wants. Division rounds its last digit and may round up to a whole event.
        decimal fitting = decimal.Floor(Exact.Over(room, price) ?? wanted);
        if (fitting >= wanted)
            fitting = wanted;
        while (fitting > 0 && !(Exact.Times(fitting, price) <= room))
            fitting--;
        return (int)fitting;
    }
}
