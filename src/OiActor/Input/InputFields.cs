using System.Text.Json;

namespace OiActor.Input;

/// <summary>Reads single values of an input and gathers what is wrong with them. Each reader gives null for a null and for a wrong value.</summary>
internal sealed class InputFields
{
    private readonly List<InputProblem> problems = [];
    private readonly List<InputProblem> warnings = [];

    public IReadOnlyList<InputProblem> Problems => problems;

    public IReadOnlyList<InputProblem> Warnings => warnings;

    public void Wrong(string path, string message) => problems.Add(new InputProblem(path, message));

    /// <summary>The known members of an object. Unknown and repeated ones are warned of; of a repeated one the last counts.</summary>
    public IReadOnlyList<(string Name, JsonElement Value)> Members(JsonElement owner, string path, IReadOnlyList<string> known)
    {
        var members = new List<(string Name, JsonElement Value)>();
        foreach (var property in owner.EnumerateObject())
        {
            string name = NameOf(property);
            string at = path.Length == 0 ? name : $"{path}.{name}";
            if (!known.Contains(name))
            {
                string hint = NearestName.Of(name, known) is { } near ? $" Did you mean {near}?" : "";
                warnings.Add(new InputProblem(Shorten(at), $"is not a property of the input and is ignored.{hint}"));
                continue;
            }
            if (members.RemoveAll(m => m.Name == name) > 0)
                warnings.Add(new InputProblem(at, "is given more than once; the last one counts."));
            members.Add((name, property.Value));
        }
        return members;
    }

    public bool? Flag(JsonElement value, string path)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.True or JsonValueKind.False:
                return value.GetBoolean();
            case JsonValueKind.Null:
                return null;
            default:
                Wrong(path, $"must be true or false, without quotes, not {Describe(value)}.");
                return null;
        }
    }

    public decimal? Number(JsonElement value, string path)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind != JsonValueKind.Number)
            Wrong(path, $"must be a number, without quotes, not {Describe(value)}.");
        else if (value.TryGetDecimal(out decimal number))
            return number;
        else
            Wrong(path, $"the number {Shorten(value.GetRawText())} is too large.");
        return null;
    }

    /// <summary>A number without a fraction; 45.0 and 4.5e1 are 45.</summary>
    public int? WholeNumber(JsonElement value, string path)
    {
        if (Number(value, path) is not { } number)
            return null;
        if (number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue)
            return (int)number;
        Wrong(path, $"must be a whole number in its range, not {Shorten(value.GetRawText())}.");
        return null;
    }

    /// <summary>Text without the white space around it; null where nothing remains. The message never says what the text was: it may be a secret.</summary>
    public string? Text(JsonElement value, string path)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind != JsonValueKind.String)
        {
            Wrong(path, $"must be text in double quotes, not {Describe(value)}.");
            return null;
        }
        string? text = TextOf(value)?.Trim();
        if (text is null)
            Wrong(path, "holds half a character (a lone surrogate escape). Write it again.");
        return string.IsNullOrEmpty(text) ? null : text;
    }

    public T? Choice<T>(JsonElement value, string path, IReadOnlyList<(T Value, string Name)> choices)
        where T : struct
    {
        if (value.ValueKind == JsonValueKind.Null)
            return null;
        string? text = value.ValueKind == JsonValueKind.String ? TextOf(value) : null;
        foreach (var (choice, name) in choices)
            if (name == text)
                return choice;
        string given = text is null ? Describe(value) : $"\"{Shorten(text)}\"";
        Wrong(path, $"must be one of {string.Join(", ", choices.Select(c => c.Name))}; {given} is not among them.");
        return null;
    }

    /// <summary>A list of texts, as given. An entry that is no text is a problem at its position, where <paramref name="standIn"/> takes its place.</summary>
    public IReadOnlyList<string>? Texts(JsonElement value, string path, string standIn)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind != JsonValueKind.Array)
        {
            Wrong(path, $"must be a list of texts such as [\"A\",\"B\"], not {Describe(value)}.");
            return null;
        }

        var texts = new List<string>(value.GetArrayLength());
        foreach (var entry in value.EnumerateArray())
        {
            string? text = entry.ValueKind == JsonValueKind.String ? TextOf(entry) : null;
            if (text is null)
                Wrong($"{path}[{texts.Count}]", $"must be text in double quotes, not {Describe(entry)}.");
            texts.Add(text ?? standIn);
        }
        return texts;
    }

    /// <summary>What kind of value it is, without its content.</summary>
    public static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => "text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        _ => "null",
    };

    /// <summary>Text of the user's to be shown in a message: on one line, forty characters at most.</summary>
    public static string Shorten(string text)
    {
        string line = new([.. text.Take(40).Select(c => char.IsControl(c) ? ' ' : c)]);
        return text.Length > 40 ? line + "…" : line;
    }

    /// <summary>A JSON string's text; null for one that escapes half a surrogate pair, which is JSON but no text.</summary>
    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }
}
