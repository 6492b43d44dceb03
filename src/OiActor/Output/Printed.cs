using System.Globalization;

namespace OiActor.Output;

/// <summary>Figures as they are printed: few digits, no trailing zeros, one spelling of time.</summary>
internal static class Printed
{
    /// <summary>Enough for a satoshi; float noise in a venue's tail ends before.</summary>
    private const int CoinDecimals = 8;

    /// <summary>A ratio at four decimals at most.</summary>
    public static decimal? Ratio(decimal? value) => value is { } number ? Ratio(number) : null;

    public static decimal Ratio(decimal value) => Rounded(value, 4);

    /// <summary>A percentage at four decimals at most.</summary>
    public static decimal? Percent(decimal? value) => Rounded(value, 4);

    /// <summary>Coins at eight decimals at most.</summary>
    public static decimal? Coins(decimal? value) => Rounded(value, CoinDecimals);

    /// <summary>A mean of rates at eight decimals at most: a hundredth of the smallest rate that venues set.</summary>
    public static decimal? Rate(decimal? value) => Rounded(value, 8);

    /// <summary>A price or rate in full, as the venue gave it.</summary>
    public static decimal? Full(decimal? value) => value is { } number ? Trimmed(number) : null;

    /// <summary>ISO 8601, whole seconds, <c>+00:00</c>.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss+00:00", CultureInfo.InvariantCulture);

    public static string? Time(DateTimeOffset? time) => time is { } known ? Time(known) : null;

    private static decimal? Rounded(decimal? value, int decimals) => value is { } number ? Rounded(number, decimals) : null;

    private static decimal Rounded(decimal value, int decimals) => Trimmed(decimal.Round(value, decimals, MidpointRounding.AwayFromZero));

    /// <summary>The same number without trailing zeros: a decimal divided by one written with 28 zeros keeps only the digits it needs.</summary>
    private static decimal Trimmed(decimal number) => number / 1.0000000000000000000000000000m;
}
