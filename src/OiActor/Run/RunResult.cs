using OiActor.Aggregation;
using OiActor.Domain;
using OiActor.Metering;

namespace OiActor.Run;

/// <summary>All that a run came to.</summary>
/// <param name="Stopped">Whether it was stopped from outside.</param>
internal sealed record RunResult(
    RunPlan Plan,
    IReadOnlyList<VenueOutcome> Outcomes,
    IReadOnlyList<AssetFigures> Figures,
    Selection Selection,
    DeliveryReceipt Receipt,
    AlertReport Alerts,
    bool Stopped)
{
    private readonly HashSet<string> delivered = [.. Receipt.Symbols, .. Receipt.Earlier];

    /// <summary>How many symbols were asked for; of every one, how many there are.</summary>
    public int Asked => Plan.Symbols?.Count ?? Figures.Count;

    /// <summary>Whether a symbol's record is in the dataset, by this life of the run or an earlier one.</summary>
    public bool HasDelivered(string symbol) => delivered.Contains(symbol);

    /// <summary>Listed nowhere, and not delivered by an earlier life of the run.</summary>
    public IReadOnlyList<Asset> NotFound => [.. Selection.NotFound.Where(asset => !delivered.Contains(asset.Code))];

    /// <summary>Without figures from enough venues, and not delivered by an earlier life of the run.</summary>
    public IReadOnlyList<Withheld> Withheld => [.. Selection.Withheld.Where(withheld => !delivered.Contains(withheld.Asset.Code))];

    /// <summary>With figures, and in the dataset of no life of the run.</summary>
    public IReadOnlyList<AssetFigures> Undelivered => [.. Selection.Delivered.Where(asset => !delivered.Contains(asset.Asset.Code))];

    /// <summary>Whether the user's limit, and nothing else, keeps records back.</summary>
    public bool IsLimitReached => !Stopped && Receipt.StoreProblem is null && Undelivered.Count > Receipt.Rejected.Count;

    /// <summary>How the run ends. Undelivered records are forgiven where the budget kept them back.</summary>
    public ExitCode Exit => this switch
    {
        { Receipt.StoreProblem: not null } => ExitCode.DatasetNotWritten,
        { Receipt.Interrupted: true } => ExitCode.StoppedEarly,
        { Stopped: true } when Receipt.Written + Receipt.Rejected.Count < Math.Max(Receipt.Earlier.Count == 0 ? 1 : 0, Receipt.Affordable) => ExitCode.StoppedEarly,
        _ when Receipt.Earlier.Count == 0 && Outcomes.All(outcome => !outcome.HasAnswered) => ExitCode.NoVenueAnswered,
        _ => ExitCode.Finished,
    };
}
