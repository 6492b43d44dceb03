using System.Net;
using System.Text.Json;
using OiActor.Run;

namespace OiActor.Tests.Run;

/// <summary>What a run leaves for others: summaries for readers, and the pace for the runs after it.</summary>
internal sealed class SharedRunTests
{
    private RunWorld world = null!;

    [SetUp]
    public void Open() => world = new RunWorld();

    [TearDown]
    public void Close() => world.Dispose();

    private JsonElement Document(string key) => JsonDocument.Parse(world.Store.Written[key]).RootElement;

    [Test]
    public void The_summaries_say_what_the_records_say()
    {
        Assert.That(world.Run("""{"symbols":["BTC","PEPE","NOSUCH"]}"""), Is.EqualTo(ExitCode.Finished));

        var totals = Document("totals");
        decimal sum = 0;
        foreach (var record in world.Records)
        {
            string symbol = record.GetProperty("symbol").GetString()!;
            decimal total = record.GetProperty("total_oi_usd").GetDecimal();
            sum += total;
            Assert.That(Document("open-interest").GetProperty("data").GetProperty(symbol).GetProperty("total_oi_usd").GetDecimal(), Is.EqualTo(total));
            var parts = Document($"open-interest-{symbol}").GetProperty("data").GetProperty("exchanges").EnumerateObject();
            Assert.That(parts.Select(part => part.Value.GetProperty("oi_usd").GetDecimal()).Sum(), Is.EqualTo(total));
        }
        Assert.That(world.Records, Has.Length.EqualTo(2));
        Assert.That(totals.GetProperty("data").GetProperty("totals").GetProperty("total").GetDecimal(), Is.EqualTo(sum));
        Assert.That(totals.GetProperty("meta").GetProperty("symbols").GetInt32(), Is.EqualTo(3));
        Assert.That(world.Store.Written.Keys, Does.Not.Contain("open-interest-NOSUCH"));
    }

    [Test]
    public void A_coin_that_was_not_paid_for_is_in_no_summary()
    {
        world.Store.Room = 1;

        world.Run("""{"symbols":["BTC","ETH"]}""");

        Assert.That(world.Store.Written.Keys, Does.Contain("open-interest-BTC").And.Not.Contain("open-interest-ETH"));
        Assert.That(Document("open-interest").GetProperty("data").EnumerateObject().Select(coin => coin.Name), Is.EqualTo(new[] { "BTC" }));
    }

    /// <summary>Two runs of a schedule on one address: the second knows what the first spent of the minute's weight.</summary>
    [Test]
    public void A_run_keeps_what_it_spent_for_the_next_one()
    {
        world.Run("""{"symbols":["BTC"]}""");
        int first = Used(world.Store, "binance weight");
        using var next = new RunWorld();
        next.Store.Shared["pacing"] = world.Store.Shared["pacing"];

        next.Run("""{"symbols":["BTC"]}""");

        // 1 + 10 + 40 for the bulk answers, 1 for each of two contracts.
        Assert.That(first, Is.EqualTo(53));
        Assert.That(Used(next.Store, "binance weight"), Is.EqualTo(106));
    }

    [Test]
    public void A_ban_that_one_run_met_costs_the_next_run_no_request()
    {
        world.Market.Break("binance", _ => FaultyMarket.Status((HttpStatusCode)418, 600));
        world.Run("""{"symbols":["BTC"]}""");
        using var next = new RunWorld();
        next.Store.Shared["pacing"] = world.Store.Shared["pacing"];

        Assert.That(next.Run("""{"symbols":["BTC"]}"""), Is.EqualTo(ExitCode.Finished));

        Assert.That(next.Market.SeenBy("binance"), Is.Zero);
        Assert.That(next.Records[0].GetProperty("missing").ToString(), Is.EqualTo("""{"binance":"rate_limited"}"""));
    }

    [Test]
    public void Without_the_shared_store_a_run_goes_on_and_says_so()
    {
        world.Store.SharedIsClosed = true;

        Assert.That(world.Run("""{"symbols":["BTC"]}"""), Is.EqualTo(ExitCode.Finished));

        Assert.That(world.Records, Has.Length.EqualTo(1));
        Assert.That(world.LogLines.Count(line => line.Contains("not shared with other runs", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    private static int Used(MemoryStore store, string pool) =>
        JsonDocument.Parse(store.Shared["pacing"]).RootElement.GetProperty("pools").GetProperty(pool).EnumerateArray().Sum(run => run.GetProperty("used").GetInt32());
}
