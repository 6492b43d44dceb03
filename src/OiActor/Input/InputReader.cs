using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace OiActor.Input;

/// <summary>What was understood of an input, and everything that was wrong with it.</summary>
/// <param name="Input">To be used only where there are no problems.</param>
internal sealed record InputReading(ActorInput Input, IReadOnlyList<InputProblem> Problems, IReadOnlyList<InputProblem> Warnings);

/// <summary>From the bytes of an input to <see cref="ActorInput"/>.</summary>
/// <remarks>
/// Pure and total: whatever the bytes are, it gives a reading, with every problem at once and none twice. Null stands for the default.
/// Comments and trailing commas are refused, as the platform refuses them.
/// </remarks>
internal static class InputReader
{
    /// <summary>Two thousand symbols take a hundredth of it; more than this is not an input of ours.</summary>
    public const int MostBytes = 1024 * 1024;

    private static readonly ActorInput Defaults = new();

    /// <summary>A list's unusable entry is replaced by this, so that the others keep their positions; such an input is never used.</summary>
    private const string StandIn = "USD";

    public static readonly IReadOnlyList<string> PropertyNames =
    [
        "symbols", "includeBinance", "includeOkx", "includeBitget", "venues", "excludeVenues", "includeInverse", "lsPeriod", "sortBy", "quoteAssets",
        "alertLsThreshold", "alertMinMetrics", "telegramBotToken", "telegramChatId", "oiBasis", "okxLsSource", "lsKinds", "lsBudgetSecs", "skewThresholds",
        "minVenues", "deadlineSecs", "proxyConfiguration", "proxyExcludeVenues",
    ];

    public static readonly IReadOnlyList<string> ThresholdNames = ["extremeLong", "long", "short", "extremeShort"];

    /// <summary>Reads and checks. No bytes, or white space alone, are no input: the defaults.</summary>
    /// <param name="utf8">The input.</param>
    /// <param name="venues">Takes the place of the input's venues; null: the input's.</param>
    public static InputReading Read(ReadOnlyMemory<byte> utf8, IReadOnlyList<string>? venues = null)
    {
        var fields = new InputFields();
        var input = ReadDocument(WithoutByteOrderMark(utf8), fields);
        input = input with { Venues = venues ?? input.Venues };

        // A value that could not be read was replaced by its default, which must not be complained of in turn.
        var unread = fields.Problems.Select(p => Owner(p.Path)).ToHashSet(StringComparer.Ordinal);
        var unsound = InputCheck.Problems(input).Where(p => !unread.Contains(Owner(p.Path)));
        var doubtful = InputCheck.Warnings(input).Where(p => unread.Count == 0);
        return new InputReading(input, [.. fields.Problems, .. unsound], [.. fields.Warnings, .. doubtful]);
    }

    private static ActorInput ReadDocument(ReadOnlyMemory<byte> utf8, InputFields fields)
    {
        if (utf8.Length > MostBytes)
        {
            fields.Wrong("", $"The input is larger than {MostBytes / 1024} KiB. List fewer symbols, or [\"*\"] for all.");
            return Defaults;
        }
        if (utf8.Span.Trim(" \t\r\n"u8).IsEmpty)
            return Defaults;
        if (!Utf8.IsValid(utf8.Span))
        {
            fields.Wrong("", "The input is not UTF-8 text. Save it as UTF-8 JSON.");
            return Defaults;
        }

        try
        {
            using var document = JsonDocument.Parse(utf8);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return ReadObject(document.RootElement, fields);
            fields.Wrong("", $"The input must be a JSON object such as {{\"symbols\":[\"BTC\"]}}, not {InputFields.Describe(document.RootElement)}.");
        }
        catch (JsonException e)
        {
            // The parser's own words may quote the text it stumbled over, which may be a secret.
            fields.Wrong("", $"The input is not JSON: it cannot be read from {Position(utf8.Span, e)} on. Comments and trailing commas are not allowed.");
        }
        return Defaults;
    }

    private static ActorInput ReadObject(JsonElement root, InputFields fields)
    {
        var input = Defaults;
        foreach (var (name, value) in fields.Members(root, "", PropertyNames))
            input = name switch
            {
                "symbols" => input with { Symbols = fields.Texts(value, name, StandIn) ?? Defaults.Symbols },
                "includeBinance" => input with { IncludeBinance = fields.Flag(value, name) ?? Defaults.IncludeBinance },
                "includeOkx" => input with { IncludeOkx = fields.Flag(value, name) ?? Defaults.IncludeOkx },
                "includeBitget" => input with { IncludeBitget = fields.Flag(value, name) ?? Defaults.IncludeBitget },
                "venues" => input with { Venues = fields.Texts(value, name, VenueList.Everything) ?? Defaults.Venues },
                "excludeVenues" => input with { ExcludeVenues = fields.Texts(value, name, "") ?? Defaults.ExcludeVenues },
                "includeInverse" => input with { IncludeInverse = fields.Flag(value, name) },
                "lsPeriod" => input with { LsPeriod = fields.Choice(value, name, InputNames.Periods) ?? Defaults.LsPeriod },
                "sortBy" => input with { SortBy = fields.Choice(value, name, InputNames.SortOrders) ?? Defaults.SortBy },
                "quoteAssets" => input with { QuoteAssets = fields.Texts(value, name, StandIn) ?? Defaults.QuoteAssets },
                "alertLsThreshold" => input with { AlertLsThreshold = fields.Number(value, name) ?? Defaults.AlertLsThreshold },
                "alertMinMetrics" => input with { AlertMinMetrics = fields.WholeNumber(value, name) ?? Defaults.AlertMinMetrics },
                "telegramBotToken" => input with { TelegramBotToken = fields.Text(value, name) },
                "telegramChatId" => input with { TelegramChatId = fields.Text(value, name) },
                "oiBasis" => input with { OiBasis = fields.Choice(value, name, InputNames.OiBases) ?? Defaults.OiBasis },
                "okxLsSource" => input with { OkxLsSource = fields.Choice(value, name, InputNames.OkxLsSources) ?? Defaults.OkxLsSource },
                "lsKinds" => input with { LsKinds = fields.Texts(value, name, "") ?? Defaults.LsKinds },
                "lsBudgetSecs" => input with { LsBudgetSecs = fields.WholeNumber(value, name) ?? Defaults.LsBudgetSecs },
                "skewThresholds" => input with { SkewThresholds = Thresholds(value, name, fields) },
                "minVenues" => input with { MinVenues = fields.WholeNumber(value, name) ?? Defaults.MinVenues },
                "deadlineSecs" => input with { DeadlineSecs = fields.WholeNumber(value, name) ?? Defaults.DeadlineSecs },
                "proxyConfiguration" => input with { ProxyConfiguration = ProxyInput.Read(value, fields) },
                "proxyExcludeVenues" => input with { ProxyExcludeVenues = fields.Texts(value, name, StandIn) ?? Defaults.ProxyExcludeVenues },
                _ => input,
            };
        return input;
    }

    private static SkewThresholds Thresholds(JsonElement value, string path, InputFields fields)
    {
        var thresholds = Defaults.SkewThresholds;
        if (value.ValueKind == JsonValueKind.Null)
            return thresholds;
        if (value.ValueKind != JsonValueKind.Object)
        {
            fields.Wrong(path, $"must be an object such as {{\"long\":1.5,\"extremeLong\":2.5}}, not {InputFields.Describe(value)}.");
            return thresholds;
        }

        foreach (var (name, member) in fields.Members(value, path, ThresholdNames))
        {
            decimal? number = fields.Number(member, $"{path}.{name}");
            thresholds = name switch
            {
                "extremeLong" => thresholds with { ExtremeLong = number ?? SkewThresholds.Default.ExtremeLong },
                "long" => thresholds with { Long = number ?? SkewThresholds.Default.Long },
                "short" => thresholds with { Short = number },
                "extremeShort" => thresholds with { ExtremeShort = number ?? SkewThresholds.Default.ExtremeShort },
                _ => thresholds,
            };
        }
        return thresholds;
    }

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> utf8) =>
        utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;

    /// <summary>The part of a path that problems of one value share: an object's members belong together, a list's entries do not.</summary>
    private static string Owner(string path) => path.Split('.')[0];

    /// <summary>Line and column as editors count them: from one, in characters.</summary>
    private static string Position(ReadOnlySpan<byte> utf8, JsonException e)
    {
        int line = (int)(e.LineNumber ?? 0);
        var rest = utf8;
        for (int i = 0; i < line; i++)
            rest = rest[(rest.IndexOf((byte)'\n') + 1)..];
        int bytes = (int)Math.Min(e.BytePositionInLine ?? 0, rest.Length);
        return $"line {line + 1}, column {Encoding.UTF8.GetCharCount(rest[..bytes]) + 1}";
    }
}
