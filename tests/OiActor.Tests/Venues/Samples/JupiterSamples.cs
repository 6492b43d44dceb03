using System.Buffers.Binary;
using System.Text.Json.Nodes;
using OiActor.Domain;
using static OiActor.Tests.Venues.Samples.VenueSamples;

namespace OiActor.Tests.Venues.Samples;

internal static class JupiterSamples
{
    private const string Chain = "/";

    private const string OwnInterface = "the venue's own interface, which takes seconds for what one call to the chain gives";

    private static readonly DateTimeOffset Priced = new(2026, 8, 18, 12, 0, 0, TimeSpan.Zero);

    public static readonly VenueSamples All = new(
        "jupiter",
        new Dictionary<string, string>(),
        [],
        [
            new("rpc-getMultipleAccounts-custodies-prefix416.json", Chain, r =>
            {
                ExpectSides(r, "SOL", 443_388.119m, 254_996.24m, 0.01m);
                ExpectSides(r, "ETH", 1_908.6229m, 1_330.289m, 0.001m);
                ExpectSides(r, "WBTC", 180.9336m, 352.846m, 0.001m);
                ExpectDollars(r, "SOL", 35.797m, 20.587m);
                ExpectDollars(r, "ETH", 3.760m, 2.620m);
                ExpectDollars(r, "WBTC", 11.942m, 23.290m);
                Assert.That(Contract(r, "WBTC").Instrument.Asset, Is.EqualTo(new Asset("BTC")));
                Assert.That(Contract(r, "WBTC").Index, Is.EqualTo(new Price(66_004.74m)));
                Assert.That(Contract(r, "WBTC").VenueTime, Is.EqualTo(Priced));
                Assert.That(Contract(r, "WBTC").Funding, Is.Null);
            })
            {
                Wrap = AsWholeAccounts,
            },
        ],
        new Dictionary<string, string>
        {
            ["rpc-getMultipleAccounts-custodies-dataslice.json"] = "48 bytes of the same accounts, which another request would get",
            ["price-v3.json"] = OwnInterface,
            ["pool-info.json"] = OwnInterface,
        });

    /// <summary>The recorded beginnings of the custodies, filled up with zeros to their length, and price accounts of the same day's prices.</summary>
    private static string AsWholeAccounts(string body)
    {
        var root = JsonNode.Parse(body)!;
        var accounts = root["result"]!["value"]!.AsArray();
        foreach (var account in accounts)
        {
            byte[] whole = new byte[account!["space"]!.GetValue<int>()];
            Convert.FromBase64String(account["data"]![0]!.GetValue<string>()).CopyTo(whole, 0);
            account["data"]![0] = Convert.ToBase64String(whole);
        }
        foreach (ulong price in (ulong[])[8_073_490_000, 196_986_200_000, 6_600_474_000_000])
        {
            byte[] feed = new byte[394];
            BinaryPrimitives.WriteUInt64LittleEndian(feed.AsSpan(168), price);
            feed[176] = 0xF8;
            BinaryPrimitives.WriteInt64LittleEndian(feed.AsSpan(177), Priced.ToUnixTimeSeconds());
            accounts.Add(new JsonObject
            {
                ["data"] = new JsonArray(Convert.ToBase64String(feed), "base64"),
                ["owner"] = "DoVEsk76QybCEHQGzkvYPWLQu9gzNoZZZt3TPiL597e",
            });
        }
        return root.ToJsonString();
    }

    private static void ExpectSides(VenueReadings readings, string symbol, decimal longs, decimal shorts, decimal within)
    {
        var interest = Contract(readings, symbol).OpenInterest!;
        Assert.That(interest.Apart!.Long, Is.EqualTo(longs).Within(within));
        Assert.That(interest.Apart.Short, Is.EqualTo(shorts).Within(within));
        Assert.That(interest.CoinsIn(OiBasis.OneSided), Is.EqualTo(interest.Apart.Long + interest.Apart.Short));
    }

    /// <summary>In millions.</summary>
    private static void ExpectDollars(VenueReadings readings, string symbol, decimal longs, decimal shorts)
    {
        var contract = Contract(readings, symbol);
        decimal price = contract.Index!.Value.UsdPerCoin / 1_000_000;
        Assert.That(contract.OpenInterest!.Apart!.Long * price, Is.EqualTo(longs).Within(0.001m));
        Assert.That(contract.OpenInterest.Apart.Short * price, Is.EqualTo(shorts).Within(0.001m));
    }
}
