using System.Net;
using System.Text.Json;
using OiActor.Run;

namespace OiActor.Tests.Run;

internal sealed class ActorRunTests
{
    private const string Three = """{"symbols":["BTC","ETH","SOL"]}""";

    private RunWorld world = null!;

    [SetUp]
    public void Open() => world = new RunWorld();

    [TearDown]
    public void Close() => world.Dispose();

    private static string? Missing(JsonElement record, string venue) =>
        record.GetProperty("missing").TryGetProperty(venue, out var reason) ? reason.GetString() : null;

    private JsonElement Venue(string venue) => world.Report.GetProperty("venues").GetProperty(venue);

    /// <summary>Whatever befell the run: what is asked is accounted for, what is charged was written, the log ends with the report's sentence.</summary>
    private void AssertBooksBalance()
    {
        var symbols = world.Report.GetProperty("symbols");
        int notFound = symbols.GetProperty("not_found").GetArrayLength();
        int notReturned = symbols.GetProperty("not_returned").EnumerateObject().Count();
        Assert.That(symbols.GetProperty("returned").GetInt32() + notFound + notReturned, Is.EqualTo(symbols.GetProperty("asked").GetInt32()));
        Assert.That(symbols.GetProperty("returned").GetInt32(), Is.EqualTo(world.Store.Pushed.Count));
        Assert.That(world.Meter.Charged, Is.EqualTo(world.Store.Pushed.Count));
        Assert.That(world.Report.GetProperty("charge").GetProperty("charged").GetInt32(), Is.EqualTo(world.Meter.Charged));
        Assert.That(world.Printed, Has.Count.EqualTo(world.Store.Pushed.Count));
        Assert.That(world.LogLines[^1], Does.EndWith(world.Report.GetProperty("message").GetString()!));
    }

    [Test]
    public void A_run_without_trouble_returns_and_charges_every_symbol_and_takes_no_time()
    {
        Assert.That(world.Run(Three), Is.EqualTo(ExitCode.Finished));

        AssertBooksBalance();
        Assert.That(world.Records.Select(r => r.GetProperty("symbol").GetString()), Is.EqualTo(new[] { "BTC", "ETH", "SOL" }));
        Assert.That(world.Records.Select(r => r.GetProperty("venues_with_oi").GetInt32()), Has.All.EqualTo(3));
        Assert.That(world.Records.Select(r => r.GetProperty("ls_metrics_count").GetInt32()), Has.All.EqualTo(3));
        Assert.That(world.Report.GetProperty("status").GetString(), Is.EqualTo("finished"));
        Assert.That(world.Elapsed, Is.EqualTo(TimeSpan.Zero));
        Assert.That(world.LogLines[^1], Does.StartWith("INFO  Finished: 3 of 3 symbols returned, 3 charged ($0.006); 3 of 3 venues answered."));
    }

    [Test]
    public void An_empty_input_returns_the_fifty_majors()
    {
        Assert.That(world.Run(), Is.EqualTo(ExitCode.Finished));

        AssertBooksBalance();
        Assert.That(world.Store.Pushed, Has.Count.EqualTo(50));
    }

    [Test]
    public void A_venue_that_hangs_costs_its_own_figures_and_the_run_stays_within_its_time()
    {
        world.Market.Break("okx", request => FaultyMarket.Silence(request.Stop));

        Assert.That(world.Run(Three), Is.EqualTo(ExitCode.Finished));

        AssertBooksBalance();
        Assert.That(world.Records.Select(r => Missing(r, "okx")), Has.All.EqualTo("timed_out"));
        Assert.That(world.Records.Select(r => r.GetProperty("venues_with_oi").GetInt32()), Has.All.EqualTo(2));
        Assert.That(world.Elapsed, Is.LessThanOrEqualTo(TimeSpan.FromSeconds(35)));
        Assert.That(Venue("okx").GetProperty("status").GetString(), Is.EqualTo("failed"));
    }

    /// <summary>45 seconds less a reserve of 10, and half a second of grace.</summary>
    [Test]
    public void A_transport_that_does_not_even_heed_cancellation_is_left_behind()
    {
        world.Market.Break("okx", _ => new TaskCompletionSource<HttpResponseMessage>().Task);

        Assert.That(world.Run(Three), Is.EqualTo(ExitCode.Finished));

        AssertBooksBalance();
        Assert.That(world.Records.Select(r => Missing(r, "okx")), Has.All.EqualTo("timed_out"));
        Assert.That(world.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(35.5)));
    }

    [Test]
    public void A_venue_that_hangs_on_ratios_only_gives_its_open_interest()
    {
        world.Market.Break("binance", request => request.Path.StartsWith("/futures/data/", StringComparison.Ordinal) ? FaultyMarket.Silence(request.Stop) : null);

        Assert.That(world.Run(Three), Is.EqualTo(ExitCode.Finished));

        AssertBooksBalance();
        Assert.That(world.Records.Select(r => r.GetProperty("venues_with_oi").GetInt32()), Has.All.EqualTo(3));
        Assert.That(world.Records.Select(r => r.GetProperty("ls_metrics").ToString()), Has.All.EqualTo("""["okx_ls"]"""));
        Assert.That(
            world.Records[0].GetProperty("exchanges").GetProperty("binance").GetProperty("ls").GetProperty("all_accounts").GetProperty("missing").GetString(),
            Is.EqualTo("timed_out"));
        Assert.That(Venue("binance").GetProperty("status").GetString(), Is.EqualTo("partial"));
    }

    [Test]
    public void A_venue_that_answers_the_second_time_costs_nothing()
    {
        world.Market.Break("okx", request => request.Attempt == 1 ? FaultyMarket.Status(HttpStatusCode.ServiceUnavailable) : null);

        Assert.That(world.Run(Three), Is.EqualTo(ExitCode.Finished));

        AssertBooksBalance();
        Assert.That(world.Records.Select(r => r.GetProperty("missing").ToString()), Has.All.EqualTo("{}"));
        Assert.That(Venue("okx").GetProperty("status").GetString(), Is.EqualTo("answered"));
        Assert.That(Venue("okx").GetProperty("requests_made").GetInt32(), Is.EqualTo(2 * Venue("okx").GetProperty("requests_planned").GetInt32()));
    }

    [Test]
    public void A_venue_that_is_dead_says_so_in_every_record()
    {
        world.Market.Break("bitget", _ => FaultyMarket.Refused());

        Assert.That(world.Run(Three), Is.EqualTo(ExitCode.Finished));

        AssertBooksBalance();
        Assert.That(world.Records.Select(r => Missing(r, "bitget")), Has.All.EqualTo("unreachable"));
        Assert.That(world.LogLines.Single(line => line.Contains("bitget        failed", StringComparison.Ordinal)), Does.StartWith("WARN").And.Contains("unreachable"));
    }

    [Test]
    public void Where_no_venue_answers_nothing_is_written_and_nothing_charged()
    {
        foreach (string venue in (string[])["binance", "okx", "bitget"])
            world.Market.Break(venue, _ => FaultyMarket.Refused());

        Assert.That(world.Run(Three), Is.EqualTo(ExitCode.NoVenueAnswered));

        AssertBooksBalance();
        Assert.That(world.Store.Pushed, Is.Empty);
        Assert.That(world.Meter.Charges, Is.Empty);
        Assert.That(world.Report.GetProperty("exit_code").GetInt32(), Is.EqualTo(3));
        Assert.That(world.Report.GetProperty("symbols").GetProperty("not_found").GetArrayLength(), Is.Zero);
        Assert.That(world.LogLines[^1], Does.StartWith("ERROR No venue answered: "));
    }

    [Test]
    public void A_mistake_in_one_venue_costs_its_own_figures()
    {
        world.Market.Break("okx", _ => throw new InvalidOperationException("oops"));

        Assert.That(world.Run(Three), Is.EqualTo(ExitCode.Finished));

        AssertBooksBalance();
        Assert.That(world.Records.Select(r => Missing(r, "okx")), Has.All.EqualTo("defect"));
        Assert.That(Venue("okx").GetProperty("status").GetString(), Is.EqualTo("failed"));
    }

    [Test]
    public async Task A_stop_in_mid_run_delivers_nothing_more_and_says_so()
    {
        world.Market.Break("okx", request => FaultyMarket.Silence(request.Stop));
        using var stop = new CancellationTokenSource();
        var run = world.Start(Three, stop.Token);
        Assert.That(run.IsCompleted, Is.False);

        await stop.CancelAsync();

        Assert.That(await run, Is.EqualTo(ExitCode.StoppedEarly));
        AssertBooksBalance();
        Assert.That(world.Store.Pushed, Is.Empty);
        Assert.That(Venue("okx").GetProperty("failures")[0].GetProperty("kind").GetString(), Is.EqualTo("cancelled"));
        Assert.That(world.Report.GetProperty("symbols").GetProperty("not_returned").GetProperty("BTC").GetString(), Is.EqualTo("the run was stopped"));
        Assert.That(world.Elapsed, Is.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public async Task A_stop_while_records_are_written_keeps_and_charges_the_chunk_in_hand()
    {
        world.Market.Assets = OiActor.Demo.MarketAssets.AtLeast(150);
        using var stop = new CancellationTokenSource();
        world.Store.Pushing = _ => stop.Cancel();

        var code = await world.Start("""{"symbols":["*"]}""", stop.Token);

        Assert.That(code, Is.EqualTo(ExitCode.StoppedEarly));
        AssertBooksBalance();
        Assert.That(world.Store.Pushed, Has.Count.EqualTo(100));
    }

    [Test]
    public void A_storage_that_refuses_midway_costs_what_it_took()
    {
        world.Store.Room = 1;

        Assert.That(world.Run(Three), Is.EqualTo(ExitCode.DatasetNotWritten));

        AssertBooksBalance();
        Assert.That(world.Store.Pushed, Has.Count.EqualTo(1));
        Assert.That(world.Report.GetProperty("symbols").GetProperty("not_returned").GetProperty("SOL").GetString(), Is.EqualTo("the dataset could not be written"));
        Assert.That(world.LogLines, Has.Some.EqualTo("ERROR the store is full"));
    }

    [Test]
    public void A_report_that_cannot_be_written_costs_no_record()
    {
        world.Store.TakesReport = false;

        Assert.That(world.Run(Three), Is.EqualTo(ExitCode.Finished));
        Assert.That(world.Store.Pushed, Has.Count.EqualTo(3));
        Assert.That(world.LogLines, Has.Some.EqualTo("ERROR the store is full"));
    }

    /// <summary>0.004 dollars pay for two records of 0.002.</summary>
    [Test]
    public void The_users_limit_ends_a_run_in_order()
    {
        world.Meter.LimitUsd = 0.004m;

        Assert.That(world.Run(Three), Is.EqualTo(ExitCode.Finished));

        AssertBooksBalance();
        Assert.That(world.Records.Select(r => r.GetProperty("symbol").GetString()), Is.EqualTo(new[] { "BTC", "ETH" }));
        Assert.That(world.LogLines[^1], Does.EndWith("the limit of $0.004 is reached."));
        Assert.That(world.Report.GetProperty("symbols").GetProperty("not_returned").GetProperty("SOL").GetString(), Is.EqualTo("the user's limit is reached"));
    }

    [Test]
    public void Unknown_symbols_cost_nothing_and_are_named_as_they_were_written()
    {
        Assert.That(world.Run("""{"symbols":["nosuch","eth-btc"]}"""), Is.EqualTo(ExitCode.Finished));

        AssertBooksBalance();
        Assert.That(world.Meter.Charges, Is.Empty);
        var notFound = world.Report.GetProperty("symbols").GetProperty("not_found").EnumerateArray().Select(s => s.GetString());
        Assert.That(notFound, Is.EqualTo(new[] { "eth-btc", "nosuch" }));
        Assert.That(world.LogLines[^1], Does.Contain("not found: eth-btc, nosuch"));
    }

    [Test]
    public void A_symbol_that_a_dead_venue_may_list_is_not_called_unknown()
    {
        world.Market.Break("okx", _ => FaultyMarket.Refused());

        Assert.That(world.Run("""{"symbols":["OKB"]}"""), Is.EqualTo(ExitCode.Finished));

        AssertBooksBalance();
        Assert.That(world.Report.GetProperty("symbols").GetProperty("not_found").GetArrayLength(), Is.Zero);
        Assert.That(world.Report.GetProperty("symbols").GetProperty("not_returned").GetProperty("OKB").GetString(), Does.Contain("okx: unreachable"));
    }

    [Test]
    public void A_star_returns_everything_that_any_venue_lists_in_order()
    {
        Assert.That(world.Run("""{"symbols":["*"],"sortBy":"symbol_asc"}"""), Is.EqualTo(ExitCode.Finished));

        AssertBooksBalance();
        string[] symbols = [.. world.Records.Select(r => r.GetProperty("symbol").GetString()!)];
        Assert.That(symbols, Has.Length.GreaterThanOrEqualTo(60).And.Unique);
        Assert.That(symbols, Is.SupersetOf(new[] { "CAKE", "OKB", "BGB", "4", "0G" }), "also what one venue alone lists");
        Assert.That(symbols, Is.EqualTo(symbols.Order(StringComparer.Ordinal)));
    }

    [Test]
    public void An_invalid_input_asks_and_charges_nothing_and_lists_every_problem()
    {
        Assert.That(world.Run("""{"minVenues":4,"lsPeriod":"3h","symbols":[""]}"""), Is.EqualTo(ExitCode.InvalidInput));

        Assert.That(world.Market.Seen, Is.Empty);
        Assert.That(world.Store.Pushed, Is.Empty);
        Assert.That(world.Report.GetProperty("status").GetString(), Is.EqualTo("invalid_input"));
        Assert.That(world.Report.GetProperty("problems").GetArrayLength(), Is.EqualTo(3));
        Assert.That(world.LogLines.Where(line => line.StartsWith("ERROR", StringComparison.Ordinal)).ToArray(), Has.Length.EqualTo(4));
    }

    [Test]
    public void A_platform_whose_time_is_over_ends_the_run_without_a_defect()
    {
        world.Variables["ACTOR_TIMEOUT_AT"] = "2026-06-02T13:59:00Z";

        Assert.That(world.Run(Three), Is.EqualTo(ExitCode.NoVenueAnswered));

        AssertBooksBalance();
        Assert.That(Venue("binance").GetProperty("failures")[0].GetProperty("kind").GetString(), Is.EqualTo("timed_out"));
        Assert.That(world.Market.Seen, Is.Empty);
    }
}
