using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using OiActor.EndToEnd.Process;
using OiActor.EndToEnd.Simulator;
using OiActor.Simulator;
using OiActor.Simulator.Platform;

namespace OiActor.EndToEnd.Platform;

/// <summary>The real executable, started by the platform in each of its ways.</summary>
internal sealed class WholeRunTests
{
    [Test]
    public async Task A_run_makes_the_requests_that_the_readme_explains()
    {
        await using var world = await PlatformWorld.StartAsync();
        var run = await world.RunAsync(PlatformWorld.ThreeSymbols);
        Assert.That(run.Run.Status, Is.EqualTo("SUCCEEDED"), run.Log);
        // The summaries are written at once, in no order.
        Assert.That(run.Requests.Where(request => !request.StartsWith("PUT open-interest", StringComparison.Ordinal) && request != "PUT totals"), Is.EqualTo(new[]
        {
            "GET INPUT", "GET STATE", "GET run", "POST store", "GET pacing", "PUT run", "PUT STATE", "POST items", "POST run/charge",
            "PUT OUTPUT", "GET pacing", "PUT pacing", "PUT run",
        }));
        Assert.That(run.Requests.Skip(12).SkipLast(1), Is.EquivalentTo(new[]
        {
            "PUT open-interest", "PUT totals", "PUT open-interest-BTC", "PUT open-interest-ETH", "PUT open-interest-SOL",
        }));
        run.AssertPaidOnce("BTC", "ETH", "SOL");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Run.ExitCode, Is.Zero);
            Assert.That(run.Bill.TotalUsd, Is.EqualTo(0.006m));
            Assert.That(run.Run.Charges, Has.All.Property(nameof(ChargedEvent.Name)).EqualTo("symbol"));
            Assert.That(run.Report.GetProperty("charge").Number("charged"), Is.EqualTo(3));
            Assert.That(run.Report.Number("exit_code"), Is.Zero);
        }
    }

    [Test]
    public async Task A_run_says_first_what_it_asks_and_last_what_the_log_ends_with()
    {
        await using var world = await PlatformWorld.StartAsync();
        var run = await world.RunAsync(PlatformWorld.ThreeSymbols);
        var messages = run.Run.StatusMessages;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(messages.Select(message => (message.Terminal, message.Level)), Is.EqualTo(new[] { (false, "INFO"), (true, "INFO") }));
            Assert.That(messages[0].Text, Is.EqualTo("Asking binance, okx, bitget for 3 symbols."));
            Assert.That(messages[^1].Text, Does.StartWith("Finished: 3 of 3 symbols returned, 3 charged ($0.006); 3 of 3 venues answered"));
            Assert.That(run.Run.Log[^1], Is.EqualTo("INFO  " + messages[^1].Text));
            Assert.That(run.Report.Text("message"), Is.EqualTo(messages[^1].Text));
        }
    }

    [Test]
    public async Task Every_request_bears_the_runs_token_and_says_who_asks()
    {
        await using var world = await PlatformWorld.StartAsync();
        var run = await world.RunAsync(PlatformWorld.ThreeSymbols);
        var requests = world.Platform.Requests;
        var bodies = requests.Where(request => request.Body.Length > 0).ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(requests, Has.Count.EqualTo(run.Requests.Count));
            Assert.That(requests.Select(request => request.Header("authorization")), Is.All.EqualTo($"Bearer {run.Run.Token}"));
            Assert.That(requests.Select(request => request.Header("user-agent")), Is.All.Match(@"^OiActor/\d+\.\d+\.\d+$"));
            Assert.That(requests.Where(request => request.Method == "GET" && request.Target.Contains("/records/")), Has.All.Property("Target").Contains("?attachment=true"));
            Assert.That(bodies.Select(request => request.Header("content-type")), Is.All.EqualTo("application/json; charset=utf-8"));
            Assert.That(requests.Single(request => request.Target.EndsWith("/charge")).Header("idempotency-key"), Is.EqualTo($"{run.Run.Id}-symbol-0"));
            Assert.That(requests.Select(request => Encoding.UTF8.GetString(request.Body.Span)), Is.All.Not.Contain("apify-"));
        }
    }

    [Test]
    public async Task A_schedule_starts_it_without_an_input()
    {
        await using var world = await PlatformWorld.StartAsync();
        var run = await world.RunAsync(null, new RunStart { Origin = "SCHEDULER" });
        using (Assert.EnterMultipleScope())
        {
            Assert.That((run.Run.Status, run.Run.ExitCode), Is.EqualTo(("SUCCEEDED", 0)), run.Log);
            Assert.That(run.Records, Has.Count.EqualTo(50));
            Assert.That(run.Charged, Is.EqualTo(50));
            Assert.That(run.Bill.DuplicateSymbols, Is.Empty);
        }
    }

    [Test]
    public async Task A_call_over_http_starts_it_and_the_run_can_be_watched()
    {
        await using var world = await PlatformWorld.StartAsync();
        using var answer = await CallAsync(world, "runs?waitForFinish=60", PlatformWorld.ThreeSymbols);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var data = body.RootElement.GetProperty("data");
        var run = await world.EndAsync(world.Platform.Run(data.Text("id")!));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)answer.StatusCode, Is.EqualTo(201));
            Assert.That((data.Text("status"), data.Text("statusMessage")), Is.EqualTo(("SUCCEEDED", run.Report.Text("message"))), run.Log);
            Assert.That(run.Symbols, Is.EqualTo(new[] { "BTC", "ETH", "SOL" }));
        }
    }

    [Test]
    public async Task A_synchronous_call_answers_with_the_records_that_a_local_run_writes()
    {
        await using var world = await PlatformWorld.StartAsync();
        using var answer = await CallAsync(world, "run-sync-get-dataset-items", PlatformWorld.ThreeSymbols);
        string served = await answer.Content.ReadAsStringAsync();
        var run = await world.EndAsync(world.Platform.Runs.Single());
        var local = await world.RunLocallyAsync(PlatformWorld.ThreeSymbols);
        Assert.That((int)answer.StatusCode, Is.EqualTo(201), run.Log);
        using var records = JsonDocument.Parse(served);
        Assert.That(records.RootElement.EnumerateArray().Select(Masked), Is.EqualTo(local.Records.Select(Masked)));
        Assert.That(Masked(records.RootElement[0]), Does.Contain("(time)").And.Contain("BTC"));
    }

    private static string Masked(JsonElement record) => Golden.MaskRecord(JsonSerializer.Serialize(record));

    private static async Task<HttpResponseMessage> CallAsync(PlatformWorld world, string what, string input)
    {
        using var client = SimulatorClient.For(world.Simulator);
        client.BaseAddress = world.Simulator.Url(SimulatorHost.PlatformName);
        using var call = new HttpRequestMessage(HttpMethod.Post, $"/v2/actors/simulated~oi-actor/{what}")
        {
            Content = new StringContent(input, Encoding.UTF8, "application/json"),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", world.Platform.Settings.UserToken) },
        };
        return await client.SendAsync(call);
    }
}
