using System.Text.Json;

namespace OiActor.Benchmarks.Whole;

/// <summary>What a run's own report says of it.</summary>
/// <param name="Requests">Made, of all venues.</param>
/// <param name="Returned">Records delivered.</param>
/// <param name="Version">The program's.</param>
/// <param name="Problem">The first failure that is not the pacing of a published limit; null for none.</param>
internal sealed record ReportFigures(int Requests, int Returned, string Version, string? Problem)
{
    public static async Task<ReportFigures> ReadAsync(string storage)
    {
        await using var file = File.OpenRead(Path.Combine(storage, "key_value_stores", "default", "OUTPUT.json"));
        using var report = await JsonDocument.ParseAsync(file);
        var root = report.RootElement;
        var venues = root.GetProperty("venues").EnumerateObject().Select(venue => venue.Value).ToArray();
        return new ReportFigures(
            venues.Sum(venue => venue.GetProperty("requests_made").GetInt32()),
            root.GetProperty("symbols").GetProperty("returned").GetInt32(),
            root.GetProperty("version").GetString()!,
            venues.SelectMany(venue => venue.GetProperty("failures").EnumerateArray())
                .Where(failure => failure.GetProperty("kind").GetString() != "pacing")
                .Select(failure => failure.ToString())
                .FirstOrDefault());
    }
}
