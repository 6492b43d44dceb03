using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using OiActor.Simulator;

namespace OiActor.EndToEnd.Process;

/// <summary>A venue that misbehaves costs its own figures only, and the record says which and why.</summary>
internal sealed class FaultTests
{
    /// <summary>Every fault of a whole venue, with the reason that records give for it.</summary>
    private static readonly (string Name, Fault Fault, string Reason)[] Faults =
    [
        ("reset", Fault.Reset, "unreachable"),
        ("truncated", Fault.Truncated, "malformed"),
        ("a web page", Fault.HtmlPage, "malformed"),
        ("garbage", Fault.Garbage, "malformed"),
        ("an empty body", Fault.Empty, "malformed"),
        ("a list where an object belongs", Fault.Answer(200, "[[]]"), "malformed"),
        ("a hundred million bytes", Fault.Huge, "malformed"),
        ("a hundred million bytes, packed", Fault.HugeCompressed, "malformed"),
        ("500", Fault.ServerError(), "server_error"),
        ("503", Fault.ServerError(503), "server_error"),
        ("400 with a code", Fault.Answer(400, """{"code":"-77777","msg":"No."}"""), "rejected"),
        ("401", Fault.Answer(401, "{}"), "refused"),
        ("403", Fault.Forbidden, "refused"),
        ("451", Fault.RestrictedLocation, "refused"),
        ("404", Fault.Answer(404, "{}"), "not_found"),
        ("a redirect", Fault.Answer(302, "") with { Headers = [("Location", "https://example.com/")] }, "malformed"),
        ("418", Fault.RateLimited(120, 418), "rate_limited"),
        ("429", Fault.RateLimited(), "rate_limited"),
        ("429 for longer than the run", Fault.RateLimited(600), "rate_limited"),
        ("hanging", Fault.Hang, "timed_out"),
    ];

    private static IEnumerable<TestCaseData> OnEachVenue() =>
        from fault in Faults
        from venue in World.Venues
        select new TestCaseData(venue, fault.Fault, fault.Reason).SetArgDisplayNames(venue, fault.Name);

    [TestCaseSource(nameof(OnEachVenue))]
    public async Task A_broken_venue_is_missing_and_the_others_are_there(string broken, Fault fault, string reason)
    {
        await using var world = await World.StartAsync();
        world.Simulator.Break(broken, fault);
        int deadline = fault.Kind == FaultKind.Hang ? 5 : 45;
        var run = await world.RunAsync($$"""{"symbols":["BTC","SOL"],"deadlineSecs":{{deadline}}}""");
        AssertMissing(run, broken, reason);
    }

    [TestCaseSource(typeof(World), nameof(World.Venues))]
    public async Task A_venue_that_does_not_listen_is_unreachable(string broken)
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync("""{"symbols":["BTC","SOL"]}""", ($"OI_{broken.ToUpperInvariant()}_URL", ClosedPort()));
        AssertMissing(run, broken, "unreachable");
    }

    [TestCase("""{"code":"50000","msg":"Body can not be empty","data":[]}""", "rejected")]
    [TestCase("""{"code":"50026","msg":"System error","data":[]}""", "server_error")]
    [TestCase("""{"code":"50011","msg":"Too Many Requests","data":[]}""", "rate_limited")]
    [TestCase("""{"code":"0","msg":""}""", "malformed")]
    public async Task An_error_inside_a_success_is_an_error(string body, string reason)
    {
        await using var world = await World.StartAsync();
        world.Simulator.Break("okx", Fault.Answer(200, body));
        AssertMissing(await world.RunAsync("""{"symbols":["BTC","SOL"]}"""), "okx", reason);
    }

    [Test]
    public async Task Without_any_venue_nothing_is_charged()
    {
        await using var world = await World.StartAsync();
        world.Simulator.Break("okx", Fault.ServerError());
        world.Simulator.Break("bitget", Fault.HtmlPage);
        var run = await world.RunAsync("""{"symbols":["BTC","SOL"]}""", ("OI_BINANCE_URL", ClosedPort()));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(3), run.Error);
            Assert.That(run.Records, Is.Empty);
            Assert.That(run.Charges, Is.Empty);
            Assert.That(run.Report.Text("status"), Is.EqualTo("no_venue_answered"));
            Assert.That(run.Report.GetProperty("charge").Number("charged"), Is.Zero);
            Assert.That(run.Report.GetProperty("symbols").Map("not_returned"), Has.Count.EqualTo(2));
            Assert.That(run.LastLine, Does.StartWith("ERROR No venue answered: 0 of 2 symbols returned, 0 charged"));
            Assert.That(World.Venues.Select(venue => run.Venue(venue).Text("status")), Is.All.EqualTo("failed"));
            Assert.That(KindOf(run, "binance"), Is.EqualTo("unreachable"));
            Assert.That(KindOf(run, "okx"), Is.EqualTo("server_error"));
            Assert.That(KindOf(run, "bitget"), Is.EqualTo("malformed"));
        }
    }

    [Test]
    public async Task When_every_venue_hangs_the_run_still_ends()
    {
        await using var world = await World.StartAsync();
        foreach (string venue in World.Venues)
            world.Simulator.Break(venue, Fault.Hang);
        var run = await world.RunAsync("""{"symbols":["BTC"],"deadlineSecs":5}""");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(3), run.Error);
            Assert.That(run.Charges, Is.Empty);
            Assert.That(World.Venues.Select(venue => KindOf(run, venue)), Is.All.EqualTo("timed_out"));
        }
    }

    private static void AssertMissing(FinishedRun run, string broken, string reason)
    {
        string[] others = [.. World.Venues.Where(venue => venue != broken)];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Symbols, Is.EqualTo(new[] { "BTC", "SOL" }));
            Assert.That(run.Charges.Sum(charge => charge.Number("chargedCount")), Is.EqualTo(2));
            foreach (var record in run.Records)
            {
                Assert.That(record.Map("missing"), Is.EqualTo(new Dictionary<string, string> { [broken] = reason }));
                Assert.That(record.Number($"{broken}_oi_usd"), Is.Null);
                Assert.That(record.Number("venues_with_oi"), Is.EqualTo(2));
                Assert.That(record.Number("total_oi_usd"), Is.EqualTo(others.Sum(venue => record.Number($"{venue}_oi_usd"))).And.Positive);
            }
            Assert.That(run.Venue(broken).Text("status"), Is.EqualTo("failed"));
            Assert.That(KindOf(run, broken), Is.EqualTo(reason));
            Assert.That(others.Select(venue => run.Venue(venue).Text("status")), Is.All.EqualTo("answered"));
            Assert.That(run.LastLine, Does.StartWith("INFO  Finished: 2 of 2 symbols returned, 2 charged ($0.004); 2 of 3 venues answered"));
            Assert.That(run.Error, Does.Match($@"(?m)^WARN  {broken} +failed .*{reason}"));
        }
    }

    private static string? KindOf(FinishedRun run, string venue) => run.Venue(venue).GetProperty("failures")[0].Text("kind");

    /// <summary>Ports that are taken for as long as the tests run, so that no simulator of another test comes to listen there.</summary>
    private static readonly ConcurrentBag<Socket> Taken = [];

    /// <summary>An address that nobody listens at.</summary>
    private static string ClosedPort()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Taken.Add(socket);
        return $"http://{socket.LocalEndPoint}";
    }
}
