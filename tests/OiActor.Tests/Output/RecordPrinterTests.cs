using System.Globalization;
using System.Text;
using System.Text.Json;
using OiActor.Domain;
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

    /// <summary>Ratios of kinds that did not come have columns too: the columns of a run never depend on its answers.</summary>
    [Test]
    public void Csv_has_the_scalars_of_the_record_and_of_its_objects_of_a_known_shape()
    {
        var record = JsonDocument.Parse(Encoding.UTF8.GetBytes(Print(OutputFormat.Ndjson, SampleRecords.ManyVenues))).RootElement;
        var columns = record.EnumerateObject().Where(p => p.Name is not ("ls_metrics" or "exchanges")).SelectMany(Columns);

        Assert.That(Print(OutputFormat.Csv).TrimEnd('\n').Split(','), Is.EqualTo(columns));

        static IEnumerable<string> Columns(JsonProperty field) => field switch
        {
            { Name: "ls" } => Enum.GetValues<RatioKind>().Select(kind => $"ls/{kind.Name()}/ratio"),
            { Name: not "missing", Value.ValueKind: JsonValueKind.Object } => field.Value.EnumerateObject().Select(p => $"{field.Name}/{p.Name}"),
            _ => [field.Name],
        };
    }

    [Test]
    public void Csv_shows_what_the_record_holds()
    {
        var record = SampleRecords.ManyVenues;
        string[] lines = Print(OutputFormat.Csv, record).Split('\n');
        var cells = lines[0].Split(',').Zip(lines[1].Split(',')).ToDictionary(cell => cell.First, cell => cell.Second);

        Assert.That(cells["oi_by_venue_kind/dex"], Is.EqualTo(Text(record.OiByVenueKind!.Dex)));
        Assert.That(cells["ls/pool_notional/ratio"], Is.EqualTo(Text(record.Ls["pool_notional"].Ratio)));
        Assert.That(cells["coverage/venues_asked"], Is.EqualTo(Text(record.Coverage.VenuesAsked)));

        static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
    }

    [Test]
    public void Csv_leaves_an_absent_cell_empty() =>
        Assert.That(
            Print(OutputFormat.Csv, SampleRecords.Sparse).Split('\n')[1],
            Is.EqualTo("BTC,,,,,,0,,,,,0,,2026-06-02T14:00:00+00:00,one_sided,,,,,binance:rate_limited okx:refused bitget:not_listed,"
                + ",,,,,,,,,,,,,,,,,,,,,3,1,0.3333"));

    [TestCase("A,B", "\"A,B\"")]
    [TestCase("A\"B", "\"A\"\"B\"")]
    [TestCase("A\nB", "\"A\nB\"")]
    [TestCase("币安人生", "币安人生")]
    public void Csv_quotes_what_would_break_a_row(string symbol, string cell) =>
        Assert.That(Print(OutputFormat.Csv, SampleRecords.Record(Given.Asset(symbol))).Split('\n', 2)[1], Does.StartWith(cell + ","));
}
