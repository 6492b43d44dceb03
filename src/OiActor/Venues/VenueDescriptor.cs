using OiActor.Domain;
using OiActor.Http;

namespace OiActor.Venues;

/// <summary>A long/short ratio that a venue publishes, and what it counts.</summary>
/// <param name="Name">Our name for the venue's endpoint, unique within the venue.</param>
/// <param name="Kind">What the ratio counts.</param>
internal sealed record RatioSource(string Name, RatioKind Kind);

/// <summary>How surely something is known of a venue.</summary>
internal enum Confidence
{
    /// <summary>One third party, or inference.</summary>
    Low,

    /// <summary>Two independent third parties, or a measurement.</summary>
    Medium,

    /// <summary>The venue's own documents.</summary>
    High,
}

/// <summary>One field of open interest as a venue sends it: a row of the registry of sides.</summary>
/// <param name="Field">Its name on the wire, with the kind of contract where that decides, such as <c>openInterest, inverse</c>.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Sides">Which sides it counts.</param>
/// <param name="Evidence">What unit and sides are known from.</param>
/// <param name="Confidence">How surely the sides are known.</param>
/// <param name="AsOf">When that was last looked at, as year and month.</param>
internal sealed record OiField(string Field, string Unit, Sides Sides, string Evidence, Confidence Confidence, string AsOf);

/// <summary>Where figures of a venue come from, for the tables that users read.</summary>
/// <param name="Gives">What it gives, in the field's words.</param>
/// <param name="Path">The endpoint's path.</param>
/// <param name="OpenInterest">The fields of open interest that are read there; empty where it gives none.</param>
internal sealed record VenueEndpoint(string Gives, string Path, params IReadOnlyList<OiField> OpenInterest);

/// <summary>What is known of a venue before it is asked.</summary>
internal sealed record VenueDescriptor
{
    public required VenueId Id { get; init; }

    public VenueKind Kind { get; init; } = VenueKind.Cex;

    /// <summary>The name people know it by.</summary>
    public required string Title { get; init; }

    /// <summary>Other names that people call it by in an input.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>Scheme, host and port; replaced by the environment variable <c>OI_&lt;VENUE&gt;_URL</c>.</summary>
    public required Uri Origin { get; init; }

    /// <summary>Parts of it at hosts of their own. Where the origin is replaced, they are too: one address then answers all paths.</summary>
    public IReadOnlyList<HostRoute> Routes { get; init; } = [];

    /// <summary>Whether its inverse and quanto contracts are counted whatever the input says: it has hardly any others.</summary>
    public bool AlwaysInverse { get; init; }

    /// <summary>The page its public interface is documented on.</summary>
    public required Uri Documentation { get; init; }

    /// <summary>Its published limits as pools, and which request draws on which.</summary>
    public required HostLimits Limits { get; init; }

    /// <summary>The ratios it publishes; of several of a kind the one to be asked for first.</summary>
    public required IReadOnlyList<RatioSource> Ratios { get; init; }

    public required IReadOnlyList<VenueEndpoint> Endpoints { get; init; }

    /// <summary>What a run costs in requests, such as <c>2, and 1 for each ratio</c>.</summary>
    public required string Cost { get; init; }
}
