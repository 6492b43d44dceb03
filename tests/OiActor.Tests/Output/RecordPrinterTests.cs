using System.Text;
using System.Text.Json;
using OiActor.Output;

namespace OiActor.Tests.Output;

internal sealed class RecordPrinterTests
{
    private static readonly DatasetRecord[] Two = [SampleRecords.Full, SampleRecords.Sparse];

    private static string Print(OutputFormat format, params DatasetRecord[] records) => RecordPrinter.Print(format, records);

    [Test]
    public void None_prints_nothing() => Assert.That(Print(OutputFormat.None, Two), Is.Empty);

    [Test]
    public void Json_is_one_array_also_of_nothing()
    {
        Assert.That(JsonDocument.Parse(Print(OutputFormat.Json, Two)).RootElement.GetArrayLength(), Is.EqualTo(2));
        Assert.That(JsonDocument.Parse(Print(OutputFormat.Json)).RootElement.GetArrayLength(), Is.Zero);
    }

    [Test]
    public void Ndjson_is_one_object_a_line()
    {
        string[] lines = Print(OutputFormat.Ndjson, Two).Split('\n');

        Assert.That(lines, Has.Length.EqualTo(3));
        Assert.That(lines[2], Is.Empty);
        Assert.That(lines[..2].Select(line => JsonDocument.Parse(line).RootElement.GetProperty("symbol").GetString()), Has.All.EqualTo("BTC"));
        Assert.That(Print(OutputFormat.Ndjson), Is.Empty);
    }

    [Test]
    public void Csv_has_the_scalar_fields_of_the_record_in_its_order()
    {
        string[] scalars = [.. JsonDocument.Parse(Encoding.UTF8.GetBytes(Print(OutputFormat.Ndjson, Two[0]))).RootElement.EnumerateObject()
            .Select(p => p.Name).Where(name => name is not ("ls_metrics" or "exchanges"))];

        Assert.That(Print(OutputFormat.Csv).TrimEnd('\n').Split(','), Is.EqualTo(scalars));
    }

    [Test]
    public void Csv_leaves_an_absent_cell_empty() =>
        Assert.That(
            Print(OutputFormat.Csv, SampleRecords.Sparse).Split('\n')[1],
            Is.EqualTo("BTC,,,,,,0,,,,,0,,2026-06-02T14:00:00+00:00,one_sided,,,,,binance:rate_limited okx:refused bitget:not_listed,"));

    [TestCase("A,B", "\"A,B\"")]
    [TestCase("A\"B", "\"A\"\"B\"")]
    [TestCase("A\nB", "\"A\nB\"")]
    [TestCase("币安人生", "币安人生")]
    public void Csv_quotes_what_would_break_a_row(string symbol, string cell) =>
        Assert.That(Print(OutputFormat.Csv, SampleRecords.Record(Given.Asset(symbol))).Split('\n', 2)[1], Does.StartWith(cell + ","));
}
