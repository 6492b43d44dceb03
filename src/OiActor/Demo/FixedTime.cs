namespace OiActor.Demo;

/// <summary>A clock that stands still, so that a demo's output is the same every time. Timers run as ever.</summary>
internal sealed class FixedTime(DateTimeOffset instant) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => instant;

    public override long GetTimestamp() => 0;
}
