using OiActor.Output;

namespace OiActor.Tests.Output;

internal sealed class ConsoleTableTests
{
    [Test]
    public void Amounts_are_in_millions_absent_ones_a_dash_and_the_reason_comes_last()
    {
        string[] lines = ConsoleTable.Print([SampleRecords.Full, SampleRecords.Sparse]).Split('\n');

        Assert.That(lines[0].Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), Is.EqualTo(new[]
        {
            "symbol", "mark price", "OI, $m", "binance", "okx", "bitget", "top L/S", "all L/S", "okx L/S", "avg L/S", "label", "missing, flags",
        }));
        Assert.That(lines[1], Does.Match("^BTC +68763.4 +11,[0-9]+\\.[0-9] +7,564\\.0 +1,308\\.6 +"));
        Assert.That(lines[1], Does.Contain(" 1.4455 ").And.Contains(" 2.1027 ").And.Contains(" 2.00 "));
        Assert.That(lines[2], Does.Match("^BTC( +-){10} +binance rate_limited, okx refused, bitget not_listed$"));
    }

    [Test]
    public void Columns_are_aligned_and_no_line_has_an_open_end()
    {
        string[] lines = ConsoleTable.Print(
            [SampleRecords.Record(Given.Asset("A", 5_000_000)), SampleRecords.Record(Given.Asset("LONGNAME", 12_345_678_901m))]).Split('\n');

        Assert.That(lines[1].IndexOf("5.0", StringComparison.Ordinal) + 3, Is.EqualTo(lines[2].IndexOf("12,345.7", StringComparison.Ordinal) + 8));
        Assert.That(lines, Has.None.EndsWith(" "));
    }

    [Test]
    public void Of_no_records_there_is_no_table() => Assert.That(ConsoleTable.Print([]), Is.Empty);

    [TestCase(3, "fourth not_listed, fifth not_listed, sixth not_listed, mapping_unchecked")]
    [TestCase(4, "4 not_listed, mapping_unchecked")]
    public void Many_venues_that_are_missing_for_one_reason_are_counted(int venues, string remarks)
    {
        string[] names = ["fourth", "fifth", "sixth", "seventh"];
        var record = SampleRecords.Record(Given.Figures(
            [Given.Venue(Given.Binance, [Given.Coins(1, 1)]), .. names.Take(venues).Select(name => Given.Venue(new(name), []))]));

        Assert.That(ConsoleTable.Print([record]).Split('\n')[1], Does.EndWith("  " + remarks));
    }

    [TestCase(68763.456, "68763.46")]
    [TestCase(1.62345, "1.6235")]
    [TestCase(0.0012345678, "0.0012346")]
    [TestCase(0.0000048731, "0.0000048731")]
    public void A_price_has_as_many_digits_as_are_of_use(double price, string printed)
    {
        var record = SampleRecords.Record(Given.Figures(Given.Venue(Given.Binance, [Given.Coins(1, (decimal)price)])));

        Assert.That(ConsoleTable.Print([record]).Split('\n')[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], Is.EqualTo(printed));
    }
}
