using System.Text.RegularExpressions;

namespace OiActor.Tests.Venues;

/// <summary>Random damage to a body, the same for the same seed.</summary>
internal sealed partial class Mutation(int seed)
{
    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "-1", "\"\"", "\" \"", "{}", "[]", "[[[]]]", "{\"a\":{}}", "1e400", "\"1e400\"", "-0", "\"-0\"", "\"\\ud800\"",
        "\"\\u0030\"", "79228162514264337593543950335", "\"79228162514264337593543950335\"", "\"-79228162514264337593543950335\"", "\"7e28\"", "\"-7e28\"",
        "\"1e-28\"", "\"0.00000000000000000000000000000000000000001\"", "9223372036854775807", "\"9223372036854775808\"", "-9223372036854775808", "\"NaN\"",
        "\"∞\"", "\"1,5\"", "\"0x10\"", "\"live\"", "\"BTC-USDT\"", "\"USDT\"", "\"1000\"", "\"XBT\"",
    ];

    private readonly Random random = new(seed);

    public string Of(string body)
    {
        for (int left = random.Next(1, 4); left > 0 && body.Length > 1; left--)
            body = random.Next(6) switch
            {
                0 => Flip(body),
                1 => body[..random.Next(body.Length)],
                2 => Cut(body),
                3 => Duplicate(body),
                _ => Swap(body),
            };
        return body;
    }

    [GeneratedRegex("""("(\\.|[^"\\])*"|-?\d[\d.eE+-]*|true|false|null)(?!\s*:)""", RegexOptions.CultureInvariant)]
    private static partial Regex JsonValue();

    private string Flip(string body)
    {
        char[] letters = body.ToCharArray();
        letters[random.Next(letters.Length)] = (char)random.Next(1, 256);
        return new string(letters);
    }

    private string Cut(string body)
    {
        int at = random.Next(body.Length);
        return body.Remove(at, random.Next(Math.Min(40, body.Length - at)));
    }

    private string Duplicate(string body)
    {
        int at = random.Next(body.Length);
        return body.Insert(at, body.Substring(at, random.Next(Math.Min(400, body.Length - at))));
    }

    private string Swap(string body)
    {
        var values = JsonValue().Matches(body);
        if (values.Count == 0)
            return body;
        var value = values[random.Next(values.Count)];
        return body.Remove(value.Index, value.Length).Insert(value.Index, Values[random.Next(Values.Length)]);
    }
}
