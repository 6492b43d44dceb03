using System.Text;
using OiActor.Input;
using OiActor.Venues;

namespace OiActor.Tests.Input;

internal sealed class VenueListTests
{
    private static readonly string[] All = [.. VenueRegistry.All.Select(entry => entry.Descriptor.Id.Name)];

    private static string[] Of(ActorInput input) => [.. VenueList.Of(input).Select(entry => entry.Descriptor.Id.Name)];

    private static InputReading Read(string json, params string[]? venues) => InputReader.Read(Encoding.UTF8.GetBytes(json), venues is [] ? null : venues);

    [Test]
    public void Without_names_the_three_switches_decide()
    {
        Assert.That(Of(new ActorInput()), Is.EqualTo(new[] { "binance", "okx", "bitget" }));
        Assert.That(Of(new ActorInput { IncludeOkx = false }), Is.EqualTo(new[] { "binance", "bitget" }));
    }

    [Test]
    public void Names_win_over_the_switches_and_come_in_the_order_of_the_records_each_once()
    {
        Assert.That(Of(new ActorInput { Venues = ["bitget", "okx", " OKX "], IncludeOkx = false }), Is.EqualTo(new[] { "okx", "bitget" }));
        Assert.That(Of(new ActorInput { Venues = ["all"] }), Is.EqualTo(All));
        Assert.That(Of(new ActorInput { Venues = ["okx", "All"] }), Is.EqualTo(All));
    }

    [Test]
    public void The_excluded_are_left_out_however_the_others_came()
    {
        Assert.That(Of(new ActorInput { ExcludeVenues = ["OKEx"] }), Is.EqualTo(new[] { "binance", "bitget" }));
        Assert.That(Of(new ActorInput { Venues = ["all"], ExcludeVenues = ["binance"] }), Is.EqualTo(All.Except(["binance"])));
    }

    [Test]
    public void Every_venue_is_found_by_its_own_name_and_no_name_means_two()
    {
        Assert.That(All.Select(name => VenueList.Find(name)!.Descriptor.Id.Name), Is.EqualTo(All));
        var names = VenueRegistry.All.SelectMany(entry => entry.Descriptor.OtherNames.Append(entry.Descriptor.Id.Name));
        Assert.That(names.Select(name => string.Concat(name.ToLowerInvariant().Where(char.IsLetterOrDigit))), Is.Unique);
    }

    [TestCase("okex", "okx")]
    [TestCase("binance-usdm", "binance")]
    [TestCase("Binance USDⓈ-M", "binance")]
    [TestCase("", null)]
    public void Usual_other_names_are_understood(string given, string? venue) =>
        Assert.That(VenueList.Find(given)?.Descriptor.Id.Name, Is.EqualTo(venue));

    [Test]
    public void A_name_that_is_no_venues_is_an_error_that_helps()
    {
        var problems = Read("""{"venues":["okx","binanse"],"excludeVenues":["nowhere"]}""").Problems;

        Assert.That(problems.Select(p => p.Path), Is.EqualTo(new[] { "venues[1]", "excludeVenues[0]" }));
        Assert.That(problems[0].Message, Does.Contain("Did you mean binance?").And.Contain("Allowed: all, binance, okx"));
        Assert.That(problems[1].Message, Does.Not.Contain("Allowed: all"));
    }

    [TestCase("""{"venues":["okx"],"excludeVenues":["okx"]}""", "excludeVenues")]
    [TestCase("""{"excludeVenues":["okx","binance","bitget"]}""", "excludeVenues")]
    [TestCase("""{"venues":["okx"],"minVenues":2}""", "minVenues")]
    [TestCase("""{"venues":["nowhere"]}""", "venues[0]")]
    [TestCase("""{"venues":[3]}""", "venues[0]")]
    public void What_leaves_too_few_venues_is_an_error(string json, string path) =>
        Assert.That(Read(json).Problems.Select(p => p.Path), Is.EqualTo(new[] { path }));

    [Test]
    public void A_switch_that_is_off_beside_names_is_warned_of()
    {
        Assert.That(Read("""{"venues":["okx"],"includeBitget":false,"includeOkx":true}""").Warnings.Select(w => w.Path), Is.EqualTo(new[] { "includeBitget" }));
        Assert.That(Read("""{"includeBitget":false}""").Warnings, Is.Empty);
    }

    [Test]
    public void Venues_of_the_command_line_take_the_place_of_the_inputs()
    {
        Assert.That(Read("""{"venues":["okx"]}""", "bitget").Input.Venues, Is.EqualTo(new[] { "bitget" }));
        Assert.That(Read("""{"venues":["okx"]}""", "nowhere").Problems.Select(p => p.Path), Is.EqualTo(new[] { "venues[0]" }));
    }
}
