using OiActor.Domain;

namespace OiActor.Tests.Venues;

/// <summary>What holds for readings whatever the venue answered.</summary>
internal static class Plausible
{
    /// <summary>What is wrong with the readings; empty where nothing is.</summary>
    public static IReadOnlyList<string> Problems(VenueReadings readings)
    {
        var problems = new List<string>();
        foreach (var contract in readings.Contracts)
            problems.AddRange(Problems(contract).Select(problem => $"{contract.Instrument.VenueSymbol}: {problem}"));
        foreach (var ratio in readings.Ratios)
        {
            Expect(ratio.Ratio is null == ratio.Missing is not null, "a ratio or why there is none");
            Expect(ratio.Ratio is not { Value: <= 0 }, "a ratio above zero");
        }
        foreach (var failure in readings.Failures)
        {
            Expect(failure.Kind is not FailureKind.Defect, $"no defect: {failure.Words}");
            Expect(failure is { Words.Length: <= 200, VenueCode: null or { Length: <= 40 } }, "words of a failure cut short");
        }
        Expect(readings.Listed is not null || readings is { Contracts: [], Ratios: [], Failures.Count: > 0 }, "no list, no figures, and a reason");
        Expect(readings.Contracts.DistinctBy(contract => contract.Instrument.VenueSymbol).Count() == readings.Contracts.Count, "each contract once");
        return problems;

        void Expect(bool holds, string what)
        {
            if (!holds)
                problems.Add(what);
        }
    }

    /// <summary>Figures that differ from those of the whole answer instead of being absent; empty where there are none.</summary>
    public static IReadOnlyList<string> Changed(VenueReadings whole, VenueReadings damaged)
    {
        var contracts = whole.Contracts.ToDictionary(contract => contract.Instrument.VenueSymbol);
        var ratios = whole.Ratios.ToDictionary(ratio => (ratio.Asset, ratio.Source));
        return
        [
            .. damaged.Contracts.Where(now => !contracts.TryGetValue(now.Instrument.VenueSymbol, out var before)
                    || !IsSameOrAbsent(before.OpenInterest, now.OpenInterest)
                    || !IsSameOrAbsent(before.Mark, now.Mark)
                    || !IsSameOrAbsent(before.Last, now.Last)
                    || !IsSameOrAbsent(before.Volume24h, now.Volume24h)
                    || !IsSameOrAbsent(before.VenueTime, now.VenueTime))
                .Select(contract => contract.Instrument.VenueSymbol),
            .. damaged.Ratios.Where(now => !ratios.TryGetValue((now.Asset, now.Source), out var before) || !IsSameOrAbsent(before.Ratio, now.Ratio))
                .Select(ratio => $"{ratio.Asset} {ratio.Source}"),
        ];
    }

    private static IEnumerable<string> Problems(ContractReading contract)
    {
        if (contract.OpenInterest is null == contract.Missing is null)
            yield return "open interest or why there is none";
        if (contract.OpenInterest is { Coins.Coins: < 0 } or { FaceUsd.Dollars: < 0 } or { Coins: null, FaceUsd: null })
            yield return "open interest that is not negative";
        if (contract is { Mark.UsdPerCoin: < 0 } or { Index.UsdPerCoin: < 0 } or { Last.UsdPerCoin: < 0 })
            yield return "prices that are not negative";
        if (contract is { Volume24h.Dollars: < 0 } or { VenueValue.Dollars: < 0 })
            yield return "dollars that are not negative";
        if (contract.Funding is { IntervalHours: <= 0 })
            yield return "a funding interval above zero";
        if (contract.Instrument is { Spec.Size: <= 0 } or { Asset.Code: "" })
            yield return "a contract that holds something";
    }

    private static bool IsSameOrAbsent<T>(T before, T now) => now is null || Equals(before, now);
}
