using FsCheck;
using FsCheck.Fluent;
using OiActor.Aggregation;
using OiActor.Alerts;
using OiActor.Domain;
using OiActor.Input;

namespace OiActor.Tests.Alerts;

internal sealed class AlertTextTests
{
    private static readonly ActorInput Above = new() { AlertLsThreshold = 2.5m };

    private static IReadOnlyList<string> Messages(ActorInput input, params IReadOnlyList<AssetFigures> firing) =>
        AlertText.Messages(firing, input, Given.Now);

    /// <summary>(3 + 4 + 2) / 3 = 3.</summary>
    [Test]
    public void An_alert_says_the_average_its_parts_the_label_the_total_and_what_is_missing() =>
        Assert.That(Messages(Above, Given.Asset("BTC", 12_577_624_262m, 3, 4, 2)), Is.EqualTo(new[]
        {
            "<b>Long/short at or above 2.5</b>: 1 symbol, 2026-06-02T14:00:00+00:00\n"
            + "\n<b>BTC</b> 3 EXTREME_LONG (3 metrics)\n"
            + "  binance_top_trader_ls 3\n"
            + "  binance_global_account_ls 4\n"
            + "  okx_ls 2\n"
            + "  open interest $12,577,624,262 at 1 venue\n"
            + "  missing: okx (not_found)\n",
        }));

    [Test]
    public void Below_one_the_direction_is_the_other()
    {
        string text = Messages(new ActorInput { AlertLsThreshold = 0.5m }, Given.Asset("A", ratios: [0.3m]), Given.Asset("B", ratios: [0.4m]))[0];

        Assert.That(text, Does.StartWith("<b>Long/short at or below 0.5</b>: 2 symbols, "));
        Assert.That(text, Does.Contain("EXTREME_SHORT (1 metric)"));
    }

    [Test]
    public void What_is_no_markup_is_escaped()
    {
        string text = Messages(Above, Given.Asset("<A&B>", ratios: [3]))[0];

        Assert.That(text, Does.Contain("<b>&lt;A&amp;B&gt;</b>"));
    }

    [Test]
    public void What_does_not_fit_one_message_goes_on_in_the_next_and_no_asset_is_cut()
    {
        var firing = Enumerable.Range(0, 200).Select(i => Given.Asset($"COIN{i:D3}", ratios: [400m - i, 400m - i])).ToArray();

        var messages = Messages(Above, firing);

        Assert.That(messages, Has.Count.GreaterThan(1));
        Assert.That(messages, Has.All.Length.LessThanOrEqualTo(AlertText.LongestMessage));
        Assert.That(messages, Has.All.EndsWith("missing: okx (not_found)\n"));
        string[] named = [.. messages.SelectMany(m => m.Split("<b>")).Where(p => p.StartsWith("COIN", StringComparison.Ordinal)).Select(p => p[..7])];
        Assert.That(named, Is.EqualTo(firing.Select(f => f.Asset.Code)));
    }

    [Test]
    public void A_long_name_never_breaks_the_limit_nor_a_character()
    {
        string name = new string('<', 39) + "😀" + new string('>', 9000);

        Assert.That(
            Messages(Above, Given.Asset(name, ratios: [3]))[0],
            Has.Length.LessThan(AlertText.LongestMessage).And.Not.Contain("\uFFFD").And.Contains("&lt;…</b>"));
    }

    [Test]
    public void No_message_is_over_the_limit_whatever_the_assets_are_called_and_miss() =>
        Prop.ForAll(Cases.ToArbitrary(), firing =>
        {
            var messages = Messages(Above, firing);
            return messages.All(m => m.Length is > 0 and <= AlertText.LongestMessage)
                && messages.Sum(m => m.Split("open interest").Length - 1) == firing.Length;
        }).QuickCheckThrowOnFailure();

    private static Gen<AssetFigures[]> Cases =>
        from count in Gen.Choose(1, 60)
        from lengths in Gen.ArrayOf(Gen.Elements(0, 1, 4, 40, 41, 5000), 60)
        from letter in Gen.Elements('A', '<', '"', '币', 'é', '\ud83d')
        from venues in Gen.Choose(0, 30)
        select Enumerable.Range(0, count).Select(i => Given.Asset(new string(letter, lengths[i]), ratios: [3, 2, 4]) with
        {
            Missing = [.. Enumerable.Range(0, venues).Select(v => (new VenueId($"venue{v}<>"), FailureKind.ServerError.Name()))],
        }).ToArray();
}
