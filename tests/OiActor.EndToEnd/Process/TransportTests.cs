using OiActor.Simulator;

namespace OiActor.EndToEnd.Process;

/// <summary>How venues are spoken to.</summary>
internal sealed class TransportTests
{
    [Test]
    public async Task Over_TLS_every_venue_is_asked_with_HTTP_2()
    {
        await using var world = await World.StartAsync(new SimulatorOptions { Tls = true });
        var run = await world.RunAsync("""{"symbols":["BTC","ETH"]}""");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Symbols, Is.EqualTo(new[] { "BTC", "ETH" }));
            Assert.That(world.Simulator.Requests.Select(request => request.Protocol), Is.All.EqualTo("HTTP/2"));
            Assert.That(World.Venues.Select(venue => run.Venue(venue).Text("http_version")), Is.All.EqualTo("2.0"));
        }
    }

    [Test]
    public async Task A_certificate_that_nobody_vouches_for_is_not_trusted()
    {
        await using var world = await World.StartAsync(new SimulatorOptions { Tls = true });
        var run = await world.RunAsync("""{"symbols":["BTC"]}""", ("SSL_CERT_FILE", "/dev/null"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(3), run.Error);
            Assert.That(world.Simulator.Requests, Is.Empty);
            foreach (string venue in World.Venues)
                Assert.That(run.Venue(venue).GetProperty("failures")[0].Text("kind"), Is.EqualTo("unreachable"), venue);
        }
    }

    [Test]
    public async Task Requests_name_the_program_and_accept_compressed_answers()
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync("""{"symbols":["BTC"]}""");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            foreach (var request in world.Simulator.Requests)
            {
                Assert.That(request.Method, Is.EqualTo("GET"));
                Assert.That(request.Protocol, Is.EqualTo("HTTP/1.1"));
                Assert.That(request.Headers["User-Agent"], Is.EqualTo($"OiActor/{run.Report.Text("version")}"));
                Assert.That(request.Headers["Accept-Encoding"], Is.EqualTo("gzip"));
                Assert.That(request.Headers.Keys, Has.None.EqualTo("Cookie").IgnoreCase.And.None.EqualTo("Authorization").IgnoreCase);
            }
            Assert.That(run.Venue("bitget").Number("bytes"), Is.InRange(1, 40_000), "bulk answers came compressed");
        }
    }
}
