using System.Text.Json;
using OiActor.Venues.Binance;
using OiActor.Venues.Wire;

namespace OiActor.Tests.Venues.Wire;

internal sealed class WireTimeTests
{
    [TestCase("1773500400125")]
    [TestCase("\"1773500400125\"")]
    public void Milliseconds_as_number_or_text_are_a_moment(string json) =>
        Assert.That(Read(json), Is.EqualTo(new WireTime(new DateTimeOffset(2026, 3, 14, 15, 0, 0, 125, TimeSpan.Zero), false)));

    [TestCase("null")]
    [TestCase("\"\"")]
    [TestCase("0")]
    [TestCase("\"0\"")]
    public void Null_empty_text_and_zero_are_absent(string json) => Assert.That(Read(json), Is.EqualTo(default(WireTime)));

    [TestCase("-1")]
    [TestCase("\"-1\"")]
    [TestCase("\"abc\"")]
    [TestCase("\"2026-03-14T15:00:00Z\"")]
    [TestCase("\"1773500400125x\"")]
    [TestCase("\"1773500400.5\"")]
    [TestCase("1773500400.5")]
    [TestCase("1.7e12")]
    [TestCase("1773500400", Description = "seconds")]
    [TestCase("1773500400125000", Description = "microseconds")]
    [TestCase("9223372036854775807")]
    [TestCase("9223372036854775808")]
    [TestCase("\"9223372036854775808\"")]
    [TestCase("true")]
    [TestCase("{\"a\":[1]}")]
    [TestCase("[1]")]
    public void What_is_no_moment_is_malformed_and_no_exception(string json) => Assert.That(Read(json), Is.EqualTo(WireTime.Malformed));

    private static WireTime Read(string json) =>
        JsonSerializer.Deserialize($$"""{"time":{{json}}}""", BinanceJson.Default.OpenInterestWire)!.Time;
}
