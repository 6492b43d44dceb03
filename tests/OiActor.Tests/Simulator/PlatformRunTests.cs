using System.Text;
using OiActor.Simulator.Platform;

namespace OiActor.Tests.Simulator;

/// <summary>Runs: who may ask, what the run object tells, how runs start and end.</summary>
internal sealed class PlatformRunTests
{
    [Test]
    public void A_token_opens_its_own_run_and_nothing_else()
    {
        var desk = new PlatformDesk();
        var other = desk.Model.StartRun();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Verdict(desk.RunPath, null), Is.EqualTo("401 token-not-provided"));
            Assert.That(Verdict(desk.RunPath, "wrong"), Is.EqualTo("401 user-or-token-not-found"));
            Assert.That(Verdict(desk.RunPath, desk.Run.Token), Is.EqualTo("200"));
            Assert.That(Verdict($"/v2/actor-runs/{other.Id}", desk.Run.Token), Is.EqualTo("404 record-not-found"));
            Assert.That(Verdict($"/v2/datasets/{other.Dataset.Id}/items", desk.Run.Token), Is.EqualTo("403 insufficient-permissions"));
            Assert.That(Verdict($"/v2/key-value-stores/{other.Store.Id}/keys", desk.Run.Token), Is.EqualTo("403 insufficient-permissions"));
            Assert.That(Verdict("/v2/datasets/none/items", desk.Run.Token), Is.EqualTo("404 record-not-found"));
            Assert.That(Verdict($"/v2/datasets/{other.Dataset.Id}/items", desk.Model.Settings.UserToken), Is.EqualTo("200"));
            Assert.That(Verdict(desk.RunPath + "?token=" + desk.Run.Token, null), Is.EqualTo("200"));
            Assert.That(Verdict("/v2/none", desk.Run.Token), Is.EqualTo("404 not-found"));
        }

        string Verdict(string target, string? token) => PlatformDesk.Verdict(desk.Ask(PlatformDesk.Request("GET", target, token)));
    }

    [Test]
    public void The_run_object_tells_price_limit_counts_and_storages()
    {
        var desk = new PlatformDesk(start: new RunStart { MaxTotalChargeUsd = 0.25m, TimeoutSecs = 60, MemoryMbytes = 256 });
        var run = PlatformDesk.Data(desk.Ask("GET", desk.RunPath));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.GetProperty("status").GetString(), Is.EqualTo("RUNNING"));
            Assert.That(run.GetProperty("startedAt").GetString(), Is.EqualTo("2026-03-14T15:00:00.000Z"));
            Assert.That(run.GetProperty("pricingInfo").GetProperty("pricingModel").GetString(), Is.EqualTo("PAY_PER_EVENT"));
            Assert.That(
                run.GetProperty("pricingInfo").GetProperty("pricingPerEvent").GetProperty("actorChargeEvents").GetProperty("symbol")
                    .GetProperty("eventPriceUsd").GetDecimal(),
                Is.EqualTo(0.002m));
            Assert.That(run.GetProperty("options").GetProperty("maxTotalChargeUsd").GetDecimal(), Is.EqualTo(0.25m));
            Assert.That(run.GetProperty("options").GetProperty("timeoutSecs").GetInt32(), Is.EqualTo(60));
            Assert.That(run.GetProperty("storageIds").GetProperty("datasets").GetProperty("default").GetString(), Is.EqualTo(desk.Run.Dataset.Id));
            Assert.That(run.GetProperty("defaultKeyValueStoreId").GetString(), Is.EqualTo(desk.Run.Store.Id));
        }
    }

    [Test]
    public void A_status_message_is_kept_with_its_flag()
    {
        var desk = new PlatformDesk();
        desk.Ask("PUT", desk.RunPath, """{"statusMessage":"asking"}""");
        var answer = desk.Ask("PUT", desk.RunPath, """{"statusMessage":"done","isStatusMessageTerminal":true,"level":"INFO"}""");
        desk.Model.Finish(desk.Run.Id, 0);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(PlatformDesk.Data(answer).GetProperty("statusMessage").GetString(), Is.EqualTo("done"));
            Assert.That(desk.Run.StatusMessages.Select(message => (message.Text, message.Terminal, message.Level)), Is.EqualTo(new[]
            {
                ("asking", false, (string?)null), ("done", true, "INFO"),
            }));
            Assert.That(desk.Run.StatusText, Is.EqualTo("done"), "the last word stays");
            Assert.That(PlatformDesk.Verdict(desk.Ask("PUT", desk.RunPath, "[]")), Is.EqualTo("400 invalid-request"));
        }
    }

    [TestCase(0, "SUCCEEDED")]
    [TestCase(3, "FAILED")]
    [TestCase(null, "FAILED")]
    public void The_exit_code_decides_the_status(int? code, string expected)
    {
        var desk = new PlatformDesk();
        desk.Model.Finish(desk.Run.Id, code);
        Assert.That((desk.Run.Status, desk.Run.ExitCode, desk.Run.Ended.IsCompleted), Is.EqualTo((expected, code, true)));
    }

    [Test]
    public void An_aborted_run_and_one_out_of_time_end_as_such_whatever_the_exit_code()
    {
        var aborted = new PlatformDesk();
        aborted.Ask("POST", aborted.RunPath + "/abort?gracefully=true");
        string during = aborted.Run.Status;
        aborted.Model.Finish(aborted.Run.Id, 0);
        var late = new PlatformDesk();
        late.Model.TimeOut(late.Run.Id);
        late.Model.Finish(late.Run.Id, null);
        Assert.That((during, aborted.Run.Status, late.Run.Status), Is.EqualTo(("ABORTING", "ABORTED", "TIMED-OUT")));
    }

    [Test]
    public void Reboots_migrations_and_resurrections_are_counted_and_keep_the_run()
    {
        var desk = new PlatformDesk();
        desk.Charge("k");
        desk.Push("BTC");
        desk.Ask("POST", desk.RunPath + "/reboot");
        desk.Model.Migrate(desk.Run.Id, TimeSpan.FromSeconds(5));
        desk.Model.Finish(desk.Run.Id, 1);
        string finished = PlatformDesk.Verdict(desk.Ask("POST", desk.RunPath + "/reboot"));
        desk.Ask("POST", desk.RunPath + "/resurrect");
        var run = PlatformDesk.Data(desk.Ask("GET", desk.RunPath));
        var stats = run.GetProperty("stats");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(finished, Is.EqualTo("403 job-finished"));
            Assert.That(run.GetProperty("status").GetString(), Is.EqualTo("RUNNING"));
            Assert.That(
                (stats.GetProperty("rebootCount").GetInt32(), stats.GetProperty("migrationCount").GetInt32(), stats.GetProperty("resurrectCount").GetInt32()),
                Is.EqualTo((1, 1, 1)));
            Assert.That((desk.ToldCount(), desk.Run.Dataset.Items.Count, desk.Run.Ended.IsCompleted), Is.EqualTo((1, 1, false)));
        }
    }

    private static PlatformRequest Start(PlatformDesk desk, string tail, string? token = null, string? body = null) => PlatformDesk.Request(
        "POST",
        "/v2/actors/simulated~oi-actor/" + tail,
        token ?? desk.Model.Settings.UserToken,
        body is null ? null : Encoding.UTF8.GetBytes(body));

    [Test]
    public void A_run_is_started_with_its_body_as_input()
    {
        var desk = new PlatformDesk();
        var answer = desk.Ask(Start(desk, "runs?timeout=0&memory=512&maxTotalChargeUsd=0.5&restartOnError=1", body: """{"maxSymbols":2}"""));
        var run = desk.Model.Run(PlatformDesk.Data(answer).GetProperty("id").GetString()!);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(201));
            Assert.That(run.Start with { Input = null }, Is.EqualTo(new RunStart
            {
                TimeoutSecs = 0, MemoryMbytes = 512, MaxTotalChargeUsd = 0.5m, RestartOnError = true, InputContentType = "application/json",
            }));
            Assert.That(Encoding.UTF8.GetString(run.Store.Find("INPUT")!.Body.Span), Is.EqualTo("""{"maxSymbols":2}"""));
            Assert.That(run.TimeoutAt, Is.Null);
        }
    }

    [TestCase("runs?memory=100", "400 invalid-request")]
    [TestCase("runs?timeout=soon", "400 invalid-request")]
    [TestCase("runs?maxTotalChargeUsd=-1", "400 invalid-request")]
    public void A_run_cannot_be_started_wrongly(string tail, string expected)
    {
        var desk = new PlatformDesk();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(PlatformDesk.Verdict(desk.Ask(Start(desk, tail))), Is.EqualTo(expected));
            Assert.That(PlatformDesk.Verdict(desk.Ask(Start(desk, "runs", desk.Run.Token))), Is.EqualTo("403 insufficient-permissions"));
            Assert.That(desk.Model.Runs, Has.Count.EqualTo(1));
        }
    }

    [Test]
    public async Task A_synchronous_call_gives_the_items_of_the_run_that_succeeded()
    {
        var desk = new PlatformDesk();
        var asked = desk.AskAsync(Start(desk, "run-sync-get-dataset-items"));
        var run = desk.Model.Runs[^1];
        desk.Ask(PlatformDesk.Request("POST", $"/v2/datasets/{run.Dataset.Id}/items", run.Token, """{"symbol":"BTC"}"""u8.ToArray()));
        bool waits = !asked.IsCompleted;
        desk.Model.Finish(run.Id, 0);
        var answer = await asked;
        Assert.That((waits, answer.Status, answer.Text), Is.EqualTo((true, 201, """[{"symbol":"BTC"}]""")));
    }

    [Test]
    public async Task A_synchronous_call_gives_the_output_record_or_says_that_the_run_failed()
    {
        var desk = new PlatformDesk();
        var good = desk.AskAsync(Start(desk, "run-sync"));
        var run = desk.Model.Runs[^1];
        desk.Ask(PlatformDesk.Request("PUT", $"/v2/key-value-stores/{run.Store.Id}/records/OUTPUT", run.Token, """{"a":1}"""u8.ToArray()));
        desk.Model.Finish(run.Id, 0);
        var bad = desk.AskAsync(Start(desk, "run-sync"));
        desk.Model.Finish(desk.Model.Runs[^1].Id, 2);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(((await good).Status, (await good).Text), Is.EqualTo((201, """{"a":1}""")));
            Assert.That(PlatformDesk.Verdict(await bad), Is.EqualTo("400 run-failed"));
        }
    }

    [Test]
    public async Task A_synchronous_call_ends_after_five_minutes_and_the_run_goes_on()
    {
        var desk = new PlatformDesk();
        var asked = desk.AskAsync(Start(desk, "run-sync-get-dataset-items?timeout=0"));
        desk.Time.Advance(TimeSpan.FromSeconds(299));
        bool waits = !asked.IsCompleted;
        desk.Time.Advance(TimeSpan.FromSeconds(1));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(waits, Is.True);
            Assert.That(PlatformDesk.Verdict(await asked), Is.EqualTo("408 run-timeout-exceeded"));
            Assert.That(desk.Model.Runs[^1].Status, Is.EqualTo("RUNNING"));
        }
    }
}
