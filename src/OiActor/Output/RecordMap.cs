using OiActor.Aggregation;
using OiActor.Domain;
using OiActor.Input;
using OiActor.Signals;

namespace OiActor.Output;

/// <summary>From figures to the record that users read. Rounding happens here and in the aggregation's whole dollars, nowhere else.</summary>
internal static class RecordMap
{
    /// <summary>One record.</summary>
    /// <param name="figures">The asset.</param>
    /// <param name="input">For the basis and the label's thresholds.</param>
    /// <param name="metrics">The headline's fields, in order.</param>
    /// <param name="started">The run's start.</param>
    public static DatasetRecord Record(AssetFigures figures, ActorInput input, IReadOnlyList<HeadlineMetric> metrics, DateTimeOffset started)
    {
        var ratios = figures.Headline.Values;
        var okx = metrics.FirstOrDefault(metric => metric.Field == HeadlineFields.OkxLs);
        bool hasOkx = ratios.TryGetValue(HeadlineFields.OkxLs, out var okxRatio);
        var exchanges = new Dictionary<string, ExchangeRecord>(StringComparer.Ordinal);
        foreach (var venue in figures.Venues)
            exchanges.Add(venue.Venue.Name, Exchange(venue, figures.TotalOiUsd));
        return new DatasetRecord
        {
            Symbol = figures.Asset.Code,
            MarkPrice = Printed.Full(figures.Price?.Price.UsdPerCoin),
            TotalOiUsd = figures.TotalOiUsd,
            BinanceOiUsd = OiAt("binance"),
            OkxOiUsd = OiAt("okx"),
            BitgetOiUsd = OiAt("bitget"),
            VenuesWithOi = figures.VenuesWithOi,
            BinanceTopTraderLs = RatioOf(HeadlineFields.BinanceTopTraderLs),
            BinanceGlobalAccountLs = RatioOf(HeadlineFields.BinanceGlobalAccountLs),
            OkxLs = RatioOf(HeadlineFields.OkxLs),
            AvgLsRatio = Printed.Ratio(figures.Headline.Average),
            LsMetricsCount = ratios.Count,
            SkewLabel = Skew.Label(figures.Headline.Average, input.SkewThresholds)?.Name(),
            Timestamp = Printed.Time(started),
            OiBasis = input.OiBasis.Name(),
            MarkPriceSource = figures.Price?.Source,
            OkxLsKind = hasOkx ? okx?.Source : null,
            OkxLsPeriod = hasOkx ? okxRatio?.Period.Name() : null,
            LsMetrics = [.. metrics.Select(metric => metric.Field).Where(ratios.ContainsKey)],
            Volume24hUsd = figures.Volume24hUsd,
            Missing = figures.Missing.ToDictionary(absent => absent.Venue.Name, absent => absent.Reason, StringComparer.Ordinal),
            Flags = figures.Flags,
            Exchanges = exchanges,
            OiBase = CoinsIn(exchanges.Values),
            OiByMargin = figures.TotalOiUsd is null ? null : new MarginRecord
            {
                Linear = figures.OiUsdOf(MarginKind.Linear),
                Inverse = figures.OiUsdOf(MarginKind.Inverse),
                Quanto = figures.OiUsdOf(MarginKind.Quanto),
            },
            OiByVenueKind = figures.TotalOiUsd is null ? null : new VenueKindRecord
            {
                Cex = figures.OiUsdOf(VenueKind.Cex),
                Dex = figures.OiUsdOf(VenueKind.Dex),
            },
            OiLongUsd = figures.OiLongUsd,
            OiShortUsd = figures.OiShortUsd,
            OiPoolUsd = figures.OiPoolUsd,
            OiToVolume = Printed.Ratio(figures.OiToVolume),
            BasisPct = Printed.Percent(figures.BasisPercent),
            FundingOiWeighted8h = Printed.Rate(figures.FundingPerEightHours),
            FundingApr = Printed.Percent(figures.FundingPercentPerYear),
            FundingOiShare = Printed.Ratio(figures.FundingOiShare),
            Ls = Kinds(figures.Ls),
            LsSmartGap = Printed.Ratio(SmartGap.Of(figures.Ls)),
            Coverage = new CoverageRecord
            {
                VenuesAsked = figures.Coverage.Asked,
                VenuesAnswered = figures.Coverage.Answered,
                Share = Printed.Ratio((decimal)figures.Coverage.Answered / figures.Coverage.Asked),
            },
        };

        decimal? OiAt(string venue) => exchanges.GetValueOrDefault(venue)?.OiUsd;

        decimal? RatioOf(string field) => ratios.TryGetValue(field, out var ratio) ? Printed.Ratio(ratio.Value) : null;
    }

    /// <summary>Of the venues in the total, so that dollars divided by coins stay a price.</summary>
    private static decimal? CoinsIn(IEnumerable<ExchangeRecord> exchanges)
    {
        Sum coins = default;
        foreach (var exchange in exchanges)
            if (exchange.OiUsd is not null)
                coins.Add(exchange.OiContracts);
        return coins.Value;
    }

    private static Dictionary<string, KindRecord> Kinds(IReadOnlyList<KindRatios> ratios)
    {
        var kinds = new Dictionary<string, KindRecord>(StringComparer.Ordinal);
        foreach (var of in ratios)
            kinds.Add(of.Kind.Name(), new KindRecord { Ratio = Printed.Ratio(of.Mean), Venues = of.Venues, Dispersion = Printed.Ratio(of.Dispersion) });
        return kinds;
    }

    private static ExchangeRecord Exchange(VenueFigures venue, decimal? total)
    {
        var primary = venue.Primary.Reading;
        var oldest = venue.Oldest;
        return new ExchangeRecord
        {
            OiUsd = venue.OiUsd,
            OiContracts = Printed.Coins(venue.OiCoins),
            OiUsdReported = venue.OiUsdReported,
            Sides = venue.Sides?.Name(),
            MarkPrice = Printed.Full(primary.Mark?.UsdPerCoin),
            PriceSource = venue.Primary.PriceSource?.Name(),
            IndexPrice = Printed.Full(primary.Index?.UsdPerCoin),
            FundingRate = Printed.Full(primary.Funding?.Rate),
            FundingIntervalHours = Printed.Full(primary.Funding?.IntervalHours),
            NextFundingTime = Printed.Time(primary.Funding?.NextTime),
            PriceChange24hPct = Printed.Percent(primary.Change24hPercent),
            Volume24hUsd = venue.Volume24hUsd,
            Primary = primary.Instrument.VenueSymbol,
            Contracts = [.. venue.Contracts.Select(Contract)],
            UpdatedAt = oldest.UpdatedAt.ToUnixTimeMilliseconds(),
            TimeSource = oldest.TimeSource.Name(),
            Ls = Ratios(venue),
            LsSkipped = venue.Ratios.Any(reading => reading.Missing == FailureKind.Pacing) ? FailureKind.Pacing.Name() : null,
            Route = Spelling.Route(venue.ByProxy),
            Flags = venue.Flags,
            OiShare = Printed.Ratio(Exact.Over(venue.OiUsd, total)),
            Kind = venue.Kind.Name(),
            OiLongUsd = venue.OiLongUsd,
            OiShortUsd = venue.OiShortUsd,
            OiPoolUsd = venue.OiPoolUsd,
            FundingKind = primary.Funding?.Kind.Name(),
            BasisPct = Printed.Percent(primary.BasisPercent),
        };
    }

    /// <summary>One of each kind, and that of the venue's own open interest where its sides are apart.</summary>
    private static Dictionary<string, RatioRecord> Ratios(VenueFigures venue)
    {
        var ratios = new Dictionary<string, RatioRecord>(StringComparer.Ordinal);
        foreach (var reading in venue.RatiosByKind)
            ratios[reading.Kind.Name()] = Ratio(reading);
        if (venue.RatioOf(RatioKind.PoolNotional) is { } ofSides)
            ratios[RatioKind.PoolNotional.Name()] = new RatioRecord
            {
                Ratio = Printed.Ratio(ofSides),
                Period = "snapshot",
                Time = Printed.Time(venue.Oldest.UpdatedAt),
                Source = "open_interest",
                Missing = null,
            };
        return ratios;
    }

    private static ContractRecord Contract(ContractFigures contract) => new()
    {
        Symbol = contract.Reading.Instrument.VenueSymbol,
        Margin = contract.Reading.Instrument.Margin,
        Quote = contract.Reading.Instrument.Quote,
        OiUsd = contract.OiUsd,
        OiContracts = Printed.Coins(contract.OiCoins),
        MarkPrice = Printed.Full(contract.Reading.Mark?.UsdPerCoin),
        FundingRate = Printed.Full(contract.Reading.Funding?.Rate),
        FundingIntervalHours = Printed.Full(contract.Reading.Funding?.IntervalHours),
        Missing = contract.Missing,
        Kind = contract.Reading.Instrument.Kind.Name(),
        Sides = contract.Reading.OpenInterest?.Sides.Name(),
        FundingKind = contract.Reading.Funding?.Kind.Name(),
    };

    private static RatioRecord Ratio(RatioReading reading) => new()
    {
        Ratio = Printed.Ratio(reading.Ratio?.Value),
        Period = (reading.Ratio?.Period ?? reading.Period).Name(),
        Time = Printed.Time(reading.Ratio?.Time),
        Source = reading.Source,
        Missing = reading.Ratio is null ? (reading.Missing ?? FailureKind.NotFound).Name() : null,
    };
}
