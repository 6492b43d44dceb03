using System.Globalization;
using System.Text;
using System.Text.Json;
using OiActor.Simulator.Platform;

namespace OiActor.Tests.Simulator;

/// <summary>A platform on a clock that stands still, one run on it, and short ways to ask for things with the run's token.</summary>
internal sealed class PlatformDesk
{
    public PlatformDesk(PlatformSettings? settings = null, RunStart? start = null)
    {
        Model = new PlatformModel(Time, settings);
        Run = Model.StartRun(start);
    }

    public ManualTime Time { get; } = new();

    public PlatformModel Model { get; }

    public PlatformRun Run { get; }

    public string Items => $"/v2/datasets/{Run.Dataset.Id}/items";

    public string Records => $"/v2/key-value-stores/{Run.Store.Id}/records/";

    public string RunPath => $"/v2/actor-runs/{Run.Id}";

    public static PlatformRequest Request(string method, string target, string? token, byte[]? body = null, params (string Name, string Value)[] headers)
    {
        var all = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (token is not null)
            all["Authorization"] = "Bearer " + token;
        if (body is not null)
            all["Content-Type"] = "application/json";
        foreach (var (name, value) in headers)
            all[name] = value;
        return new PlatformRequest(method, target, all, body ?? []);
    }

    public Task<PlatformAnswer> AskAsync(PlatformRequest request) =>
        Model.Receive(request).Answer ?? throw new InvalidOperationException("The request was kept from taking effect.");

    public PlatformAnswer Ask(PlatformRequest request)
    {
        var answer = AskAsync(request);
        Assert.That(answer.IsCompletedSuccessfully, Is.True, "nothing but a synchronous run is waited for");
        return answer.Result;
    }

    public PlatformAnswer Ask(string method, string target, string? body = null, params (string Name, string Value)[] headers) =>
        Ask(Request(method, target, Run.Token, body is null ? null : Encoding.UTF8.GetBytes(body), headers));

    public PlatformAnswer Push(params string[] symbols) =>
        Ask("POST", Items, JsonSerializer.Serialize(symbols.Select(symbol => new { symbol })));

    public PlatformAnswer Charge(string key, string count = "1", string eventName = "symbol") => Ask(
        "POST",
        RunPath + "/charge",
        string.Create(CultureInfo.InvariantCulture, $$"""{"eventName":"{{eventName}}","count":{{count}}}"""),
        ("idempotency-key", key));

    /// <summary>How often an event was charged as the run object tells it; 0 where it does not.</summary>
    public int ToldCount(string eventName = "symbol") =>
        Data(Ask("GET", RunPath)).GetProperty("chargedEventCounts").TryGetProperty(eventName, out var count) ? count.GetInt32() : 0;

    public static JsonElement Data(PlatformAnswer answer) => Root(answer).GetProperty("data");

    public static JsonElement Root(PlatformAnswer answer) => JsonDocument.Parse(answer.Body).RootElement;

    /// <summary>Status and error type, such as <c>404 record-not-found</c>; the status alone for a success.</summary>
    public static string Verdict(PlatformAnswer answer) => answer.Status < 400
        ? $"{answer.Status}"
        : $"{answer.Status} {Root(answer).GetProperty("error").GetProperty("type").GetString()}";
}
