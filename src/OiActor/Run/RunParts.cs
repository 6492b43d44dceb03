using Microsoft.Extensions.Logging;
using OiActor.Http;
using OiActor.Metering;
using OiActor.Output;
using OiActor.Platform;

namespace OiActor.Run;

/// <summary>Everything a run touches the world through.</summary>
internal sealed record RunParts
{
    public required TimeProvider Time { get; init; }

    public required ILogger Log { get; init; }

    /// <summary>Reads the input: from the store, a file or a pipe. Null: there is none.</summary>
    public required Func<CancellationToken, Task<byte[]?>> ReadInput { get; init; }

    /// <summary>Venues that take the place of the input's; null: the input's.</summary>
    public IReadOnlyList<string>? Venues { get; init; }

    /// <summary>Decrypts an input's secrets; null where nothing is encrypted.</summary>
    public Func<byte[]?, SecretReading?> Decrypt { get; init; } = _ => null;

    public required ActorEnvironment Environment { get; init; }

    public required IStore Store { get; init; }

    public required IMeter Meter { get; init; }

    public required ILedger Ledger { get; init; }

    public required ILife Life { get; init; }

    public required Connections Connections { get; init; }

    /// <summary>The pace of all requests of the run.</summary>
    public required Pacing Pacing { get; init; }

    /// <summary>Tells the log which texts are secret, as soon as they are known.</summary>
    public required Action<SecretRedactor> GuardSecrets { get; init; }

    /// <summary>Shows how far each venue is; null where nobody looks.</summary>
    public required Action<IReadOnlyList<VenueCount>>? ShowProgress { get; init; }

    /// <summary>Prints the delivered records.</summary>
    public required Action<IReadOnlyList<DatasetRecord>> Print { get; init; }

    /// <summary>The list that an empty <c>symbols</c> stands for.</summary>
    public required IReadOnlyList<string> Majors { get; init; }

    /// <summary>Whether the built-in market answers; alerts are then shown and not sent.</summary>
    public required bool IsDemo { get; init; }

    public required string Version { get; init; }

    /// <summary>Names the run in idempotency keys.</summary>
    public required string RunId { get; init; }

    /// <summary>Records of a chunk; smaller in tests.</summary>
    public int ChunkSize { get; init; } = Delivery.ChunkSize;
}

/// <summary>Requests ended and planned of one venue.</summary>
internal readonly record struct VenueCount(Domain.VenueId Venue, int Done, int Planned);
