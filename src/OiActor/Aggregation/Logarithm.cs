namespace OiActor.Aggregation;

/// <summary>Natural logarithms of ratios, the scale on which longs to shorts and shorts to longs are as far from one.</summary>
/// <remarks>
/// In decimals and rounded, so that every machine has the same digits and a sum of logarithms is exact in any order. Of is −Of the reciprocal,
/// and <see cref="Inverse"/> gives the ratio back, both within a few units of the last of <see cref="Decimals"/>.
/// </remarks>
internal static class Logarithm
{
    /// <summary>Eight more than a ratio is printed with.</summary>
    private const int Decimals = 12;

    private const decimal LogOfTwo = 0.6931471805599453094172321215m;

    /// <summary>ln r, by halving r until it is near one and then ln r = 2 (z + z³/3 + z⁵/5 + …) with z = (r − 1)/(r + 1).</summary>
    /// <param name="ratio">Above zero.</param>
    public static decimal Of(decimal ratio)
    {
        int halvings = 0;
        for (; ratio > 1.5m; halvings++)
            ratio /= 2;
        for (; ratio < 0.75m; halvings--)
            ratio *= 2;
        decimal z = (ratio - 1) / (ratio + 1);
        decimal power = z;
        decimal sum = 0;
        // |z| is at most 0.2, so that the terms after z²¹/21 are below 1e-15.
        for (int odd = 1; odd <= 21; odd += 2)
        {
            sum += power / odd;
            power *= z * z;
        }
        return decimal.Round(2 * sum + halvings * LogOfTwo, Decimals);
    }

    /// <summary>The ratio of a logarithm, by taking off ln 2 until it is near zero and then eˣ = 1 + x + x²/2! + x³/3! + ….</summary>
    /// <param name="logarithm">Of a ratio that fits a decimal.</param>
    public static decimal Inverse(decimal logarithm)
    {
        int doublings = (int)decimal.Round(logarithm / LogOfTwo);
        decimal x = logarithm - doublings * LogOfTwo;
        decimal term = 1;
        decimal ratio = 1;
        // |x| is at most 0.35, so that the terms after x¹²/12! are below 1e-15.
        for (int n = 1; n <= 12; n++)
        {
            term *= x / n;
            ratio += term;
        }
        for (; doublings > 0; doublings--)
            ratio *= 2;
        for (; doublings < 0; doublings++)
            ratio /= 2;
        return ratio;
    }
}
