using System.Text.Json;
using OiActor.Venues.Binance;
using OiActor.Venues.Wire;

namespace OiActor.Tests.Venues.Wire;

internal sealed class WireNumberTests
{
    [TestCase("1.5", "1.5")]
    [TestCase("\"1.5\"", "1.5")]
    [TestCase("\" 1.5 \"", "1.5")]
    [TestCase("\"-0.00005\"", "-0.00005")]
    [TestCase("1e3", "1000")]
    [TestCase("\"1.25E-3\"", "0.00125")]
    [TestCase("0", "0")]
    [TestCase("\"0.00000000\"", "0")]
    [TestCase("\"\\u0031\\u0032\"", "12", Description = "escaped digits")]
    [TestCase("79228162514264337593543950335", "79228162514264337593543950335", Description = "the largest decimal")]
    [TestCase("\"26602.3959000001773\"", "26602.3959000001773", Description = "a float's tail")]
    [TestCase("\"0.12345678901234567890123456789012345\"", "0.1234567890123456789012345679", Description = "35 digits, rounded at the 28th")]
    [TestCase("0.12345678901234567890123456789012345", "0.1234567890123456789012345679")]
    [TestCase("\"1e-40\"", "0", Description = "smaller than a decimal can be")]
    public void A_number_or_its_text_is_a_value(string json, string value) =>
        Assert.That(Read(json), Is.EqualTo(new WireNumber(decimal.Parse(value), false)));

    [TestCase("null")]
    [TestCase("\"\"")]
    [TestCase("\"  \"")]
    public void Null_and_empty_text_are_absent(string json) => Assert.That(Read(json), Is.EqualTo(default(WireNumber)));

    [TestCase("\"abc\"")]
    [TestCase("\"NaN\"")]
    [TestCase("\"Infinity\"")]
    [TestCase("\"∞\"")]
    [TestCase("\"1,5\"")]
    [TestCase("\"1 000\"")]
    [TestCase("\"0x10\"")]
    [TestCase("\"(5)\"")]
    [TestCase("\"$5\"")]
    [TestCase("\"1e99\"")]
    [TestCase("\"1e99999999999999999999\"")]
    [TestCase("1e400")]
    [TestCase("\"79228162514264337593543950336\"")]
    [TestCase("79228162514264337593543950336")]
    [TestCase("true")]
    [TestCase("false")]
    [TestCase("{\"a\":[1,{}]}")]
    [TestCase("[1,[2]]")]
    public void What_is_no_number_is_malformed_and_no_exception(string json) => Assert.That(Read(json), Is.EqualTo(WireNumber.Malformed));

    [TestCase("1", ExpectedResult = true)]
    [TestCase("0", ExpectedResult = false)]
    [TestCase("-1", ExpectedResult = false)]
    [TestCase("\"abc\"", ExpectedResult = false)]
    public bool Only_a_value_above_zero_is_above_zero(string json) => Read(json).AboveZero is not null;

    [TestCase("1", ExpectedResult = true)]
    [TestCase("0", ExpectedResult = true)]
    [TestCase("-1", ExpectedResult = false)]
    [TestCase("null", ExpectedResult = false)]
    public bool Zero_is_not_negative(string json) => Read(json).NotNegative is not null;

    [Test]
    public void A_number_after_a_malformed_one_is_read() =>
        Assert.That(
            JsonSerializer.Deserialize("""{"symbol":"A","openInterest":{"deep":[{}]},"time":1773500400000}""", BinanceJson.Default.OpenInterestWire),
            Has.Property("Time").EqualTo(WireTime.FromMilliseconds(1773500400000)));

    private static WireNumber Read(string json) =>
        JsonSerializer.Deserialize($$"""{"openInterest":{{json}}}""", BinanceJson.Default.OpenInterestWire)!.Amount;
}
