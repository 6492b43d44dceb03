using OiActor.Domain;
using OiActor.Http;

namespace OiActor.Venues;

/// <summary>A long/short ratio that a venue publishes, and what it counts.</summary>
/// <param name="Name">Our name for the venue's endpoint, unique within the venue.</param>
/// <param name="Kind">What the ratio counts.</param>
internal sealed record RatioSource(string Name, RatioKind Kind);

/// <summary>Where a figure of a venue comes from, for the tables that users read.</summary>
/// <param name="Gives">What it gives, in the field's words.</param>
/// <param name="Path">The endpoint's path.</param>
/// <param name="Unit">The unit of its open interest as received; empty where it gives none.</param>
/// <param name="Sides">The sides of its open interest as received; null where it gives none.</param>
/// <param name="Evidence">Where the sides and unit are known from, and how surely.</param>
internal sealed record VenueEndpoint(string Gives, string Path, string Unit, Sides? Sides, string Evidence);

/// <summary>What is known of a venue before it is asked.</summary>
internal sealed record VenueDescriptor
{
    public required VenueId Id { get; init; }

    /// <summary>The name people know it by.</summary>
    public required string Title { get; init; }

    /// <summary>Scheme, host and port; replaced by the environment variable <c>OI_&lt;VENUE&gt;_URL</c>.</summary>
    public required Uri Origin { get; init; }

    /// <summary>The page its public interface is documented on.</summary>
    public required Uri Documentation { get; init; }

    /// <summary>Its published limits as pools, and which request draws on which.</summary>
    public required HostLimits Limits { get; init; }

    public required IReadOnlyList<RatioSource> Ratios { get; init; }

    public required IReadOnlyList<VenueEndpoint> Endpoints { get; init; }
}
