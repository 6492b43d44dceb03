using System.Text.Json;
using OiActor.Tests.Documentation;

namespace OiActor.Tests.Platform;

/// <summary>Vectors that other implementations of the platform's encryption have made.</summary>
internal static class SecretVectors
{
    /// <summary>Our own; their folder says how they were made.</summary>
    public static JsonElement Own { get; } = Repository.Json("tests/Cases/apify/secret-input/vectors.json");

    public static string Passphrase { get; } = Own.GetProperty("passphrase").GetString()!;

    /// <summary>One private key in every form, by the form's name.</summary>
    public static IReadOnlyDictionary<string, string> Keys { get; } = Texts("keys");

    /// <summary>Values of the encrypted form that the key does not open, by what is the matter with them.</summary>
    public static IReadOnlyDictionary<string, string> Undecryptable { get; } = Texts("undecryptable");

    /// <summary>What the platform's own library made, kept beside the repository. Ignores the test where it is not there.</summary>
    public static JsonElement OfThePlatform()
    {
        string path = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "samples", "apify", "input-secret-vector.json"));
        if (!File.Exists(path))
            Assert.Ignore("No vector of the platform's library beside the repository: ../shared/samples/apify is absent.");
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return document.RootElement.Clone();
    }

    private static Dictionary<string, string> Texts(string name) =>
        Own.GetProperty(name).EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal);
}
