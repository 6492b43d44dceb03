using OiActor.Simulator;

namespace OiActor.EndToEnd.Process;

/// <summary>A venue that refuses the run's location, asked through a real proxy with credentials.</summary>
internal sealed class ProxyTests
{
    private const string Password = "planted-proxy-password";

    /// <summary>The five bulk calls of the first try are refused; what comes after them, through the proxy, is answered.</summary>
    [Test]
    public async Task A_venue_that_refuses_is_read_through_the_proxy()
    {
        await using var world = await World.StartAsync();
        await using var proxy = new ForwardProxy("trader", Password);
        world.Secrets.Add(Password);
        world.Simulator.Break("okx", Fault.RestrictedLocation with { Times = 5 });
        var run = await world.RunAsync(Input(proxy));
        var okx = run.Records[0].GetProperty("exchanges").GetProperty("okx");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(okx.Text("route"), Is.EqualTo("proxy"));
            Assert.That(okx.GetProperty("oi_usd").GetDecimal(), Is.Positive);
            Assert.That(proxy.Forwarded, Has.Count.EqualTo(6), "five bulk calls and a ratio");
            Assert.That(proxy.Forwarded, Has.All.StartWith(world.Simulator.Url("okx").ToString()));
            Assert.That(run.Records[0].GetProperty("exchanges").GetProperty("binance").Text("route"), Is.EqualTo("direct"));
            Assert.That(run.Error, Does.Contain("okx refuses to answer directly; asked once more through the proxy"));
        }
    }

    [Test]
    public async Task A_venue_that_answers_never_meets_the_proxy()
    {
        await using var world = await World.StartAsync();
        await using var proxy = new ForwardProxy("trader", Password);
        var run = await world.RunAsync(Input(proxy));
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(proxy.Forwarded, Is.Empty);
    }

    private static string Input(ForwardProxy proxy) =>
        $$"""
        {"symbols":["BTC"],"proxyConfiguration":{"proxyUrls":["http://trader:{{Password}}@127.0.0.1:{{proxy.Port}}"]} }
        """;
}
