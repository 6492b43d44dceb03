using System.Text.Json;

namespace OiActor.Demo;

/// <summary>The rows of the built-in Binance's answers.</summary>
internal static class BinanceRows
{
    /// <summary>What a perpetual has for a delivery date.</summary>
    private static readonly DateTimeOffset Never = new(2100, 12, 25, 8, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset Listing = new(2021, 3, 9, 7, 0, 0, TimeSpan.Zero);

    public static void ExchangeInfo(Utf8JsonWriter json, VenueBook book, MarketMoment now)
    {
        json.WriteStartObject();
        json.WriteString("timezone"u8, "UTC"u8);
        // The venue's own copy of this answer is hours old at times; its clock must not be trusted.
        json.Number("serverTime"u8, now.Stamps.AddHours(-5));
        json.WriteString("futuresType"u8, "U_MARGINED"u8);
        json.WriteStartArray("rateLimits"u8);
        json.WriteStartObject();
        json.WriteString("rateLimitType"u8, "REQUEST_WEIGHT"u8);
        json.WriteString("interval"u8, "MINUTE"u8);
        json.WriteNumber("intervalNum"u8, 1);
        json.WriteNumber("limit"u8, 2400);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("exchangeFilters"u8);
        json.WriteEndArray();
        json.WriteStartArray("assets"u8);
        Asset(json, "USDT");
        Asset(json, "USDC");
        json.WriteEndArray();
        json.WriteStartArray("symbols"u8);
        foreach (var contract in book.Contracts)
            Symbol(json, contract, book.FiguresOf(contract, now));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Only contracts whose interval was changed from eight hours, and one whose limits alone were.</summary>
    public static void FundingInfo(Utf8JsonWriter json, VenueBook book)
    {
        json.WriteStartArray();
        foreach (var contract in book.Contracts)
        {
            if (contract.Delivery is not null || (contract.FundingHours == 8 && contract.Symbol != "BTCUSDT"))
                continue;
            json.WriteStartObject();
            json.WriteString("symbol"u8, contract.Symbol);
            json.Text("adjustedFundingRateCap"u8, 0.02m, 8);
            json.Text("adjustedFundingRateFloor"u8, -0.02m, 8);
            json.WriteNumber("fundingIntervalHours"u8, contract.FundingHours);
            json.WriteBoolean("disclaimer"u8, false);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static void PremiumIndex(Utf8JsonWriter json, VenueBook book, MarketContract contract, MarketMoment now)
    {
        var figures = book.FiguresOf(contract, now);
        bool funded = contract is { Trades: true, Delivery: null };
        json.WriteStartObject();
        json.WriteString("symbol"u8, contract.Symbol);
        json.Text("markPrice"u8, figures.Mark, 8);
        json.Text("indexPrice"u8, contract.Trades ? figures.Index : figures.Mark, 8);
        json.Text("estimatedSettlePrice"u8, contract.Trades ? figures.Index : 0, 8);
        if (contract.Delivery is null)
        {
            json.Text("lastFundingRate"u8, funded ? figures.Funding : 0, 8);
            json.Text("interestRate"u8, funded ? 0.0001m : 0, 8);
        }
        else
        {
            json.WriteString("lastFundingRate"u8, ""u8);
            json.WriteString("interestRate"u8, ""u8);
        }
        json.WriteNumber("nextFundingTime"u8, funded ? VenueBook.NextFunding(contract, now.Stamps).ToUnixTimeMilliseconds() : 0);
        json.Number("time"u8, now.Stamps);
        json.WriteEndObject();
    }

    public static void Ticker(Utf8JsonWriter json, VenueBook book, MarketContract contract, MarketMoment now)
    {
        var figures = book.FiguresOf(contract, now);
        json.WriteStartObject();
        json.WriteString("symbol"u8, contract.Symbol);
        json.Text("priceChange"u8, contract.Trades ? figures.Last - figures.Open24h : 0);
        json.Text("priceChangePercent"u8, contract.Trades ? figures.Change24h * 100 : 0, 3);
        json.Text("weightedAvgPrice"u8, (figures.Open24h + figures.Last) / 2, 8);
        json.Text("lastPrice"u8, figures.Last);
        json.WriteString("lastQty"u8, "1"u8);
        json.Text("openPrice"u8, figures.Open24h);
        json.Text("highPrice"u8, figures.High24h);
        json.Text("lowPrice"u8, figures.Low24h);
        json.Text("volume"u8, contract.Trades ? figures.Volume : 0);
        json.Text("quoteVolume"u8, contract.Trades ? figures.VolumeQuote : 0, 2);
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
        json.Text("openInterest"u8, book.FiguresOf(contract, now).OpenInterest);
        // The engine's own time, some seconds old.
        json.Number("time"u8, now.Stamps.AddMilliseconds(-(long)(Seeded.Hash(contract.Symbol) % 6_000)));
        json.WriteEndObject();
    }

    /// <summary>Positions carry the field names of accounts, as at the venue.</summary>
    public static void Ratios(Utf8JsonWriter json, string symbol, IEnumerable<(DateTimeOffset Stamp, decimal Ratio)> oldestFirst)
    {
        json.WriteStartArray();
        foreach (var (stamp, ratio) in oldestFirst)
        {
            decimal longs = Math.Round(ratio / (1 + ratio), 4);
            json.WriteStartObject();
            json.WriteString("symbol"u8, symbol);
            json.Text("longAccount"u8, longs, 4);
            json.Text("longShortRatio"u8, longs / (1 - longs), 4);
            json.Text("shortAccount"u8, 1 - longs, 4);
            // The documentation has texts for these times, live answers have numbers: one contract keeps to the documentation.
            if (symbol == "SEIUSDT")
                json.Text("timestamp"u8, stamp);
            else
                json.Number("timestamp"u8, stamp);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Without a symbol, and stamped with the opening of the period.</summary>
    public static void TakerVolumes(
        Utf8JsonWriter json, MarketContract contract, TimeSpan period, IEnumerable<(DateTimeOffset Stamp, decimal Ratio)> oldestFirst)
    {
        decimal sold = 90_000_000m / (contract.Asset.Price * contract.Multiple);
        json.WriteStartArray();
        foreach (var (stamp, ratio) in oldestFirst)
        {
            json.WriteStartObject();
            json.Text("buySellRatio"u8, MarketModel.TakerRatio(ratio), 4);
            json.Text("sellVol"u8, sold, 4);
            json.Text("buyVol"u8, sold * MarketModel.TakerRatio(ratio), 4);
            json.Number("timestamp"u8, stamp - period);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Asset(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject();
        json.WriteString("asset"u8, name);
        json.WriteBoolean("marginAvailable"u8, true);
        json.WriteString("autoAssetExchange"u8, "-10000"u8);
        json.WriteEndObject();
    }

    private static void Symbol(Utf8JsonWriter json, MarketContract contract, ContractFigures figures)
    {
        int decimals = Ticks.Decimals(figures.Mark);
        json.WriteStartObject();
        json.WriteString("symbol"u8, contract.Symbol);
        json.WriteString("pair"u8, contract.Base + contract.Quote);
        json.WriteString("contractType"u8, contract.Kind);
        json.Number("deliveryDate"u8, contract.Delivery ?? Never);
        json.Number("onboardDate"u8, Listing);
        json.WriteString("status"u8, contract.Status);
        json.WriteString("maintMarginPercent"u8, "2.5000"u8);
        json.WriteString("requiredMarginPercent"u8, "5.0000"u8);
        json.WriteString("baseAsset"u8, contract.Base);
        json.WriteString("quoteAsset"u8, contract.Quote);
        json.WriteString("marginAsset"u8, contract.Settle);
        json.WriteNumber("pricePrecision"u8, decimals);
        json.WriteNumber("quantityPrecision"u8, Ticks.QuantityDecimals(figures.Mark));
        json.WriteNumber("baseAssetPrecision"u8, 8);
        json.WriteNumber("quotePrecision"u8, 8);
        json.WriteString("underlyingType"u8, contract.Category);
        json.WriteStartArray("underlyingSubType"u8);
        if (contract.Kind == "TRADIFI_PERPETUAL")
            json.WriteStringValue("TradFi"u8);
        json.WriteEndArray();
        json.WriteString("triggerProtect"u8, "0.0500"u8);
        json.WriteString("liquidationFee"u8, "0.012500"u8);
        json.WriteString("marketTakeBound"u8, "0.05"u8);
        json.WriteStartArray("filters"u8);
        json.WriteStartObject();
        json.WriteString("filterType"u8, "PRICE_FILTER"u8);
        json.Text("tickSize"u8, new decimal(1, 0, 0, false, (byte)decimals));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("orderTypes"u8);
        json.WriteStringValue("LIMIT"u8);
        json.WriteStringValue("MARKET"u8);
        json.WriteEndArray();
        json.WriteStartArray("timeInForce"u8);
        json.WriteStringValue("GTC"u8);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
