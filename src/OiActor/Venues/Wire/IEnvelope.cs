namespace OiActor.Venues.Wire;

/// <summary>An answer that carries its own verdict beside the data, whatever the HTTP status says.</summary>
internal interface IEnvelope
{
    /// <summary>The venue's code, as it is written on the wire.</summary>
    string? Code { get; }

    /// <summary>The venue's words.</summary>
    string? Msg { get; }

    /// <summary>Whether the code is the venue's success code.</summary>
    bool IsSuccess { get; }

    bool HasData { get; }
}
