using System.Text.Json;

namespace OiActor.Run;

/// <summary>The run report: the record <c>OUTPUT</c> of the run's key-value store. Names are written in snake case; no secret is in it.</summary>
internal sealed class RunReport
{
    /// <summary>The name of the exit code in snake case, such as <c>finished</c>.</summary>
    public required string Status { get; init; }

    public required int ExitCode { get; init; }

    /// <summary>The run in one sentence: also the last line of the log.</summary>
    public required string Message { get; init; }

    public required string Version { get; init; }

    public required string StartedAt { get; init; }

    public required long DurationMs { get; init; }

    /// <summary>The input that the run went by, defaults filled in, secrets left out; null where it was invalid.</summary>
    public JsonElement? Input { get; init; }

    public required IReadOnlyList<string> Problems { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }

    public required SymbolsReport Symbols { get; init; }

    public required ChargeReport Charge { get; init; }

    /// <summary>Every venue, asked or not, in the order of the registry.</summary>
    public required IReadOnlyDictionary<string, VenueReport> Venues { get; init; }

    public required AlertReport Alerts { get; init; }
}

/// <summary>What became of the symbols. Asked = returned + not found + not returned.</summary>
internal sealed class SymbolsReport
{
    public required int Asked { get; init; }

    public required int Returned { get; init; }

    /// <summary>In the user's spelling: listed at none of the venues.</summary>
    public required IReadOnlyList<string> NotFound { get; init; }

    /// <summary>Symbol → why it was not returned, and not charged.</summary>
    public required IReadOnlyDictionary<string, string> NotReturned { get; init; }
}

/// <summary>What the run costs its user.</summary>
internal sealed class ChargeReport
{
    public required string Event { get; init; }

    public required int Charged { get; init; }

    /// <summary>US dollars for one.</summary>
    public required decimal PriceUsd { get; init; }

    public required decimal TotalUsd { get; init; }

    /// <summary>The most the user pays for the run; null for no limit.</summary>
    public decimal? LimitUsd { get; init; }

    public string? Problem { get; init; }
}

internal sealed class VenueReport
{
    /// <summary><c>answered</c>, <c>partial</c>, <c>failed</c> or <c>skipped</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Assets of the run with open interest here.</summary>
    public int Symbols { get; init; }

    /// <summary>Contracts with open interest here.</summary>
    public int Contracts { get; init; }

    public int RequestsPlanned { get; init; }

    /// <summary>Repeats counted.</summary>
    public int RequestsMade { get; init; }

    /// <summary>Bytes of answers as sent, compressed.</summary>
    public long Bytes { get; init; }

    public long DurationMs { get; init; }

    public string? HttpVersion { get; init; }

    /// <summary><c>direct</c> or <c>proxy</c>; null where it was not asked.</summary>
    public string? Route { get; init; }

    /// <summary>Why it was skipped; null where it was asked.</summary>
    public string? Reason { get; init; }

    public required IReadOnlyList<FailureReport> Failures { get; init; }
}

/// <summary>Failures of one venue that are alike, with an example.</summary>
internal sealed class FailureReport
{
    public required string Kind { get; init; }

    /// <summary><c>request</c>, <c>decode</c> or <c>map</c>.</summary>
    public required string Stage { get; init; }

    public required int Count { get; init; }

    /// <summary>The first of them, by path and venue symbol.</summary>
    public required string Request { get; init; }

    public int? HttpStatus { get; init; }

    public string? VenueCode { get; init; }

    public required string Words { get; init; }

    public required int Attempts { get; init; }

    /// <summary>Of the longest.</summary>
    public required long ElapsedMs { get; init; }
}

internal sealed class AlertReport
{
    /// <summary><c>off</c>, <c>quiet</c> (nothing fired), <c>sent</c>, <c>failed</c> or <c>not_sent</c> (the demo).</summary>
    public required string Status { get; init; }

    public required IReadOnlyList<string> Symbols { get; init; }

    public required int Messages { get; init; }

    public string? Problem { get; init; }
}
