using OiActor.Metering;
using OiActor.Platform;

namespace OiActor.Tests.Metering;

internal sealed class DeliveryTests
{
    private readonly MemoryStore store = new();
    private readonly MemoryMeter meter = new();

    [SetUp]
    public void Begin()
    {
        store.Reset();
        meter.Reset();
    }

    private static StoredRecord[] Records(int count) => [.. Enumerable.Range(0, count).Select(i => new StoredRecord($"S{i}", BitConverter.GetBytes(i)))];

    private async Task<DeliveryReceipt> Deliver(int count, CancellationToken stop = default)
    {
        var delivery = new Delivery(store, meter, new NoLedger(), "run-7", new ManualTime());
        await delivery.ResumeAsync(default);
        return await delivery.DeliverAsync(Records(count), stop);
    }

    [Test]
    public async Task What_was_written_is_charged_chunk_by_chunk_each_under_a_key_of_its_own()
    {
        var receipt = await Deliver(250);

        Assert.That((receipt.Affordable, receipt.Written, receipt.Charged), Is.EqualTo((250, 250, 250)));
        Assert.That(store.Pushed.Select(record => BitConverter.ToInt32(record)), Is.EqualTo(Enumerable.Range(0, 250)));
        Assert.That(meter.Charges, Is.EqualTo(new[] { (100, "run-7-symbol-0"), (100, "run-7-symbol-100"), (50, "run-7-symbol-200") }));
    }

    /// <summary>0.3 dollars at 0.002 pay for 150.</summary>
    [Test]
    public async Task No_more_is_written_than_the_limit_pays_for()
    {
        meter.LimitUsd = 0.3m;

        var receipt = await Deliver(250);

        Assert.That((receipt.Affordable, receipt.Written, receipt.Charged), Is.EqualTo((150, 150, 150)));
        Assert.That(receipt.Terms.LimitUsd, Is.EqualTo(0.3m));
    }

    [Test]
    public async Task Without_money_nothing_is_written()
    {
        meter.LimitUsd = 0.001m;

        var receipt = await Deliver(5);

        Assert.That((receipt.Affordable, receipt.Written, receipt.StoreProblem), Is.EqualTo((0, 0, (string?)null)));
        Assert.That(store.Pushed, Is.Empty);
    }

    [Test]
    public async Task A_store_that_fails_midway_costs_what_it_took()
    {
        store.Room = 137;

        var receipt = await Deliver(250);

        Assert.That((receipt.Written, receipt.Charged, receipt.StoreProblem), Is.EqualTo((137, 137, "the store is full")));
        Assert.That(meter.Charges, Is.EqualTo(new[] { (100, "run-7-symbol-0"), (37, "run-7-symbol-100") }));
    }

    [Test]
    public async Task A_store_that_takes_nothing_costs_nothing()
    {
        store.Room = 0;

        var receipt = await Deliver(250);

        Assert.That((receipt.Written, receipt.Charged, receipt.StoreProblem), Is.EqualTo((0, 0, "the store is full")));
        Assert.That(meter.Charges, Is.Empty);
    }

    [Test]
    public async Task A_stop_is_heeded_between_chunks_and_what_was_written_is_charged()
    {
        using var stop = new CancellationTokenSource();
        store.Pushing = _ => stop.Cancel();

        var receipt = await Deliver(250, stop.Token);

        Assert.That((receipt.Affordable, receipt.Written, receipt.Charged), Is.EqualTo((250, 100, 100)));
    }

    [Test]
    public async Task A_charge_that_fails_is_told_and_the_records_stay_delivered()
    {
        meter.Problem = "the platform is away";

        var receipt = await Deliver(150);

        Assert.That((receipt.Written, receipt.Charged, receipt.ChargeProblem), Is.EqualTo((150, 0, "the platform is away")));
    }

    [Test]
    public async Task Nothing_to_deliver_asks_nobody_for_anything()
    {
        var receipt = await Deliver(0);

        Assert.That((receipt.Affordable, receipt.Written, receipt.Charged), Is.EqualTo((0, 0, 0)));
        Assert.That(store.Pushes, Is.Zero);
    }
}
