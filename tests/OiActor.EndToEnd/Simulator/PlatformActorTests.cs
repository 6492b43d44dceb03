using System.Net.Http.Headers;
using System.Text;
using OiActor.Simulator;
using OiActor.Simulator.Platform;

namespace OiActor.EndToEnd.Simulator;

/// <summary>The platform starts real processes, and does to them what a platform does. A shell stands in for the Actor.</summary>
internal sealed class PlatformActorTests
{
    /// <summary>Waits for the file that a test makes, or to be killed.</summary>
    private const string Patient = "echo life; while [ ! -e \"$GO\" ]; do sleep 0.02; done; exit ${CODE:-0}";

    private DirectoryInfo folder = null!;

    [SetUp]
    public void Prepare()
    {
        if (OperatingSystem.IsWindows())
            Assert.Ignore("The stand-in for the Actor is a shell script.");
        folder = Directory.CreateTempSubdirectory("oiactor-platform-");
    }

    [TearDown]
    public void Clean() => folder?.Delete(recursive: true);

    private string Go => Path.Combine(folder.FullName, "go");

    private Task<SimulatorHost> HostAsync(string script) => SimulatorHost.StartAsync(new SimulatorOptions
    {
        Actor = ActorLauncher.Executable("/bin/sh", "-c", script) with
        {
            Environment = new Dictionary<string, string> { ["GO"] = Go, ["ACTOR_RUN_ID"] = "the platform's goes before" },
        },
    });

    private static int Lives(PlatformRun run) => run.Log.Count(line => line == "life");

    [Test]
    public async Task A_process_gets_the_platforms_variables_and_its_exit_code_ends_the_run()
    {
        await using var host = await HostAsync("env; echo problem >&2; exit 3");
        var run = host.Platform.StartRun(new RunStart { MaxTotalChargeUsd = 0.25m, Input = "{}"u8.ToArray() });
        await run.Ended;
        var expected = host.EnvironmentOf(run).Select(pair => $"{pair.Key}={pair.Value}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((run.Status, run.ExitCode), Is.EqualTo(("FAILED", 3)));
            Assert.That(run.Log, Is.SupersetOf(expected));
            Assert.That(run.Log, Has.Member("ACTOR_TASK_ID=").And.Member($"ACTOR_RUN_ID={run.Id}").And.Member("APIFY_IS_AT_HOME=1"));
            Assert.That(run.Log, Has.Member("ACTOR_MAX_TOTAL_CHARGE_USD=0.25").And.Member("problem"));
        }
    }

    [Test]
    public async Task A_synchronous_call_starts_the_process_and_serves_its_dataset_back()
    {
        await using var host = await HostAsync(Patient);
        using var client = SimulatorClient.For(host);
        client.BaseAddress = host.Url(SimulatorHost.PlatformName);
        using var call = new HttpRequestMessage(HttpMethod.Post, "/v2/actors/simulated~oi-actor/run-sync-get-dataset-items")
        {
            Content = new StringContent("""{"maxSymbols":1}""", Encoding.UTF8, "application/json"),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", host.Platform.Settings.UserToken) },
        };
        var asked = client.SendAsync(call);
        await Condition.UntilAsync(() => host.Platform.Runs is [var started] && Lives(started) == 1);
        var run = host.Platform.Runs[0];
        using var push = new HttpRequestMessage(HttpMethod.Post, $"/v2/datasets/{run.Dataset.Id}/items")
        {
            Content = new StringContent("""[{"symbol":"BTC"}]""", Encoding.UTF8, "application/json"),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", run.Token) },
        };
        using var pushed = await client.SendAsync(push);
        await File.WriteAllTextAsync(Go, "");
        using var answer = await asked;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(((int)answer.StatusCode, await answer.Content.ReadAsStringAsync()), Is.EqualTo((201, """[{"symbol":"BTC"}]""")));
            Assert.That(Encoding.UTF8.GetString(run.Store.Find("INPUT")!.Body.Span), Is.EqualTo("""{"maxSymbols":1}"""));
            Assert.That(run.Status, Is.EqualTo("SUCCEEDED"));
        }
    }

    [Test]
    public async Task A_migrated_run_is_killed_and_started_again_as_the_same_run()
    {
        await using var host = await HostAsync(Patient);
        var run = host.Platform.StartRun();
        await Condition.UntilAsync(() => Lives(run) == 1);
        int? first = host.ProcessId(run.Id);
        host.Platform.Migrate(run.Id, TimeSpan.Zero);
        await Condition.UntilAsync(() => Lives(run) == 2);
        int? second = host.ProcessId(run.Id);
        await File.WriteAllTextAsync(Go, "");
        await run.Ended;
        Assert.That((run.Status, run.Migrations, first == second), Is.EqualTo(("SUCCEEDED", 1, false)));
    }

    [TestCase(false, "ABORTED")]
    [TestCase(true, "TIMED-OUT")]
    public async Task An_aborted_run_and_one_out_of_time_are_killed(bool late, string status)
    {
        await using var host = await HostAsync(Patient);
        var run = host.Platform.StartRun();
        await Condition.UntilAsync(() => Lives(run) == 1);
        if (late)
            host.Platform.TimeOut(run.Id);
        else
            host.Platform.Abort(run.Id, gracefully: false);
        await run.Ended;
        Assert.That((run.Status, host.ProcessId(run.Id)), Is.EqualTo((status, (int?)null)));
    }

    [Test]
    public async Task A_failing_run_is_restarted_three_times_where_asked_for()
    {
        await using var host = await HostAsync("echo life; exit 1");
        var run = host.Platform.StartRun(new RunStart { RestartOnError = true });
        await run.Ended;
        Assert.That((run.Status, run.Restarts, Lives(run)), Is.EqualTo(("FAILED", 3, 4)));
    }

    [Test]
    public async Task A_program_that_is_missing_fails_the_run()
    {
        await using var host = await SimulatorHost.StartAsync(new SimulatorOptions { Actor = ActorLauncher.Executable(Path.Combine(folder.FullName, "none")) });
        var run = host.Platform.StartRun();
        await run.Ended;
        Assert.That((run.Status, run.Log.Count), Is.EqualTo(("FAILED", 1)));
    }

    [Test]
    public void An_image_is_run_with_variables_by_name_so_that_no_secret_shows()
    {
        var model = new PlatformModel(TimeProvider.System);
        var run = model.StartRun();
        var (info, container) = ActorLauncher.Image("oi-actor:test", "--memory", "128m").Command(
            run, new Dictionary<string, string> { ["APIFY_TOKEN"] = "secret", ["ACTOR_TASK_ID"] = "" });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(info.ArgumentList, Is.EqualTo(new[]
            {
                "run", "--rm", "--name", container, "--network", "host",
                "--env", "APIFY_TOKEN", "--env", "ACTOR_TASK_ID", "--memory", "128m", "oi-actor:test",
            }));
            Assert.That(info.Environment["APIFY_TOKEN"], Is.EqualTo("secret"));
        }
    }
}
