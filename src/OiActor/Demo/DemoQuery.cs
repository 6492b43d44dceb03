namespace OiActor.Demo;

/// <summary>The parameters of a query, by name. Names are case-sensitive, as at the venues; of a repeated one the first counts.</summary>
internal readonly struct DemoQuery
{
    private readonly List<(string Name, string Value)> parameters = [];

    public DemoQuery(string query)
    {
        foreach (string part in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
                parameters.Add((Unescape(part), ""));
            else
                parameters.Add((Unescape(part[..equals]), Unescape(part[(equals + 1)..])));
        }
    }

    /// <summary>The value, or null where the parameter was not sent or is empty.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var (key, value) in parameters)
                if (key == name)
                    return value.Length == 0 ? null : value;
            return null;
        }
    }

    private static string Unescape(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
