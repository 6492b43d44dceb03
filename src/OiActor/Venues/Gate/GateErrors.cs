// Gate: what its own error labels mean for a run. They come with HTTP 4xx.
// https://www.gate.com/docs/developers/apiv4/en/#label-list  (read 2026-11)

using OiActor.Domain;

namespace OiActor.Venues.Gate;

internal static class GateErrors
{
    /// <summary>The kind behind a label; null where the HTTP status says more.</summary>
    public static FailureKind? Kind(string label) => label == "CONTRACT_NOT_FOUND" ? FailureKind.NotFound : null;
}
