// Coinbase Derivatives (US): the payload, as documented and as recorded.
// https://docs.cdp.coinbase.com/api-reference/advanced-trade-api/rest-api/public/list-public-products  (read 2026-11)
//
// Figures are strings, "" where there is none; times are ISO 8601.
// Properties that are not read are listed in tests/Cases/coinbase/ignored.txt.

using System.Text.Json.Serialization;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Coinbase;

/// <summary><c>/api/v3/brokerage/market/products</c>: <c>{"products":[…],"num_products":99,"pagination":null}</c></summary>
/// <remarks>The venue sends no envelope, its errors come with their status; an object without products is no list all the same.</remarks>
internal sealed class ProductsWire : IEnvelope
{
    public IReadOnlyList<ProductWire?>? Products { get; set; }

    /// <summary>Null where one page holds all.</summary>
    public PaginationWire? Pagination { get; set; }

    bool IEnvelope.HasData => Products is not null;
}

internal sealed class PaginationWire
{
    public bool? HasNext { get; set; }

    public string? NextCursor { get; set; }
}

internal sealed class ProductWire
{
    /// <summary><c>BIP-20DEC30-CDE</c>.</summary>
    public string? ProductId { get; set; }

    /// <summary>Of the last trade.</summary>
    public WireNumber Price { get; set; }

    /// <summary>In percent: "-0.18" is -0.18 %.</summary>
    [JsonPropertyName("price_percentage_change_24h")]
    public WireNumber PricePercentageChange { get; set; }

    public bool? IsDisabled { get; set; }

    public bool? TradingDisabled { get; set; }

    public string? QuoteCurrencyId { get; set; }

    /// <summary><c>BTC PERP</c>, <c>1000SHIB PERP</c>: the only place that says how many coins a unit of the contract stands for.</summary>
    public string? DisplayName { get; set; }

    /// <summary>In the quote currency.</summary>
    [JsonPropertyName("approximate_quote_24h_volume")]
    public WireNumber ApproximateQuoteVolume { get; set; }

    public FutureWire? FutureProductDetails { get; set; }
}

internal sealed class FutureWire
{
    /// <summary>cde is the US derivatives exchange; the international one's products are listed beside its.</summary>
    public string? Venue { get; set; }

    public WireNumber ContractSize { get; set; }

    /// <summary>The coin, <c>BTC</c>; <c>SHIB</c> also where the contract counts thousands of it.</summary>
    public string? ContractRootUnit { get; set; }

    public bool? NonCrypto { get; set; }

    /// <summary><c>3600s</c>; null for a dated future.</summary>
    public string? FundingInterval { get; set; }

    /// <summary>In contracts.</summary>
    public WireNumber OpenInterest { get; set; }

    /// <summary>A fraction for one interval.</summary>
    public WireNumber FundingRate { get; set; }

    [JsonConverter(typeof(WireIsoConverter))]
    public WireTime FundingTime { get; set; }

    /// <summary>FUTURES_ASSET_TYPE_CRYPTO, …_STOCKS, …_METALS, …_ENERGY, …_INDICES: an open set; absent in older answers.</summary>
    public string? FuturesAssetType { get; set; }

    public WireNumber IndexPrice { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ProductsWire))]
internal sealed partial class CoinbaseJson : JsonSerializerContext;
