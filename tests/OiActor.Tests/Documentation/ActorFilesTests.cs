using System.Text.Json;
using OiActor.Metering;

namespace OiActor.Tests.Documentation;

internal sealed class ActorFilesTests
{
    private static readonly JsonElement Actor = Repository.Json(".actor/actor.json");
    private static readonly JsonElement Dataset = Repository.Json(".actor/dataset_schema.json");

    [TestCase("input")]
    [TestCase("output")]
    [TestCase("dockerfile")]
    [TestCase("readme")]
    [TestCase("changelog")]
    public void A_file_that_the_actor_definition_names_exists(string name) =>
        Assert.That(Path.Combine(Repository.Root, ".actor", Actor.GetProperty(name).GetString()!), Does.Exist);

    [TestCase("dataset")]
    [TestCase("keyValueStore")]
    public void A_storage_schema_that_the_actor_definition_names_exists(string name) =>
        Assert.That(Path.Combine(Repository.Root, ".actor", Actor.GetProperty("storages").GetProperty(name).GetString()!), Does.Exist);

    [Test]
    public void The_pricing_file_names_the_event_and_the_price_of_the_code()
    {
        var events = Repository.Json(".actor/pay_per_event.json").EnumerateObject().ToList();

        Assert.That(events, Has.Count.EqualTo(1));
        Assert.That(events[0].Name, Is.EqualTo(PriceList.Symbol.Name));
        Assert.That(events[0].Value.GetProperty("eventTitle").GetString(), Is.EqualTo(PriceList.Symbol.Title));
        Assert.That(events[0].Value.GetProperty("eventDescription").GetString(), Is.EqualTo(PriceList.Symbol.Description));
        Assert.That(events[0].Value.GetProperty("eventPriceUsd").GetDecimal(), Is.EqualTo(PriceList.Symbol.PriceUsd));
    }

    [Test]
    public void The_dataset_begins_with_the_fields_that_users_already_parse_in_their_order()
    {
        string[] first =
        [
            "symbol", "mark_price", "total_oi_usd", "binance_oi_usd", "okx_oi_usd", "bitget_oi_usd", "venues_with_oi", "binance_top_trader_ls",
            "binance_global_account_ls", "okx_ls", "avg_ls_ratio", "ls_metrics_count", "skew_label", "timestamp",
        ];

        Assert.That(FieldNames().Take(first.Length), Is.EqualTo(first));
        Assert.That(Dataset.GetProperty("fields").GetProperty("required").EnumerateArray().Select(e => e.GetString()), Is.EqualTo(first));
    }

    [Test]
    public void Every_field_of_the_dataset_is_described()
    {
        var undescribed = new List<string>();
        Visit(Dataset.GetProperty("fields"), "", undescribed);

        Assert.That(undescribed, Is.Empty);
    }

    [Test]
    public void A_field_that_may_be_null_says_what_null_means()
    {
        var silent = Dataset.GetProperty("fields").GetProperty("properties").EnumerateObject()
            .Where(f => f.Value.GetProperty("type").ValueKind == JsonValueKind.Array)
            .Where(f => !f.Value.GetProperty("description").GetString()!.Contains("Null:", StringComparison.Ordinal))
            .Select(f => f.Name);

        Assert.That(silent, Is.Empty);
    }

    [Test]
    public void The_views_show_fields_that_exist_and_the_output_links_to_views_that_exist()
    {
        var views = Dataset.GetProperty("views").EnumerateObject().ToList();
        var shown = views.SelectMany(v => v.Value.GetProperty("transformation").GetProperty("fields").EnumerateArray().Select(f => f.GetString()!));
        var linked = Repository.Json(".actor/output_schema.json").GetProperty("properties").EnumerateObject()
            .Select(p => p.Value.GetProperty("template").GetString()!.Split("?view="))
            .Where(t => t.Length == 2)
            .Select(t => t[1]);

        Assert.That(shown.Distinct(), Is.SubsetOf(FieldNames()));
        Assert.That(linked, Is.EquivalentTo(views.Select(v => v.Name)));
        Assert.That(views.Select(v => v.Name), Is.EqualTo(new[] { "overview", "crowding", "carry", "venues" }));
    }

    private static IEnumerable<string> FieldNames() =>
        Dataset.GetProperty("fields").GetProperty("properties").EnumerateObject().Select(p => p.Name);

    private static void Visit(JsonElement schema, string path, List<string> undescribed)
    {
        if (schema.TryGetProperty("properties", out var properties))
            foreach (var property in properties.EnumerateObject())
            {
                string at = $"{path}/{property.Name}";
                if (!property.Value.TryGetProperty("title", out _) || !property.Value.TryGetProperty("description", out _))
                    undescribed.Add(at);
                Visit(property.Value, at, undescribed);
            }
        foreach (string inner in (string[])["items", "additionalProperties"])
            if (schema.TryGetProperty(inner, out var child) && child.ValueKind == JsonValueKind.Object)
                Visit(child, $"{path}/{inner}", undescribed);
    }
}
