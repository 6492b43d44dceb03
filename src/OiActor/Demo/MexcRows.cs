using System.Text.Json;

namespace OiActor.Demo;

/// <summary>The rows of the built-in MEXC's answers: figures are numbers.</summary>
internal static class MexcRows
{
    public static void Detail(Utf8JsonWriter json, VenueBook book, MarketContract contract, MarketMoment now)
    {
        int decimals = Ticks.Decimals(book.FiguresOf(contract, now).Mark);
        json.WriteStartObject();
        json.WriteString("symbol"u8, contract.Symbol);
        json.WriteString("displayNameEn"u8, contract.Symbol + " PERPETUAL");
        json.WriteString("baseCoin"u8, contract.Base);
        json.WriteString("quoteCoin"u8, contract.Quote);
        json.WriteString("settleCoin"u8, contract.Settle);
        json.WriteNumber("futureType"u8, contract.Kind == "1" ? 1 : 2);
        json.WriteNumber("contractSize"u8, contract.ContractSize);
        json.WriteNumber("priceScale"u8, decimals);
        json.WriteNumber("priceUnit"u8, new decimal(1, 0, 0, false, (byte)decimals));
        json.WriteNumber("volUnit"u8, 1);
        json.WriteNumber("state"u8, contract.Status == "0" ? 0 : 4);
        json.WriteBoolean("isHidden"u8, false);
        // Orders through the interface are another matter than trading.
        json.WriteBoolean("apiAllowed"u8, contract.Asset.Code != "WIF");
        json.WriteStartArray("conceptPlate"u8);
        json.WriteStringValue(IsCoin(contract) ? "mc-trade-zone-mainly"u8 : "mc-trade-zone-tradfi"u8);
        json.WriteEndArray();
        json.WriteNumber("type"u8, contract.Category == MexcListing.Coin ? 1 : 2);
        json.WriteEndObject();
    }

    public static void Ticker(Utf8JsonWriter json, VenueBook book, MarketContract contract, MarketMoment now)
    {
        var figures = book.FiguresOf(contract, now);
        decimal volume = contract.Trades ? Contracts(contract, figures, figures.Volume) : 0;
        json.WriteStartObject();
        json.WriteString("symbol"u8, contract.Symbol);
        json.WriteNumber("lastPrice"u8, contract.Trades ? figures.Last : 0);
        json.WriteNumber("bid1"u8, contract.Trades ? figures.Last : 0);
        json.WriteNumber("ask1"u8, contract.Trades ? figures.Last : 0);
        json.WriteNumber("volume24"u8, volume);
        json.WriteNumber("amount24"u8, !contract.Trades ? 0 : contract.Inverse ? figures.Volume : Math.Round(figures.VolumeQuote, 4));
        json.WriteNumber("holdVol"u8, contract.Trades ? Contracts(contract, figures, figures.OpenInterest) : 0);
        json.WriteNumber("lower24Price"u8, figures.Low24h);
        json.WriteNumber("high24Price"u8, figures.High24h);
        json.WriteNumber("riseFallRate"u8, contract.Trades ? Math.Round(figures.Change24h, 4) : 0);
        json.WriteNumber("riseFallValue"u8, figures.Last - figures.Open24h);
        json.WriteNumber("indexPrice"u8, figures.Index);
        json.WriteNumber("fairPrice"u8, figures.Mark);
        json.WriteNumber("fundingRate"u8, Math.Round(figures.Funding, 6));
        // That of the last trade: on a quiet contract an hour ago.
        json.Number("timestamp"u8, now.Stamps.AddSeconds(-(int)(Seeded.Hash(contract.Symbol) % 3_600)));
        json.WriteEndObject();
    }

    public static void Funding(Utf8JsonWriter json, VenueBook book, MarketContract contract, MarketMoment now)
    {
        var figures = book.FiguresOf(contract, now);
        json.WriteStartObject();
        json.WriteString("symbol"u8, contract.Symbol);
        json.WriteNumber("fundingRate"u8, Math.Round(figures.Funding, 6));
        json.WriteNumber("maxFundingRate"u8, 0.0018m);
        json.WriteNumber("minFundingRate"u8, -0.0018m);
        json.WriteNumber("collectCycle"u8, contract.FundingHours);
        json.Number("nextSettleTime"u8, VenueBook.NextFunding(contract, now.Stamps));
        json.Number("timestamp"u8, now.Stamps);
        json.WriteNumber("idxPrice"u8, figures.Index);
        json.WriteNumber("fairPrice"u8, figures.Mark);
        json.WriteEndObject();
    }

    /// <summary>Stocks have a type of their own, metals a sector only.</summary>
    private static bool IsCoin(MarketContract contract) => contract.Category == MexcListing.Coin && contract.Asset != MarketAssets.Gold;

    private static decimal Contracts(MarketContract contract, ContractFigures figures, decimal coins) =>
        Math.Round((contract.Inverse ? coins * figures.Mark : coins) / contract.ContractSize);
}
