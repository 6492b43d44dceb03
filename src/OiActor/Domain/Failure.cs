namespace OiActor.Domain;

/// <summary>Why a figure is absent. Whether a request is repeated follows from the kind.</summary>
internal enum FailureKind
{
    /// <summary>No connection: name, route, refusal, reset, TLS.</summary>
    Unreachable,

    /// <summary>No whole answer in time.</summary>
    TimedOut,

    /// <summary>The venue asked for fewer requests (429), or banned the address for a while (418).</summary>
    RateLimited,

    /// <summary>The venue does not serve this caller: 401, 403, 451, a blocked location.</summary>
    Refused,

    /// <summary>The venue knows no such thing, or has no data for it.</summary>
    NotFound,

    /// <summary>The venue's own error code, also inside an HTTP 200.</summary>
    Rejected,

    /// <summary>HTTP 5xx.</summary>
    ServerError,

    /// <summary>An answer that is not what the venue documents: HTML, truncated, too large, a number that is none.</summary>
    Malformed,

    /// <summary>Well-formed and impossible: negative, from the future, too old.</summary>
    Implausible,

    /// <summary>The venue does not offer it.</summary>
    Unsupported,

    /// <summary>Not asked: the venue's published limit leaves no room for it within this run.</summary>
    Pacing,

    /// <summary>The run was stopped.</summary>
    Cancelled,

    /// <summary>A mistake of this program.</summary>
    Defect,
}

/// <summary>Where on its way from the venue a figure was lost.</summary>
internal enum FailureStage
{
    Request,
    Decode,
    Map,
}

/// <summary>One thing that went wrong at one venue, as data.</summary>
internal sealed record Failure
{
    public required FailureKind Kind { get; init; }

    public required VenueId Venue { get; init; }

    public required FailureStage Stage { get; init; }

    /// <summary>What was asked: path and venue symbol, without host, query secrets or credentials.</summary>
    public string Request { get; init; } = "";

    /// <summary>The HTTP status, where an answer came.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>The venue's own error code, such as <c>-1121</c> or <c>51001</c>.</summary>
    public string? VenueCode { get; init; }

    /// <summary>The venue's words, cut to 200 characters, on one line, secrets removed; or ours where it said nothing.</summary>
    public string Words { get; init; } = "";

    /// <summary>How many times the request was sent.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>From the first attempt to giving up.</summary>
    public TimeSpan Elapsed { get; init; }
}

/// <summary>The spelling of each kind in records and reports.</summary>
internal static class FailureKinds
{
    public static string Name(this FailureKind kind) => kind switch
    {
        FailureKind.Unreachable => "unreachable",
        FailureKind.TimedOut => "timed_out",
        FailureKind.RateLimited => "rate_limited",
        FailureKind.Refused => "refused",
        FailureKind.NotFound => "not_found",
        FailureKind.Rejected => "rejected",
        FailureKind.ServerError => "server_error",
        FailureKind.Malformed => "malformed",
        FailureKind.Implausible => "implausible",
        FailureKind.Unsupported => "unsupported",
        FailureKind.Pacing => "pacing",
        FailureKind.Cancelled => "cancelled",
        FailureKind.Defect => "defect",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
