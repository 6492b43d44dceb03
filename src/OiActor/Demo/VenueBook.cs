using System.Collections.Concurrent;
using System.Text.Json;

namespace OiActor.Demo;

/// <summary>The contracts of one venue of the built-in market, with their figures and its ready-made answers.</summary>
/// <remarks>Thread-safe. Figures are worked out once per moment, and an answer over all contracts is written once per second of time stamps.</remarks>
internal sealed class VenueBook
{
    private readonly string venue;
    private readonly Func<MarketMoment> clock;
    private readonly Dictionary<string, MarketContract> bySymbol;
    private readonly ConcurrentDictionary<string, (DateTimeOffset At, ContractFigures Figures)> figures = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (MarketMoment At, DemoAnswer Answer)> bulk = new(StringComparer.Ordinal);

    public VenueBook(string venue, IReadOnlyList<MarketContract> contracts, Func<MarketMoment> clock)
    {
        this.venue = venue;
        this.clock = clock;
        Contracts = contracts;
        bySymbol = contracts.ToDictionary(contract => contract.Symbol, StringComparer.Ordinal);
    }

    public IReadOnlyList<MarketContract> Contracts { get; }

    /// <summary>Now; its stamps in whole seconds.</summary>
    public MarketMoment Now
    {
        get
        {
            var (values, stamps) = clock();
            return new MarketMoment(values, stamps.AddTicks(-(stamps.Ticks % TimeSpan.TicksPerSecond)));
        }
    }

    public MarketContract? Find(string symbol) => bySymbol.GetValueOrDefault(symbol);

    public ContractFigures FiguresOf(MarketContract contract, MarketMoment now)
    {
        if (figures.TryGetValue(contract.Symbol, out var known) && known.At == now.Values)
            return known.Figures;
        var fresh = MarketModel.At(venue, contract, now.Values);
        figures[contract.Symbol] = (now.Values, fresh);
        return fresh;
    }

    /// <summary>An answer over all contracts, written when it is first asked for at a moment.</summary>
    public DemoAnswer Bulk(string key, Action<Utf8JsonWriter, MarketMoment> write)
    {
        var now = Now;
        if (bulk.TryGetValue(key, out var known) && known.At == now)
            return known.Answer;
        var answer = DemoAnswer.Json(json => write(json, now));
        bulk[key] = (now, answer);
        return answer;
    }

    /// <summary>A ratio's rows, newest first: the end of each period, and longs divided by shorts then.</summary>
    /// <param name="lag">How long after the end of a period its row appears.</param>
    public IEnumerable<(DateTimeOffset Stamp, decimal Ratio)> Ratios(
        MarketContract contract, string source, TimeSpan period, int rows, TimeSpan lag, MarketMoment now)
    {
        var stamp = Floor(now.Stamps - lag, period);
        var value = Floor(now.Values - lag, period);
        for (int i = 0; i < rows; i++)
            yield return (stamp - i * period, MarketModel.Ratio(venue, contract, source, value - i * period));
    }

    /// <summary>The next payment of funding after a moment: payments fall on whole multiples of the interval since midnight UTC.</summary>
    public static DateTimeOffset NextFunding(MarketContract contract, DateTimeOffset stamp)
    {
        var interval = TimeSpan.FromHours(contract.FundingHours);
        return Floor(stamp, interval) + interval;
    }

    public static DateTimeOffset Floor(DateTimeOffset moment, TimeSpan period) =>
        new(moment.UtcTicks - moment.UtcTicks % period.Ticks, TimeSpan.Zero);
}
