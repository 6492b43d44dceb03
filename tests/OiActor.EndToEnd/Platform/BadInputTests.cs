using OiActor.EndToEnd.Process;
using OiActor.Simulator;
using OiActor.Simulator.Platform;

namespace OiActor.EndToEnd.Platform;

/// <summary>An input record that is none: the run ends at once, in words that say what to do, and costs nothing.</summary>
internal sealed class BadInputTests
{
    [TestCase("[]", "must be a JSON object")]
    [TestCase("\"x\"", "must be a JSON object")]
    [TestCase("{\"symbols\":", "is not JSON")]
    [TestCase("{\"deadlineSecs\":1}", "deadlineSecs")]
    public async Task What_is_no_input_is_refused(string input, string words)
    {
        await using var world = await PlatformWorld.StartAsync();
        AssertRefused(world, await world.RunAsync(input), words);
    }

    private static readonly Dictionary<string, Fault> Faults = new()
    {
        ["half"] = PlatformFault.HalfJson,
        ["a hundred million bytes"] = PlatformFault.Huge,
        ["401"] = PlatformFault.Unauthorized,
        ["403"] = PlatformFault.Forbidden,
    };

    [TestCase("half", "is not JSON")]
    [TestCase("a hundred million bytes", "the body is larger than 8 MiB")]
    [TestCase("401", "The run's token (APIFY_TOKEN) is missing or no longer valid.")]
    [TestCase("403", "The run's token may not do this")]
    public async Task What_the_store_answers_instead_of_an_input_is_refused(string fault, string words)
    {
        await using var world = await PlatformWorld.StartAsync();
        world.Platform.Break(Faults[fault] with { Method = "GET", PathPrefix = "/v2/key-value-stores/" });
        AssertRefused(world, await world.RunAsync("{}"), words);
    }

    [Test]
    public async Task A_page_in_place_of_the_input_is_no_input_and_is_asked_for_again()
    {
        await using var world = await PlatformWorld.StartAsync();
        world.Platform.Break(PlatformFault.Html with { Method = "GET", PathPrefix = "/v2/key-value-stores/", Times = 1 });
        var run = await world.RunAsync("""{"symbols":["BTC"]}""");
        run.AssertPaidOnce("BTC");
        Assert.That(run.Count("GET INPUT"), Is.EqualTo(2));
    }

    private static void AssertRefused(PlatformWorld world, PlatformOutcome run, string words)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That((run.Run.Status, run.Run.ExitCode), Is.EqualTo(("FAILED", 2)), run.Log);
            Assert.That(run.Log, Does.Contain(words));
            Assert.That(run.Requests, Is.EqualTo(new[] { "GET INPUT", "PUT OUTPUT", "PUT run" }));
            Assert.That(run.Run.StatusMessages.Single(), Has.Property("Terminal").True.And.Property("Level").EqualTo("ERROR"));
            Assert.That(run.Run.StatusText, Does.Contain(words));
            Assert.That(run.Report.Text("status"), Is.EqualTo("invalid_input"));
            Assert.That(World.Venues.SelectMany(venue => world.Simulator.Requests.Where(request => request.Site == venue)), Is.Empty);
        }
    }
}
