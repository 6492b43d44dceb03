using OiActor.Domain;

namespace OiActor.Run;

/// <summary>Failures of a venue that are alike, put together: fifty symbols that time out are one line and not fifty.</summary>
internal static class FailureGroups
{
    public static IReadOnlyList<FailureReport> Of(IReadOnlyList<Failure> failures) =>
    [
        .. failures.GroupBy(failure => (failure.Kind, failure.Stage, failure.HttpStatus, failure.VenueCode))
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Min(failure => failure.Request, StringComparer.Ordinal), StringComparer.Ordinal)
            .ThenBy(group => group.Key.Kind)
            .Select(group => new FailureReport
            {
                Kind = group.Key.Kind.Name(),
                Stage = group.Key.Stage.ToString().ToLowerInvariant(),
                Count = group.Count(),
                Request = group.Min(failure => failure.Request, StringComparer.Ordinal)!,
                HttpStatus = group.Key.HttpStatus,
                VenueCode = group.Key.VenueCode,
                Words = group.MinBy(failure => failure.Request, StringComparer.Ordinal)!.Words,
                Attempts = group.Max(failure => failure.Attempts),
                ElapsedMs = RunSentence.Milliseconds(group.Max(failure => failure.Elapsed)),
            }),
    ];

    private static string? Min(this IEnumerable<Failure> failures, Func<Failure, string> text, StringComparer comparer) =>
        failures.Select(text).Min(comparer);
}
