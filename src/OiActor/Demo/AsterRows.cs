using System.Text.Json;

namespace OiActor.Demo;

/// <summary>The rows of the built-in Aster's answers.</summary>
internal static class AsterRows
{
    /// <summary>What a perpetual has for a delivery date.</summary>
    private static readonly DateTimeOffset Never = new(2100, 12, 25, 8, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset Listing = new(2025, 3, 9, 7, 0, 0, TimeSpan.Zero);

    public static void ExchangeInfo(Utf8JsonWriter json, VenueBook book, MarketMoment now)
    {
        json.WriteStartObject();
        json.WriteString("timezone"u8, "UTC"u8);
        json.Number("serverTime"u8, now.Stamps);
        foreach (string name in (string[])["rateLimits", "exchangeFilters", "assets"])
        {
            json.WriteStartArray(name);
            json.WriteEndArray();
        }
        json.WriteStartArray("symbols"u8);
        foreach (var contract in book.Contracts)
            Symbol(json, contract, book.FiguresOf(contract, now));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void FundingInfo(Utf8JsonWriter json, MarketContract contract, MarketMoment now)
    {
        json.WriteStartObject();
        json.WriteString("symbol"u8, contract.Symbol);
        json.WriteString("interestRate"u8, "0.00010000"u8);
        json.Number("time"u8, now.Stamps);
        json.WriteNumber("fundingIntervalHours"u8, contract.FundingHours);
        json.WriteNumber("fundingFeeCap"u8, 0.02m);
        json.WriteNumber("fundingFeeFloor"u8, -0.02m);
        json.WriteEndObject();
    }

    public static void PremiumIndex(Utf8JsonWriter json, VenueBook book, MarketContract contract, MarketMoment now)
    {
        var figures = book.FiguresOf(contract, now);
        json.WriteStartObject();
        json.WriteString("symbol"u8, contract.Symbol);
        json.Text("markPrice"u8, figures.Mark, 14);
        json.Text("indexPrice"u8, figures.Index, 14);
        json.Text("estimatedSettlePrice"u8, figures.Index, 14);
        json.Text("lastFundingRate"u8, figures.Funding, 8);
        json.WriteString("interestRate"u8, "0.00010000"u8);
        json.Number("nextFundingTime"u8, VenueBook.NextFunding(contract, now.Stamps));
        json.Number("time"u8, now.Stamps);
        json.WriteEndObject();
    }

    public static void Ticker(Utf8JsonWriter json, VenueBook book, MarketContract contract, MarketMoment now)
    {
        var figures = book.FiguresOf(contract, now);
        json.WriteStartObject();
        json.WriteString("symbol"u8, contract.Symbol);
        json.Text("priceChange"u8, figures.Last - figures.Open24h);
        json.Text("priceChangePercent"u8, figures.Change24h * 100, 3);
        json.Text("weightedAvgPrice"u8, (figures.Open24h + figures.Last) / 2);
        json.Text("lastPrice"u8, figures.Last);
        json.WriteString("lastQty"u8, "1"u8);
        json.Text("openPrice"u8, figures.Open24h);
        json.Text("highPrice"u8, figures.High24h);
        json.Text("lowPrice"u8, figures.Low24h);
        json.Text("volume"u8, figures.Volume);
        json.Text("quoteVolume"u8, figures.VolumeQuote, 2);
        json.Number("openTime"u8, now.Stamps.AddDays(-1));
        json.Number("closeTime"u8, now.Stamps);
        json.WriteNumber("firstId"u8, 1);
        json.WriteNumber("lastId"u8, 2);
        json.WriteNumber("count"u8, 2);
        json.WriteEndObject();
    }

    public static void OpenInterest(Utf8JsonWriter json, VenueBook book, MarketContract contract, MarketMoment now)
    {
        json.WriteStartObject();
        json.WriteString("symbol"u8, contract.Symbol);
        json.Text("openInterest"u8, book.FiguresOf(contract, now).OpenInterest, 3);
        json.Number("time"u8, now.Stamps);
        json.WriteEndObject();
    }

    private static void Symbol(Utf8JsonWriter json, MarketContract contract, ContractFigures figures)
    {
        json.WriteStartObject();
        json.WriteString("symbol"u8, contract.Symbol);
        json.WriteString("pair"u8, contract.Symbol);
        json.WriteString("contractType"u8, contract.Kind);
        json.Number("deliveryDate"u8, Never);
        json.Number("onboardDate"u8, Listing);
        json.WriteString("status"u8, contract.Status);
        json.WriteString("baseAsset"u8, contract.Base);
        json.WriteString("quoteAsset"u8, contract.Quote);
        json.WriteString("marginAsset"u8, contract.Settle);
        json.WriteNumber("pricePrecision"u8, Ticks.Decimals(figures.Mark));
        json.WriteNumber("quantityPrecision"u8, Ticks.QuantityDecimals(figures.Mark));
        // Of everything, stocks and metals too.
        json.WriteString("underlyingType"u8, "COIN"u8);
        json.WriteStartArray("underlyingSubType"u8);
        if (contract.Category.Length > 0)
            json.WriteStringValue(contract.Category);
        json.WriteEndArray();
        json.WriteNumber("symbolType"u8, contract.Category.Length > 0 ? 1 : 0);
        json.WriteStartArray("filters"u8);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
