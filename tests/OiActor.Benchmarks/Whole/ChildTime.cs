using System.Runtime.InteropServices;

namespace OiActor.Benchmarks.Whole;

/// <summary>The CPU time of children that have ended.</summary>
internal static partial class ChildTime
{
    /// <summary>RUSAGE_CHILDREN: children waited for, and theirs. https://man7.org/linux/man-pages/man2/getrusage.2.html</summary>
    private const int Children = -1;

    /// <summary>User and system time so far, to the microsecond; the difference of two readings is the time of what ended in between.</summary>
    public static TimeSpan Total()
    {
        // struct rusage on 64-bit Linux: two timevals of seconds and microseconds, user and system, then fourteen counters.
        Span<long> usage = stackalloc long[18];
        if (GetRUsage(Children, usage) != 0)
            throw new BenchmarkException("getrusage failed.");
        return TimeSpan.FromSeconds(usage[0] + usage[2]) + TimeSpan.FromMicroseconds(usage[1] + usage[3]);
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetRUsage(int who, Span<long> usage);
}
