using System.Globalization;
using System.Text.Json;

namespace OiActor.Demo;

/// <summary>The rows of the built-in BitMEX's answers. Numbers are numbers here, times ISO 8601.</summary>
internal static class BitmexRows
{
    private const decimal SatoshisOfBitcoin = 100_000_000;

    private const decimal UnitsOfUsdt = 1_000_000;

    /// <summary>Of quanto contracts: hundred-millionths of a bitcoin for a dollar of price.</summary>
    private const decimal QuantoMultiplier = 100;

    public static void Instrument(Utf8JsonWriter json, VenueBook book, MarketContract contract, MarketMoment now)
    {
        bool isQuanto = contract.Category == BitmexListing.Quanto;
        bool isLinear = !isQuanto && !contract.Inverse;
        json.WriteStartObject();
        json.WriteString("symbol"u8, contract.Symbol);
        json.WriteString("rootSymbol"u8, contract.Base);
        json.WriteString("state"u8, contract.Status);
        json.WriteString("typ"u8, contract.Kind);
        Time(json, "expiry"u8, contract.Delivery);
        json.WriteString("positionCurrency"u8, isQuanto ? "" : contract.Inverse ? contract.Quote : contract.Base);
        json.WriteString("underlying"u8, contract.Base);
        json.WriteString("quoteCurrency"u8, contract.Quote);
        json.WriteString("settlCurrency"u8, contract.Settle);
        json.WriteNumber("multiplier"u8, contract.Inverse ? -SatoshisOfBitcoin : isQuanto ? QuantoMultiplier : 1);
        Number(json, "underlyingToPositionMultiplier"u8, isLinear ? 1 / contract.ContractSize : null);
        json.WriteBoolean("isQuanto"u8, isQuanto);
        json.WriteBoolean("isInverse"u8, contract.Inverse);
        if (contract.Trades)
            Figures(json, book, contract, now, isQuanto);
        else
            NoFigures(json);
        Time(json, "timestamp"u8, now.Stamps);
        json.WriteEndObject();
    }

    private static void Figures(Utf8JsonWriter json, VenueBook book, MarketContract contract, MarketMoment now, bool isQuanto)
    {
        var figures = book.FiguresOf(contract, now);
        var (contracts, value) = Open(book, contract, figures, now, isQuanto);
        json.WriteNumber("openInterest"u8, contracts);
        json.WriteNumber("openValue"u8, value);
        json.WriteNumber("markPrice"u8, figures.Mark);
        json.WriteNumber("fairPrice"u8, figures.Mark);
        json.WriteNumber("indicativeSettlePrice"u8, figures.Index);
        json.WriteNumber("lastPrice"u8, figures.Last);
        json.WriteNumber("prevPrice24h"u8, figures.Open24h);
        json.WriteNumber("lastChangePcnt"u8, Math.Round(figures.Change24h, 4));
        json.WriteNumber("homeNotional24h"u8, figures.Volume);
        json.WriteNumber("foreignNotional24h"u8, Math.Round(figures.VolumeQuote, 4));
        if (contract.Kind == BitmexListing.Perpetual)
        {
            json.WriteNumber("fundingRate"u8, Math.Round(figures.Funding, 6));
            Time(json, "fundingTimestamp"u8, VenueBook.NextFunding(contract, now.Stamps));
            Time(json, "fundingInterval"u8, new DateTimeOffset(2000, 1, 1, contract.FundingHours, 0, 0, TimeSpan.Zero));
        }
        else
        {
            json.WriteNull("fundingRate"u8);
            json.WriteNull("fundingTimestamp"u8);
            json.WriteNull("fundingInterval"u8);
        }
    }

    /// <summary>Contracts, and their value in the smallest units of the settlement currency.</summary>
    private static (decimal Contracts, decimal Value) Open(
        VenueBook book, MarketContract contract, ContractFigures figures, MarketMoment now, bool isQuanto)
    {
        if (contract.Inverse)
        {
            decimal face = Math.Round(figures.OpenInterest * figures.Mark / 100) * 100;
            return (face, Math.Round(face / figures.Mark * SatoshisOfBitcoin));
        }
        if (!isQuanto)
        {
            decimal count = Math.Round(figures.OpenInterest / contract.ContractSize);
            return (count, Math.Round(count * contract.ContractSize * figures.Mark * UnitsOfUsdt));
        }
        decimal bitcoin = book.FiguresOf(book.Find("XBTUSD")!, now).Mark;
        decimal satoshis = figures.OpenInterest * figures.Mark / bitcoin * SatoshisOfBitcoin;
        decimal held = Math.Round(satoshis / (QuantoMultiplier * figures.Mark));
        return (held, Math.Round(held * QuantoMultiplier * figures.Mark));
    }

    /// <summary>What is listed and has not traded yet.</summary>
    private static void NoFigures(Utf8JsonWriter json)
    {
        json.WriteNull("openInterest"u8);
        json.WriteNull("openValue"u8);
        json.WriteNull("markPrice"u8);
        json.WriteNull("lastPrice"u8);
        json.WriteNull("fundingRate"u8);
    }

    private static void Number(Utf8JsonWriter json, ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    private static void Time(Utf8JsonWriter json, ReadOnlySpan<byte> name, DateTimeOffset? moment)
    {
        if (moment is { } time)
            json.WriteString(name, time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        else
            json.WriteNull(name);
    }
}
