using OiActor.Metering;
using OiActor.Platform;
using OiActor.Tests.Platform;

namespace OiActor.Tests.Metering;

internal sealed class LocalMeterTests
{
    private TemporaryFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    private LocalMeter Meter(decimal? limit = null) => new(new FileDataset(folder.At("charging_log")), limit, new ManualTime());

    [Test]
    public async Task A_charge_is_one_record_with_the_keys_of_the_platforms_sdk()
    {
        var receipt = await Meter().ChargeAsync(50, "run-0", default, default);

        Assert.That(receipt, Is.EqualTo(new ChargeReceipt(50, null)));
        Assert.That(
            File.ReadAllText(folder.At("charging_log", "000000001.json")),
            Is.EqualTo(
                "{\n\t\"eventName\": \"symbol\",\n\t\"eventTitle\": \"Symbol\",\n\t\"eventPriceUsd\": 0.002,\n\t\"chargedCount\": 50,\n"
                + "\t\"timestamp\": \"2026-03-14T15:00:00.000Z\"\n}"));
    }

    [Test]
    public async Task The_terms_are_the_price_the_limit_and_what_was_charged()
    {
        var meter = Meter(limit: 0.05m);
        Assert.That(await meter.TermsAsync(default), Is.EqualTo(new ChargeTerms(0.002m, 0.05m, 0)));

        await meter.ChargeAsync(3, "run-0", default, default);

        Assert.That(await meter.TermsAsync(default), Is.EqualTo(new ChargeTerms(0.002m, 0.05m, 0.006m)));
    }

    [Test]
    public async Task A_charge_that_cannot_be_logged_is_reported_and_not_counted()
    {
        folder.Write("a file where a folder belongs", "charging_log");
        var meter = Meter();

        var receipt = await meter.ChargeAsync(3, "run-0", default, default);

        Assert.That(receipt.Charged, Is.Zero);
        Assert.That(receipt.Problem, Does.Contain("charging_log"));
        Assert.That((await meter.TermsAsync(default)).SpentUsd, Is.Zero);
    }
}
