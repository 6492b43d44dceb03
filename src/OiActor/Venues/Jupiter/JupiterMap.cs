// Jupiter Perps on Solana, from the chain: from the bytes of accounts to readings.
// https://github.com/julianfssen/jupiter-perps-anchor-idl-parsing  (read 2026-11: the program's layout and formulas)
//
// Unit:  longs, the tokens that a custody has locked for them, in the token's own decimals; shorts, dollars at entry with six decimals, which
//        divided by the average entry price, likewise with six, are coins.
// Sides: split; the pool stands opposite every position, so that both sides together count each contract once.
// Price: the oracle account that the program itself trades at, read in the same call and at the same slot.
//
// Positions pay a fee for what they borrow, on both sides. That is no payment between traders: there is no funding.

using System.Buffers.Binary;
using OiActor.Domain;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Jupiter;

internal static class JupiterMap
{
    /// <summary>The program that owns custodies.</summary>
    private const string Perpetuals = "PERPHjGBqRHArX4DySjwM6UJHiR3sWAatqfdBS2qQJu";

    /// <summary>The program that owns price accounts.</summary>
    private const string Doves = "DoVEsk76QybCEHQGzkvYPWLQu9gzNoZZZt3TPiL597e";

    /// <summary>Bytes of an account, so that one of another version is refused rather than misread.</summary>
    private const int CustodyLength = 2000;
    private const int PriceLength = 394;

    // Where figures begin in a custody. Integers are little-endian; all are eight bytes but the first two, of one.
    private const int Decimals = 104;
    private const int IsStable = 105;
    private const int Locked = 230;
    private const int ShortSizes = 246;
    private const int ShortAveragePrices = 254;

    // In a price account: eight bytes, one, eight.
    private const int PriceUnits = 168;
    private const int PriceExponent = 176;
    private const int PriceSeconds = 177;

    /// <summary>The pool's markets; its other custodies hold stablecoins.</summary>
    private static readonly Market[] Markets =
    [
        new("SOL", new Asset("SOL"), 9, "7xS2gz2bTp3fwCC7knJvUWTEU9Tycczu6VhJYKgi1wdz", "FYq2BWQ1V5P1WFBqr3qB2Kb5yHVvSv7upzKodgQE5zXh"),
        new("ETH", new Asset("ETH"), 8, "AQCGyheWPLeo6Qp9WpYS9m3Qj479t7R636N9ey1rEjEn", "AFZnHPzy4mvVCffrVwhewHbFc93uTHvDSFrVH7GtfXF1"),
        new("WBTC", new Asset("BTC"), 8, "5Pv3gM9JrFFH883SWAhvJC9RPYmo8UNxuFtv5bMMALkm", "hUqAT1KQ7eW1i6Csp9CXYtpPfSAvi835V7wKi5fRfmC"),
    ];

    /// <summary>The call that asks for every custody, and after them for every price.</summary>
    public static readonly string Call = CallFor([.. Markets.Select(market => market.Custody), .. Markets.Select(market => market.PriceAccount)]);

    /// <summary>How an account of a custody begins.</summary>
    private static ReadOnlySpan<byte> CustodyMark => [0x01, 0xb8, 0x30, 0x51, 0x5d, 0x83, 0x3f, 0x91];

    /// <summary>A reading of every market in scope, whatever became of its accounts.</summary>
    public static List<ContractReading> Contracts(IReadOnlyList<AccountWire?> accounts, VenueRequest request, DateTimeOffset receivedTime)
    {
        var contracts = new List<ContractReading>();
        if (!request.Counts(Market.Dollars, Market.Dollars))
            return contracts;
        for (int i = 0; i < Markets.Length; i++)
            contracts.Add(accounts.Count == 2 * Markets.Length
                ? Contract(Markets[i], accounts[i], accounts[Markets.Length + i], receivedTime)
                : Contract(Markets[i], new AccountWire(), null, receivedTime));
        return contracts;
    }

    private static string CallFor(string[] accounts) =>
        $$"""{"jsonrpc":"2.0","id":1,"method":"getMultipleAccounts","params":[["{{string.Join("\",\"", accounts)}}"],{"encoding":"base64","commitment":"confirmed"}]}""";

    /// <remarks>The state of a slot has no time of its own. A dollar figure is as old as its price, whose time the oracle gives.</remarks>
    private static ContractReading Contract(Market market, AccountWire? custody, AccountWire? oracle, DateTimeOffset receivedTime)
    {
        var (reading, missing) = OpenInterest(market, custody);
        byte[]? feed = Bytes(oracle, Doves, PriceLength);
        var price = feed is null ? null : PriceIn(feed);
        return new ContractReading
        {
            Instrument = market.Instrument,
            OpenInterest = reading,
            Missing = missing,
            Index = price,
            VenueTime = price is null ? null : WireTime.FromSeconds(BinaryPrimitives.ReadInt64LittleEndian(feed.AsSpan(PriceSeconds))).Value,
            ReceivedTime = receivedTime,
        };
    }

    private static (OpenInterest? Reading, FailureKind? Missing) OpenInterest(Market market, AccountWire? account)
    {
        if (account is null)
            return (null, FailureKind.NotFound);
        if (Bytes(account, Perpetuals, CustodyLength) is not { } custody
            || !custody.AsSpan().StartsWith(CustodyMark) || custody[Decimals] != market.Decimals || custody[IsStable] != 0)
            return (null, FailureKind.Malformed);
        ulong dollars = Integer(custody, ShortSizes);
        ulong average = Integer(custody, ShortAveragePrices);
        if (dollars > 0 && average == 0)
            return (null, FailureKind.Implausible);
        decimal shorts = dollars == 0 ? 0 : (decimal)dollars / average;
        return Measured.OpenSides(
            market.Instrument.Spec,
            new WireNumber(Fixed(Integer(custody, Locked), market.Decimals), false),
            new WireNumber(shorts, false),
            Opposite.Pool);
    }

    private static Price? PriceIn(byte[] feed) =>
        unchecked((sbyte)feed[PriceExponent]) is >= -28 and <= 0 and var exponent
            ? ContractSpec.OneCoin.PriceOf(Fixed(Integer(feed, PriceUnits), -exponent))
            : null;

    /// <summary>An account's bytes; null where it is not the program's, or has another length.</summary>
    private static byte[]? Bytes(AccountWire? account, string owner, int length)
    {
        if (account is not { Data: [{ } text, "base64"] } || account.Owner != owner)
            return null;
        byte[] bytes = new byte[length];
        return Convert.TryFromBase64String(text, bytes, out int written) && written == length ? bytes : null;
    }

    private static ulong Integer(byte[] account, int at) => BinaryPrimitives.ReadUInt64LittleEndian(account.AsSpan(at));

    /// <summary>A count of units of so many decimals, exactly.</summary>
    private static decimal Fixed(ulong units, int decimals) => unchecked(new decimal((int)units, (int)(units >> 32), 0, false, (byte)decimals));

    /// <summary>A market and its accounts.</summary>
    private sealed record Market(string Symbol, Asset Asset, int Decimals, string Custody, string PriceAccount)
    {
        /// <summary>Gains and losses are counted in dollars, and paid in the coin to longs, in a stablecoin to shorts.</summary>
        public const string Dollars = "USD";

        public Instrument Instrument { get; } = new(Asset, Symbol, Dollars, Dollars, MarginKind.Linear, ContractSpec.OneCoin);
    }
}
