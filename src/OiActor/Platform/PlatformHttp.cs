using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text.Json;
using OiActor.Domain;
using OiActor.Http;
using OiActor.Venues.Wire;
using Refit;

namespace OiActor.Platform;

/// <summary>How the platform's API is asked: its own rules of repeating, on the same pipeline as the venues.</summary>
internal static class PlatformHttp
{
    /// <summary>The header that makes a charge the same charge when it is sent again.</summary>
    public const string KeyHeader = "idempotency-key";

    /// <summary>Opening a store by its name twice opens the same.</summary>
    private const string StoresPath = "/v2/key-value-stores";

    /// <summary>The header by which requests of one workflow are known; passed on where the run was given one.</summary>
    private const string WorkflowHeader = "X-Apify-Workflow-Key";

    /// <summary>
    /// 429, 5xx and broken connections are repeated up to eight times from half a second on, as the platform's own clients do:
    /// https://docs.apify.com/api/v2#exponential-backoff . A push, which has no idempotency, and a reboot are repeated on 429 only.
    /// </summary>
    public static readonly ResilienceProfile Profile = ResilienceProfile.Venue with
    {
        AttemptTimeout = TimeSpan.FromSeconds(15),
        Repeats = 8,
        BodyCap = 8 * 1024 * 1024,
        RepeatsUnanswered = request => 
            Resilience.IsIdempotent(request) || request.Headers.Contains(KeyHeader) || request.RequestUri!.AbsolutePath.EndsWith(StoresPath, StringComparison.Ordinal),
        SecondRateLimitEnds = false,
        WhyForeign = WhyForeign,
    };

    /// <summary>Characters kept of an error: the schema's complaint of a chunk names each record that it refuses.</summary>
    private const int LongestError = 1024 * 1024;

    /// <summary>Opens the API.</summary>
    /// <param name="http">Makes clients.</param>
    /// <param name="environment">Address and token.</param>
    /// <param name="deadline">When every request ends.</param>
    /// <param name="primary">What answers; null for the network.</param>
    public static HostClient Open(VenueHttp http, ActorEnvironment environment, DateTimeOffset deadline, HttpMessageHandler? primary)
    {
        var host = http.Open(
            new HostSettings { Name = environment.ApiOrigin.Authority, Address = environment.ApiOrigin, Deadline = deadline, Profile = Profile },
            primary ?? Network());
        host.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", environment.Token);
        if (environment.WorkflowKey is { } key)
            host.Client.DefaultRequestHeaders.Add(WorkflowHeader, key);
        return host;
    }

    /// <summary>The generated client of the API.</summary>
    public static IPlatformApi Api(HostClient host) => RestService.ForGenerated<IPlatformApi>(host.Client, Settings());

    private static RefitSettings Settings()
    {
        var settings = ReplyReader.Settings(PlatformJson.Default);
        settings.MaxExceptionContentLength = LongestError;
        return settings;
    }

    /// <summary>A success that says anything but JSON did not come from the API. Records are the exception: they hold what was put there.</summary>
    private static string? WhyForeign(HttpResponseMessage answer, ReadOnlyMemory<byte> body)
    {
        if (!answer.IsSuccessStatusCode)
            return null;
        if (answer.Content.Headers.ContentType?.MediaType == MediaTypeNames.Text.Html)
            return "a web page instead of data";
        if (answer.RequestMessage is { RequestUri: { } address } request && request.Method == HttpMethod.Get
            && address.AbsolutePath.Contains("/records/", StringComparison.Ordinal))
            return null;
        if (body.IsEmpty)
            return null;
        try
        {
            using var json = JsonDocument.Parse(body);
            return null;
        }
        catch (JsonException)
        {
            return "no JSON";
        }
    }

    /// <summary>What went wrong with an answer of the platform, as failures.</summary>
    public static FailureMap Failures(SecretRedactor redactor) => new(new VenueId("platform"), redactor);

    /// <summary>A failure in one sentence that says what to do.</summary>
    public static string Explain(string what, Failure failure)
    {
        string words = failure.Words.Length == 0 ? "" : $", {failure.Words}";
        string advice = failure.HttpStatus switch
        {
            401 => " The run's token (APIFY_TOKEN) is missing or no longer valid.",
            403 => " The run's token may not do this: the Actor's permission level has to allow its own run and default storages.",
            404 => " The run or storage does not exist; check the ids in the environment.",
            413 => " The platform takes no request that large.",
            _ => "",
        };
        return $"{what}: {failure.Kind.Name()}{(failure.HttpStatus is { } status ? $" {status}" : "")}{words}.{advice}";
    }

    /// <summary>Large records are answered by a redirect to where they lie; the token does not go with it.</summary>
    private static SocketsHttpHandler Network()
    {
        var handler = VenueHttp.Network();
        handler.AllowAutoRedirect = true;
        return handler;
    }
}
