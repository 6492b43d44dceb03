using System.Runtime.Serialization;
using System.Text.Json.Serialization;
using Refit;

namespace OiActor.Tests.RefitGenerator;

/// <summary>Every form of request the generator knows, for the tests to send.</summary>
[Headers("X-Shared: interface", "X-Both: interface")]
internal interface ISampleApi
{
    [Get("/plain")]
    Task<ApiResponse<Sample>> Plain(CancellationToken token);

    [Get("/plain")]
    Task<ApiResponse<Sample>> WithoutToken();

    [Get("/query?fixed=1")]
    Task<ApiResponse<Sample>> Query(string? symbol, int? limit, [AliasAs("inst Id")] string? instrument = null);

    [Get("/numbers")]
    Task<ApiResponse<Sample>> Numbers(decimal price, double ratio, long at, [Query(Format = "0.00")] decimal? rounded);

    [Get("/dates")]
    Task<ApiResponse<Sample>> Dates(DateTimeOffset at, [Query(Format = "yyyy-MM-dd")] DateTimeOffset day, DateOnly? date);

    [Get("/enums")]
    Task<ApiResponse<Sample>> Enums(SamplePeriod period, SamplePeriod? other);

    [Get("/many")]
    Task<ApiResponse<Sample>> Many(
        [Query(CollectionFormat.Multi)] IReadOnlyList<string?>? symbol,
        [Query(CollectionFormat.Multi), AliasAs("p")] SamplePeriod[] periods,
        [Query(CollectionFormat.Multi, Format = "000")] List<int> n);

    [Get("/v1/{symbol}/of/{id}.json")]
    Task<ApiResponse<Sample>> Path(string symbol, [AliasAs("id")] long number, string? extra);

    [Post("/json")]
    Task<ApiResponse<Sample>> PostJson([Body] Sample sample, CancellationToken token);

    [Put("/content")]
    [Headers("Content-Type: text/x-sample")]
    Task<IApiResponse> PutContent([Body] HttpContent content);

    [Delete("/status/{client}")]
    Task<IApiResponse> Delete(string client, CancellationToken settings);

    [Get("/headers")]
    [Headers("X-Both: method", "X-Given: method")]
    Task<IApiResponse> WithHeaders([Header("X-Given")] string? given, [Header("X-Other")] string? @event);

    [Get("/stream")]
    Task<ApiResponse<Stream>> Stream();

    [Get("/list")]
    Task<ApiResponse<List<Sample>>> List();
}

internal sealed record Sample(string Name, decimal Value);

internal enum SamplePeriod
{
    [EnumMember(Value = "5m")]
    FiveMinutes,

    Hour,

    SixtyMinutes = Hour,
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Sample))]
[JsonSerializable(typeof(List<Sample>))]
internal sealed partial class SampleJson : JsonSerializerContext;
