using OiActor.Http;
using OiActor.Input;
using OiActor.Metering;
using OiActor.Platform;

namespace OiActor.Run;

/// <summary>Where a run takes place: its storage, its meter, and whoever tells it to stop.</summary>
internal sealed record Surroundings(IStore Store, IMeter Meter, ILedger Ledger, ILife Life, string RunId, CancellationToken Stop) : IAsyncDisposable
{
    /// <summary>The longest that the platform is asked for anything, where it names no end of the run itself: our own longest run and the longest charge.</summary>
    private static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(InputCheck.MostDeadlineSecs + 120);

    /// <summary>Before the platform ends the run by force nothing is asked of it any more.</summary>
    private static readonly TimeSpan BeforeTheEnd = TimeSpan.FromSeconds(1);

    private readonly List<IAsyncDisposable> open = [];

    /// <summary>Decrypts an input's secrets; null where there is no input, or nothing is ever encrypted.</summary>
    public Func<byte[]?, SecretReading?> Decrypt { get; private init; } = _ => null;

    /// <summary>A machine of one's own.</summary>
    public static Surroundings Local(string? storage, ActorEnvironment environment, TimeProvider time, CancellationToken stop)
    {
        var store = new FileStore(storage ?? environment.LocalStorageDirectory, environment.InputKey, environment.PurgeOnStart);
        var meter = new LocalMeter(store.ChargingLog, environment.MaxTotalChargeUsd, time);
        return new Surroundings(store, meter, new NoLedger(), new OwnLife(), $"local-{time.GetUtcNow().ToUnixTimeMilliseconds()}", stop);
    }

    /// <summary>The platform.</summary>
    /// <param name="http">Makes the client.</param>
    /// <param name="environment">Of the run.</param>
    /// <param name="redactor">Knows the run's token.</param>
    /// <param name="time">The clock.</param>
    /// <param name="primary">What answers; null for the network.</param>
    /// <param name="stop">Signals.</param>
    public static Surroundings AtHome(
        VenueHttp http, ActorEnvironment environment, SecretRedactor redactor, TimeProvider time, HttpMessageHandler? primary, CancellationToken stop)
    {
        var deadline = environment.TimeoutAt is { } end ? end - BeforeTheEnd : time.GetUtcNow() + LongestRun;
        var host = PlatformHttp.Open(http, environment, deadline, primary);
        var api = PlatformHttp.Api(host);
        var failures = PlatformHttp.Failures(redactor);
        var store = new ApiStore(api, environment, failures, time);
        var events = PlatformEvents.Listen(environment.EventsAddress, time, new Random());
        var either = CancellationTokenSource.CreateLinkedTokenSource(stop, events.Aborting);
        var home = new Surroundings(
            store,
            new ApiMeter(api, environment, failures, time),
            new ApiLedger(store, time),
            new PlatformLife(api, environment.RunId, time, events.Migrating),
            environment.RunId,
            either.Token)
        {
            Decrypt = input => input is null ? null : SecretInput.Decrypt(input, environment.InputSecretsKey, environment.InputSecretsPassphrase),
        };
        home.open.AddRange([events, new Last(host.Dispose), new Last(either.Dispose)]);
        return home;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var part in open)
            await part.DisposeAsync();
    }

    private sealed class Last(Action dispose) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            dispose();
            return ValueTask.CompletedTask;
        }
    }
}
