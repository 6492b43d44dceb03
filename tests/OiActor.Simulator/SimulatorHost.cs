using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using OiActor.Demo;
using OiActor.Simulator.Platform;
using OiActor.Venues;

namespace OiActor.Simulator;

/// <summary>The fake world on real sockets: every venue, Telegram and the Actor platform, each at a port of its own on the loopback.</summary>
/// <remarks>
/// Venues answer with the built-in market's figures of one moment, stamped by the clock. Faults are switched on and off while it runs, and
/// every request is kept for the tests to look at. Thread-safe.
/// </remarks>
internal sealed class SimulatorHost : IAsyncDisposable
{
    private static readonly string[] Venues = [.. VenueRegistry.All.Select(entry => entry.Descriptor.Id.Name)];

    public const string Telegram = "telegram";

    public const string PlatformName = "platform";

    /// <summary>The first three venues, Telegram, the platform and all further venues: in the order of their ports.</summary>
    public static readonly IReadOnlyList<string> Sites = [.. Venues[..3], Telegram, PlatformName, .. Venues[3..]];

    private readonly SimulatorOptions options;
    private readonly WebApplication app;
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentQueue<SeenRequest> requests = new();
    private readonly Dictionary<string, ListenOptions> listeners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IDemoVenue> venues = new(StringComparer.Ordinal);
    private readonly TelegramSite telegram;
    private readonly PlatformSite platform;
    private readonly RunningActors? actors;
    private readonly FaultBoard faults = new();
    private readonly X509Certificate2? certificate;
    private readonly DirectoryInfo? certificateFolder;

    private SimulatorHost(SimulatorOptions options)
    {
        this.options = options;
        telegram = new TelegramSite(options.TelegramToken, options.Time);
        Platform = new PlatformModel(options.Time, options.Platform);
        platform = new PlatformSite(Platform);
        if (options.Actor is { } launcher)
            Platform.Host = actors = new RunningActors(Platform, launcher, EnvironmentOf);
        var assets = MarketAssets.AtLeast(options.Assets);
        foreach (string site in Sites)
            if (DemoMarket.Venue(site, assets, () => new MarketMoment(options.Values, options.Time.GetUtcNow())) is { } venue)
                venues[site] = venue;

        if (options.Tls)
        {
            certificate = ThrowAwayCertificate.Make(options.Time);
            certificateFolder = options.CertificateFile is null ? Directory.CreateTempSubdirectory("oiactor-simulator-") : null;
            CertificateFile = options.CertificateFile ?? Path.Combine(certificateFolder!.FullName, "certificate.pem");
            File.WriteAllText(CertificateFile, certificate.ExportCertificatePem() + "\n");
        }

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(Listen);
        builder.Services.AddResponseCompression(compression => compression.EnableForHttps = true);
        app = builder.Build();
        app.UseWebSockets();
        app.Use(next => context => ReceiveAsync(context, next));
        app.UseResponseCompression();
        app.Run(AnswerAsync);
    }

    /// <summary>The PEM file that makes a client trust the sites, by <c>SSL_CERT_FILE</c>; null over plain HTTP.</summary>
    public string? CertificateFile { get; }

    /// <summary>The certificate without its key; null over plain HTTP.</summary>
    public X509Certificate2? Certificate => certificate is null ? null : X509CertificateLoader.LoadCertificate(certificate.RawData);

    /// <summary>Every request so far, in order of arrival.</summary>
    public IReadOnlyList<SeenRequest> Requests => [.. requests];

    /// <summary>Every message that the fake Telegram accepted.</summary>
    public IReadOnlyList<SentMessage> Messages => telegram.Messages;

    /// <summary>The Actor platform: runs, what they stored, what they were charged.</summary>
    public PlatformModel Platform { get; }

    public string TelegramToken => options.TelegramToken;

    /// <summary>Starts all sites; they accept connections when this returns.</summary>
    public static async Task<SimulatorHost> StartAsync(SimulatorOptions? options = null)
    {
        var host = new SimulatorHost(options ?? new SimulatorOptions());
        await host.app.StartAsync();
        return host;
    }

    /// <summary>Scheme, loopback address and port of a site.</summary>
    public Uri Url(string site) => new($"{(options.Tls ? "https" : "http")}://127.0.0.1:{listeners[site].IPEndPoint!.Port}");

    /// <summary>Makes a site misbehave from now on; of several faults that fit a request, the one added first is used.</summary>
    public void Break(string site, Fault fault)
    {
        if (site == PlatformName)
            Platform.Break(fault);
        else
            faults.Add(site, fault);
    }

    /// <summary>Ends all faults.</summary>
    public void Heal()
    {
        faults.Clear();
        Platform.Heal();
    }

    /// <summary>Forgets the requests so far.</summary>
    public void Forget()
    {
        requests.Clear();
        Platform.Forget();
    }

    /// <summary>The process of a run that the platform started; null where none is running.</summary>
    public int? ProcessId(string runId) => actors?.ProcessId(runId);

    /// <summary>The variables that a run's process gets: the platform's, and where this world's venues and Telegram are.</summary>
    public IReadOnlyDictionary<string, string> EnvironmentOf(PlatformRun run)
    {
        var api = Url(PlatformName);
        var variables = RunEnvironment.Of(run, Platform, api, PlatformSite.EventsUrl(api, run.Id));
        foreach (string site in Sites.Where(site => site != PlatformName))
            variables[$"OI_{site.ToUpperInvariant()}_URL"] = Url(site).GetLeftPart(UriPartial.Authority);
        if (CertificateFile is not null)
            variables["SSL_CERT_FILE"] = CertificateFile;
        return variables;
    }

    public async ValueTask DisposeAsync()
    {
        if (actors is not null)
            await actors.DisposeAsync();
        await stopping.CancelAsync();
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
        certificate?.Dispose();
        certificateFolder?.Delete(recursive: true);
        stopping.Dispose();
    }

    private void Listen(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        for (int i = 0; i < Sites.Count; i++)
        {
            string site = Sites[i];
            kestrel.Listen(IPAddress.Loopback, options.PortBase == 0 ? 0 : options.PortBase + i, listener =>
            {
                listeners[site] = listener;
                listener.Protocols = options.Tls ? HttpProtocols.Http1AndHttp2 : HttpProtocols.Http1;
                if (certificate is not null)
                    listener.UseHttps(certificate);
                listener.Use(next => connection =>
                {
                    connection.Features.Set(new SiteFeature(site));
                    return next(connection);
                });
            });
        }
    }

    /// <summary>Notes the request, waits out the latency and misbehaves if it has to.</summary>
    private async Task ReceiveAsync(HttpContext context, RequestDelegate next)
    {
        string site = SiteOf(context);
        var request = context.Request;
        string target = request.Path.ToUriComponent() + request.QueryString.Value;
        requests.Enqueue(new SeenRequest(
            site,
            request.Method,
            target,
            request.Protocol,
            request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            options.Time.GetUtcNow()));

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping.Token);
        try
        {
            if (options.Latency > TimeSpan.Zero)
            {
                // The answer is made within the latency, as a venue's own work is part of how long it takes.
                var latency = Task.Delay(options.Latency, options.Time, ended.Token);
                if (venues.ContainsKey(site))
                    context.Features.Set(PreparedAnswer.Of(Real(site, request, await BodyAsync(request)), request.Headers.AcceptEncoding));
                await latency;
            }
            if (site == PlatformName)
            {
                await platform.ServeAsync(context, target, ended.Token);
                return;
            }
            if (faults.Take(site, request.Method, target) is { } fault
                && await FaultSender.SendAsync(context, fault, () => Real(site, request, default), options.Time, ended.Token))
                return;
            await next(context);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException && ended.IsCancellationRequested)
        {
            context.Abort();
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        string site = SiteOf(context);
        var answer = context.Features.Get<PreparedAnswer>() ?? new PreparedAnswer(Real(site, context.Request, await BodyAsync(context.Request)), null);
        context.Response.StatusCode = answer.Plain.Status;
        context.Response.ContentType = DemoAnswer.ContentType;
        if (answer.Compressed is not null)
            context.Response.Headers.ContentEncoding = "gzip";
        var body = answer.Compressed ?? answer.Plain.Body;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static async Task<byte[]> BodyAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        return body.ToArray();
    }

    private DemoAnswer Real(string site, HttpRequest request, ReadOnlyMemory<byte> body) => site == Telegram
        ? telegram.Answer(request.Method, request.Path.Value ?? "", body.Span)
        : venues[site].Answer(request.Method, request.Path.Value ?? "", request.QueryString.Value ?? "", body);

    private static string SiteOf(HttpContext context) => context.Features.GetRequiredFeature<SiteFeature>().Site;

    /// <summary>Which site a connection came to.</summary>
    private sealed record SiteFeature(string Site);
}
