using System.Text;
using System.Text.Json;
using OiActor.Output;
using OiActor.Tests.Documentation;

namespace OiActor.Tests.Output;

internal sealed class SummariesTests
{
    private const long Stamp = 1_780_408_800_000;

    private static readonly DateTimeOffset Started = DateTimeOffset.FromUnixTimeMilliseconds(Stamp);

    private static readonly JsonElement Collections = Repository.Json(".actor/key_value_store_schema.json").GetProperty("collections");

    private static Dictionary<string, string> Of(params DatasetRecord[] records) =>
        Summaries.Of(records, 7, Started).ToDictionary(document => document.Key, document => Encoding.UTF8.GetString(document.Json.Span));

    /// <summary>110,000.5 × 68,763.4 = 7,564,008,382 at Binance, 2,617,294,488 / 2 at OKX, 35,000 coins without a price of their own at Bitget.</summary>
    [Test]
    public void The_documents_have_exactly_the_documented_shape()
    {
        var record = SampleRecords.Full;
        var documents = Of(record);
        decimal total = record.TotalOiUsd!.Value;
        string exchanges = string.Join(",", record.Exchanges.Where(entry => entry.Value.OiUsd is not null).Select(entry =>
            $"\"{entry.Key}\":{{\"oi_usd\":{entry.Value.OiUsd},\"oi_contracts\":{entry.Value.OiContracts},\"updated_at\":{entry.Value.UpdatedAt}}}"));

        Assert.That(documents.Keys, Is.EqualTo(new[] { "open-interest", "totals", "open-interest-BTC" }));
        Assert.That(
            documents["open-interest"],
            Is.EqualTo($$$$"""{"status":"ok","timestamp":{{{{Stamp}}}},"data":{"BTC":{"total_oi_usd":{{{{total}}}},"exchange_count":{{{{record.VenuesWithOi}}}} }}}""".Replace(" ", "", StringComparison.Ordinal)));
        Assert.That(
            documents["open-interest-BTC"],
            Is.EqualTo($$$$"""{"status":"ok","timestamp":{{{{Stamp}}}},"data":{"symbol":"BTC","total_oi_usd":{{{{total}}}},"exchanges":{ {{{{exchanges}}}} }}}""".Replace(" ", "", StringComparison.Ordinal)));
        Assert.That(
            documents["totals"],
            Is.EqualTo($$$"""{"data":{"totals":{"total":{{{total}}},"byKind":{"cex":{{{total}}},"dex":0}},"topCoins":[{"base":"BTC","oiUsd":{{{total}}}}]},"meta":{"symbols":7,"returned":1,"timestamp":{{{Stamp}}}}}"""));
    }

    [Test]
    public void A_run_that_returned_nothing_says_so()
    {
        var documents = Of();

        Assert.That(documents.Keys, Is.EqualTo(new[] { "open-interest", "totals" }));
        Assert.That(documents["open-interest"], Is.EqualTo($$$"""{"status":"no_data","timestamp":{{{Stamp}}},"data":{}}"""));
        Assert.That(documents["totals"], Does.StartWith("""{"data":{"totals":{"total":0,"byKind":{"cex":0,"dex":0}},"topCoins":[]}"""));
    }

    [TestCase("BTC", "open-interest-BTC")]
    [TestCase("1INCH", "open-interest-1INCH")]
    [TestCase("币安人生", "open-interest-!5E01!5B89!4EBA!751F")]
    [TestCase("A/B!", "open-interest-A!002FB!0021")]
    public void Every_symbol_has_a_key_that_the_platform_allows(string symbol, string key) => Assert.That(Summaries.KeyOf(symbol), Is.EqualTo(key));

    /// <summary>What is written keeps to the schema that the platform and readers are told.</summary>
    [Test]
    public void Every_document_keeps_to_the_schema_of_its_collection()
    {
        var problems = new List<string>();
        foreach (var (key, json) in Of(SampleRecords.Full))
        {
            var collection = Collections.EnumerateObject().Select(entry => entry.Value).Single(entry =>
                entry.TryGetProperty("key", out var exact) ? exact.GetString() == key : key.StartsWith(entry.GetProperty("keyPrefix").GetString()!, StringComparison.Ordinal));
            Check(collection.GetProperty("jsonSchema"), JsonDocument.Parse(json).RootElement, key, problems);
        }

        Assert.That(problems, Is.Empty);
    }

    /// <summary>The part of JSON Schema that these schemas use.</summary>
    private static void Check(JsonElement schema, JsonElement value, string at, List<string> problems)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            schema.TryGetProperty("properties", out var known);
            if (schema.TryGetProperty("required", out var required))
                problems.AddRange(required.EnumerateArray().Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{at}: no {name}"));
            foreach (var member in value.EnumerateObject())
                if (known.ValueKind == JsonValueKind.Object && known.TryGetProperty(member.Name, out var its))
                    Check(its, member.Value, $"{at}.{member.Name}", problems);
                else if (schema.GetProperty("additionalProperties") is { ValueKind: JsonValueKind.Object } others)
                    Check(others, member.Value, $"{at}.{member.Name}", problems);
                else
                    problems.Add($"{at}: {member.Name} is not in the schema");
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
                Check(schema.GetProperty("items"), item, at, problems);
        }
        else
        {
            string[] types = schema.GetProperty("type") is { ValueKind: JsonValueKind.Array } several
                ? [.. several.EnumerateArray().Select(type => type.GetString()!)]
                : [schema.GetProperty("type").GetString()!];
            string type = value.ValueKind switch
            {
                JsonValueKind.String => "string",
                JsonValueKind.Null => "null",
                _ => types.Contains("integer") && value.TryGetInt64(out _) ? "integer" : "number",
            };
            if (!types.Contains(type))
                problems.Add($"{at}: {type}");
        }
    }
}
