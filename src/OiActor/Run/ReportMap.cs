using OiActor.Aggregation;
using OiActor.Domain;
using OiActor.Input;
using OiActor.Metering;
using OiActor.Output;
using OiActor.Venues;

namespace OiActor.Run;

/// <summary>From a run's result to its report.</summary>
internal static class ReportMap
{
    /// <summary>The report of a run that came to a result.</summary>
    public static RunReport Report(RunResult result, string sentence, IReadOnlyList<InputProblem> warnings, RunParts parts)
    {
        var receipt = result.Receipt;
        return new RunReport
        {
            Status = Status(result.Exit),
            ExitCode = (int)result.Exit,
            Message = sentence,
            Version = parts.Version,
            StartedAt = Printed.Time(result.Plan.Started),
            DurationMs = RunSentence.Milliseconds(parts.Time.GetUtcNow() - result.Plan.Started),
            Input = InputEcho.Of(result.Plan.Input),
            Problems = [],
            Warnings = [.. warnings.Select(warning => warning.ToString()), .. result.Figures.SelectMany(SetAside)],
            Symbols = new SymbolsReport
            {
                Asked = result.Asked,
                Returned = receipt.Earlier.Count + receipt.Written,
                NotFound = [.. result.NotFound.Select(asset => RunSentence.SpellingOf(asset, result.Plan))],
                NotReturned = result.Withheld.Select(withheld => (Symbol: withheld.Asset.Code, withheld.Reason))
                    .Concat(result.Undelivered.Select(asset => (Symbol: asset.Asset.Code, Reason: WhyUndelivered(result, asset.Asset.Code))))
                    .ToDictionary(entry => entry.Symbol, entry => entry.Reason, StringComparer.Ordinal),
            },
            Charge = new ChargeReport
            {
                Event = PriceList.Symbol.Name,
                Charged = receipt.ChargedEarlier + receipt.Charged,
                PriceUsd = receipt.Terms.PriceUsd,
                TotalUsd = Printed.Full((receipt.ChargedEarlier + receipt.Charged) * receipt.Terms.PriceUsd) ?? 0,
                LimitUsd = receipt.Terms.LimitUsd,
                Problem = receipt.ChargeProblem ?? receipt.Terms.Problem,
            },
            Venues = VenueRegistry.All.ToDictionary(
                entry => entry.Descriptor.Id.Name,
                entry => Venue(result, entry, result.Outcomes.FirstOrDefault(outcome => outcome.Venue == entry.Descriptor.Id)),
                StringComparer.Ordinal),
            Alerts = result.Alerts,
        };
    }

    /// <summary>The report of a run whose input was invalid.</summary>
    public static RunReport Refusal(InputReading reading, DateTimeOffset started, RunParts parts) => new()
    {
        Status = Status(ExitCode.InvalidInput),
        ExitCode = (int)ExitCode.InvalidInput,
        Message = InputProblem.Render(reading.Problems),
        Version = parts.Version,
        StartedAt = Printed.Time(started),
        DurationMs = RunSentence.Milliseconds(parts.Time.GetUtcNow() - started),
        Problems = [.. reading.Problems.Select(problem => problem.ToString())],
        Warnings = [.. reading.Warnings.Select(warning => warning.ToString())],
        Symbols = new SymbolsReport { Asked = 0, Returned = 0, NotFound = [], NotReturned = new Dictionary<string, string>() },
        Charge = new ChargeReport { Event = PriceList.Symbol.Name, Charged = 0, PriceUsd = PriceList.Symbol.PriceUsd, TotalUsd = 0 },
        Venues = new Dictionary<string, VenueReport>(),
        Alerts = new AlertReport { Status = "off", Symbols = [], Messages = 0 },
    };

    /// <summary>What means another coin at a venue: whoever adds up by hand must know what is left out.</summary>
    private static IEnumerable<string> SetAside(AssetFigures figures) =>
        figures.Rejected.Select(venue => $"{figures.Asset} at {venue} is set aside, its price is another coin's ({Flags.MappingRejected}).");

    private static string WhySkipped(VenueEntry venue, ActorInput input) => input switch
    {
        _ when input.ExcludeVenues.Any(excluded => VenueList.Find(excluded) == venue) => "excluded",
        _ when input.Venues.Count == 0 && VenueList.Of(new ActorInput()).Contains(venue) => "switched off",
        _ => "not asked for",
    };

    private static VenueReport Venue(RunResult result, VenueEntry venue, VenueOutcome? outcome)
    {
        if (outcome is null)
            return new VenueReport { Status = RunSentence.Name(VenueStatus.Skipped), Reason = WhySkipped(venue, result.Plan.Input), Failures = [] };
        return new VenueReport
        {
            Status = RunSentence.Name(outcome.Status),
            Symbols = result.Figures.Count(asset => asset.Venues.Any(venue => venue.Venue == outcome.Venue && venue.OiUsd is not null)),
            Contracts = outcome.Readings.Contracts.Count(contract => contract.OpenInterest is not null),
            RequestsPlanned = outcome.Planned,
            RequestsMade = outcome.Made,
            Bytes = outcome.WireBytes,
            DurationMs = RunSentence.Milliseconds(outcome.Duration),
            HttpVersion = outcome.Http?.ToString(),
            Route = Spelling.Route(outcome.ByProxy),
            Failures = FailureGroups.Of(outcome.Readings.Failures),
        };
    }

    private static string WhyUndelivered(RunResult result, string symbol) => result switch
    {
        _ when result.Receipt.Rejected.FirstOrDefault(rejected => rejected.Symbol == symbol) is { Why: { } why } => why,
        { Receipt.StoreProblem: not null } => "the dataset could not be written",
        { Stopped: true } => "the run was stopped",
        _ => "the user's limit is reached",
    };

    private static string Status(ExitCode code) => code switch
    {
        ExitCode.Finished => "finished",
        ExitCode.Defect => "defect",
        ExitCode.InvalidInput => "invalid_input",
        ExitCode.NoVenueAnswered => "no_venue_answered",
        ExitCode.DatasetNotWritten => "dataset_not_written",
        ExitCode.StoppedEarly => "stopped_early",
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };
}
