// The actor platform's API, as far as a run needs it.
// https://docs.apify.com/api/v2  (read 2026-11)

using Refit;

namespace OiActor.Platform;

/// <summary>The run, its storages and its charges. The run's token is in the client's headers.</summary>
internal interface IPlatformApi
{
    /// <summary>Status, pricing, limit and charged counts, which are some ten seconds behind.</summary>
    [Get("/v2/actor-runs/{runId}")]
    Task<ApiResponse<RunEnvelope>> GetRun(string runId, CancellationToken stop);

    /// <summary>Shows a message on the run; the terminal one is the last word.</summary>
    [Put("/v2/actor-runs/{runId}")]
    Task<IApiResponse> SetStatus(string runId, [Body] StatusBody status, CancellationToken stop);

    /// <summary>Charges an event; the same key within three minutes is charged once. Answers 201 <c>{}</c>.</summary>
    [Post("/v2/actor-runs/{runId}/charge")]
    Task<IApiResponse> Charge(string runId, [Header(PlatformHttp.KeyHeader)] string idempotencyKey, [Body] ChargeBody charge, CancellationToken stop);

    /// <summary>Has the container started anew, at once and elsewhere.</summary>
    [Post("/v2/actor-runs/{runId}/reboot")]
    Task<IApiResponse> Reboot(string runId, CancellationToken stop);

    /// <summary>The id of a key-value store of that name, which is made where it is missing.</summary>
    [Post("/v2/key-value-stores")]
    Task<ApiResponse<StoreEnvelope>> OpenStore([Query] string name, CancellationToken stop);

    /// <summary>A record's bytes; 404 where there is none.</summary>
    [Get("/v2/key-value-stores/{storeId}/records/{key}?attachment=true")]
    Task<ApiResponse<Stream>> GetRecord(string storeId, string key, CancellationToken stop);

    /// <summary>Writes a record. Answers 201 <c>{}</c>.</summary>
    [Put("/v2/key-value-stores/{storeId}/records/{key}")]
    Task<IApiResponse> PutRecord(string storeId, string key, [Body] HttpContent record, CancellationToken stop);

    /// <summary>Adds items to a dataset, all of them or none. It has no idempotency: an unclear failure is settled by reading the items.</summary>
    [Post("/v2/datasets/{datasetId}/items")]
    Task<IApiResponse> PushItems(string datasetId, [Body] HttpContent items, CancellationToken stop);

    /// <summary>Items in the order they were written, without the seconds of delay that a dataset's own item count has.</summary>
    [Get("/v2/datasets/{datasetId}/items?fields=symbol")]
    Task<ApiResponse<List<ItemWire>>> GetItems(string datasetId, int offset, int limit, CancellationToken stop);
}
