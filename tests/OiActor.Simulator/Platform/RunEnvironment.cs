using System.Globalization;

namespace OiActor.Simulator.Platform;

/// <summary>The environment variables that the platform sets for a run, empty ones included.</summary>
/// <remarks>https://docs.apify.com/platform/actors/development/programming-interface/environment-variables</remarks>
internal static class RunEnvironment
{
    /// <param name="api">Scheme, host and port of the platform's API.</param>
    /// <param name="events">The address of the run's event socket.</param>
    public static Dictionary<string, string> Of(PlatformRun run, PlatformModel model, Uri api, Uri events)
    {
        var settings = model.Settings;
        string pricing = run.Pricing is { } known ? PlatformAnswer.WriteText(known.Write) : "{}";
        string counts = PlatformAnswer.WriteText(json => RunJson.WriteCounts(json, run.CountsAt(model.Now)));
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["APIFY_IS_AT_HOME"] = "1",
            ["APIFY_TOKEN"] = run.Token,
            ["APIFY_USER_ID"] = settings.UserId,
            ["APIFY_USER_IS_PAYING"] = settings.PricingTier == "FREE" ? "" : "1",
            ["APIFY_USER_PRICING_TIER"] = settings.PricingTier,
            ["APIFY_META_ORIGIN"] = run.Start.Origin,
            ["APIFY_API_BASE_URL"] = api.ToString(),
            ["APIFY_API_PUBLIC_BASE_URL"] = api.GetLeftPart(UriPartial.Authority),
            ["APIFY_DEDICATED_CPUS"] = (run.Start.MemoryMbytes / 4096m).ToString(CultureInfo.InvariantCulture),
            ["APIFY_PROXY_HOSTNAME"] = settings.ProxyHostname,
            ["APIFY_PROXY_PORT"] = settings.ProxyPort.ToString(CultureInfo.InvariantCulture),
            ["APIFY_PROXY_PASSWORD"] = settings.ProxyPassword,
            ["APIFY_PROXY_STATUS_URL"] = $"http://{settings.ProxyHostname}",
            ["APIFY_INPUT_SECRETS_PRIVATE_KEY_FILE"] = settings.InputSecretsKeyFile ?? "",
            ["APIFY_INPUT_SECRETS_PRIVATE_KEY_PASSPHRASE"] = settings.InputSecretsPassphrase ?? "",
            ["APIFY_ACTOR_PRICING_INFO"] = pricing,
            ["APIFY_CHARGED_ACTOR_EVENT_COUNTS"] = counts,
            ["APIFY_METAMORPH_AFTER_SLEEP_MILLIS"] = "300000",
            ["APIFY_PERSIST_STATE_INTERVAL_MILLIS"] = "60000",
            ["APIFY_WORKFLOW_KEY"] = "",

            ["ACTOR_FULL_NAME"] = settings.ActorFullName,
            ["ACTOR_BUILD_TAGS"] = "latest",
            ["ACTOR_STORAGES_JSON"] = PlatformAnswer.WriteText(json => RunJson.WriteStorageIds(json, run)),
            ["ACTOR_MAX_TOTAL_CHARGE_USD"] = run.Start.MaxTotalChargeUsd?.ToString(CultureInfo.InvariantCulture) ?? "",
            ["ACTOR_MAX_PAID_DATASET_ITEMS"] = "",
            ["ACTOR_PERMISSION_LEVEL"] = "LIMITED_PERMISSIONS",
            ["ACTOR_RESTART_ON_ERROR"] = run.Start.RestartOnError ? "1" : "",
            ["ACTOR_WEB_SERVER_URL"] = "https://simulated.invalid",
            ["ACTOR_STANDBY_URL"] = "https://simulated.invalid",
        };
        Twice("ACTOR_ID", "APIFY_ACTOR_ID", settings.ActorId);
        Twice("ACTOR_RUN_ID", "APIFY_ACTOR_RUN_ID", run.Id);
        Twice("ACTOR_TASK_ID", "APIFY_ACTOR_TASK_ID", "");
        Twice("ACTOR_BUILD_ID", "APIFY_ACTOR_BUILD_ID", "simBuild000000001");
        Twice("ACTOR_BUILD_NUMBER", "APIFY_ACTOR_BUILD_NUMBER", "0.1.1");
        Twice("ACTOR_DEFAULT_DATASET_ID", "APIFY_DEFAULT_DATASET_ID", run.Dataset.Id);
        Twice("ACTOR_DEFAULT_KEY_VALUE_STORE_ID", "APIFY_DEFAULT_KEY_VALUE_STORE_ID", run.Store.Id);
        Twice("ACTOR_DEFAULT_REQUEST_QUEUE_ID", "APIFY_DEFAULT_REQUEST_QUEUE_ID", "");
        Twice("ACTOR_INPUT_KEY", "APIFY_INPUT_KEY", "INPUT");
        Twice("ACTOR_MEMORY_MBYTES", "APIFY_MEMORY_MBYTES", run.Start.MemoryMbytes.ToString(CultureInfo.InvariantCulture));
        Twice("ACTOR_STARTED_AT", "APIFY_STARTED_AT", PlatformAnswer.Iso(run.StartedAt));
        Twice("ACTOR_TIMEOUT_AT", "APIFY_TIMEOUT_AT", run.TimeoutAt is { } timeout ? PlatformAnswer.Iso(timeout) : "");
        Twice("ACTOR_EVENTS_WEBSOCKET_URL", "APIFY_ACTOR_EVENTS_WS_URL", events.ToString());
        Twice("ACTOR_WEB_SERVER_PORT", "APIFY_CONTAINER_PORT", "4321");
        return variables;

        void Twice(string name, string twin, string value)
        {
            variables[name] = value;
            variables[twin] = value;
        }
    }
}
