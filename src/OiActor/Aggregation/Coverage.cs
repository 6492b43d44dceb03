namespace OiActor.Aggregation;

/// <summary>How many of the venues that were asked had something to say about an asset.</summary>
/// <param name="Asked">All of them; at least one.</param>
/// <param name="Answered">Those that gave open interest, whatever became of it, or whose whole list lacks the asset.</param>
internal sealed record Coverage(int Asked, int Answered);
