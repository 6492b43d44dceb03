using System.Net.Http.Headers;

namespace OiActor.Http;

/// <summary>How one kind of host is asked: how long, how often again, how much is read.</summary>
internal sealed record ResilienceProfile
{
    /// <summary>Public market data: every request may be sent twice, also one with a body, which asks and changes nothing.</summary>
    public static readonly ResilienceProfile Venue = new() { RepeatsUnanswered = static _ => true };

    /// <summary>The Telegram Bot API: a message is sent again only when it surely was not taken.</summary>
    public static readonly ResilienceProfile Telegram = new() { PauseInBody = RetryAfter.InTelegramBody };

    /// <summary>One attempt, from asking for a connection to the last byte of the body.</summary>
    /// <remarks>A bulk answer of two megabytes takes a second on a slow line; three attempts fit the 35 s that venues get by default.</remarks>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Attempts beyond the first. Two outlast a restart behind a load balancer; more would not fit a run.</summary>
    public int Repeats { get; init; } = 2;

    /// <summary>The middle of the first pause before an attempt is repeated; each further one is twice as long.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The largest body read, in bytes after decompression. The largest documented answer has some two megabytes.</summary>
    public int BodyCap { get; init; } = 32 * 1024 * 1024;

    /// <summary>Whether a request that was sent and got no answer, or a server error, may be sent again.</summary>
    public Func<HttpRequestMessage, bool> RepeatsUnanswered { get; init; } = Resilience.IsIdempotent;

    /// <summary>
    /// Whether a host that answers 429 a second time is asked no more, as befits one that bans for going on. Otherwise a 429 is repeated after
    /// pauses like any passing trouble.
    /// </summary>
    public bool SecondRateLimitEnds { get; init; } = true;

    /// <summary>Why an answer cannot be the host's own, such as a page of something on the way; null where it can. Such an answer is none.</summary>
    public Func<HttpResponseMessage, ReadOnlyMemory<byte>, string?>? WhyForeign { get; init; }

    /// <summary>Reads how long to wait from the body of a 429, where the host says it there rather than in a header.</summary>
    public Func<ReadOnlySpan<byte>, TimeSpan?>? PauseInBody { get; init; }
}

/// <summary>The numbers that hold for every host, and what follows from a status.</summary>
internal static class Resilience
{
    /// <summary>A name, route or listener that does not answer by now will not answer.</summary>
    public static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Connections to a host that speaks HTTP/1.1 only; one HTTP/2 connection needs no more.</summary>
    /// <remarks>
    /// The top 50 at one venue are some 160 requests: over 64 connections they take three round trips, so 0.3 s at 100 ms each.
    /// Every connection over TLS costs both sides a handshake.
    /// </remarks>
    public const int ConnectionsPerHost = 64;

    /// <summary>The share of troubled attempts at which the breaker opens: a host that answers one in ten is worth asking.</summary>
    public const double BreakerFailureRatio = 0.9;

    /// <summary>Attempts before the breaker judges: above the bulk calls of any venue with their repeats.</summary>
    public const int BreakerMinimum = 20;

    /// <summary>The time over which the breaker counts: longer than an attempt, so that a hanging host is counted at all.</summary>
    public static readonly TimeSpan BreakerSampling = TimeSpan.FromSeconds(30);

    /// <summary>How long the breaker stays open before one attempt probes: a restart behind a load balancer.</summary>
    public static readonly TimeSpan BreakerPause = TimeSpan.FromSeconds(2);

    /// <summary>The pause after a 429 that names none, for a request without a pool. The advice of OKX, the only venue that gives one.</summary>
    public static readonly TimeSpan PauseWithoutWindow = TimeSpan.FromSeconds(2);

    /// <summary>The length of a ban (418) that names none: the shortest that a venue announces, https://developers.binance.com/docs/derivatives/usds-margined-futures/general-info</summary>
    public static readonly TimeSpan ShortestBan = TimeSpan.FromMinutes(2);

    /// <summary>What is added to every pool's window, as a fraction.</summary>
    /// <remarks>A request can reach the host sooner after it was sent than an earlier one did, and would then count in that one's window.</remarks>
    public const double WindowMargin = 0.05;

    /// <summary>Whether sending it twice has the same effect as once (RFC 9110, 9.2.2).</summary>
    public static bool IsIdempotent(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get || request.Method == HttpMethod.Head
        || request.Method == HttpMethod.Put || request.Method == HttpMethod.Delete;

    /// <summary>The pause before a repeat: doubling, and spread evenly over half to one and a half of itself so that clients fall out of step.</summary>
    /// <param name="first">The middle of the first pause.</param>
    /// <param name="repeat">0 for the first repeat.</param>
    /// <param name="random">At least 0, below 1.</param>
    public static TimeSpan Backoff(TimeSpan first, int repeat, double random) => first * (1 << Math.Min(repeat, 16)) * (0.5 + random);

    /// <summary>Whether the answer tells of trouble at the host that may be over in a moment.</summary>
    public static bool IsTransient(HttpResponseMessage answer) => (int)answer.StatusCode is 408 or >= 500;

    /// <summary>The header that names this program to a host.</summary>
    public static ProductInfoHeaderValue UserAgent(string version) => new("OiActor", version);
}
