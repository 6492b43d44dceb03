using System.Text.Json;

namespace OiActor.Demo;

/// <summary>The rows of the built-in OKX's answers: all text, empty where there is nothing to say.</summary>
internal static class OkxRows
{
    private static readonly DateTimeOffset Listing = new(2021, 3, 9, 7, 0, 0, TimeSpan.Zero);

    public static void Instrument(Utf8JsonWriter json, VenueBook book, MarketContract contract, MarketMoment now)
    {
        int decimals = Ticks.Decimals(book.FiguresOf(contract, now).Mark);
        json.WriteStartObject();
        json.WriteString("instType"u8, "SWAP"u8);
        json.WriteString("instId"u8, contract.Symbol);
        json.WriteString("instFamily"u8, contract.Symbol[..^"-SWAP".Length]);
        json.WriteString("uly"u8, Underlying(contract));
        json.WriteString("baseCcy"u8, ""u8);
        json.WriteString("quoteCcy"u8, ""u8);
        json.WriteString("settleCcy"u8, contract.Settle);
        json.WriteString("ctType"u8, contract.Inverse ? "inverse"u8 : "linear"u8);
        json.WriteString("ctValCcy"u8, contract.Inverse ? "USD" : contract.Base);
        if (contract.Trades)
        {
            json.Text("ctVal"u8, contract.ContractSize);
            json.WriteString("ctMult"u8, "1"u8);
            json.Text("tickSz"u8, new decimal(1, 0, 0, false, (byte)decimals));
            json.WriteString("lotSz"u8, "0.01"u8);
            json.WriteString("minSz"u8, "0.01"u8);
            json.WriteString("lever"u8, "50"u8);
            json.Text("listTime"u8, Listing);
        }
        else
        {
            json.WriteString("ctVal"u8, ""u8);
            json.WriteString("ctMult"u8, ""u8);
            json.WriteString("tickSz"u8, ""u8);
            json.WriteString("lotSz"u8, ""u8);
            json.WriteString("minSz"u8, ""u8);
            json.WriteString("lever"u8, ""u8);
            json.WriteString("listTime"u8, ""u8);
        }
        json.WriteString("expTime"u8, ""u8);
        json.WriteString("alias"u8, ""u8);
        json.WriteString("state"u8, contract.Status);
        json.WriteString("ruleType"u8, contract.Kind);
        json.WriteString("instCategory"u8, contract.Category);
        json.WriteNumber("instIdCode"u8, Seeded.Hash(contract.Symbol) % 100_000);
        json.WriteStartArray("groupId"u8);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void OpenInterest(Utf8JsonWriter json, VenueBook book, MarketContract contract, MarketMoment now)
    {
        var figures = book.FiguresOf(contract, now);
        decimal perContract = contract.Inverse ? contract.ContractSize / figures.Mark : contract.ContractSize;
        decimal contracts = Math.Round(figures.OpenInterest / perContract, 2);
        // The venue adds up binary fractions, and sends their tail.
        if (contracts != Math.Truncate(contracts))
            contracts += Seeded.Hash(contract.Symbol) % 4_000 * 0.00000000001m;
        decimal coins = Math.Round(contracts * perContract, 18);
        decimal dollars = contract.Inverse ? contracts * contract.ContractSize : coins * figures.Mark;

        json.WriteStartObject();
        Identity(json, contract);
        json.Text("oi"u8, contracts);
        json.Text("oiCcy"u8, coins);
        json.Text("oiUsd"u8, Math.Round(dollars, 14));
        json.Text("ts"u8, now.Stamps.AddMilliseconds(-(long)(Seeded.Hash(contract.Symbol) % 3_000)));
        json.WriteEndObject();
    }

    public static void MarkPrice(Utf8JsonWriter json, VenueBook book, MarketContract contract, MarketMoment now)
    {
        json.WriteStartObject();
        Identity(json, contract);
        json.Text("markPx"u8, book.FiguresOf(contract, now).Mark);
        json.Text("ts"u8, now.Stamps);
        json.WriteEndObject();
    }

    public static void Ticker(Utf8JsonWriter json, VenueBook book, MarketContract contract, MarketMoment now)
    {
        var figures = book.FiguresOf(contract, now);
        json.WriteStartObject();
        Identity(json, contract);
        if (contract.Trades)
        {
            decimal contracts = contract.Inverse ? figures.Volume * figures.Last / contract.ContractSize : figures.Volume / contract.ContractSize;
            json.Text("last"u8, figures.Last);
            json.WriteString("lastSz"u8, "1"u8);
            json.Text("askPx"u8, figures.Last);
            json.Text("bidPx"u8, figures.Last);
            json.Text("open24h"u8, figures.Open24h);
            json.Text("high24h"u8, figures.High24h);
            json.Text("low24h"u8, figures.Low24h);
            json.Text("volCcy24h"u8, figures.Volume);
            json.Text("vol24h"u8, Math.Round(contracts, 2));
        }
        else
        {
            foreach (string name in (string[])["last", "lastSz", "askPx", "bidPx", "open24h", "high24h", "low24h", "volCcy24h", "vol24h"])
                json.WriteString(name, ""u8);
        }
        json.Text("ts"u8, now.Stamps);
        json.WriteEndObject();
    }

    public static void Funding(Utf8JsonWriter json, VenueBook book, MarketContract contract, MarketMoment now)
    {
        var figures = book.FiguresOf(contract, now);
        var next = VenueBook.NextFunding(contract, now.Stamps);
        var interval = TimeSpan.FromHours(contract.FundingHours);
        json.WriteStartObject();
        Identity(json, contract);
        json.WriteString("method"u8, "current_period"u8);
        json.WriteString("formulaType"u8, "withRate"u8);
        json.Text("fundingRate"u8, figures.Funding + Seeded.Unit(contract.Symbol) * 0.00000001m);
        json.Text("fundingTime"u8, next);
        json.WriteString("nextFundingRate"u8, ""u8);
        json.Text("nextFundingTime"u8, next + interval);
        json.Text("prevFundingTime"u8, next - interval);
        json.WriteString("minFundingRate"u8, "-0.015"u8);
        json.WriteString("maxFundingRate"u8, "0.015"u8);
        json.Text("settFundingRate"u8, figures.Funding);
        json.WriteString("settState"u8, "settled"u8);
        json.Text("premium"u8, figures.Mark / figures.Index - 1);
        json.Text("ts"u8, now.Stamps);
        json.WriteEndObject();
    }

    /// <summary>One row per underlying that ends in the currency; against the dollar, the stablecoins too.</summary>
    public static void IndexTickers(Utf8JsonWriter json, VenueBook book, string quote, MarketMoment now)
    {
        string? before = null;
        foreach (var contract in book.Contracts)
        {
            string underlying = Underlying(contract);
            if (contract.Trades && contract.Quote == quote && underlying != before)
                IndexTicker(json, before = underlying, book.FiguresOf(contract, now).Index, now);
        }
        if (quote != "USD")
            return;
        foreach (string coin in (string[])["USDT", "USDC"])
            IndexTicker(json, coin + "-USD", MarketModel.QuoteInDollars(coin, now.Values), now);
    }

    private static void IndexTicker(Utf8JsonWriter json, string underlying, decimal price, MarketMoment now)
    {
        json.WriteStartObject();
        json.WriteString("instId"u8, underlying);
        json.Text("idxPx"u8, price);
        foreach (string name in (string[])["high24h", "sodUtc0", "open24h", "low24h", "sodUtc8"])
        {
            json.WritePropertyName(name);
            json.TextValue(price);
        }
        json.Text("ts"u8, now.Stamps);
        json.WriteEndObject();
    }

    /// <summary>The index a contract follows: that of the family, without what it is margined in.</summary>
    private static string Underlying(MarketContract contract) => $"{contract.Base}-{contract.Quote}";

    private static void Identity(Utf8JsonWriter json, MarketContract contract)
    {
        json.WriteString("instType"u8, "SWAP"u8);
        json.WriteString("instId"u8, contract.Symbol);
    }
}
