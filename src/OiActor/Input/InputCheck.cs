using System.Buffers;
using System.Globalization;

namespace OiActor.Input;

/// <summary>Whether an input makes sense. Pure; it finds every problem, not the first.</summary>
internal static class InputCheck
{
    /// <summary>One page of a user's list; venues list fewer assets than this.</summary>
    public const int MostSymbols = 2000;

    /// <summary>Below it nothing can be asked and still be written.</summary>
    public const int LeastDeadlineSecs = 5;

    /// <summary>A caller that waits for a run's answer is given up on after 300 seconds: https://docs.apify.com/api/v2/act-run-sync-post</summary>
    public const int MostDeadlineSecs = 300;

    /// <summary>Three metrics make the average: two of Binance and one of OKX.</summary>
    public const int MostMetrics = 3;

    private static readonly SearchValues<char> TokenCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    public static IReadOnlyList<InputProblem> Problems(ActorInput input) =>
    [
        .. Symbols(input.Symbols),
        .. VenueList.Problems(input),
        .. Choices(input),
        .. Ranges(input),
        .. Alerts(input),
        .. Thresholds(input.SkewThresholds),
        .. ProxyInput.Problems(input),
    ];

    public static IReadOnlyList<InputProblem> Warnings(ActorInput input) => [.. Unheard(input), .. VenueList.Warnings(input), .. ProxyInput.Warnings(input)];

    private static IReadOnlyList<InputProblem> Unheard(ActorInput input) =>
        input is { AlertLsThreshold: > 0, TelegramBotToken: null, TelegramChatId: null }
            ? [new("alertLsThreshold", "is set, but nobody is told: give telegramBotToken and telegramChatId, or set it to 0.")]
            : [];

    private static IEnumerable<InputProblem> Symbols(IReadOnlyList<string> symbols)
    {
        if (symbols.Count > MostSymbols)
            yield return new("symbols", $"lists {symbols.Count} symbols; at most {MostSymbols} are allowed. Use [\"*\"] for every listed asset.");

        for (int i = 0; i < symbols.Count; i++)
        {
            string symbol = symbols[i].Trim();
            if (symbol.Length == 0)
                yield return new($"symbols[{i}]", "is blank. Give a symbol such as BTC, or take the entry out.");
            else if (symbol.Any(char.IsControl))
                yield return new($"symbols[{i}]", "holds a control character. Write the symbol again, such as BTC.");
            else if (symbol == SymbolList.Everything && symbols.Count > 1)
                yield return new($"symbols[{i}]", "\"*\" means every listed asset and must stand alone. Take it out, or the others.");
        }
    }

    private static IEnumerable<InputProblem> Choices(ActorInput input)
    {
        for (int i = 0; i < input.LsKinds.Count; i++)
            if (LsKindList.Find(input.LsKinds[i]) is null)
                yield return new(
                    $"lsKinds[{i}]",
                    $"\"{InputFields.Shorten(input.LsKinds[i])}\" is no kind of ratio that venues are asked for. Allowed: {string.Join(", ", LsKindList.Known)}.");

        for (int i = 0; i < input.QuoteAssets.Count; i++)
            if (!QuoteList.IsKnown(input.QuoteAssets[i]))
                yield return new(
                    $"quoteAssets[{i}]",
                    $"\"{InputFields.Shorten(input.QuoteAssets[i])}\" is no US-dollar quote known here. Allowed: {string.Join(", ", QuoteList.Known)}.");
    }

    private static IEnumerable<InputProblem> Ranges(ActorInput input)
    {
        if (input.AlertMinMetrics is < 1 or > MostMetrics)
            yield return new("alertMinMetrics", $"is {input.AlertMinMetrics}; it must be from 1 to {MostMetrics}, the number of metrics in the average.");

        if (input.LsBudgetSecs is < 0 or > MostDeadlineSecs)
            yield return new("lsBudgetSecs", $"is {input.LsBudgetSecs}; it must be from 0 (no ratio is asked) to {MostDeadlineSecs}.");

        if (input.DeadlineSecs < LeastDeadlineSecs)
            yield return new(
                "deadlineSecs",
                $"is {input.DeadlineSecs}; it must be from {LeastDeadlineSecs} to {MostDeadlineSecs}: in less, no venue can be asked and written.");
        else if (input.DeadlineSecs > MostDeadlineSecs)
            yield return new(
                "deadlineSecs",
                $"is {input.DeadlineSecs}; it must be from {LeastDeadlineSecs} to {MostDeadlineSecs}: "
                + "callers who wait for the answer are cut off after 300 seconds.");
    }

    private static IEnumerable<InputProblem> Alerts(ActorInput input)
    {
        if (input.TelegramBotToken is { } token && !IsToken(token))
            yield return new("telegramBotToken", "is no bot token: digits, a colon, then letters, digits, - and _. Copy it from BotFather's message.");

        if (input.AlertLsThreshold is < 0 or 1)
            yield return new(
                "alertLsThreshold",
                $"is {Text(input.AlertLsThreshold)}; it must be 0 (off), above 1 (alert at or above it) or between 0 and 1 (alert at or below it).");

        if (input.AlertLsThreshold != 0 && input.TelegramBotToken is null != input.TelegramChatId is null)
        {
            string missing = input.TelegramBotToken is null ? "telegramBotToken" : "telegramChatId";
            string given = input.TelegramBotToken is null ? "telegramChatId" : "telegramBotToken";
            yield return new(missing, $"is missing: alerts need it besides {given}. Give both, or set alertLsThreshold to 0.");
        }
    }

    private static IEnumerable<InputProblem> Thresholds(SkewThresholds thresholds)
    {
        const string Path = "skewThresholds";
        var named = new[]
        {
            ("extremeShort", thresholds.ExtremeShort), ("short", thresholds.Short ?? 1), ("long", thresholds.Long), ("extremeLong", thresholds.ExtremeLong),
        };
        bool positive = true;
        foreach (var (name, value) in named)
            if (value <= 0)
            {
                positive = false;
                yield return new($"{Path}.{name}", $"is {Text(value)}; it must be above 0, as every ratio is.");
            }
        if (!positive)
            yield break;

        if (thresholds.Short is null && thresholds.Long <= 1)
        {
            yield return new($"{Path}.long", $"is {Text(thresholds.Long)}; without a short threshold it must be above 1, since short is then 1 / long.");
            yield break;
        }

        decimal shortSide = thresholds.Short ?? 1 / thresholds.Long;
        string shortName = thresholds.Short is null ? "1 / long" : "short";
        if (thresholds.ExtremeShort >= shortSide)
            yield return new($"{Path}.extremeShort", $"is {Text(thresholds.ExtremeShort)}; it must be below {shortName}, {Text(shortSide)}.");
        if (shortSide >= thresholds.Long)
            yield return new($"{Path}.short", $"is {Text(shortSide)}; it must be below long, {Text(thresholds.Long)}.");
        if (thresholds.Long >= thresholds.ExtremeLong)
            yield return new($"{Path}.extremeLong", $"is {Text(thresholds.ExtremeLong)}; it must be above long, {Text(thresholds.Long)}.");
    }

    /// <summary>https://core.telegram.org/bots/api#authorizing-your-bot . Anything else could also change the address it becomes part of.</summary>
    private static bool IsToken(string token)
    {
        int colon = token.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            && colon < token.Length - 1
            && token.AsSpan(0, colon).IndexOfAnyExceptInRange('0', '9') < 0
            && token.AsSpan(colon + 1).IndexOfAnyExcept(TokenCharacters) < 0;
    }

    private static string Text(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
