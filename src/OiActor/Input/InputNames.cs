using OiActor.Domain;

namespace OiActor.Input;

/// <summary>The spellings of the input's choices, as the input schema, the reader and the records have them.</summary>
internal static class InputNames
{
    public static readonly IReadOnlyList<(SortBy Value, string Name)> SortOrders =
    [
        (SortBy.OiDesc, "oi_desc"),
        (SortBy.LsLongExtremeDesc, "ls_long_extreme_desc"),
        (SortBy.LsShortExtremeDesc, "ls_short_extreme_desc"),
        (SortBy.SymbolAsc, "symbol_asc"),
    ];

    public static readonly IReadOnlyList<(OkxLsSource Value, string Name)> OkxLsSources =
    [
        (OkxLsSource.TopTraderAccounts, "top_trader_accounts"),
        (OkxLsSource.AllAccountsContract, "all_accounts_contract"),
        (OkxLsSource.AllAccounts, "all_accounts"),
    ];

    public static readonly IReadOnlyList<(OiBasis Value, string Name)> OiBases =
    [
        (OiBasis.OneSided, "one_sided"),
        (OiBasis.Reported, "reported"),
    ];

    public static readonly IReadOnlyList<(LsPeriod Value, string Name)> Periods =
        [.. LsPeriods.All.Select(p => (p.Period, p.Name))];

    public static string Name(this SortBy value) => SortOrders[(int)value].Name;

    public static string Name(this OkxLsSource value) => OkxLsSources[(int)value].Name;

    public static string Name(this OiBasis value) => OiBases[(int)value].Name;
}
