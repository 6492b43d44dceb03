using System.Text.Json;
using OiActor.EndToEnd.Process;
using OiActor.Simulator.Platform;

namespace OiActor.EndToEnd.Platform;

/// <summary>A run of the platform that has ended.</summary>
/// <param name="Run">The run.</param>
/// <param name="Platform">Where it took place.</param>
/// <param name="Requests">What it asked of the platform, in order, such as <c>POST items</c>.</param>
internal sealed record PlatformOutcome(PlatformRun Run, PlatformModel Platform, IReadOnlyList<string> Requests)
{
    /// <summary>All that was printed.</summary>
    public string Log => string.Join('\n', Run.Log);

    /// <summary>The dataset, in order.</summary>
    public IReadOnlyList<JsonElement> Records => [.. Run.Dataset.Items.Select(Parse)];

    /// <summary>The symbols of the dataset, in order.</summary>
    public IReadOnlyList<string> Symbols => [.. Records.Select(record => record.Text("symbol")!)];

    public PlatformBill Bill => Platform.Bill(Run.Id);

    /// <summary>Events of the program that were charged.</summary>
    public long Charged => Bill.Count("symbol");

    /// <summary>The run report.</summary>
    public JsonElement Report => Run.Store.Find("OUTPUT") is { } stored ? Parse(stored.Body) : throw new InvalidOperationException($"The run left no report.\n{Log}");

    /// <summary>How often a request was made.</summary>
    public int Count(string request) => Requests.Count(seen => seen == request);

    /// <summary>Holds that each symbol was delivered once and charged once.</summary>
    public void AssertPaidOnce(params string[] symbols)
    {
        Assert.That(Symbols, Is.EqualTo(symbols), Log);
        Assert.That(Charged, Is.EqualTo(symbols.Length), Log);
    }

    private static JsonElement Parse(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
