using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using OiActor.Venues;
using Refit;

namespace OiActor.Tests.Venues;

/// <summary>What a venue's wire types read of its answers, by endpoint: found from the venue's Refit interface and its JSON context.</summary>
internal sealed class WireShape
{
    private readonly JsonSerializerContext context;
    private readonly Dictionary<string, Type> contents;
    private readonly HashSet<string> ignored;

    public WireShape(VenueEntry entry)
    {
        string? home = entry.Open.Method.DeclaringType!.Namespace;
        var types = typeof(IVenue).Assembly.GetTypes().Where(type => type.Namespace == home).ToArray();
        var json = types.Single(type => type.IsSubclassOf(typeof(JsonSerializerContext)));
        context = (JsonSerializerContext)json.GetProperty("Default", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
        contents = types.Where(type => type.IsInterface)
            .SelectMany(type => type.GetMethods())
            .Where(method => method.IsDefined(typeof(HttpMethodAttribute)))
            .ToDictionary(
                method => method.GetCustomAttribute<HttpMethodAttribute>()!.Path.Split('?')[0],
                method => method.ReturnType.GetGenericArguments()[0].GetGenericArguments()[0]);
        string file = Path.Combine(VenueCase.Root, entry.Descriptor.Id.Name, "ignored.txt");
        ignored = [.. File.Exists(file) ? File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#') : []];
    }

    /// <summary>The endpoints of the venue's interface.</summary>
    public IReadOnlyCollection<string> Paths => contents.Keys;

    /// <summary>The lines of the venue's <c>ignored.txt</c>: endpoint, space, property with those around it.</summary>
    public IReadOnlyCollection<string> Ignored => ignored;

    /// <summary>Properties of an answer that are neither read nor listed as ignored, each as a line of <c>ignored.txt</c>.</summary>
    public IReadOnlyCollection<string> Unknown(string path, string answer)
    {
        using var document = JsonDocument.Parse(answer);
        var unknown = new SortedSet<string>(StringComparer.Ordinal);
        Walk(document.RootElement, Info(contents[path]), $"{path} ", unknown);
        return unknown;
    }

    /// <summary>Whether a line of <c>ignored.txt</c> names a property that is read after all.</summary>
    public bool IsRead(string line)
    {
        string[] parts = line.Split(' ');
        var info = Info(contents[parts[0]]);
        foreach (string name in parts[1].Split('.'))
        {
            while (info is { Kind: JsonTypeInfoKind.Enumerable or JsonTypeInfoKind.Dictionary })
                info = Info(info.ElementType!);
            if (info?.Properties.FirstOrDefault(one => one.Name == name) is not { } property)
                return false;
            info = Info(property.PropertyType);
        }
        return true;
    }

    private void Walk(JsonElement element, JsonTypeInfo? info, string at, SortedSet<string> unknown)
    {
        // A list of unlike parts, which a converter of the venue's reads into the properties of a class, in their order.
        if (info is { Kind: JsonTypeInfoKind.None, Type.IsClass: true } && element.ValueKind == JsonValueKind.Array)
            foreach (var (part, property) in element.EnumerateArray().Zip(info.Type.GetProperties()))
                Walk(part, Info(property.PropertyType), at, unknown);

        if (info is { Kind: JsonTypeInfoKind.Enumerable } && element.ValueKind == JsonValueKind.Array)
        {
            foreach (var row in element.EnumerateArray())
                Walk(row, Info(info.ElementType!), at, unknown);
        }
        else if (info is { Kind: JsonTypeInfoKind.Dictionary } && element.ValueKind == JsonValueKind.Object)
        {
            // Rows by their symbols, which are no properties.
            foreach (var row in element.EnumerateObject())
                Walk(row.Value, Info(info.ElementType!), at, unknown);
        }
        else if (info is { Kind: JsonTypeInfoKind.Object } && element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                string name = at + property.Name;
                if (info.Properties.FirstOrDefault(one => one.Name == property.Name) is { } known)
                    Walk(property.Value, Info(known.PropertyType), name + ".", unknown);
                else if (!ignored.Contains(name))
                    unknown.Add(name);
            }
        }
    }

    private JsonTypeInfo? Info(Type type) => context.GetTypeInfo(type);
}
