using System.Globalization;
using Microsoft.Extensions.Logging;
using OiActor.Domain;
using OiActor.Input;

namespace OiActor.Platform;

/// <summary>Every environment variable the program reads, typed; nothing else reads any.</summary>
/// <remarks>
/// An empty value means unset: the platform sends some that way. Of a name's spellings the current one (<c>ACTOR_</c>) comes before its older
/// twins (<c>APIFY_</c>, <c>CRAWLEE_</c>). Sources: https://docs.apify.com/platform/actors/development/programming-interface/environment-variables
/// and, for local work, the storage settings of the platform's SDKs.
/// </remarks>
internal sealed class ActorEnvironment
{
    private readonly Func<string, string?> lookup;
    private readonly List<InputProblem> problems = [];
    private readonly List<InputProblem> warnings = [];

    /// <param name="lookup">The value of a variable, or null.</param>
    /// <param name="venues">The venues whose origin may be replaced.</param>
    public ActorEnvironment(Func<string, string?> lookup, IEnumerable<VenueId> venues)
    {
        this.lookup = lookup;
        IsAtHome = First("APIFY_IS_AT_HOME") is not null;
        InputKey = First("ACTOR_INPUT_KEY", "APIFY_INPUT_KEY", "CRAWLEE_INPUT_KEY") ?? "INPUT";
        LocalStorageDirectory = First("APIFY_LOCAL_STORAGE_DIR", "CRAWLEE_STORAGE_DIR") ?? "./storage";
        PurgeOnStart = First("APIFY_PURGE_ON_START", "CRAWLEE_PURGE_ON_START")?.ToUpperInvariant() is not ("0" or "FALSE");
        LogLevel = ReadLogLevel();
        MaxTotalChargeUsd = ReadChargeLimit();
        TimeoutAt = ReadTime("ACTOR_TIMEOUT_AT", "APIFY_TIMEOUT_AT");
        StartedAt = ReadTime("ACTOR_STARTED_AT", "APIFY_STARTED_AT");
        ApiOrigin = ReadApiOrigin();
        if (IsAtHome && (Token is null || RunId.Length == 0))
            problems.Add(new InputProblem(Token is null ? "APIFY_TOKEN" : "ACTOR_RUN_ID", "is missing, though APIFY_IS_AT_HOME says that the platform runs this."));
        TelegramOrigin = ReadOrigin("OI_TELEGRAM_URL");
        EventsAddress = ReadEventsAddress();
        InputSecretsKey = First(SecretInput.KeyVariable);
        InputSecretsPassphrase = lookup(SecretInput.PassphraseVariable) is { Length: > 0 } passphrase ? passphrase : null;
        ProxyHostname = ReadProxyHostname();
        ProxyPort = ReadProxyPort();
        ProxyPassword = First("APIFY_PROXY_PASSWORD");

        var origins = new Dictionary<VenueId, Uri>();
        foreach (var venue in venues)
            if (ReadOrigin(OriginVariable(venue)) is { } origin)
                origins[venue] = origin;
        VenueOrigins = origins;
    }

    /// <summary>The variables of this process.</summary>
    public static ActorEnvironment OfProcess(IEnumerable<VenueId> venues) => new(Environment.GetEnvironmentVariable, venues);

    /// <summary>Whether the platform runs this.</summary>
    public bool IsAtHome { get; }

    /// <summary>The key-value store's key of the input: <c>INPUT</c>, another after a metamorph or when the platform's command line runs this.</summary>
    public string InputKey { get; }

    /// <summary>Where local storage lies unless <c>--storage</c> says otherwise: <c>./storage</c> by default.</summary>
    public string LocalStorageDirectory { get; }

    /// <summary>Whether the last run's default storages are emptied first; on by default.</summary>
    public bool PurgeOnStart { get; }

    /// <summary>The least important messages that are logged; information by default.</summary>
    public LogLevel LogLevel { get; }

    /// <summary>The most US dollars the user pays for the run; null for no limit, which an absent value and 0 both mean.</summary>
    public decimal? MaxTotalChargeUsd { get; }

    /// <summary>When the platform will end the run; null for never.</summary>
    public DateTimeOffset? TimeoutAt { get; }

    /// <summary>The platform's API, without a path.</summary>
    public Uri ApiOrigin { get; }

    /// <summary>The run's own token: secret.</summary>
    public string? Token => First("APIFY_TOKEN");

    public string RunId => First("ACTOR_RUN_ID", "APIFY_ACTOR_RUN_ID", "APIFY_ACT_RUN_ID") ?? "";

    public string DatasetId => First("ACTOR_DEFAULT_DATASET_ID", "APIFY_DEFAULT_DATASET_ID") ?? "default";

    public string KeyValueStoreId => First("ACTOR_DEFAULT_KEY_VALUE_STORE_ID", "APIFY_DEFAULT_KEY_VALUE_STORE_ID") ?? "default";

    /// <summary>When the run was started, also by an earlier life; null where nobody says.</summary>
    public DateTimeOffset? StartedAt { get; }

    /// <summary>The user's pricing tier, such as <c>GOLD</c>; null where unknown.</summary>
    public string? PricingTier => First("APIFY_USER_PRICING_TIER");

    /// <summary>The pricing as JSON, as the platform spells it; possibly of an earlier moment.</summary>
    public string? PricingInfo => First("APIFY_ACTOR_PRICING_INFO");

    /// <summary>Charged events as JSON, of the container's start.</summary>
    public string? ChargedEventCounts => First("APIFY_CHARGED_ACTOR_EVENT_COUNTS");

    /// <summary>Passed on with every request to the platform, where there is one.</summary>
    public string? WorkflowKey => First("APIFY_WORKFLOW_KEY");

    /// <summary>The web socket that the platform's events come from; null for none.</summary>
    public Uri? EventsAddress { get; }

    /// <summary>The private key of encrypted inputs, as <see cref="EncryptedPem.Read"/> takes it; null for none.</summary>
    public string? InputSecretsKey { get; }

    /// <summary>Protects <see cref="InputSecretsKey"/>; white space is part of it. Null for none.</summary>
    public string? InputSecretsPassphrase { get; }

    /// <summary>The host of the platform's proxy.</summary>
    public string ProxyHostname { get; }

    /// <summary>Its port, from 1 to 65535.</summary>
    public int ProxyPort { get; }

    /// <summary>The run's password for it; null where the user has no proxy. Secret.</summary>
    public string? ProxyPassword { get; }

    /// <summary>Everything here that must be in no output.</summary>
    public IReadOnlyList<string?> Secrets => [Token, InputSecretsPassphrase, InputSecretsKey, ProxyPassword];

    /// <summary>In place of Telegram's own origin; null for that one.</summary>
    public Uri? TelegramOrigin { get; }

    /// <summary>Origins that replace the venues' own: mirrors, replays, tests.</summary>
    public IReadOnlyDictionary<VenueId, Uri> VenueOrigins { get; }

    /// <summary>Values that cannot be used and must not be passed over; they end the run as problems of the input do.</summary>
    public IReadOnlyList<InputProblem> Problems => problems;

    /// <summary>Values that were passed over.</summary>
    public IReadOnlyList<InputProblem> Warnings => warnings;

    /// <summary>The variable that replaces a venue's origin, such as <c>OI_BINANCE_URL</c>.</summary>
    public static string OriginVariable(VenueId venue) => $"OI_{venue.Name.ToUpperInvariant()}_URL";

    private string? First(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
            if (lookup(name) is { } value && !string.IsNullOrWhiteSpace(value))
                return value.Trim();
        return null;
    }

    private decimal? ReadChargeLimit()
    {
        const string Name = "ACTOR_MAX_TOTAL_CHARGE_USD";
        if (First(Name) is not { } text)
            return null;
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal limit) && limit >= 0)
            return limit == 0 ? null : limit;
        problems.Add(new InputProblem(Name, "must be an amount of US dollars such as 0.25, or empty for no limit. Correct it, or unset it."));
        return null;
    }

    private Uri ReadApiOrigin()
    {
        const string Name = "APIFY_API_BASE_URL";
        var usual = new Uri("https://api.apify.com");
        if (First(Name) is not { } text)
            return usual;
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps))
            return uri;
        problems.Add(new InputProblem(Name, "is no http or https address."));
        return usual;
    }

    private DateTimeOffset? ReadTime(params ReadOnlySpan<string> names)
    {
        if (First(names) is not { } text)
            return null;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            return time;
        warnings.Add(new InputProblem(names[0], "is no time in ISO 8601 and is ignored."));
        return null;
    }

    /// <summary>Numbers as the JavaScript SDK counts them, names as the Python SDK spells them.</summary>
    private LogLevel ReadLogLevel()
    {
        switch (First("APIFY_LOG_LEVEL")?.ToUpperInvariant())
        {
            case null or "4" or "INFO":
                return LogLevel.Information;
            case "0" or "OFF":
                return LogLevel.None;
            case "1" or "ERROR" or "CRITICAL":
                return LogLevel.Error;
            case "2" or "3" or "SOFT_FAIL" or "WARNING" or "WARN":
                return LogLevel.Warning;
            case "5" or "6" or "DEBUG" or "PERF":
                return LogLevel.Debug;
            default:
                warnings.Add(new InputProblem("APIFY_LOG_LEVEL", "is none of 0 to 6, ERROR, WARNING, INFO, DEBUG, and is ignored."));
                return LogLevel.Information;
        }
    }

    private Uri? ReadEventsAddress()
    {
        const string Name = "ACTOR_EVENTS_WEBSOCKET_URL";
        if (First(Name, "APIFY_ACTOR_EVENTS_WS_URL") is not { } text)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeWs || uri.Scheme == Uri.UriSchemeWss))
            return uri;
        warnings.Add(new InputProblem(Name, "is no address of a web socket (ws or wss) and is ignored."));
        return null;
    }

    private string ReadProxyHostname()
    {
        const string Name = "APIFY_PROXY_HOSTNAME";
        const string Usual = "proxy.apify.com";
        if (First(Name) is not { } text)
            return Usual;
        if (Uri.CheckHostName(text) != UriHostNameType.Unknown)
            return text;
        warnings.Add(new InputProblem(Name, $"is no host name and is ignored: {Usual} is used."));
        return Usual;
    }

    private int ReadProxyPort()
    {
        const string Name = "APIFY_PROXY_PORT";
        const int Usual = 8000;
        if (First(Name) is not { } text)
            return Usual;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port is > 0 and <= 65535)
            return port;
        warnings.Add(new InputProblem(Name, $"is no port from 1 to 65535 and is ignored: {Usual} is used."));
        return Usual;
    }

    /// <summary>A replaced origin. The message does not repeat the value, which may hold a mirror's credentials.</summary>
    private Uri? ReadOrigin(string name)
    {
        if (First(name) is not { } text)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && uri.Host.Length > 0
            && uri.PathAndQuery == "/" && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0)
            return uri;
        problems.Add(new InputProblem(
            name,
            "must be an origin: http or https, host and, if need be, port, such as http://localhost:8080, without path, query or credentials."));
        return null;
    }
}
