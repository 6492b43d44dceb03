using System.Collections.Concurrent;
using OiActor.Domain;

namespace OiActor.Venues.Wire;

/// <summary>The failures of one venue in one run, gathered from calls that end in any order.</summary>
internal sealed class FailureList
{
    private readonly ConcurrentQueue<Failure> gathered = new();

    public FailureList(params ReadOnlySpan<Failure?> failures)
    {
        foreach (var failure in failures)
            Add(failure);
    }

    /// <summary>In an order that does not depend on which call ended first.</summary>
    public IReadOnlyList<Failure> All =>
        [.. gathered.OrderBy(failure => failure.Request, StringComparer.Ordinal).ThenBy(failure => failure.Kind)];

    /// <summary>Gathers the failure of an answer about one symbol, if it is one, and hands the reply on.</summary>
    /// <remarks>That a venue has nothing for a symbol is an answer and not a failure of the venue, so such replies are not gathered.</remarks>
    public Reply<T> Note<T>(Reply<T> reply)
        where T : class => reply.Failure is { Kind: FailureKind.NotFound } ? reply : NoteBulk(reply);

    /// <summary>Gathers the failure of an answer over all contracts, if it is one, and hands the reply on. That it is not found is a failure too.</summary>
    public Reply<T> NoteBulk<T>(Reply<T> reply)
        where T : class
    {
        Add(reply.Failure);
        return reply;
    }

    /// <summary>Gathers the failure of a reply about all symbols, whatever its kind.</summary>
    public void Add(Failure? failure)
    {
        if (failure is not null)
            gathered.Enqueue(failure);
    }
}
