using System.Text.Json;

namespace OiActor.Demo;

/// <summary>The rows of the built-in Binance COIN-M's answers.</summary>
internal static class BinanceCoinmRows
{
    private static readonly DateTimeOffset Never = new(2100, 12, 25, 8, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset Listing = new(2020, 8, 10, 7, 0, 0, TimeSpan.Zero);

    /// <summary>What ratios go by.</summary>
    public static string PairOf(MarketContract contract) => contract.Base + contract.Quote;

    public static void Symbol(Utf8JsonWriter json, MarketContract contract, ContractFigures figures)
    {
        json.WriteStartObject();
        json.WriteString("symbol"u8, contract.Symbol);
        json.WriteString("pair"u8, PairOf(contract));
        json.WriteString("contractType"u8, contract.Kind);
        json.Number("deliveryDate"u8, contract.Delivery ?? Never);
        json.Number("onboardDate"u8, Listing);
        json.WriteString("contractStatus"u8, contract.Status);
        json.WriteNumber("contractSize"u8, contract.ContractSize);
        json.WriteString("baseAsset"u8, contract.Base);
        json.WriteString("quoteAsset"u8, contract.Quote);
        json.WriteString("marginAsset"u8, contract.Settle);
        json.WriteNumber("pricePrecision"u8, Ticks.Decimals(figures.Mark));
        json.WriteNumber("quantityPrecision"u8, 0);
        json.WriteString("underlyingType"u8, contract.Category);
        json.WriteStartArray("underlyingSubType"u8);
        json.WriteEndArray();
        json.WriteString("liquidationFee"u8, "0.015000"u8);
        json.WriteEndObject();
    }

    public static void PremiumIndex(Utf8JsonWriter json, VenueBook book, MarketContract contract, MarketMoment now)
    {
        var figures = book.FiguresOf(contract, now);
        json.WriteStartObject();
        json.WriteString("symbol"u8, contract.Symbol);
        json.WriteString("pair"u8, PairOf(contract));
        json.Text("markPrice"u8, figures.Mark, 8);
        json.Text("indexPrice"u8, figures.Index, 8);
        json.Text("estimatedSettlePrice"u8, figures.Index, 8);
        if (contract.Delivery is null)
        {
            json.Text("lastFundingRate"u8, contract.Trades ? figures.Funding : 0, 8);
            json.WriteString("interestRate"u8, "0.00010000"u8);
            json.Number("nextFundingTime"u8, VenueBook.NextFunding(contract, now.Stamps));
        }
        else
        {
            json.WriteString("lastFundingRate"u8, ""u8);
            json.WriteString("interestRate"u8, ""u8);
            json.WriteNumber("nextFundingTime"u8, 0);
        }
        json.Number("time"u8, now.Stamps);
        json.WriteEndObject();
    }

    public static void Ticker(Utf8JsonWriter json, VenueBook book, MarketContract contract, MarketMoment now)
    {
        var figures = book.FiguresOf(contract, now);
        json.WriteStartObject();
        json.WriteString("symbol"u8, contract.Symbol);
        json.WriteString("pair"u8, PairOf(contract));
        json.Text("priceChange"u8, figures.Last - figures.Open24h);
        json.Text("priceChangePercent"u8, figures.Change24h * 100, 3);
        json.Text("weightedAvgPrice"u8, (figures.Open24h + figures.Last) / 2, 8);
        json.Text("lastPrice"u8, figures.Last);
        json.WriteString("lastQty"u8, "1"u8);
        json.Text("openPrice"u8, figures.Open24h);
        json.Text("highPrice"u8, figures.High24h);
        json.Text("lowPrice"u8, figures.Low24h);
        json.Text("volume"u8, Math.Round(figures.VolumeQuote / contract.ContractSize));
        json.Text("baseVolume"u8, figures.Volume);
        json.Number("openTime"u8, now.Stamps.AddDays(-1));
        json.Number("closeTime"u8, now.Stamps);
        json.WriteNumber("firstId"u8, 1);
        json.WriteNumber("lastId"u8, 2);
        json.WriteNumber("count"u8, 2);
        json.WriteEndObject();
    }

    public static void FundingInfo(Utf8JsonWriter json, MarketContract contract)
    {
        json.WriteStartObject();
        json.WriteString("symbol"u8, contract.Symbol);
        json.WriteString("adjustedFundingRateCap"u8, "0.02000000"u8);
        json.WriteString("adjustedFundingRateFloor"u8, "-0.02000000"u8);
        json.WriteNumber("fundingIntervalHours"u8, contract.FundingHours);
        json.WriteBoolean("disclaimer"u8, false);
        json.WriteEndObject();
    }

    public static void OpenInterest(Utf8JsonWriter json, VenueBook book, MarketContract contract, MarketMoment now)
    {
        var figures = book.FiguresOf(contract, now);
        json.WriteStartObject();
        json.WriteString("symbol"u8, contract.Symbol);
        json.WriteString("pair"u8, PairOf(contract));
        json.Text("openInterest"u8, Math.Round(figures.OpenInterest * figures.Mark / contract.ContractSize));
        json.WriteString("contractType"u8, contract.Kind);
        json.Number("time"u8, now.Stamps.AddMilliseconds(-(long)(Seeded.Hash(contract.Symbol) % 6_000)));
        json.WriteEndObject();
    }

    public static void Ratios(Utf8JsonWriter json, string pair, IEnumerable<(DateTimeOffset Stamp, decimal Ratio)> oldestFirst)
    {
        json.WriteStartArray();
        foreach (var (stamp, ratio) in oldestFirst)
        {
            decimal longs = Math.Round(ratio / (1 + ratio), 4);
            json.WriteStartObject();
            json.WriteString("pair"u8, pair);
            json.Text("longShortRatio"u8, longs / (1 - longs), 4);
            json.Text("longAccount"u8, longs, 4);
            json.Text("shortAccount"u8, 1 - longs, 4);
            json.Number("timestamp"u8, stamp);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
