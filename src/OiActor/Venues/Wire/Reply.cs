using OiActor.Domain;

namespace OiActor.Venues.Wire;

/// <summary>A venue's answer after its status, envelope and body were judged: content or a failure, never both, never neither.</summary>
/// <param name="ReceivedTime">When the whole body was here, less the age that a cache on the way admitted to.</param>
internal readonly record struct Reply<T>(T? Content, Failure? Failure, DateTimeOffset ReceivedTime)
    where T : class;
