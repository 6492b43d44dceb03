namespace OiActor.Domain;

/// <summary>The name of a venue in this program's spelling: lower case, such as <c>binance</c>.</summary>
internal readonly record struct VenueId(string Name)
{
    public override string ToString() => Name;
}

/// <summary>Who keeps the book: a company, or a chain.</summary>
internal enum VenueKind
{
    /// <summary>Centralised.</summary>
    Cex,

    /// <summary>On-chain, or settled on one.</summary>
    Dex,
}
