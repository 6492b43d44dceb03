// HTX swaps, linear and coin-margined: what it is and in which order it is asked.
// https://huobiapi.github.io/docs/usdt_swap/v1/en/ and https://huobiapi.github.io/docs/coin_margined_swap/v1/en/  (read 2026-11)
//
// Five bulk calls give every linear contract, four every coin-margined one, whose last prices have no documented bulk call; then two ratios of
// top traders for each asset asked. Marks would cost a call for each contract and are not asked.

using OiActor.Domain;
using OiActor.Http;
using OiActor.Venues.Wire;
using Refit;

namespace OiActor.Venues.Htx;

internal sealed class HtxVenue(IHtxApi api, ReplyReader replies) : IVenue
{
    public static readonly RatioSource TopAccounts = new("top_accounts", RatioKind.TopAccounts);
    public static readonly RatioSource TopPositions = new("top_positions", RatioKind.TopPositions);

    /// <summary>Shared by all public calls that are no market data, of every family.</summary>
    private static readonly LimitPool Public = new("htx public", 240, TimeSpan.FromSeconds(3));

    private static readonly LimitPool Market = new("htx market", 800, TimeSpan.FromSeconds(1));

    public static readonly VenueDescriptor About = new()
    {
        Id = new VenueId("htx"),
        Title = "HTX",
        OtherNames = ["huobi", "hbdm"],
        Origin = new Uri("https://api.hbdm.com"),
        Documentation = new Uri("https://huobiapi.github.io/docs/usdt_swap/v1/en/"),
        Limits = new HostLimits(
        [
            new LimitRule("/linear-swap-api/", Public),
            new LimitRule("/linear-swap-api/v1/swap_elite_", Public) { ForRatios = true },
            new LimitRule("/swap-api/", Public),
            new LimitRule("/v2/", Market),
        ]),
        Ratios = [TopAccounts, TopPositions],
        Endpoints =
        [
            new("instruments, funding intervals", "/linear-swap-api/v1/swap_contract_info"),
            new(
                "open interest",
                "/linear-swap-api/v1/swap_open_interest",
                new OiField(
                    "volume, linear",
                    "contracts of contract_size coins",
                    Sides.Unknown,
                    "documented as both sides; odd numbers of contracts recorded",
                    Confidence.Low,
                    "2026-11")),
            new("index", "/linear-swap-api/v1/swap_index"),
            new("funding", "/linear-swap-api/v1/swap_batch_funding_rate"),
            new("last price", "/v2/linear-swap-ex/market/detail/batch_merged"),
            new("instruments, coin-margined", "/swap-api/v1/swap_contract_info"),
            new(
                "open interest, coin-margined",
                "/swap-api/v1/swap_open_interest",
                new OiField("volume, coin-margined", "contracts of contract_size dollars", Sides.One, "documented as a single side", Confidence.High, "2026-11")),
            new("index, coin-margined", "/swap-api/v1/swap_index"),
            new("funding, coin-margined", "/swap-api/v1/swap_batch_funding_rate"),
            new("top traders, accounts (not asked by default)", "/linear-swap-api/v1/swap_elite_account_ratio"),
            new("top traders, positions (not asked by default)", "/linear-swap-api/v1/swap_elite_position_ratio"),
        ],
        Cost = "5 for linear, 4 for coin-margined, 1 for each ratio",
    };

    public VenueDescriptor Descriptor => About;

    /// <summary>The venue over a client whose address is its origin.</summary>
    public static IVenue Open(HttpClient client, SecretRedactor redactor) => new HtxVenue(
        RestService.ForGenerated<IHtxApi>(client, ReplyReader.Settings(HtxJson.Default)),
        new ReplyReader(new FailureMap(About.Id, redactor, HtxErrors.Kind)));

    /// <summary>The period the venue has for the one asked: the next shorter one.</summary>
    public static LsPeriod Offered(LsPeriod asked) => asked.NearestShorter(
        LsPeriod.FiveMinutes, LsPeriod.FifteenMinutes, LsPeriod.ThirtyMinutes, LsPeriod.OneHour, LsPeriod.FourHours, LsPeriod.OneDay);

    /// <summary>The venue's spelling of a period it has.</summary>
    public static string Spelling(LsPeriod offered) => offered switch
    {
        LsPeriod.FiveMinutes => "5min",
        LsPeriod.FifteenMinutes => "15min",
        LsPeriod.ThirtyMinutes => "30min",
        LsPeriod.OneHour => "60min",
        LsPeriod.FourHours => "4hour",
        LsPeriod.OneDay => "1day",
        _ => throw new ArgumentOutOfRangeException(nameof(offered)),
    };

    public async Task<VenueReadings> ReadAsync(VenueRequest request, IVenueProgress progress, CancellationToken stop)
    {
        var failures = new FailureList();
        var kinds = new List<MarginKind>();
        if (request.Counts("USDT", "USDT"))
            kinds.Add(MarginKind.Linear);
        if (request.CountsInverse(HtxMap.CoinQuote))
            kinds.Add(MarginKind.Inverse);
        progress.Plan(kinds.Sum(kind => kind == MarginKind.Inverse ? 4 : 5));
        var families = await Task.WhenAll(kinds.Select(ReadFamilyAsync));
        if (families.Length > 0 && families.All(family => family is null))
            return VenueReadings.None(failures.All);

        ContractReading[] contracts = [.. families.SelectMany(family => family?.Contracts ?? [])];
        var primaries = RatioRows.LargestUsdtContracts(contracts);
        progress.Plan(primaries.Length * request.Ratios.Count);
        var ratios = await Task.WhenAll(primaries.SelectMany(primary => request.Ratios.Select(ask => ReadRatioAsync(primary, ask))));
        return new VenueReadings(families.SelectMany(family => family?.Listed ?? []).ToHashSet(), contracts, ratios, failures.All)
        {
            ListIncomplete = families.Any(family => family is null),
        };

        async Task<Family?> ReadFamilyAsync(MarginKind kind)
        {
            bool coin = kind == MarginKind.Inverse;
            var listCall = replies.Read(coin ? api.CoinContracts(stop) : api.LinearContracts(stop));
            var interestCall = replies.Read(coin ? api.CoinOpenInterest(stop) : api.LinearOpenInterest(stop));
            var indexCall = replies.Read(coin ? api.CoinIndex(stop) : api.LinearIndex(stop));
            var fundingCall = replies.Read(coin ? api.CoinFundingRate(stop) : api.LinearFundingRate(stop));
            var tickCall = coin ? null : replies.Read(api.LinearBatchMerged(stop));
            var (list, interest, indices) = (failures.NoteBulk(await listCall), failures.NoteBulk(await interestCall), failures.NoteBulk(await indexCall));
            var fundings = failures.NoteBulk(await fundingCall);
            var ticks = tickCall is null ? default : failures.NoteBulk(await tickCall);
            if (list.Content?.Data is not { } rows)
                return null;

            var interestByCode = WireRows.By(interest.Content?.Data, row => row.ContractCode);
            var indexByCode = WireRows.By(indices.Content?.Data, row => row.ContractCode);
            var fundingByCode = WireRows.By(fundings.Content?.Data, row => row.ContractCode);
            var tickByCode = WireRows.By(ticks.Content?.Ticks, row => row.ContractCode);
            var family = new Family([], []);
            foreach (var row in rows.DistinctBy(row => row?.ContractCode))
                if (row is not null && HtxMap.Instrument(kind, row, request) is { } instrument)
                {
                    family.Listed.Add(instrument.Asset);
                    if (request.Assets.Includes(instrument.Asset))
                        family.Contracts.Add(HtxMap.Contract(
                            instrument,
                            row,
                            interest,
                            interestByCode?.GetValueOrDefault(instrument.VenueSymbol),
                            indexByCode?.GetValueOrDefault(instrument.VenueSymbol),
                            tickByCode?.GetValueOrDefault(instrument.VenueSymbol),
                            fundingByCode?.GetValueOrDefault(instrument.VenueSymbol)));
                }
            return family;
        }

        async Task<RatioReading> ReadRatioAsync(Instrument instrument, RatioAsk asked)
        {
            var ask = asked with { Period = Offered(asked.Period) };
            string code = instrument.VenueSymbol;
            var call = ask.Source == TopAccounts
                ? api.EliteAccountRatio(code, Spelling(ask.Period), stop)
                : api.ElitePositionRatio(code, Spelling(ask.Period), stop);
            return HtxMap.Ratio(instrument.Asset, ask, failures.Note(await replies.Read(call, code)));
        }
    }

    /// <summary>What one family lists, and its contracts of the assets asked.</summary>
    private sealed record Family(List<Asset> Listed, List<ContractReading> Contracts);
}
