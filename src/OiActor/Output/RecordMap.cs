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
            Exchanges = figures.Venues.ToDictionary(venue => venue.Venue.Name, Exchange, StringComparer.Ordinal),
        };

        decimal? OiAt(string venue) => figures.Venues.FirstOrDefault(entry => entry.Venue.Name == venue)?.OiUsd;

        decimal? RatioOf(string field) => ratios.TryGetValue(field, out var ratio) ? Printed.Ratio(ratio.Value) : null;
    }

    private static ExchangeRecord Exchange(VenueFigures venue)
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
            Ls = venue.Ratios.ToDictionary(reading => reading.Kind.Name(), Ratio, StringComparer.Ordinal),
            LsSkipped = venue.Ratios.Any(reading => reading.Missing == FailureKind.Pacing) ? FailureKind.Pacing.Name() : null,
            Route = Spelling.Route(venue.ByProxy),
            Flags = venue.Flags,
        };
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
