using System.Text.Json;
using OiActor.Platform;
using OiActor.Run;
using OiActor.Simulator;
using OiActor.Simulator.Platform;
using OiActor.Tests.Platform;

namespace OiActor.Tests.Run;

internal sealed class PlatformRunTests
{
    private static readonly byte[] Eight = """{"symbols":["BTC","ETH","SOL","XRP","DOGE","BNB","ADA","LINK"],"includeBinance":false,"includeOkx":false}"""u8.ToArray();

    [Test]
    public void A_run_without_trouble_asks_in_order_and_is_paid_once()
    {
        using var world = new PlatformWorld(new RunStart { Input = Eight });

        Assert.That(world.Live(), Is.EqualTo(ExitCode.Finished), () => string.Join('\n', world.LogLines));

        Assert.That(world.Bill.Symbols, Has.Count.EqualTo(8));
        Assert.That(world.Bill.Count("symbol"), Is.EqualTo(8));
        Assert.That(world.Asked, Is.EqualTo((string[])
        [
            "GET /v2/key-value-stores/store/records/INPUT?attachment=true",
            "GET /v2/key-value-stores/store/records/STATE?attachment=true",
            "GET /v2/actor-runs/run",
            "POST /v2/key-value-stores?name=oiactor", "GET /v2/key-value-stores/named-oiactor/records/pacing?attachment=true",
            "PUT /v2/actor-runs/run",
            "PUT /v2/key-value-stores/store/records/STATE", "POST /v2/datasets/set/items", "POST /v2/actor-runs/run/charge",
            "PUT /v2/key-value-stores/store/records/STATE", "POST /v2/datasets/set/items", "POST /v2/actor-runs/run/charge",
            "PUT /v2/key-value-stores/store/records/STATE", "POST /v2/datasets/set/items", "POST /v2/actor-runs/run/charge",
            "PUT /v2/key-value-stores/store/records/OUTPUT",
            "PUT /v2/key-value-stores/store/records/open-interest", "PUT /v2/key-value-stores/store/records/totals",
            .. world.Bill.Symbols.Select(symbol => $"PUT /v2/key-value-stores/store/records/open-interest-{symbol}"),
            "PUT /v2/actor-runs/run",
        ]));
    }

    /// <summary>The venue's limit counts by the minute, so the next run must know; one that limits by the second is whole again by then.</summary>
    [Test]
    public void The_pace_is_kept_in_a_store_that_runs_share_by_its_name()
    {
        using var world = new PlatformWorld(new RunStart { Input = """{"symbols":["BTC"],"includeOkx":false,"includeBitget":false}"""u8.ToArray() });

        Assert.That(world.Live(), Is.EqualTo(ExitCode.Finished));

        var record = JsonDocument.Parse(world.Model.SharedStore("oiactor")!.Find("pacing")!.Body).RootElement;
        Assert.That(record.GetProperty("pools").GetProperty("binance weight").EnumerateArray().Single().GetProperty("used").GetInt32(), Is.EqualTo(53));
        Assert.That(world.Asked.Count(request => request.EndsWith("records/pacing", StringComparison.Ordinal) && request.StartsWith("PUT", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    /// <summary>A token of limited permissions may be refused a store of another run's; a store that hangs costs three seconds and no more.</summary>
    [TestCase(403)]
    [TestCase(500)]
    public void A_shared_store_that_is_closed_costs_no_record(int status)
    {
        using var world = new PlatformWorld(new RunStart { Input = Eight });
        world.Model.Break(new Fault(FaultKind.Answer) { Status = status, Body = "{}"u8.ToArray(), PathPrefix = "/v2/key-value-stores?" });

        Assert.That(world.Live(), Is.EqualTo(ExitCode.Finished));

        Assert.That(world.Bill.Symbols, Has.Count.EqualTo(8));
        Assert.That(world.LogLines.Count(line => line.Contains("not shared with other runs", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    private static PlatformInterruption? AtFirstCharge(int request) => request == 8 ? PlatformInterruption.KillAfter : null;

    private static Fault Of(Fault fault, string method, string path) => fault with { Method = method, PathPrefix = path };

    private static void AdvanceUntil(PlatformWorld world, Func<bool> condition)
    {
        while (!condition())
            Assert.That(world.Time.AdvanceToNextTimer(), "What was waited for never came.");
    }

    [Test]
    public void A_further_life_reports_for_all_and_stamps_its_records_with_the_first_start()
    {
        using var world = new PlatformWorld(new RunStart { Input = Eight });
        Assert.That(world.Live(AtFirstCharge), Is.Null);
        Assert.That(world.Bill.Symbols, Has.Count.EqualTo(3));
        world.Time.Advance(TimeSpan.FromSeconds(20));

        Assert.That(world.Live(), Is.EqualTo(ExitCode.Finished));

        Assert.That(world.Records.Select(record => record.GetProperty("timestamp").GetString()).Distinct(), Has.Exactly(1).Items);
        Assert.That(world.Report.GetProperty("symbols").GetProperty("returned").GetInt32(), Is.EqualTo(8));
        Assert.That(world.Report.GetProperty("charge").GetProperty("charged").GetInt32(), Is.EqualTo(8));
        Assert.That(world.Run.StatusText, Does.StartWith("Finished: 8 of 8 symbols returned, 8 charged ($0.016)"));
    }

    [Test]
    public void The_limit_ends_the_run_with_the_first_records_and_names_the_rest()
    {
        using var world = new PlatformWorld(new RunStart { Input = Eight, MaxTotalChargeUsd = 0.0105m });

        Assert.That(world.Live(), Is.EqualTo(ExitCode.Finished));

        Assert.That(world.Bill.Symbols, Is.EqualTo(new[] { "BTC", "ETH", "SOL", "XRP", "BNB" }), "by open interest");
        Assert.That(world.Report.GetProperty("symbols").GetProperty("not_returned").EnumerateObject().Select(symbol => symbol.Name), Is.EquivalentTo(new[] { "DOGE", "ADA", "LINK" }));
        Assert.That(world.Run.StatusMessages[^1].Terminal);
        Assert.That(world.Run.StatusText, Does.Contain("the limit of $0.0105 is reached"));
    }

    [Test]
    public void An_event_that_is_not_priced_is_one_loud_error_and_the_records_are_delivered()
    {
        using var world = new PlatformWorld(new RunStart { Input = Eight, Pricing = PlatformPricing.PayPerEvent(new PlatformEvent("row", 0.1m)) });

        Assert.That(world.Live(), Is.EqualTo(ExitCode.Finished));

        Assert.That(world.Bill.Symbols, Has.Count.EqualTo(8));
        Assert.That(world.Bill.TotalUsd, Is.Zero);
        Assert.That(world.LogLines.Count(line => line.StartsWith("ERROR", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(world.Report.GetProperty("charge").GetProperty("problem").GetString(), Does.Contain("\"symbol\""));
    }

    [Test]
    public void A_free_run_delivers_and_asks_for_no_charge()
    {
        using var world = new PlatformWorld(new RunStart { Input = Eight, Pricing = PlatformPricing.Free, MaxTotalChargeUsd = 0.001m });

        Assert.That(world.Live(), Is.EqualTo(ExitCode.Finished));

        Assert.That(world.Bill.Symbols, Has.Count.EqualTo(8));
        Assert.That(world.Asked, Has.None.EndsWith("/charge"));
    }

    /// <summary>The first of eight is refused by the schema of the dataset.</summary>
    [Test]
    public void A_record_that_the_schema_refuses_is_reported_and_not_charged()
    {
        using var world = new PlatformWorld(
            new RunStart { Input = Eight },
            new PlatformSettings { ItemRule = item => item.GetProperty("symbol").GetString() == "BTC" ? new SchemaError("/oi", "type", "must be number") : null });

        Assert.That(world.Live(), Is.EqualTo(ExitCode.Finished));

        Assert.That((world.Bill.Symbols.Count, world.Bill.Count("symbol")), Is.EqualTo((7, 7L)));
        Assert.That(world.Report.GetProperty("symbols").GetProperty("not_returned").GetProperty("BTC").GetString(), Does.Contain("must be number"));
    }

    [Test]
    public void A_stopped_run_ends_within_five_seconds_though_the_platform_hangs()
    {
        using var world = new PlatformWorld(new RunStart { Input = Eight });
        using var stop = new CancellationTokenSource();
        using var handler = new PlatformHandler(world.Model, number =>
        {
            if (number == 7)
                world.Model.Break(PlatformFault.TimeoutBefore);
            return null;
        });
        var life = world.StartAsync(handler, stop.Token);
        AdvanceUntil(world, () => handler.Count > 5);
        var stopped = world.Time.GetUtcNow();
        stop.Cancel();

        Assert.That(world.Finish(life), Is.EqualTo(ExitCode.StoppedEarly));

        Assert.That(world.Time.GetUtcNow() - stopped, Is.LessThanOrEqualTo(TimeSpan.FromSeconds(5)));
    }

    /// <summary>The stop comes with the first push: its chunk is charged, and no other is begun.</summary>
    [Test]
    public void A_stop_finishes_and_charges_the_chunk_in_hand()
    {
        using var world = new PlatformWorld(new RunStart { Input = Eight });
        using var stop = new CancellationTokenSource();
        using var handler = new PlatformHandler(world.Model, number =>
        {
            if (number == 7)
                stop.Cancel();
            return null;
        });

        Assert.That(world.Finish(world.StartAsync(handler, stop.Token)), Is.EqualTo(ExitCode.StoppedEarly));

        Assert.That((world.Bill.Symbols.Count, world.Bill.Count("symbol")), Is.EqualTo((3, 3L)));
        Assert.That(world.Run.StatusMessages[^1].Terminal);
        Assert.That(world.Live(), Is.EqualTo(ExitCode.Finished), "a resurrected run goes on");
        Assert.That((world.Bill.Symbols.Count, world.Bill.Count("symbol")), Is.EqualTo((8, 8L)));
    }

    [Test]
    public void A_run_that_is_to_be_moved_finishes_the_chunk_in_hand_asks_once_and_never_ends_by_itself()
    {
        using var world = new PlatformWorld(new RunStart { Input = Eight, TimeoutSecs = 0 });
        using var migrating = new CancellationTokenSource();
        world.Migrating = migrating.Token;
        using var stop = new CancellationTokenSource();
        using var handler = new PlatformHandler(world.Model, number =>
        {
            if (number == 7)
                migrating.Cancel();
            return null;
        });
        var life = world.StartAsync(handler, stop.Token);
        world.Time.Advance(TimeSpan.FromMinutes(10));

        Assert.That(life.IsCompleted, Is.False);
        Assert.That((world.Bill.Symbols.Count, world.Bill.Count("symbol"), world.Run.Reboots), Is.EqualTo((3, 3L, 1)));
        handler.Kill();
        world.Migrating = default;

        Assert.That(world.Live(), Is.EqualTo(ExitCode.Finished), "the next life");
        Assert.That((world.Bill.Symbols.Count, world.Bill.Count("symbol")), Is.EqualTo((8, 8L)));
        stop.Cancel();
        Assert.That(() => world.Finish(life), Throws.Nothing, "the dead one, for the test's own sake");
    }

    /// <summary>The next life asks the venues again, within the minute by which this venue's limit counts.</summary>
    [Test]
    public void A_run_that_is_to_be_moved_tells_the_next_life_what_it_spent()
    {
        byte[] input = """{"symbols":["BTC","ETH","SOL","XRP"],"includeOkx":false,"includeBitget":false}"""u8.ToArray();
        using var world = new PlatformWorld(new RunStart { Input = input, TimeoutSecs = 0 });
        using var migrating = new CancellationTokenSource();
        world.Migrating = migrating.Token;
        using var stop = new CancellationTokenSource();
        using var handler = new PlatformHandler(world.Model, number =>
        {
            if (number == 7)
                migrating.Cancel();
            return null;
        });
        var life = world.StartAsync(handler, stop.Token);

        Assert.That(world.Run.Reboots, Is.EqualTo(1));
        var record = JsonDocument.Parse(world.Model.SharedStore("oiactor")!.Find("pacing")!.Body).RootElement;
        Assert.That(record.GetProperty("pools").GetProperty("binance weight").GetArrayLength(), Is.EqualTo(1));
        handler.Kill();
        stop.Cancel();
        Assert.That(() => world.Finish(life), Throws.Nothing, "the dead one, for the test's own sake");
    }

    [TestCase("[]")]
    [TestCase("\"x\"")]
    [TestCase("<html>")]
    public void An_input_that_is_no_object_is_refused_and_costs_nothing(string input)
    {
        using var world = new PlatformWorld(new RunStart { Input = System.Text.Encoding.UTF8.GetBytes(input) });

        Assert.That(world.Live(), Is.EqualTo(ExitCode.InvalidInput));

        Assert.That(world.Bill.Symbols, Is.Empty);
        Assert.That((world.Run.StatusMessages[^1].Terminal, world.Run.StatusMessages[^1].Level), Is.EqualTo((true, "ERROR")));
        Assert.That(world.Report.GetProperty("status").GetString(), Is.EqualTo("invalid_input"));
    }

    [Test]
    public void Without_an_input_the_defaults_hold()
    {
        using var world = new PlatformWorld { ChunkSize = 100 };

        Assert.That(world.Live(), Is.EqualTo(ExitCode.Finished));

        Assert.That(world.Bill.Symbols, Has.Count.EqualTo(50));
    }

    [Test]
    public void A_ledger_that_is_not_ours_stops_the_run_before_anything_is_asked()
    {
        using var world = new PlatformWorld(new RunStart { Input = Eight });
        world.Run.Store.Set("STATE", new OiActor.Simulator.Platform.StoredRecord("[1]"u8.ToArray(), "application/json"));

        Assert.That(() => world.Live(), Throws.TypeOf<StoreException>());

        Assert.That(world.Bill.Symbols, Is.Empty);
        Assert.That(world.Market.Seen, Is.Empty);
        Assert.That((world.Run.StatusMessages[^1].Terminal, world.Run.StatusMessages[^1].Level), Is.EqualTo((true, "ERROR")));
    }

    /// <summary>The time of the platform is 20 s: the venue hangs until ten of them are left.</summary>
    [Test]
    public void Ten_seconds_before_the_platforms_end_are_kept_for_writing()
    {
        using var world = new PlatformWorld(new RunStart { Input = """{"symbols":["BTC"],"includeOkx":false}"""u8.ToArray(), TimeoutSecs = 20 });
        world.Market.Break("binance", request => FaultyMarket.Silence(request.Stop));

        Assert.That(world.Live(), Is.EqualTo(ExitCode.Finished));

        Assert.That(world.Bill.Symbols, Is.EqualTo(new[] { "BTC" }));
        Assert.That(world.Run.Charges[^1].At - world.Run.StartedAt, Is.LessThanOrEqualTo(TimeSpan.FromSeconds(10.5)));
    }

    [Test]
    public void Secrets_are_decrypted_for_use_and_are_in_nothing_that_leaves_the_run()
    {
        string encrypted = SecretVectors.Own.GetProperty("encrypted").GetProperty("text").GetString()!;
        const string Token = "110201543:vector-token";
        string input = $$"""
            {"symbols":["BTC"],"includeBinance":false,"includeOkx":false,"alertLsThreshold":0.5,"alertMinMetrics":1,"telegramBotToken":"{{encrypted}}","telegramChatId":"42"}
            """;
        using var world = new PlatformWorld(
            new RunStart { Input = System.Text.Encoding.UTF8.GetBytes(input) },
            new PlatformSettings { InputSecretsKeyFile = SecretVectors.Keys["traditional, DES-EDE3"], InputSecretsPassphrase = SecretVectors.Passphrase });
        world.Model.Break(Of(PlatformFault.Error(403, "refused", $"{Token} {world.Run.Token}"), "POST", "/v2/datasets/"));

        Assert.That(world.Live(), Is.EqualTo(ExitCode.DatasetNotWritten));

        Assert.That(world.Leavings, Does.Contain("refused").And.Not.Contain(Token).And.Not.Contain(world.Run.Token).And.Not.Contain(SecretVectors.Passphrase));
    }
}
