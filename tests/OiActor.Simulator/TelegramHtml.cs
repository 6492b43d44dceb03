namespace OiActor.Simulator;

/// <summary>Whether a text is the HTML that Telegram takes: https://core.telegram.org/bots/api#html-style</summary>
/// <remarks>Stricter than the original in one thing: a bare ampersand is refused, so that a forgotten escape shows.</remarks>
internal static class TelegramHtml
{
    private static readonly HashSet<string> Tags = new(StringComparer.Ordinal)
    {
        "b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "span", "tg-spoiler", "a", "tg-emoji", "code", "pre", "blockquote",
    };

    /// <summary>What is wrong with it, or null.</summary>
    public static string? Problem(string text)
    {
        var open = new Stack<string>();
        for (int at = 0; at < text.Length; at++)
        {
            string? problem = text[at] switch
            {
                '<' => Tag(text, ref at, open),
                '>' => $"unescaped \">\" at offset {at}",
                '&' => Entity(text, ref at),
                _ => null,
            };
            if (problem is not null)
                return problem;
        }
        return open.Count == 0 ? null : $"can't find end tag corresponding to start tag \"{open.Peek()}\"";
    }

    private static string? Tag(string text, ref int at, Stack<string> open)
    {
        int start = at;
        int end = text.IndexOf('>', at);
        if (end < 0)
            return $"unclosed start tag at byte offset {start}";
        string inside = text[(at + 1)..end];
        at = end;
        if (inside.StartsWith('/'))
            return open.Count > 0 && open.Pop() == inside[1..] ? null : $"unexpected end tag at byte offset {start}";
        string name = inside.Split(' ', 2)[0];
        if (!Tags.Contains(name))
            return $"unsupported start tag \"{name}\" at byte offset {start}";
        open.Push(name);
        return null;
    }

    private static string? Entity(string text, ref int at)
    {
        int start = at;
        int end = text.IndexOf(';', at);
        string name = end < 0 || end - at > 10 ? "" : text[(at + 1)..end];
        if (name is not ("lt" or "gt" or "amp" or "quot") && !(name is ['#', _, ..]))
            return $"unescaped \"&\" at offset {start}";
        at = end;
        return null;
    }
}
