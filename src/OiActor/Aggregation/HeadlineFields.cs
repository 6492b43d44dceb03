namespace OiActor.Aggregation;

/// <summary>The record fields of the three headline ratios, in the order of the record.</summary>
internal static class HeadlineFields
{
    public const string BinanceTopTraderLs = "binance_top_trader_ls";

    public const string BinanceGlobalAccountLs = "binance_global_account_ls";

    public const string OkxLs = "okx_ls";
}
