// Jupiter Perps on Solana, as the chain answers: https://solana.com/docs/rpc/http/getmultipleaccounts
//
// {"jsonrpc":"2.0","result":{"context":{…},"value":[…]},"id":1}; an error is {"jsonrpc":"2.0","error":{"code":…,"message":"…"},"id":1} with 200.

using System.Buffers.Binary;
using System.Text.Json;

namespace OiActor.Demo;

/// <summary>The built-in Jupiter: the accounts of its markets and their prices, by address.</summary>
internal sealed class JupiterAnswers : IDemoVenue
{
    private const string Perpetuals = "PERPHjGBqRHArX4DySjwM6UJHiR3sWAatqfdBS2qQJu";
    private const string Doves = "DoVEsk76QybCEHQGzkvYPWLQu9gzNoZZZt3TPiL597e";

    private readonly IReadOnlyList<JupiterMarket> markets;
    private readonly VenueBook book;

    public JupiterAnswers(IReadOnlyList<MarketAsset> assets, Func<MarketMoment> clock)
    {
        markets = JupiterListing.Markets(assets);
        book = new VenueBook(JupiterListing.Venue, [.. markets.Select(market => market.Contract)], clock);
    }

    public DemoAnswer Answer(string method, string path, string query, ReadOnlyMemory<byte> body)
    {
        if (path != "/")
            return Error(404, -32600, "Not found");
        if (method != "POST")
            return Error(405, -32600, "Used HTTP Method is not allowed. POST or OPTIONS is required");
        try
        {
            using var call = JsonDocument.Parse(body);
            return Called(call.RootElement);
        }
        catch (JsonException)
        {
            return Error(200, -32700, "Parse error");
        }
    }

    private DemoAnswer Called(JsonElement call)
    {
        if (call.ValueKind != JsonValueKind.Object || !call.TryGetProperty("method", out var method))
            return Error(200, -32600, "Invalid request");
        if (method.ToString() != "getMultipleAccounts")
            return Error(200, -32601, "Method not found");
        if (!call.TryGetProperty("params", out var parameters) || parameters.ValueKind != JsonValueKind.Array
            || parameters.EnumerateArray().FirstOrDefault() is not { ValueKind: JsonValueKind.Array } list)
            return Error(200, -32602, "Invalid params");
        var now = book.Now;
        string[] addresses = [.. list.EnumerateArray().Select(address => address.ToString())];
        return DemoAnswer.Json(json =>
        {
            Open(json);
            json.WriteStartObject("result"u8);
            json.WriteStartObject("context"u8);
            json.WriteString("apiVersion"u8, "4.2.0"u8);
            json.WriteNumber("slot"u8, now.Stamps.ToUnixTimeMilliseconds() / 400);
            json.WriteEndObject();
            json.WriteStartArray("value"u8);
            foreach (string address in addresses)
                Account(json, address, now);
            json.WriteEndArray();
            json.WriteEndObject();
            Close(json);
        });
    }

    private void Account(Utf8JsonWriter json, string address, MarketMoment now)
    {
        if (address == JupiterListing.Stable)
            Write(json, Custody(6, isStable: true, 0, 0, 0), Perpetuals);
        else if (markets.FirstOrDefault(market => market.Custody == address) is { } market)
            Write(json, CustodyOf(market, now), Perpetuals);
        else if (markets.FirstOrDefault(market => market.PriceAccount == address) is { } priced)
            Write(json, Price(book.FiguresOf(priced.Contract, now).Index, now.Stamps), Doves);
        else
            json.WriteNullValue();
    }

    private static void Write(Utf8JsonWriter json, byte[] account, string owner)
    {
        json.WriteStartObject();
        json.WriteStartArray("data"u8);
        json.WriteBase64StringValue(account);
        json.WriteStringValue("base64"u8);
        json.WriteEndArray();
        json.WriteBoolean("executable"u8, false);
        json.WriteNumber("lamports"u8, 14_810_882);
        json.WriteString("owner"u8, owner);
        json.WriteNumber("rentEpoch"u8, ulong.MaxValue);
        json.WriteNumber("space"u8, account.Length);
        json.WriteEndObject();
    }

    /// <summary>The pool stands opposite both sides, which therefore differ: together they are the market's open interest.</summary>
    private byte[] CustodyOf(JupiterMarket market, MarketMoment now)
    {
        var figures = book.FiguresOf(market.Contract, now);
        decimal longs = figures.OpenInterest * Seeded.Between(market.Custody, 0.3m, 0.7m);
        decimal entry = figures.Index * Seeded.Between(market.Custody + "entry", 0.94m, 1.06m);
        decimal scale = market.Decimals == 9 ? 1_000_000_000 : 100_000_000;
        return Custody(
            (byte)market.Decimals,
            isStable: false,
            (ulong)(longs * scale),
            (ulong)((figures.OpenInterest - longs) * entry * 1_000_000),
            (ulong)(entry * 1_000_000));
    }

    private static byte[] Custody(byte decimals, bool isStable, ulong locked, ulong shortSizes, ulong shortAveragePrices)
    {
        byte[] account = new byte[2000];
        BinaryPrimitives.WriteUInt64BigEndian(account, 0x01b830515d833f91);
        account[104] = decimals;
        account[105] = isStable ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteUInt64LittleEndian(account.AsSpan(222), locked * 2);
        BinaryPrimitives.WriteUInt64LittleEndian(account.AsSpan(230), locked);
        BinaryPrimitives.WriteUInt64LittleEndian(account.AsSpan(246), shortSizes);
        BinaryPrimitives.WriteUInt64LittleEndian(account.AsSpan(254), shortAveragePrices);
        return account;
    }

    private static byte[] Price(decimal price, DateTimeOffset stamp)
    {
        byte[] account = new byte[394];
        BinaryPrimitives.WriteUInt64LittleEndian(account.AsSpan(168), (ulong)(price * 100_000_000));
        account[176] = unchecked((byte)-8);
        BinaryPrimitives.WriteInt64LittleEndian(account.AsSpan(177), stamp.ToUnixTimeSeconds());
        return account;
    }

    private static DemoAnswer Error(int status, int code, string message) => DemoAnswer.Json(status, json =>
    {
        Open(json);
        json.WriteStartObject("error"u8);
        json.WriteNumber("code"u8, code);
        json.WriteString("message"u8, message);
        json.WriteEndObject();
        Close(json);
    });

    private static void Open(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("jsonrpc"u8, "2.0"u8);
    }

    private static void Close(Utf8JsonWriter json)
    {
        json.WriteNumber("id"u8, 1);
        json.WriteEndObject();
    }
}
