using Microsoft.Extensions.Logging;
using OiActor.Domain;

namespace OiActor;

/// <summary>Every message the program logs. Levels: information for what a user wants to see, warning for what cost a figure, error for what ended the run.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "OiActor {Version}: {Symbols} from {Venues}, at most {Seconds} s")]
    public static partial void RunStarted(ILogger log, string version, string symbols, string venues, int seconds);

    [LoggerMessage(2, LogLevel.Warning, "{Warning}")]
    public static partial void InputDoubtful(ILogger log, string warning);

    [LoggerMessage(3, LogLevel.Error, "{Problems}")]
    public static partial void InputInvalid(ILogger log, string problems);

    [LoggerMessage(4, LogLevel.Information, "{Row}")]
    public static partial void VenueRow(ILogger log, string row);

    [LoggerMessage(5, LogLevel.Warning, "{Row}")]
    public static partial void VenueRowWithFailures(ILogger log, string row);

    [LoggerMessage(6, LogLevel.Error, "{Venue}: a mistake of this program; please report it")]
    public static partial void VenueDefect(ILogger log, VenueId venue, Exception exception);

    [LoggerMessage(7, LogLevel.Warning, "{Symbol}: {Venue} set aside, its price is another coin's (mapping_rejected)")]
    public static partial void MappingRejected(ILogger log, Asset symbol, VenueId venue);

    [LoggerMessage(8, LogLevel.Warning, "Alert not sent: {Problem}")]
    public static partial void AlertFailed(ILogger log, string problem);

    [LoggerMessage(9, LogLevel.Error, "{Problem}")]
    public static partial void StorageFailed(ILogger log, string problem);

    [LoggerMessage(10, LogLevel.Error, "Not charged: {Problem}")]
    public static partial void ChargeFailed(ILogger log, string problem);

    [LoggerMessage(11, LogLevel.Information, "{Sentence}")]
    public static partial void Finished(ILogger log, string sentence);

    [LoggerMessage(12, LogLevel.Error, "{Sentence}")]
    public static partial void Failed(ILogger log, string sentence);

    [LoggerMessage(15, LogLevel.Warning, "{Venue} refuses to answer directly; asked once more through the proxy")]
    public static partial void AskedByProxy(ILogger log, VenueId venue);

    [LoggerMessage(16, LogLevel.Information, "The venues' limits are not shared with other runs: {Problem}")]
    public static partial void PaceNotShared(ILogger log, string problem);

    [LoggerMessage(17, LogLevel.Warning, "Summaries not written: {Problem}")]
    public static partial void SummariesNotWritten(ILogger log, string problem);

    [LoggerMessage(14, LogLevel.Error, "{Problem}")]
    public static partial void PricingWrong(ILogger log, string problem);

    [LoggerMessage(13, LogLevel.Error, "A mistake of this program; please report it")]
    public static partial void Defect(ILogger log, Exception exception);
}
