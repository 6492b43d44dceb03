using System.Globalization;
using System.Text.Json;

namespace OiActor.Demo;

/// <summary>The rows of the built-in BingX's answers.</summary>
internal static class BingxRows
{
    private static readonly DateTimeOffset Listing = new(2021, 3, 9, 7, 0, 0, TimeSpan.Zero);

    public static void Contract(Utf8JsonWriter json, VenueBook book, MarketContract contract, MarketMoment now)
    {
        var figures = book.FiguresOf(contract, now);
        json.WriteStartObject();
        json.Text("contractId"u8, Seeded.Hash(contract.Symbol) % 100_000);
        json.WriteString("symbol"u8, contract.Symbol);
        // An order step, in coins, that looks like a contract size and is none.
        json.WriteString("size"u8, "0.0001"u8);
        json.WriteNumber("quantityPrecision"u8, Ticks.QuantityDecimals(figures.Mark));
        json.WriteNumber("pricePrecision"u8, Ticks.Decimals(figures.Mark));
        json.WriteNumber("feeRate"u8, 0.0005m);
        json.WriteNumber("makerFeeRate"u8, 0.0002m);
        json.WriteNumber("takerFeeRate"u8, 0.0005m);
        json.WriteNumber("tradeMinLimit"u8, 0);
        json.WriteNumber("tradeMinQuantity"u8, 0.0001m);
        json.WriteNumber("tradeMinUSDT"u8, 2);
        json.WriteString("currency"u8, contract.Quote);
        json.WriteString("asset"u8, contract.Base);
        json.WriteNumber("status"u8, int.Parse(contract.Status, CultureInfo.InvariantCulture));
        // A contract closed to the interface of orders shows its data all the same.
        json.WriteString("apiStateOpen"u8, contract.Base == "SEI" ? "false"u8 : "true"u8);
        json.WriteString("apiStateClose"u8, contract.Base == "SEI" ? "false"u8 : "true"u8);
        json.WriteBoolean("ensureTrigger"u8, true);
        json.WriteString("triggerFeeRate"u8, "0.00050000"u8);
        json.WriteBoolean("brokerState"u8, true);
        json.Number("launchTime"u8, Listing);
        json.WriteNumber("maintainTime"u8, 0);
        json.WriteNumber("offTime"u8, 0);
        json.WriteString("displayName"u8, $"{contract.Asset.Code}-{contract.Quote}");
        json.WriteEndObject();
    }

    public static void PremiumIndex(Utf8JsonWriter json, VenueBook book, MarketContract contract, MarketMoment now)
    {
        var figures = book.FiguresOf(contract, now);
        var next = VenueBook.NextFunding(contract, now.Stamps);
        json.WriteStartObject();
        json.WriteString("symbol"u8, contract.Symbol);
        json.Text("markPrice"u8, figures.Mark);
        json.Text("indexPrice"u8, figures.Index);
        json.Text("lastFundingRate"u8, figures.Funding, 8);
        json.Number("nextFundingTime"u8, next);
        json.WriteNumber("fundingIntervalHours"u8, contract.FundingHours);
        json.WriteString("minFundingRate"u8, "-0.020000"u8);
        json.WriteString("maxFundingRate"u8, "0.020000"u8);
        // The last payment, hours ago: no sign of freshness.
        json.Number("updateTime"u8, next.AddHours(-contract.FundingHours));
        json.WriteEndObject();
    }

    public static void Ticker(Utf8JsonWriter json, VenueBook book, MarketContract contract, MarketMoment now)
    {
        var figures = book.FiguresOf(contract, now);
        json.WriteStartObject();
        json.WriteString("symbol"u8, contract.Symbol);
        json.Text("priceChange"u8, figures.Last - figures.Open24h);
        json.Text("priceChangePercent"u8, figures.Change24h * 100, 2);
        json.Text("lastPrice"u8, figures.Last);
        json.WriteString("lastQty"u8, "1"u8);
        json.Text("highPrice"u8, figures.High24h);
        json.Text("lowPrice"u8, figures.Low24h);
        json.Text("volume"u8, figures.Volume, 4);
        json.Text("quoteVolume"u8, figures.VolumeQuote, 2);
        json.Text("openPrice"u8, figures.Open24h);
        json.Number("openTime"u8, now.Stamps.AddDays(-1));
        json.Number("closeTime"u8, now.Stamps);
        json.Text("askPrice"u8, figures.Last);
        json.WriteString("askQty"u8, "1"u8);
        json.Text("bidPrice"u8, figures.Last);
        json.WriteString("bidQty"u8, "1"u8);
        json.WriteEndObject();
    }

    /// <summary>The value in the quote currency.</summary>
    public static void OpenInterest(Utf8JsonWriter json, VenueBook book, MarketContract contract, MarketMoment now)
    {
        var figures = book.FiguresOf(contract, now);
        json.WriteStartObject();
        json.Text("openInterest"u8, figures.OpenInterest * figures.Mark, 1);
        json.WriteString("symbol"u8, contract.Symbol);
        json.Number("time"u8, now.Stamps);
        json.WriteEndObject();
    }
}
