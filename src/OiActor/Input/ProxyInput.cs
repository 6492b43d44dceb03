using System.Buffers;
using System.Globalization;
using System.Text.Json;
using OiActor.Domain;

namespace OiActor.Input;

/// <summary>The proxy for venues that refuse this location: the platform's, or ones of the user's own; neither is none.</summary>
/// <remarks>Names and meaning are those of the platform's editor: https://docs.apify.com/platform/actors/development/actor-definition/input-schema/specification/v1#object</remarks>
internal sealed record ProxyConfiguration
{
    public bool UseApifyProxy { get; init; }

    /// <summary>The platform's groups to choose from; empty: the platform chooses.</summary>
    public IReadOnlyList<string> ApifyProxyGroups { get; init; } = [];

    /// <summary>Where the platform's proxy stands, as two letters (ISO 3166-1); null for anywhere.</summary>
    public string? ApifyProxyCountry { get; init; }

    /// <summary>The user's own, with scheme, host, port and, where it needs any, credentials. Secret.</summary>
    public IReadOnlyList<string> ProxyUrls { get; init; } = [];
}

/// <summary>Reads and checks what the input says of proxies.</summary>
internal static class ProxyInput
{
    private const string Configuration = "proxyConfiguration";
    private const string Exclusions = "proxyExcludeVenues";

    public static readonly IReadOnlyList<string> PropertyNames = ["useApifyProxy", "apifyProxyGroups", "apifyProxyCountry", "proxyUrls"];

    /// <summary>Letters, digits and these make a group's name on the platform.</summary>
    private static readonly SearchValues<char> GroupCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.~");

    /// <summary>Reads the configuration; null for null and for what is none.</summary>
    public static ProxyConfiguration? Read(JsonElement value, InputFields fields)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind != JsonValueKind.Object)
        {
            fields.Wrong(Configuration, $"must be an object such as {{\"useApifyProxy\":true}}, not {InputFields.Describe(value)}.");
            return null;
        }

        var proxy = new ProxyConfiguration();
        foreach (var (name, member) in fields.Members(value, Configuration, PropertyNames))
        {
            string path = $"{Configuration}.{name}";
            proxy = name switch
            {
                "useApifyProxy" => proxy with { UseApifyProxy = fields.Flag(member, path) ?? false },
                "apifyProxyGroups" => proxy with { ApifyProxyGroups = fields.Texts(member, path, "") ?? [] },
                "apifyProxyCountry" => proxy with { ApifyProxyCountry = fields.Text(member, path) },
                "proxyUrls" => proxy with { ProxyUrls = fields.Texts(member, path, "") ?? [] },
                _ => proxy,
            };
        }
        return proxy;
    }

    /// <summary>What is wrong. No message repeats an address: there may be a password in it.</summary>
    public static IEnumerable<InputProblem> Problems(ActorInput input)
    {
        var proxy = input.ProxyConfiguration ?? new ProxyConfiguration();
        if (proxy is { UseApifyProxy: true, ProxyUrls.Count: > 0 })
            yield return new(Configuration, "asks for the platform's proxy and for other ones. Set useApifyProxy to false, or take proxyUrls out.");

        for (int i = 0; i < proxy.ApifyProxyGroups.Count; i++)
            if (proxy.ApifyProxyGroups[i] is var group && (group.Length == 0 || group.AsSpan().ContainsAnyExcept(GroupCharacters)))
                yield return new(
                    $"{Configuration}.apifyProxyGroups[{i}]",
                    $"\"{InputFields.Shorten(group)}\" is no group of the platform's proxy: letters, digits, _, . and ~, such as RESIDENTIAL.");

        if (proxy.ApifyProxyCountry is { } country && !(country.Length == 2 && country.All(char.IsAsciiLetter)))
            yield return new($"{Configuration}.apifyProxyCountry", $"\"{InputFields.Shorten(country)}\" is no country: two letters, such as DE.");

        for (int i = 0; i < proxy.ProxyUrls.Count; i++)
            if (AddressOf(proxy.ProxyUrls[i]) is null)
                yield return new(
                    $"{Configuration}.proxyUrls[{i}]",
                    "must be an address with scheme (http, https or socks5), host and port, such as http://user:password@proxy.example:8000, and no path. "
                    + "Signs such as @, / and # in user or password are written in percent: %40, %2F, %23.");

        for (int i = 0; i < input.ProxyExcludeVenues.Count; i++)
            if (VenueList.Find(input.ProxyExcludeVenues[i]) is null)
                yield return VenueList.Unknown($"{Exclusions}[{i}]", input.ProxyExcludeVenues[i], "");
    }

    /// <summary>What is given and has no effect.</summary>
    public static IEnumerable<InputProblem> Warnings(ActorInput input)
    {
        var proxy = input.ProxyConfiguration ?? new ProxyConfiguration();
        if (!proxy.UseApifyProxy && (proxy.ApifyProxyGroups.Count > 0 || proxy.ApifyProxyCountry is not null))
            yield return new(Configuration, "names groups or a country, which only the platform's proxy has; they are ignored. Set useApifyProxy to true to use it.");
    }

    /// <summary>Whether a venue that refuses may be asked again through the proxy, as far as the user's exclusions go.</summary>
    public static bool Allows(ActorInput input, VenueId venue) => 
        !input.ProxyExcludeVenues.Any(excluded => VenueList.Find(excluded)?.Descriptor.Id == venue);

    /// <summary>A proxy's address as it was given, credentials included; null where it is none.</summary>
    public static Uri? AddressOf(string text) =>
        Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https" or "socks5"
        && uri.Host.Length > 0 && uri.Port > 0 && NamesPort(uri)
        && uri.AbsolutePath is "/" or "" && uri.Query.Length == 0 && uri.Fragment.Length == 0
            ? uri
            : null;

    /// <summary>Whether the port is written down: a scheme's usual one, such as 80, is no proxy's.</summary>
    private static bool NamesPort(Uri uri)
    {
        string authority = uri.OriginalString[(uri.OriginalString.IndexOf("://", StringComparison.Ordinal) + 3)..].TrimEnd('/');
        return authority.EndsWith(string.Create(CultureInfo.InvariantCulture, $":{uri.Port}"), StringComparison.Ordinal);
    }
}
