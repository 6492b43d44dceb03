using System.Text.Json;

namespace OiActor.Demo;

/// <summary>The rows of the built-in Bybit's answers: figures are texts, empty where there is none.</summary>
internal static class BybitRows
{
    private static readonly DateTimeOffset Listing = new(2021, 3, 9, 7, 0, 0, TimeSpan.Zero);

    public static void Instrument(Utf8JsonWriter json, VenueBook book, MarketContract contract, MarketMoment now)
    {
        var figures = book.FiguresOf(contract, now);
        int decimals = Ticks.Decimals(figures.Mark);
        json.WriteStartObject();
        json.WriteString("symbol"u8, contract.Symbol);
        json.WriteString("contractType"u8, contract.Kind);
        json.WriteString("status"u8, contract.Status);
        json.WriteString("baseCoin"u8, contract.Base);
        json.WriteString("quoteCoin"u8, contract.Quote);
        json.WriteString("settleCoin"u8, contract.Settle);
        json.WriteString("symbolType"u8, contract.Category);
        json.Text("launchTime"u8, Listing);
        if (contract.Delivery is { } delivery)
            json.Text("deliveryTime"u8, delivery);
        else
            json.WriteString("deliveryTime"u8, "0"u8);
        json.WriteString("deliveryFeeRate"u8, ""u8);
        json.Text("priceScale"u8, decimals);
        json.WriteStartObject("priceFilter"u8);
        json.Text("tickSize"u8, new decimal(1, 0, 0, false, (byte)decimals));
        json.WriteEndObject();
        json.WriteStartObject("lotSizeFilter"u8);
        json.WriteString("qtyStep"u8, contract.Inverse ? "1"u8 : "0.001"u8);
        json.WriteEndObject();
        json.WriteBoolean("unifiedMarginTrade"u8, true);
        json.WriteNumber("fundingInterval"u8, contract.FundingHours * 60);
        json.WriteString("copyTrading"u8, "both"u8);
        json.WriteBoolean("isPreListing"u8, contract.Status == "PreLaunch");
        json.WriteNull("preListingInfo"u8);
        json.WriteEndObject();
    }

    public static void Ticker(Utf8JsonWriter json, VenueBook book, MarketContract contract, MarketMoment now)
    {
        var figures = book.FiguresOf(contract, now);
        bool dated = contract.Delivery is not null;
        json.WriteStartObject();
        json.WriteString("symbol"u8, contract.Symbol);
        json.Text("lastPrice"u8, figures.Last);
        json.Text("indexPrice"u8, figures.Index);
        json.Text("markPrice"u8, figures.Mark);
        json.Text("prevPrice24h"u8, figures.Open24h);
        json.Text("price24hPcnt"u8, Math.Round(figures.Change24h, 6));
        json.Text("highPrice24h"u8, figures.High24h);
        json.Text("lowPrice24h"u8, figures.Low24h);
        json.Text("prevPrice1h"u8, figures.Last);
        Amounts(json, contract, figures);
        if (dated)
            json.WriteString("fundingRate"u8, ""u8);
        else
            json.Text("fundingRate"u8, figures.Funding);
        if (dated)
            json.WriteString("nextFundingTime"u8, ""u8);
        else
            json.Text("nextFundingTime"u8, VenueBook.NextFunding(contract, now.Stamps));
        json.WriteString("predictedDeliveryPrice"u8, ""u8);
        json.WriteString("basisRate"u8, ""u8);
        json.WriteString("deliveryFeeRate"u8, ""u8);
        if (contract.Delivery is { } delivery)
            json.Text("deliveryTime"u8, delivery);
        else
            json.WriteString("deliveryTime"u8, "0"u8);
        json.Text("ask1Price"u8, figures.Last);
        json.Text("bid1Price"u8, figures.Last);
        json.WriteString("ask1Size"u8, "1"u8);
        json.WriteString("bid1Size"u8, "1"u8);
        json.WriteString("basis"u8, ""u8);
        json.WriteString("preOpenPrice"u8, ""u8);
        json.WriteString("preQty"u8, ""u8);
        json.WriteString("curPreListingPhase"u8, contract.Status == "PreLaunch" ? "ContinuousTrading"u8 : ""u8);
        json.Text("fundingIntervalHour"u8, contract.FundingHours);
        json.WriteString("fundingCap"u8, "0.005"u8);
        json.WriteEndObject();
    }

    public static void AccountRatios(Utf8JsonWriter json, string symbol, IEnumerable<(DateTimeOffset Stamp, decimal Ratio)> newestFirst)
    {
        foreach (var (stamp, ratio) in newestFirst)
        {
            decimal longs = Math.Round(ratio / (1 + ratio), 4);
            json.WriteStartObject();
            json.WriteString("symbol"u8, symbol);
            json.Text("buyRatio"u8, longs);
            json.Text("sellRatio"u8, 1 - longs);
            json.Text("timestamp"u8, stamp);
            json.WriteEndObject();
        }
    }

    /// <summary>
    /// Of a linear contract amounts are coins and values its quote currency; of an inverse one amounts are dollars and values coins.
    /// Both sides and one side stand beside each other; one contract keeps to the time before June 2026, when there was no one side.
    /// </summary>
    private static void Amounts(Utf8JsonWriter json, MarketContract contract, ContractFigures figures)
    {
        decimal amount = contract.Inverse ? Math.Round(figures.OpenInterest * figures.Mark) : figures.OpenInterest;
        decimal value = contract.Inverse ? Math.Round(amount / figures.Mark, 4) : Math.Round(amount * figures.Mark, 2);
        json.Text("openInterest"u8, amount * 2);
        json.Text("openInterestValue"u8, value * 2);
        if (contract.Asset.Code != "ETC")
        {
            json.Text("singleOpenInterest"u8, amount);
            json.Text("singleOpenInterestValue"u8, value);
        }
        json.Text("turnover24h"u8, contract.Inverse ? figures.Volume : Math.Round(figures.VolumeQuote, 4));
        json.Text("volume24h"u8, contract.Inverse ? Math.Round(figures.VolumeQuote, 4) : figures.Volume);
    }
}
