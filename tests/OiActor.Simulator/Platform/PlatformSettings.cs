using System.Text.Json;

namespace OiActor.Simulator.Platform;

/// <summary>What is wrong with a dataset item, as the platform's JSON Schema check says it.</summary>
/// <param name="InstancePath">A JSON pointer such as <c>/mark_price</c>.</param>
/// <param name="Keyword">The rule that is broken, such as <c>type</c>.</param>
internal sealed record SchemaError(string InstancePath, string Keyword, string Message);

/// <summary>How the platform and its one Actor are set up.</summary>
internal sealed record PlatformSettings
{
    /// <summary>The token of the user who starts runs. Each run has a token of its own.</summary>
    public string UserToken { get; init; } = "apify_api_simulatedUserToken00000000000000000";

    public string UserId { get; init; } = "simUser0000000001";

    public string ActorId { get; init; } = "simActor000000001";

    /// <summary>Owner and Actor, as <c>ACTOR_FULL_NAME</c> has them.</summary>
    public string ActorFullName { get; init; } = "simulated/oi-actor";

    /// <summary>Pricing of runs that bring none of their own; null: the run object has none.</summary>
    public PlatformPricing? Pricing { get; init; } = PlatformPricing.Symbol;

    /// <summary>The tier of the user who pays, which decides tiered prices.</summary>
    public string PricingTier { get; init; } = "FREE";

    /// <summary>How far <c>itemCount</c> of a dataset is behind.</summary>
    public TimeSpan ItemCountLag { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How far <c>chargedEventCounts</c> of a run is behind; documented as preliminary for about ten seconds.</summary>
    public TimeSpan ChargeCountLag { get; init; }

    /// <summary>
    /// Whether a run whose charges reach its limit is asked to end, as the platform does. Charges are accepted all the same.
    /// </summary>
    public bool AbortsAtLimit { get; init; } = true;

    /// <summary>The dataset schema's check of one item: null where it is right. One wrong item refuses the whole request. Null: no schema.</summary>
    public Func<JsonElement, SchemaError?>? ItemRule { get; init; }

    public string ProxyHostname { get; init; } = "127.0.0.1";

    public int ProxyPort { get; init; } = 8000;

    /// <summary>A secret that must never be printed.</summary>
    public string ProxyPassword { get; init; } = "simulated-proxy-password";

    /// <summary>Base64 of the encrypted PEM that decrypts secret input; null: none is set.</summary>
    public string? InputSecretsKeyFile { get; init; }

    public string? InputSecretsPassphrase { get; init; }
}

/// <summary>What a run is started with.</summary>
internal sealed record RunStart
{
    public decimal? MaxTotalChargeUsd { get; init; }

    /// <summary>0: none.</summary>
    public int TimeoutSecs { get; init; } = 300;

    public int MemoryMbytes { get; init; } = 128;

    public bool RestartOnError { get; init; }

    /// <summary><c>API</c>, <c>SCHEDULER</c>, <c>WEB</c>, …</summary>
    public string Origin { get; init; } = "API";

    /// <summary>The record <c>INPUT</c>; null: there is none.</summary>
    public ReadOnlyMemory<byte>? Input { get; init; }

    public string InputContentType { get; init; } = PlatformAnswer.Json;

    /// <summary>In place of the Actor's; null: the Actor's.</summary>
    public PlatformPricing? Pricing { get; init; }
}
