using System.Globalization;
using System.Text;
using System.Text.Json;
using OiActor.Demo;
using OiActor.Domain;
using OiActor.Input;
using OiActor.Output;
using OiActor.Run;
using OiActor.Tests.Run;
using OiActor.Tests.Venues;
using OiActor.Venues;

namespace OiActor.Tests.Documentation;

/// <summary>The README's tables, made from the schemas and the code that they describe.</summary>
internal static class ReadmeTables
{
    private static readonly JsonElement Fields = Repository.Json(".actor/dataset_schema.json").GetProperty("fields").GetProperty("properties");
    private static readonly JsonElement Exchange = Fields.GetProperty("exchanges").GetProperty("additionalProperties").GetProperty("properties");

    /// <summary>Each table by the name it has in the README.</summary>
    public static readonly IReadOnlyDictionary<string, Func<string>> All = new Dictionary<string, Func<string>>(StringComparer.Ordinal)
    {
        ["input"] = Input,
        ["record"] = () => OfFields("field", Fields),
        ["parts"] = Parts,
        ["exchange"] = () => OfFields("field of an exchange", Exchange),
        ["contract"] = () => OfFields("field of a contract", Exchange.GetProperty("contracts").GetProperty("items").GetProperty("properties")),
        ["ratio"] = () => OfFields("field of a ratio", Exchange.GetProperty("ls").GetProperty("additionalProperties").GetProperty("properties")),
        ["venues"] = Venues,
        ["requests"] = Requests,
        ["limits"] = Limits,
        ["exit codes"] = ExitCodes,
        ["reliability"] = Reliability,
    };

    private static string Input()
    {
        var rows = Repository.Json("INPUT_SCHEMA.json").GetProperty("properties").EnumerateObject().Select(property => new[]
        {
            $"`{property.Name}`",
            property.Value.GetProperty("type").GetString()! + (property.Value.TryGetProperty("isSecret", out _) ? ", secret" : ""),
            property.Value.TryGetProperty("default", out var fallback) ? $"`{JsonSerializer.Serialize(fallback)}`" : "—",
            property.Value.GetProperty("description").GetString()! + Allowed(property.Value),
        });
        return Table(["field", "type", "default", "meaning"], rows);
    }

    private static string Allowed(JsonElement property) => property.TryGetProperty("enum", out var values)
        ? $" One of {string.Join(", ", values.EnumerateArray().Select(value => $"`{value.GetString()}`"))}."
        : "";

    private static string OfFields(string title, JsonElement properties) => Table(
        [title, "type", "meaning"],
        properties.EnumerateObject().Select(property => new[]
        {
            $"`{property.Name}`", TypeOf(property.Value), property.Value.GetProperty("description").GetString()!,
        }));

    /// <summary>The fields of the record's objects of a fixed shape, and of the entries of <c>ls</c>.</summary>
    private static string Parts() => Table(
        ["field within", "type", "meaning"],
        new[] { ("oi_by_margin", "oi_by_margin"), ("oi_by_venue_kind", "oi_by_venue_kind"), ("ls", "ls.<kind>"), ("coverage", "coverage") }
            .SelectMany(part => Inner(Fields.GetProperty(part.Item1)).GetProperty("properties").EnumerateObject().Select(property => new[]
            {
                $"`{part.Item2}.{property.Name}`", TypeOf(property.Value), property.Value.GetProperty("description").GetString()!,
            })));

    private static JsonElement Inner(JsonElement field) => field.TryGetProperty("additionalProperties", out var entry) ? entry : field;

    private static string TypeOf(JsonElement property) => property.GetProperty("type") is { ValueKind: JsonValueKind.Array } types
        ? string.Join(" or ", types.EnumerateArray().Select(type => type.GetString()))
        : property.GetProperty("type").GetString()!;

    private static string Venues() => Table(
        ["venue", "kind", "gives", "endpoint", "open interest as received", "sides", "known from", "confidence"],
        VenueRegistry.All.SelectMany(entry => entry.Descriptor.Endpoints
            .SelectMany(endpoint => endpoint.OpenInterest.DefaultIfEmpty().Select((field, line) => (endpoint, field, line)))
            .Select((row, position) => new[]
            {
                position == 0 ? $"[{entry.Descriptor.Title}]({entry.Descriptor.Documentation}) `{entry.Descriptor.Id}`" : "",
                position == 0 ? entry.Descriptor.Kind.Name() : "",
                row.line == 0 ? row.endpoint.Gives : "",
                row.line == 0 ? $"`{row.endpoint.Path}`" : "",
                row.field is null ? "" : $"`{row.field.Field}`: {row.field.Unit}",
                row.field?.Sides.Name() ?? "",
                row.field is null ? "" : $"{row.field.Evidence} ({row.field.AsOf})",
                row.field?.Confidence.ToString().ToLowerInvariant() ?? "",
            })));

    /// <summary>What a run of the fifty majors asks of each venue of the built-in market, and which ratios the venue has.</summary>
    private static string Requests()
    {
        var input = new ActorInput { Venues = [VenueList.Everything] };
        var plan = Planner.Plan(input, Majors.Load(), DemoMarket.Instant, null);
        return Table(
            ["venue", "requests", "of the fifty majors", "ratios it has (`lsKinds`)"],
            plan.Venues.Select(venue => new[]
            {
                $"`{venue.Venue.Descriptor.Id}`",
                venue.Venue.Descriptor.Cost,
                RequestsOf(venue).ToString(CultureInfo.InvariantCulture),
                string.Join(", ", venue.Venue.Descriptor.Ratios.Select(source => $"`{source.Kind.Name()}`").Distinct()),
            }));
    }

    private static int RequestsOf(VenuePlan venue)
    {
        var progress = new VenueProgress();
        VenueStage.ReadAsync(venue.Venue, DemoMarket.Handler(venue.Venue.Descriptor.Id)!, venue.Request, progress).GetAwaiter().GetResult();
        return progress.Planned;
    }

    private static string Limits() => Table(
        ["venue", "requests", "budget kept to"],
        VenueRegistry.All.SelectMany(entry => entry.Descriptor.Limits.Rules.Select(rule => new[]
        {
            $"`{entry.Descriptor.Id}`",
            $"`{rule.PathPrefix}…`" + (rule.Cost == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" costs {rule.Cost}")),
            string.Create(CultureInfo.InvariantCulture, $"{rule.Pool.Capacity} in {Span(rule.Pool.Window)}") + (rule.KeyParameter is { } key ? $" for each `{key}`" : "")
                + (rule.Pace is { } pace ? string.Create(CultureInfo.InvariantCulture, $", and {pace.Capacity} in {Span(pace.Window)}") : ""),
        })));

    private static string Reliability() => Table(
        ["interruption", "points tried", "duplicates", "losses", "charged twice", "not charged"],
        KillMatrix.Result.Rows.Select(row => new[] { row.Interruption }
            .Concat(new[] { row.Points, row.Duplicates, row.Losses, row.Overcharges, row.Uncharged }
                .Select(count => count.ToString(CultureInfo.InvariantCulture))).ToArray()));

    private static string ExitCodes() => Table(
        ["code", "means"],
        Enum.GetValues<ExitCode>().Select(code => new[] { ((int)code).ToString(CultureInfo.InvariantCulture), Meaning(code) }));

    /// <summary>A code without words here fails the test, so that a new one cannot go undocumented.</summary>
    private static string Meaning(ExitCode code) => code switch
    {
        ExitCode.Finished => "finished; also when the run's own deadline, the budget or an abort ended it and everything that could be delivered was",
        ExitCode.Defect => "a mistake of this program",
        ExitCode.InvalidInput => "invalid input or arguments: nothing was fetched, nothing charged",
        ExitCode.NoVenueAnswered => "no venue answered: nothing charged",
        ExitCode.DatasetNotWritten => "the dataset could not be written; what was written is charged, the rest is not",
        ExitCode.StoppedEarly => "stopped from outside with planned records undelivered",
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };

    private static string Span(TimeSpan window) => window switch
    {
        { TotalMinutes: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{window.TotalMinutes:0} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{window.TotalSeconds:0} s"),
    };

    private static string Table(string[] titles, IEnumerable<string[]> rows)
    {
        var text = new StringBuilder();
        text.Append("| ").AppendJoin(" | ", titles).Append(" |\n|").Append(string.Concat(titles.Select(_ => "---|"))).Append('\n');
        foreach (string[] row in rows)
            text.Append("| ").AppendJoin(" | ", row.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
        return text.ToString();
    }
}
