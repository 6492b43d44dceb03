using OiActor.Aggregation;
using OiActor.Domain;
using OiActor.Input;
using OiActor.Venues;
using OiActor.Venues.Binance;
using OiActor.Venues.Okx;

namespace OiActor.Run;

/// <summary>From an input to a plan. Pure.</summary>
internal static class Planner
{
    /// <summary>The share of the run's time that is kept for writing and alerts.</summary>
    private const double ReserveShare = 0.25;

    /// <summary>Writing takes a second, and Telegram asks for a few when it is busy; more would be taken from the venues in vain.</summary>
    private static readonly TimeSpan MostReserve = TimeSpan.FromSeconds(10);

    /// <summary>Before the platform's own end: what is not written and charged by then never is.</summary>
    private static readonly TimeSpan BeforePlatformEnd = TimeSpan.FromSeconds(10);

    /// <summary>Plans a run.</summary>
    /// <param name="input">Checked.</param>
    /// <param name="majors">What an empty list of symbols stands for.</param>
    /// <param name="started">The run's start.</param>
    /// <param name="platformEnd">When the platform ends the run by force; null for never.</param>
    public static RunPlan Plan(
        ActorInput input, IReadOnlyList<string> majors, DateTimeOffset started, DateTimeOffset? platformEnd)
    {
        var symbols = SymbolList.Asked(input.Symbols, majors);
        var scope = symbols is null ? AssetScope.All : new AssetScope(symbols.Select(symbol => symbol.Asset).ToHashSet());
        var quotes = QuoteList.Of(input.QuoteAssets);
        var metrics = Metrics(input);
        var venues = VenueList.Of(input);
        RatioKind[] kinds = [.. input.LsKinds.Select(LsKindList.Find).OfType<RatioKind>()];
        bool inverse = input.IncludeInverse ?? input.Venues.Count > 0;
        var deadline = End(started, input.DeadlineSecs, platformEnd);
        var reserve = (deadline - started) * ReserveShare;
        return new RunPlan
        {
            Input = input,
            Symbols = symbols,
            Venues =
            [
                .. venues.Select(entry => new VenuePlan(
                    entry,
                    new VenueRequest(scope, quotes, Asks(entry.Descriptor, metrics, kinds, input))
                    {
                        IncludeInverse = inverse || entry.Descriptor.AlwaysInverse,
                    })),
            ],
            Metrics = [.. metrics.Where(metric => venues.Any(entry => entry.Descriptor.Id == metric.Venue))],
            Started = started,
            Deadline = deadline,
            VenueDeadline = VenueEnd(started, deadline - (reserve < MostReserve ? reserve : MostReserve), platformEnd),
        };
    }

    /// <summary>Which ratio of OKX a choice means.</summary>
    public static RatioSource OkxSource(OkxLsSource choice) => choice switch
    {
        OkxLsSource.TopTraderAccounts => OkxVenue.TopTraderAccounts,
        OkxLsSource.AllAccountsContract => OkxVenue.AllAccountsContract,
        OkxLsSource.AllAccounts => OkxVenue.AllAccounts,
        _ => throw new ArgumentOutOfRangeException(nameof(choice)),
    };

    private static HeadlineMetric[] Metrics(ActorInput input) =>
    [
        new(HeadlineFields.BinanceTopTraderLs, BinanceVenue.About.Id, BinanceVenue.TopTraderPositions.Name),
        new(HeadlineFields.BinanceGlobalAccountLs, BinanceVenue.About.Id, BinanceVenue.AllAccounts.Name),
        new(HeadlineFields.OkxLs, OkxVenue.About.Id, OkxSource(input.OkxLsSource).Name),
    ];

    /// <summary>What the average needs of a venue, and one source for each further kind: the venue's first of it.</summary>
    private static RatioAsk[] Asks(VenueDescriptor venue, HeadlineMetric[] metrics, IReadOnlyList<RatioKind> kinds, ActorInput input)
    {
        if (input.LsBudgetSecs == 0)
            return [];
        var chosen = venue.Ratios.Where(source => metrics.Any(metric => metric.Venue == venue.Id && metric.Source == source.Name)).ToList();
        foreach (var kind in kinds)
            if (!chosen.Any(source => source.Kind == kind) && venue.Ratios.FirstOrDefault(source => source.Kind == kind) is { } first)
                chosen.Add(first);
        return [.. chosen.Select(source => new RatioAsk(source, input.LsPeriod))];
    }

    private static DateTimeOffset VenueEnd(DateTimeOffset started, DateTimeOffset end, DateTimeOffset? platformEnd)
    {
        if (platformEnd is { } forced)
        {
            // A run that has less than twice that is better half asked than not at all.
            var half = (forced - started) / 2;
            var kept = half < BeforePlatformEnd ? half : BeforePlatformEnd;
            end = forced - kept < end ? forced - kept : end;
        }
        return end > started ? end : started;
    }

    /// <summary>The run's end: the input's, or the platform's where that comes first, but never before the start.</summary>
    private static DateTimeOffset End(DateTimeOffset started, int seconds, DateTimeOffset? platformEnd)
    {
        var end = started + TimeSpan.FromSeconds(seconds);
        if (platformEnd < end)
            end = platformEnd.Value;
        return end > started ? end : started;
    }
}
