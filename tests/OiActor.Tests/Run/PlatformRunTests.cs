using OiActor.Run;
using OiActor.Simulator.Platform;

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
        Assert.That(world.Asked, Is.EqualTo(new[]
        {
            "GET /v2/key-value-stores/store/records/INPUT?attachment=true",
            "GET /v2/key-value-stores/store/records/STATE?attachment=true",
            "GET /v2/actor-runs/run",
            "PUT /v2/actor-runs/run",
            "PUT /v2/key-value-stores/store/records/STATE", "POST /v2/datasets/set/items", "POST /v2/actor-runs/run/charge",
            "PUT /v2/key-value-stores/store/records/STATE", "POST /v2/datasets/set/items", "POST /v2/actor-runs/run/charge",
            "PUT /v2/key-value-stores/store/records/STATE", "POST /v2/datasets/set/items", "POST /v2/actor-runs/run/charge",
            "PUT /v2/key-value-stores/store/records/OUTPUT",
            "PUT /v2/actor-runs/run",
        }));
    }
}
