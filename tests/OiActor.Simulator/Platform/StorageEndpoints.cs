namespace OiActor.Simulator.Platform;

/// <summary>The storages of runs: <c>/v2/datasets/{id}</c> and <c>/v2/key-value-stores/{id}</c>. Called under the model's lock.</summary>
internal sealed class StorageEndpoints(PlatformModel model, RunEndpoints runs)
{
    /// <summary>Named key-value stores, which runs make and share.</summary>
    private readonly Dictionary<string, PlatformStore> named = new(StringComparer.Ordinal);

    /// <summary>The store of that name; null before a run made it.</summary>
    public PlatformStore? Named(string name) => named.GetValueOrDefault(name);

    /// <summary>Opens a store by its name, and makes it where it is missing: 201 the first time, 200 later.</summary>
    public PlatformAnswer Open(PlatformRequest request)
    {
        if (request.Query("name") is not { Length: > 0 } name)
            return PlatformAnswer.Invalid("A store without a name is made for each run.");
        bool isNew = named.TryAdd(name, new PlatformStore($"named-{name}", "user"));
        return PlatformAnswer.Data(
            json =>
            {
                json.WriteStartObject();
                json.WriteString("id"u8, named[name].Id);
                json.WriteString("name"u8, name);
                json.WriteEndObject();
            },
            isNew ? 201 : 200);
    }

    /// <summary>A run's token opens its own storages and named ones; others are there and closed to it.</summary>
    /// <param name="caller">The run whose token it is; null: the user's.</param>
    public PlatformAnswer Answer(PlatformRun? caller, string id, string[] rest, PlatformRequest request)
    {
        bool isDataset = request.Segments()[0] == "datasets";
        if (!isDataset && named.Values.FirstOrDefault(store => store.Id == id) is { } shared)
            return Store(shared, rest, request);
        if (model.Runs.FirstOrDefault(run => (isDataset ? run.Dataset.Id : run.Store.Id) == id) is not { } owner)
            return PlatformAnswer.RecordNotFound;
        if (caller is not null && caller != owner)
            return PlatformModel.Forbidden;
        return isDataset ? Dataset(owner, rest, request) : Store(owner.Store, rest, request);
    }

    private PlatformAnswer Dataset(PlatformRun run, string[] rest, PlatformRequest request)
    {
        switch (request.Method, rest)
        {
            case ("GET", []):
                return run.Dataset.Describe(model.Now - model.Settings.ItemCountLag);
            case ("GET", ["items"]):
                return run.Dataset.Page(request);
            case ("POST", ["items"]):
                var answer = run.Dataset.Push(request, out int written);
                runs.ChargeByPlatform(run, RunEndpoints.ItemEvent, written);
                return answer;
            default:
                return PlatformModel.NotFound(request);
        }
    }

    private static PlatformAnswer Store(PlatformStore store, string[] rest, PlatformRequest request) => (request.Method, rest) switch
    {
        ("GET", []) => store.Describe(),
        ("GET", ["keys"]) => store.Keys(request),
        ("GET" or "HEAD", ["records", var key]) => store.Get(key),
        ("PUT" or "POST", ["records", var key]) => store.Put(key, request),
        ("DELETE", ["records", var key]) => store.Delete(key),
        _ => PlatformModel.NotFound(request),
    };
}
