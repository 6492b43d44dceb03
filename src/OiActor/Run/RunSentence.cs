using System.Globalization;
using OiActor.Domain;

namespace OiActor.Run;

/// <summary>A run in words: a row for each venue and one sentence for the whole. Pure.</summary>
internal static class RunSentence
{
    /// <summary>Names listed before "and … more": a line is read by people.</summary>
    private const int MostNames = 10;

    /// <summary>A venue's row: status, what it gave, requests, duration, why not more.</summary>
    public static string Row(VenueOutcome outcome)
    {
        int contracts = outcome.Readings.Contracts.Count(contract => contract.OpenInterest is not null);
        string row = string.Create(
            CultureInfo.InvariantCulture,
            $"{outcome.Venue,-13} {Name(outcome.Status),-9} {contracts,5} contracts  {outcome.Made,4} of {outcome.Planned,4} requests  {Milliseconds(outcome.Duration),6} ms");
        return outcome.Readings.Failures is [] ? row : $"{row}  {string.Join("; ", FailureGroups.Of(outcome.Readings.Failures).Select(Words))}";
    }

    /// <summary>What a run is about to do, in one sentence.</summary>
    public static string Asking(RunPlan plan) =>
        $"Asking {string.Join(", ", plan.Venues.Select(venue => venue.Venue.Descriptor.Id))} for {(plan.Symbols is { } symbols ? $"{symbols.Count}" : "all")} symbols.";

    /// <summary>The run in one sentence.</summary>
    public static string Of(RunResult result)
    {
        var receipt = result.Receipt;
        int asked = result.Plan.Symbols?.Count ?? result.Figures.Count;
        int returned = receipt.Earlier.Count + receipt.Written;
        int charged = receipt.ChargedEarlier + receipt.Charged;
        string cost = (charged * receipt.Terms.PriceUsd).ToString("0.00####", CultureInfo.InvariantCulture);
        var parts = new List<string>
        {
            $"{returned} of {asked} symbols returned, {charged} charged (${cost})",
            $"{result.Outcomes.Count(outcome => outcome.HasAnswered)} of {result.Outcomes.Count} venues answered",
        };
        if (result.NotFound.Count > 0)
            parts.Add($"not found: {Names(result.NotFound.Select(asset => SpellingOf(asset, result.Plan)))}");
        if (result.Withheld.Count + receipt.Rejected.Count > 0)
            parts.Add($"not returned: {Names(result.Withheld.Select(withheld => withheld.Asset.Code).Concat(receipt.Rejected.Select(entry => entry.Symbol)))}");
        if (result.IsLimitReached)
            parts.Add($"the limit of ${receipt.Terms.LimitUsd?.ToString("0.00####", CultureInfo.InvariantCulture)} is reached");
        return $"{Verdict(result)}: {string.Join("; ", parts)}.";
    }

    public static string Name(VenueStatus status) => status switch
    {
        VenueStatus.Answered => "answered",
        VenueStatus.Partial => "partial",
        VenueStatus.Failed => "failed",
        VenueStatus.Skipped => "skipped",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>An asset as the user wrote it.</summary>
    public static string SpellingOf(Asset asset, RunPlan plan) =>
        plan.Symbols?.FirstOrDefault(symbol => symbol.Asset == asset)?.Spelling ?? asset.Code;

    public static long Milliseconds(TimeSpan span) => (long)span.TotalMilliseconds;

    private static string Verdict(RunResult result) => result.Exit switch
    {
        ExitCode.Finished => "Finished",
        ExitCode.NoVenueAnswered => "No venue answered",
        ExitCode.DatasetNotWritten => "The dataset could not be written",
        ExitCode.StoppedEarly => "Stopped from outside",
        _ => throw new InvalidOperationException("A run that came to a result ends in another way."),
    };

    private static string Words(FailureReport group)
    {
        string status = group.HttpStatus is { } code ? string.Create(CultureInfo.InvariantCulture, $" {code}") : "";
        string words = group.Words.Length == 0 ? "" : $", {group.Words}";
        return $"{group.Count} × {group.Kind}{status} ({group.Request}{words})";
    }

    private static string Names(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return all.Length <= MostNames
            ? string.Join(", ", all)
            : $"{string.Join(", ", all.Take(MostNames))} and {all.Length - MostNames} more";
    }
}
