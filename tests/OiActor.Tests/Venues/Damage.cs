using System.Globalization;
using System.Text.Json.Nodes;
using OiActor.Domain;

namespace OiActor.Tests.Venues;

/// <summary>One way in which an answer goes wrong, the same for every venue.</summary>
/// <param name="Name">In words.</param>
/// <param name="Apply">From the whole answer to the damaged one.</param>
/// <param name="Kind">The failure that must come of it, given the whole body; null where figures are just absent.</param>
internal sealed record Damage(string Name, Func<Answer, Answer> Apply, Func<string, FailureKind>? Kind)
{
    private const string Page = "<!DOCTYPE html><html><body>Attention required</body></html>";

    /// <summary>Beyond any depth that a parser follows.</summary>
    private const int Deep = 20_000;

    public static readonly IReadOnlyList<Damage> All =
    [
        Whole("empty", FailureKind.Malformed, _ => new Answer("")),
        Whole("blank", FailureKind.Malformed, _ => new Answer(" \n")),
        Whole("truncated", FailureKind.Malformed, whole => new Answer(whole.Body[..(whole.Body.Length / 2)])),
        Whole("cut off on the way", FailureKind.Malformed, whole => whole with { Pieces = () => new BrokenStream(whole.Body) }),
        Whole("null", FailureKind.Malformed, _ => new Answer("null")),
        Whole("a bare text", FailureKind.Malformed, _ => new Answer("\"ok\"")),
        Whole("two documents", FailureKind.Malformed, whole => new Answer(whole.Body + whole.Body)),
        Whole("a list for an object, or the reverse", FailureKind.Malformed, whole => new Answer(IsList(whole.Body) ? "{}" : "[]")),
        Whole("the answer in two lists", FailureKind.Malformed, whole => new Answer($"[[{whole.Body}]]")),
        Whole("nested too deep", FailureKind.Malformed, _ => new Answer(new string('[', Deep))),
        Whole("objects nested too deep", FailureKind.Malformed, _ => new Answer(string.Concat(Enumerable.Repeat("{\"data\":", Deep)))),
        Whole("a page with 200", FailureKind.Malformed, _ => new Answer(Page) { ContentType = "text/html" }),
        Whole("202 empty", FailureKind.Malformed, _ => new Answer("", 202)),
        Whole("a redirect", FailureKind.Malformed, _ => new Answer("", 302)),
        Whole("401", FailureKind.Refused, _ => new Answer("{}", 401)),
        Whole("403 with a page", FailureKind.Refused, _ => new Answer(Page, 403) { ContentType = "text/html" }),
        Whole("451", FailureKind.Refused, _ => new Answer("{\"code\":0,\"msg\":\"Service unavailable from a restricted location\"}", 451)),
        Whole("418", FailureKind.RateLimited, _ => new Answer("{\"code\":-1003,\"msg\":\"banned\"}", 418) { RetryAfterSeconds = 120 }),
        Whole("429 with retry-after", FailureKind.RateLimited, _ => new Answer("", 429) { RetryAfterSeconds = 1 }),
        Whole("500", FailureKind.ServerError, _ => new Answer("oops", 500)),
        Whole("503 with a page", FailureKind.ServerError, _ => new Answer(Page, 503) { ContentType = "text/html" }),
        Whole("400 with unreadable words", FailureKind.Rejected, _ => new Answer("{\"code\":\"\\ud800\",\"msg\":\"\\udc00\"}", 400)),
        Whole("400 with a character at the cut", FailureKind.Rejected, _ => new Answer("{\"msg\":\"" + new string('a', 4087) + "😀\"}", 400)),
        new(
            "an error envelope with 200",
            whole => new Answer(HasEnvelope(whole.Body) ? "{\"code\":\"99999\",\"msg\":\"no\",\"data\":[]}" : "{\"code\":-9999,\"msg\":\"no\"}"),
            whole => HasEnvelope(whole) ? FailureKind.Rejected : FailureKind.Malformed),
        Partial("null for numbers", (value, _) => IsNumber(value) ? null : value),
        Partial("text for numbers", (value, _) => IsNumber(value) ? "abc" : value),
        Partial("objects for numbers", (value, _) => IsNumber(value) ? new JsonObject { ["a"] = new JsonArray(1, "b") } : value),
        Partial("numbers beyond any size", (value, _) => IsNumber(value) ? "9e99" : value),
        Partial("null rows", (value, inList) => inList && value is JsonObject or JsonArray ? null : value),
    ];

    public bool IsPartial => Kind is null;

    /// <summary>The answer with properties that nobody documented, in every object.</summary>
    public static string WithExtraFields(string body)
    {
        var root = JsonNode.Parse(body);
        AddFields(root);
        return root!.ToJsonString();
    }

    /// <summary>The answer with every text that one property has replaced, as a venue does that extends an enumeration.</summary>
    public static string WithUnknownValue(string body, string property) =>
        Map(JsonNode.Parse(body), false, (value, _) => value is JsonObject row && row[property] is JsonValue { } text && text.TryGetValue(out string? _)
            ? Renamed(row, property)
            : value)!.ToJsonString();

    /// <summary>The properties of the rows of an answer whose values are words.</summary>
    public static IReadOnlyCollection<string> Words(string body)
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);
        Map(JsonNode.Parse(body), false, (value, inList) =>
        {
            if (inList && value is JsonObject row)
                words.UnionWith(row.Where(one => one.Value is JsonValue text && text.TryGetValue(out string? _) && !IsNumber(text)).Select(one => one.Key));
            return value;
        });
        return words;
    }

    public override string ToString() => Name;

    private static Damage Whole(string name, FailureKind kind, Func<Answer, Answer> apply) => new(name, apply, _ => kind);

    private static Damage Partial(string name, Func<JsonNode?, bool, JsonNode?> change) =>
        new(name, whole => new Answer(Map(JsonNode.Parse(whole.Body), false, change)!.ToJsonString()), null);

    private static JsonObject Renamed(JsonObject row, string property)
    {
        row[property] = "SOMETHING_NEW";
        return row;
    }

    private static void AddFields(JsonNode? node)
    {
        if (node is JsonArray list)
            foreach (var row in list)
                AddFields(row);
        if (node is not JsonObject item)
            return;
        foreach (var (_, value) in item)
            AddFields(value);
        item["somethingNew"] = new JsonObject { ["a"] = new JsonArray(1, null, new JsonObject()) };
    }

    /// <summary>Changes values from the inside out; a code beside the data stays, as it is the venue's verdict and no figure.</summary>
    private static JsonNode? Map(JsonNode? node, bool inList, Func<JsonNode?, bool, JsonNode?> change) => change(
        node switch
        {
            JsonArray list => new JsonArray([.. list.Select(value => Map(value, true, change))]),
            JsonObject item => new JsonObject(item.Select(one =>
                KeyValuePair.Create(one.Key, one.Key == "code" ? one.Value?.DeepClone() : Map(one.Value, false, change)))),
            _ => node?.DeepClone(),
        },
        inList);

    private static bool IsNumber(JsonNode? node) => node is JsonValue value
        && decimal.TryParse(value.TryGetValue(out string? text) ? text : value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static bool IsList(string body) => body.TrimStart().StartsWith('[');

    private static bool HasEnvelope(string body) => JsonNode.Parse(body) is JsonObject item && item.ContainsKey("code");
}
