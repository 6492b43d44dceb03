using OiActor.Demo;
using OiActor.Simulator.Platform;

namespace OiActor.Simulator;

/// <summary>How the fake world is set up.</summary>
internal sealed record SimulatorOptions
{
    /// <summary>The first of as many ports in a row as there are sites: Binance, OKX, Bitget, Telegram, platform, further venues. 0: any free ones.</summary>
    public int PortBase { get; init; }

    /// <summary>False: plain HTTP/1.1. True: TLS with HTTP/2, or HTTP/1.1 for a client that asks for it.</summary>
    public bool Tls { get; init; }

    /// <summary>How long every answer waits before it is sent.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>The least number of crypto assets; the built-in ones where it is smaller than they are.</summary>
    public int Assets { get; init; }

    /// <summary>Where the certificate is written as PEM; null: a temporary file, deleted at the end. Only with <see cref="Tls"/>.</summary>
    public string? CertificateFile { get; init; }

    /// <summary>The token that the fake Telegram accepts.</summary>
    public string TelegramToken { get; init; } = "4200000001:simulated-bot-token";

    /// <summary>How the Actor platform is set up.</summary>
    public PlatformSettings Platform { get; init; } = new();

    /// <summary>What the platform starts as a run; null: it starts none, and a test plays the run.</summary>
    public ActorLauncher? Actor { get; init; }

    /// <summary>The moment whose figures are served, whatever the clock says.</summary>
    public DateTimeOffset Values { get; init; } = DemoMarket.Instant;

    /// <summary>Gives time stamps and measures latency and delays.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
