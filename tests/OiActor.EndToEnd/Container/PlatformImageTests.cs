using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using OiActor.EndToEnd.Process;
using OiActor.EndToEnd.Simulator;
using OiActor.Simulator;
using OiActor.Simulator.Platform;

namespace OiActor.EndToEnd.Container;

/// <summary>The image as the platform starts it.</summary>
internal sealed class PlatformImageTests
{
    [SetUp]
    public Task Require() => Engine.RequireAsync();

    [Test]
    public async Task An_HTTP_call_runs_the_image_and_answers_with_its_records()
    {
        await using var host = await SimulatorHost.StartAsync(new SimulatorOptions
        {
            Actor = ActorLauncher.Image(Engine.Image, [.. ContainerRun.Confined, "--memory", "128m"]),
        });
        using var client = SimulatorClient.For(host);
        client.BaseAddress = host.Url(SimulatorHost.PlatformName);
        using var call = new HttpRequestMessage(HttpMethod.Post, "/v2/actors/simulated~oi-actor/run-sync-get-dataset-items")
        {
            Content = new StringContent("""{"symbols":["BTC","ETH"]}""", Encoding.UTF8, "application/json"),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", host.Platform.Settings.UserToken) },
        };
        using var answer = await client.SendAsync(call);
        string body = await answer.Content.ReadAsStringAsync();
        var run = host.Platform.Runs.Single();
        await run.Ended;
        string log = string.Join('\n', run.Log);
        Assert.That((int)answer.StatusCode, Is.EqualTo(201), body + log);
        using var records = JsonDocument.Parse(body);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(records.RootElement.EnumerateArray().Select(record => record.Text("symbol")), Is.EqualTo(new[] { "BTC", "ETH" }));
            Assert.That((run.Status, run.ExitCode), Is.EqualTo(("SUCCEEDED", 0)), log);
            Assert.That(host.Platform.Bill(run.Id).Count("symbol"), Is.EqualTo(2));
            Assert.That(log, Does.Not.Contain(run.Token));
        }
    }
}
