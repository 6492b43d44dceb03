namespace OiActor.Venues.Wire;

/// <summary>An answer that carries its own verdict beside the data, whatever the HTTP status says.</summary>
/// <remarks>An answer without a verdict, whose errors come with their status, is a success where its data is there: it says <see cref="HasData"/> alone.</remarks>
internal interface IEnvelope
{
    /// <summary>The venue's code, as it is written on the wire.</summary>
    string? Code => null;

    /// <summary>The venue's words.</summary>
    string? Msg => null;

    /// <summary>Whether the code is the venue's success code.</summary>
    bool IsSuccess => true;

    bool HasData { get; }
}
