namespace OiActor.Simulator.Platform;

/// <summary>The process that made the request does not live any more. Whatever catches this runs on only because no process really ended.</summary>
internal sealed class ProcessKilledException() : Exception("The process was killed.");
