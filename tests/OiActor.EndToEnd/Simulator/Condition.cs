namespace OiActor.EndToEnd.Simulator;

/// <summary>Waits for something that another thread or process does.</summary>
internal static class Condition
{
    /// <summary>Looks every few milliseconds, and gives up after half a minute.</summary>
    public static async Task UntilAsync(Func<bool> met)
    {
        var time = TimeProvider.System;
        long start = time.GetTimestamp();
        while (!met())
        {
            if (time.GetElapsedTime(start) > TimeSpan.FromSeconds(30))
                Assert.Fail("What was waited for has not come within 30 s.");
            await Task.Delay(TimeSpan.FromMilliseconds(5), time);
        }
    }
}
