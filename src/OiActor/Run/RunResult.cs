using OiActor.Aggregation;
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
    /// <summary>How the run ends. Undelivered records are forgiven where the budget kept them back.</summary>
    public ExitCode Exit => this switch
    {
        { Receipt.StoreProblem: not null } => ExitCode.DatasetNotWritten,
        { Stopped: true } when Receipt.Written < Math.Max(1, Receipt.Affordable) => ExitCode.StoppedEarly,
        _ when Outcomes.All(outcome => !outcome.HasAnswered) => ExitCode.NoVenueAnswered,
        _ => ExitCode.Finished,
    };
}
