using OiActor.Venues;

namespace OiActor.Input;

/// <summary>Which venues a user wants asked.</summary>
/// <remarks>Pure and total. Case, blanks and the signs in names such as <c>Gate.io</c> do not matter.</remarks>
internal static class VenueList
{
    /// <summary>In the list, it means every venue.</summary>
    public const string Everything = "all";

    /// <summary>The names of all venues, in the order of the records.</summary>
    public static readonly IReadOnlyList<string> Known = [.. VenueRegistry.All.Select(entry => entry.Descriptor.Id.Name)];

    /// <summary>The venue that a name means, by its own name or another that people use; null for none.</summary>
    public static VenueEntry? Find(string given)
    {
        string name = Bare(given);
        foreach (var entry in VenueRegistry.All)
            if (Bare(entry.Descriptor.Id.Name) == name || entry.Descriptor.OtherNames.Any(other => Bare(other) == name))
                return entry;
        return null;
    }

    public static bool IsEverything(string given) => Bare(given) == Everything;

    /// <summary>The venues to ask, each once, in the order of the records: those named, or else those switched on; without the excluded.</summary>
    /// <param name="input">Names that mean no venue are passed over here; <see cref="InputCheck"/> complains of them.</param>
    public static IReadOnlyList<VenueEntry> Of(ActorInput input)
    {
        var excluded = input.ExcludeVenues.Select(Find).ToHashSet();
        var named = input.Venues.Select(Find).ToHashSet();
        bool all = input.Venues.Any(IsEverything);
        return [.. VenueRegistry.All.Where(entry => !excluded.Contains(entry) && (input.Venues.Count == 0 ? IsSwitchedOn(entry) : all || named.Contains(entry)))];

        bool IsSwitchedOn(VenueEntry entry) => entry.Descriptor.Id.Name switch
        {
            "binance" => input.IncludeBinance,
            "okx" => input.IncludeOkx,
            "bitget" => input.IncludeBitget,
            _ => false,
        };
    }

    /// <summary>What is wrong with the lists, and with what remains of them.</summary>
    public static IEnumerable<InputProblem> Problems(ActorInput input)
    {
        for (int i = 0; i < input.Venues.Count; i++)
            if (!IsEverything(input.Venues[i]) && Find(input.Venues[i]) is null)
                yield return Unknown($"venues[{i}]", input.Venues[i], $"{Everything}, ");
        for (int i = 0; i < input.ExcludeVenues.Count; i++)
            if (Find(input.ExcludeVenues[i]) is null)
                yield return Unknown($"excludeVenues[{i}]", input.ExcludeVenues[i], "");

        int left = Of(input).Count;
        if (left > 0)
        {
            if (input.MinVenues < 1 || input.MinVenues > left)
                yield return new("minVenues", $"is {input.MinVenues}; it must be from 1 to {left}, the number of venues asked.");
        }
        else if (Of(input with { ExcludeVenues = [] }).Count > 0)
        {
            yield return new("excludeVenues", "excludes every venue that would be asked. Take one out.");
        }
        else if (input.Venues.Count == 0)
        {
            yield return new("includeBinance", "no venue is switched on. Set includeBinance, includeOkx or includeBitget to true, or name venues.");
        }
    }

    /// <summary>What is given and has no effect.</summary>
    public static IEnumerable<InputProblem> Warnings(ActorInput input)
    {
        if (input.Venues.Count == 0)
            yield break;
        foreach (var (name, on) in new[] { ("includeBinance", input.IncludeBinance), ("includeOkx", input.IncludeOkx), ("includeBitget", input.IncludeBitget) })
            if (!on)
                yield return new(name, "is false, but venues says which venues are asked; the switch is ignored. Use excludeVenues.");
    }

    /// <summary>The complaint about a name that means no venue.</summary>
    public static InputProblem Unknown(string path, string given, string further)
    {
        string hint = NearestName.Of(given, Known) is { } near ? $" Did you mean {near}?" : "";
        return new(path, $"\"{InputFields.Shorten(given)}\" is no venue known here.{hint} Allowed: {further}{string.Join(", ", Known)}.");
    }

    private static string Bare(string name) => new([.. name.ToLowerInvariant().Where(char.IsLetterOrDigit)]);
}
