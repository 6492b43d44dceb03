namespace OiActor.Platform;

/// <summary>A dataset record on its way.</summary>
/// <param name="Symbol">What it is of; unique within a run, so that a record can be found again.</param>
/// <param name="Json">One JSON object, UTF-8.</param>
internal readonly record struct StoredRecord(string Symbol, ReadOnlyMemory<byte> Json);
