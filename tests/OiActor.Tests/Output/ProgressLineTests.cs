using OiActor.Domain;
using OiActor.Output;

namespace OiActor.Tests.Output;

internal sealed class ProgressLineTests
{
    private readonly ManualTime time = new();
    private StringWriter writer = null!;

    [SetUp]
    public void Open() => writer = new StringWriter();

    [TearDown]
    public void Close() => writer.Dispose();

    private static (VenueId, int, int)[] Counts(int done) => [(Given.Binance, done, 157), (Given.Okx, 4, 5)];

    [Test]
    public void The_line_says_how_far_each_venue_is_and_erases_the_one_before()
    {
        new ProgressLine(writer, 80, time).Show(Counts(12));

        Assert.That(writer.ToString(), Is.EqualTo("\rbinance 12/157  okx 4/5\u001b[K"));
    }

    [Test]
    public void It_is_drawn_ten_times_a_second_at_most()
    {
        var line = new ProgressLine(writer, 80, time);

        line.Show(Counts(1));
        time.Advance(TimeSpan.FromMilliseconds(99));
        line.Show(Counts(2));
        time.Advance(TimeSpan.FromMilliseconds(1));
        line.Show(Counts(3));

        Assert.That(writer.ToString(), Does.Contain("binance 1/").And.Contains("binance 3/").And.Not.Contains("binance 2/"));
    }

    [Test]
    public void It_never_fills_the_last_column()
    {
        new ProgressLine(writer, 10, time).Show(Counts(12));

        Assert.That(writer.ToString(), Is.EqualTo("\rbinance 1\u001b[K"));
    }

    [Test]
    public void It_leaves_nothing_behind()
    {
        var line = new ProgressLine(writer, 80, time);

        line.Clear();
        Assert.That(writer.ToString(), Is.Empty);

        line.Show(Counts(1));
        line.Clear();
        line.Clear();
        Assert.That(writer.ToString(), Does.EndWith("\u001b[K\r\u001b[K"));
        Assert.That(writer.ToString().Split('\r'), Has.Length.EqualTo(3));
    }
}
