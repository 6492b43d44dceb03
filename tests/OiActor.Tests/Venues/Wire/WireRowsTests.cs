using OiActor.Venues.Wire;

namespace OiActor.Tests.Venues.Wire;

internal sealed class WireRowsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 14, 12, 0, 0, TimeSpan.Zero);

    [Test]
    public void Rows_are_found_by_symbol_and_the_last_of_a_symbol_wins()
    {
        var rows = WireRows.By([new Row("A", null), new Row("B", null), null, new Row(null, null), new Row("", null), new Row("A", Noon)], row => row.Symbol);

        Assert.That(rows, Is.EquivalentTo(new Dictionary<string, Row> { ["A"] = new("A", Noon), ["B"] = new("B", null) }));
    }

    [Test]
    public void Symbols_differ_by_case() => Assert.That(WireRows.By([new Row("a", null)], row => row.Symbol), Does.Not.ContainKey("A"));

    [Test]
    public void Without_an_answer_there_are_no_rows() => Assert.That(WireRows.By<Row>(null, row => row.Symbol), Is.Null);

    [Test]
    public void The_newest_row_wins_wherever_it_stands([Values(0, 1, 2)] int at)
    {
        var rows = new List<Row?> { null, new("old", Noon.AddHours(-1)), new("timeless", null) };
        rows.Insert(at, new Row("new", Noon));

        Assert.That(WireRows.Newest(rows, row => row.Time)?.Symbol, Is.EqualTo("new"));
    }

    [Test]
    public void Of_rows_of_one_time_the_first_is_the_newest() =>
        Assert.That(WireRows.Newest([new Row("first", Noon), new Row("second", Noon)], row => row.Time)?.Symbol, Is.EqualTo("first"));

    [Test]
    public void Without_a_time_there_is_no_newest_row() => Assert.That(WireRows.Newest([new Row("A", null), null], row => row.Time), Is.Null);

    private sealed record Row(string? Symbol, DateTimeOffset? Time);
}
