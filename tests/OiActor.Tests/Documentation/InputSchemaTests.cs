using System.Text;
using System.Text.Json;
using OiActor.Input;
using OiActor.Venues;

namespace OiActor.Tests.Documentation;

internal sealed class InputSchemaTests
{
    private static readonly JsonElement Properties = Repository.Json("INPUT_SCHEMA.json").GetProperty("properties");

    private static IEnumerable<string> Names => Properties.EnumerateObject().Select(p => p.Name);

    [Test]
    public void The_schema_the_reader_the_echo_and_the_type_have_the_same_properties()
    {
        var type = typeof(ActorInput).GetProperties().Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name));
        var echo = InputEcho.Of(new ActorInput()).EnumerateObject().Select(p => p.Name);

        Assert.That(InputReader.PropertyNames, Is.EquivalentTo(Names));
        Assert.That(type, Is.EquivalentTo(Names));
        Assert.That(echo, Is.EqualTo(InputReader.PropertyNames));
    }

    [Test]
    public void Every_default_of_the_schema_is_the_default_of_the_code_and_the_other_way_round()
    {
        foreach (var effective in InputEcho.Of(new ActorInput()).EnumerateObject())
        {
            bool given = Properties.GetProperty(effective.Name).TryGetProperty("default", out var inSchema);
            Assert.That(
                given ? JsonElement.DeepEquals(inSchema, effective.Value) : effective.Value.ValueKind == JsonValueKind.Null,
                $"{effective.Name}: {(given ? inSchema : "none")} in the schema, {effective.Value} in the code");
        }
    }

    [TestCase("lsPeriod")]
    [TestCase("sortBy")]
    [TestCase("oiBasis")]
    [TestCase("okxLsSource")]
    public void The_choices_of_the_schema_are_those_of_the_code(string name)
    {
        IEnumerable<string> known = name switch
        {
            "lsPeriod" => InputNames.Periods.Select(p => p.Name),
            "sortBy" => InputNames.SortOrders.Select(p => p.Name),
            "oiBasis" => InputNames.OiBases.Select(p => p.Name),
            _ => InputNames.OkxLsSources.Select(p => p.Name),
        };

        Assert.That(Texts(Properties.GetProperty(name), "enum"), Is.EqualTo(known));
        Assert.That(Texts(Properties.GetProperty(name), "enumTitles"), Has.Length.EqualTo(known.Count()));
    }

    [Test]
    public void Every_property_with_choices_is_compared()
    {
        var withChoices = Properties.EnumerateObject().Where(p => p.Value.TryGetProperty("enum", out _)).Select(p => p.Name);

        Assert.That(withChoices, Is.EquivalentTo(new[] { "lsPeriod", "sortBy", "oiBasis", "okxLsSource" }));
    }

    [Test]
    public void The_quotes_of_the_schema_are_those_of_the_code() =>
        Assert.That(Texts(Properties.GetProperty("quoteAssets").GetProperty("items"), "enum"), Is.EqualTo(QuoteList.Known));

    [Test]
    public void The_thresholds_of_the_schema_are_those_of_the_code() =>
        Assert.That(
            Properties.GetProperty("skewThresholds").GetProperty("properties").EnumerateObject().Select(p => p.Name),
            Is.EqualTo(InputReader.ThresholdNames));

    [TestCase("venues", true)]
    [TestCase("excludeVenues", false)]
    [TestCase("proxyExcludeVenues", false)]
    public void The_venues_of_the_schema_are_those_of_the_code(string name, bool all)
    {
        var items = Properties.GetProperty(name).GetProperty("items");

        Assert.That(Texts(items, "enum"), Is.EqualTo((all ? [VenueList.Everything] : Array.Empty<string>()).Concat(VenueList.Known)));
        Assert.That(
            Texts(items, "enumTitles"),
            Is.EqualTo((all ? ["Every exchange"] : Array.Empty<string>()).Concat(VenueRegistry.All.Select(entry => entry.Descriptor.Title))));
    }

    [Test]
    public void The_kinds_of_ratio_of_the_schema_are_those_of_the_code() =>
        Assert.That(Texts(Properties.GetProperty("lsKinds").GetProperty("items"), "enum"), Is.EqualTo(LsKindList.Known));

    /// <summary>The platform's own editor writes the property; an object in it can be no secret of the schema's.</summary>
    [Test]
    public void The_proxy_has_the_platforms_editor() =>
        Assert.That(Properties.GetProperty("proxyConfiguration").GetProperty("editor").GetString(), Is.EqualTo("proxy"));

    [Test]
    public void The_longest_list_of_symbols_is_the_same_in_the_schema() =>
        Assert.That(Properties.GetProperty("symbols").GetProperty("maxItems").GetInt32(), Is.EqualTo(InputCheck.MostSymbols));

    [TestCase("lsBudgetSecs", true)]
    [TestCase("alertMinMetrics", true)]
    [TestCase("deadlineSecs", true)]
    [TestCase("alertLsThreshold", false)]
    public void The_code_accepts_exactly_the_range_of_the_schema(string name, bool hasMaximum)
    {
        int least = Properties.GetProperty(name).GetProperty("minimum").GetInt32();
        Assert.That(ProblemsOf(name, least), Is.Empty);
        Assert.That(ProblemsOf(name, least - 1), Is.EqualTo(new[] { name }));

        Assert.That(Properties.GetProperty(name).TryGetProperty("maximum", out var maximum), Is.EqualTo(hasMaximum));
        if (!hasMaximum)
            return;
        Assert.That(ProblemsOf(name, maximum.GetInt32()), Is.Empty);
        Assert.That(ProblemsOf(name, maximum.GetInt32() + 1), Is.EqualTo(new[] { name }));
    }

    [Test]
    public void The_bot_token_and_nothing_else_is_a_secret_and_carries_what_a_secret_may()
    {
        var secrets = Properties.EnumerateObject().Where(p => p.Value.TryGetProperty("isSecret", out var secret) && secret.GetBoolean()).ToList();

        Assert.That(secrets.Select(p => p.Name), Is.EqualTo(new[] { "telegramBotToken" }));
        foreach (string forbidden in (string[])["default", "prefill", "example", "pattern", "minLength", "maxLength"])
            Assert.That(secrets[0].Value.TryGetProperty(forbidden, out _), Is.False, forbidden);
    }

    [Test]
    public void What_the_form_is_prefilled_with_is_a_valid_input()
    {
        string prefill = string.Join(",", Properties.EnumerateObject()
            .Where(p => p.Value.TryGetProperty("prefill", out _))
            .Select(p => $"\"{p.Name}\":{p.Value.GetProperty("prefill").GetRawText()}"));

        var reading = InputReader.Read(Encoding.UTF8.GetBytes($"{{{prefill}}}"));

        Assert.That(reading.Problems, Is.Empty);
        Assert.That(reading.Input.Symbols, Is.EqualTo(new[] { "BTC", "ETH", "SOL" }));
    }

    /// <summary>As many venues can be asked for as there are; without names three are switched on.</summary>
    [Test]
    public void The_fewest_venues_go_up_to_all_of_them()
    {
        var least = Properties.GetProperty("minVenues");

        Assert.That(least.GetProperty("minimum").GetInt32(), Is.EqualTo(1));
        Assert.That(least.GetProperty("maximum").GetInt32(), Is.EqualTo(VenueList.Known.Count));
        Assert.That(ProblemsOf("minVenues", 0), Is.EqualTo(new[] { "minVenues" }));
        Assert.That(ProblemsOf("minVenues", 3), Is.Empty);
        Assert.That(ProblemsOf("minVenues", 4), Is.EqualTo(new[] { "minVenues" }));
    }

    private static IEnumerable<string> ProblemsOf(string name, int value) =>
        InputReader.Read(Encoding.UTF8.GetBytes($"{{\"{name}\":{value}}}")).Problems.Select(p => p.Path);

    private static string[] Texts(JsonElement owner, string name) => [.. owner.GetProperty(name).EnumerateArray().Select(e => e.GetString()!)];
}
