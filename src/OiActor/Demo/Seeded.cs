namespace OiActor.Demo;

/// <summary>Numbers that follow from a name alone, the same on every machine and runtime.</summary>
internal static class Seeded
{
    /// <summary>FNV-1a over the UTF-16 units, with SplitMix64's last step to spread neighbouring names.</summary>
    public static ulong Hash(string name)
    {
        unchecked
        {
            ulong hash = 14695981039346656037;
            foreach (char unit in name)
                hash = (hash ^ unit) * 1099511628211;
            hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
            hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
            return hash ^ (hash >> 31);
        }
    }

    /// <summary>From 0 up to, not including, 1, in steps of a millionth.</summary>
    public static decimal Unit(string name) => Hash(name) % 1_000_000 / 1_000_000m;

    /// <summary>Between two bounds, the upper one excluded.</summary>
    public static decimal Between(string name, decimal low, decimal high) => low + (high - low) * Unit(name);

    /// <summary>A smooth wave from -1 to 1 over time, its phase decided by the name: two parabolas instead of a sine, so that decimals suffice.</summary>
    public static decimal Wave(string name, DateTimeOffset at, TimeSpan period)
    {
        long length = (long)period.TotalMilliseconds;
        long phase = (long)(Hash(name) % (ulong)length);
        long place = ((at.ToUnixTimeMilliseconds() + phase) % length + length) % length;
        decimal turn = Math.Round((decimal)place / length, 10);
        return turn < 0.5m ? 16 * turn * (0.5m - turn) : -16 * (turn - 0.5m) * (1 - turn);
    }
}
