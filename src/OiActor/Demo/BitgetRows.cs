using System.Text.Json;

namespace OiActor.Demo;

/// <summary>The rows of the built-in Bitget's answers.</summary>
internal static class BitgetRows
{
    private static readonly DateTimeOffset Listing = new(2021, 3, 9, 7, 0, 0, TimeSpan.Zero);

    public static void Contract(Utf8JsonWriter json, VenueBook book, MarketContract contract, MarketMoment now)
    {
        var figures = book.FiguresOf(contract, now);
        json.WriteStartObject();
        json.WriteString("symbol"u8, contract.Symbol);
        json.WriteString("baseCoin"u8, contract.Base);
        json.WriteString("quoteCoin"u8, contract.Quote);
        json.WriteString("buyLimitPriceRatio"u8, "0.05"u8);
        json.WriteString("sellLimitPriceRatio"u8, "0.05"u8);
        json.WriteString("makerFeeRate"u8, "0.0002"u8);
        json.WriteString("takerFeeRate"u8, "0.0006"u8);
        json.WriteStartArray("supportMarginCoins"u8);
        json.WriteStringValue(contract.Settle);
        json.WriteEndArray();
        json.WriteString("minTradeNum"u8, "0.01"u8);
        json.WriteString("priceEndStep"u8, "1"u8);
        json.Text("volumePlace"u8, Ticks.QuantityDecimals(figures.Mark));
        json.Text("pricePlace"u8, Ticks.Decimals(figures.Mark));
        // An order step, in coins, that looks like a contract size and is none.
        json.WriteString("sizeMultiplier"u8, "0.01"u8);
        json.WriteString("symbolType"u8, contract.Kind);
        json.WriteString("symbolStatus"u8, contract.Status);
        json.WriteString("offTime"u8, "-1"u8);
        json.WriteString("limitOpenTime"u8, "-1"u8);
        if (contract.Delivery is { } delivery)
            json.Text("deliveryTime"u8, delivery);
        else
            json.WriteString("deliveryTime"u8, ""u8);
        json.WriteString("deliveryStartTime"u8, ""u8);
        json.WriteString("launchTime"u8, ""u8);
        json.Text("fundInterval"u8, contract.FundingHours);
        json.WriteString("minLever"u8, "1"u8);
        json.WriteString("maxLever"u8, "50"u8);
        json.WriteString("maintainTime"u8, ""u8);
        json.WriteString("isRwa"u8, contract.Category);
        json.WriteEndObject();
    }

    public static void Ticker(Utf8JsonWriter json, VenueBook book, MarketContract contract, MarketMoment now)
    {
        var figures = book.FiguresOf(contract, now);
        json.WriteStartObject();
        json.WriteString("symbol"u8, contract.Symbol);
        json.Text("lastPr"u8, figures.Last);
        json.Text("askPr"u8, figures.Last);
        json.Text("bidPr"u8, figures.Last);
        json.WriteString("bidSz"u8, "1"u8);
        json.WriteString("askSz"u8, "1"u8);
        json.Text("high24h"u8, figures.High24h);
        json.Text("low24h"u8, figures.Low24h);
        json.Text("ts"u8, now.Stamps);
        json.Text("change24h"u8, Math.Round(figures.Change24h, 5));
        json.Text("baseVolume"u8, figures.Volume);
        json.Text("quoteVolume"u8, Math.Round(figures.VolumeQuote, 4));
        json.Text("usdtVolume"u8, Math.Round(figures.VolumeQuote, 4));
        json.Text("openUtc"u8, figures.Open24h);
        json.Text("changeUtc24h"u8, Math.Round(figures.Change24h, 5));
        json.Text("indexPrice"u8, figures.Index);
        json.Text("fundingRate"u8, contract.Delivery is null ? Math.Round(figures.Funding, 6) : 0);
        json.Text("holdingAmount"u8, figures.OpenInterest);
        if (contract.Delivery is { } delivery)
        {
            json.Text("deliveryStartTime"u8, Listing);
            json.Text("deliveryTime"u8, delivery);
        }
        else
        {
            json.WriteNull("deliveryStartTime"u8);
            json.WriteNull("deliveryTime"u8);
        }
        json.WriteString("deliveryStatus"u8, contract.Delivery is null ? ""u8 : "delivery_normal"u8);
        json.Text("open24h"u8, figures.Open24h);
        json.Text("markPrice"u8, figures.Mark);
        json.WriteEndObject();
    }

    public static void AccountRatios(Utf8JsonWriter json, MarketContract contract, IEnumerable<(DateTimeOffset Stamp, decimal Ratio)> oldestFirst)
    {
        // In recorded answers of September 2025 the combined field was a hundred times too small: one contract keeps that up.
        decimal scale = contract.Asset.Code == "WIF" ? 0.01m : 1;
        json.WriteStartArray();
        foreach (var (stamp, ratio) in oldestFirst)
        {
            decimal longs = Math.Round(ratio / (1 + ratio), 4);
            json.WriteStartObject();
            json.Text("longAccountRatio"u8, longs);
            json.Text("shortAccountRatio"u8, 1 - longs);
            json.Text("longShortAccountRatio"u8, Math.Round(longs / (1 - longs) * scale, 4));
            json.Text("ts"u8, stamp);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static void TakerVolumes(Utf8JsonWriter json, MarketContract contract, IEnumerable<(DateTimeOffset Stamp, decimal Ratio)> oldestFirst)
    {
        decimal sold = 40_000_000m / (contract.Asset.Price * contract.Multiple);
        json.WriteStartArray();
        foreach (var (stamp, ratio) in oldestFirst)
        {
            json.WriteStartObject();
            json.Text("buyVolume"u8, Math.Round(sold * MarketModel.TakerRatio(ratio), 4));
            json.Text("sellVolume"u8, Math.Round(sold, 4));
            json.Text("ts"u8, stamp);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
