using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OiActor.Input;

namespace OiActor.Platform;

/// <summary>An input whose secrets are readable, as far as they could be read.</summary>
/// <param name="Json">The input; the very bytes that were given where nothing was decrypted.</param>
/// <param name="Problems">One for each value that could not be decrypted. None repeats a value.</param>
/// <param name="Secrets">The plaintexts, to be kept out of everything that leaves the program.</param>
internal sealed record SecretReading(byte[] Json, IReadOnlyList<InputProblem> Problems, IReadOnlyList<string> Secrets);

/// <summary>Decrypts the secrets of an input.</summary>
/// <remarks>
/// The platform encrypts values of the input's own properties, not of what they contain, and whoever copies an input may put them under any name:
/// so every property is looked at, and nothing inside of one. Everything else stays as it is, byte for byte, so that a message about the input
/// still names the right line.
/// </remarks>
internal static class SecretInput
{
    public const string KeyVariable = "APIFY_INPUT_SECRETS_PRIVATE_KEY_FILE";

    public const string PassphraseVariable = "APIFY_INPUT_SECRETS_PRIVATE_KEY_PASSPHRASE";

    /// <summary>Decrypts. What is no JSON object is given back as it is, for the reader of inputs to complain of.</summary>
    /// <param name="inputJson">UTF-8.</param>
    /// <param name="keyMaterial">The run's private key, as <see cref="EncryptedPem.Read"/> takes it; null where there is none.</param>
    /// <param name="passphrase">What protects it; null where there is none.</param>
    public static SecretReading Decrypt(ReadOnlyMemory<byte> inputJson, string? keyMaterial, string? passphrase)
    {
        var problems = new List<InputProblem>();
        var secrets = new List<string>();
        var encrypted = Find(inputJson.Span);
        if (encrypted.Count == 0)
            return new SecretReading(inputJson.ToArray(), problems, secrets);

        using var key = keyMaterial is null || passphrase is null ? null : EncryptedPem.Read(keyMaterial, passphrase);
        var json = new ArrayBufferWriter<byte>(inputJson.Length);
        int copied = 0;
        foreach (var (name, value, place) in encrypted)
        {
            if (Replacement(value, key, secrets) is not { } replacement)
            {
                problems.Add(new InputProblem(name, Explain(keyMaterial, passphrase, key)));
                continue;
            }
            json.Write(inputJson.Span[copied..place.Start.Value]);
            json.Write(replacement);
            copied = place.End.Value;
        }
        json.Write(inputJson.Span[copied..]);
        return new SecretReading(json.WrittenSpan.ToArray(), problems, secrets);
    }

    /// <summary>The encrypted values, each with its property's name and the place of the JSON string, quotes included.</summary>
    private static List<(string Name, EncryptedValue Value, Range Place)> Find(ReadOnlySpan<byte> input)
    {
        var found = new List<(string Name, EncryptedValue Value, Range Place)>();
        int mark = input.StartsWith("\uFEFF"u8) ? 3 : 0;
        if (input.Length > InputReader.MostBytes)
            return found;

        var reader = new Utf8JsonReader(input[mark..]);
        string name = "";
        try
        {
            while (reader.Read())
                if (reader.CurrentDepth == 0 && reader.TokenType == JsonTokenType.StartArray)
                    return [];
                else if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName)
                    name = InputFields.Shorten(TextOf(ref reader) ?? "\uFFFD");
                else if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.String && TextOf(ref reader) is { } text && EncryptedValue.Of(text) is { } value)
                    found.Add((name, value, (mark + (int)reader.TokenStartIndex)..(mark + (int)reader.BytesConsumed)));
            return found;
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <summary>The JSON that takes an encrypted value's place; null where it cannot be made.</summary>
    private static byte[]? Replacement(EncryptedValue value, RSA? key, List<string> secrets)
    {
        if (key is null || value.Open(key) is not { } plain)
            return null;
        string text = Encoding.UTF8.GetString(plain);
        if (value.IsJson)
        {
            try
            {
                using var document = JsonDocument.Parse(plain);
                secrets.AddRange(Texts(document.RootElement).Prepend(text).Select(secret => secret.Trim()).Where(secret => secret.Length > 0));
                return plain;
            }
            catch (JsonException)
            {
                return null;
            }
        }
        if (!string.IsNullOrWhiteSpace(text))
            secrets.Add(text.Trim());
        return [(byte)'"', .. JsonEncodedText.Encode(text).EncodedUtf8Bytes, (byte)'"'];
    }

    private static string Explain(string? keyMaterial, string? passphrase, RSA? key)
    {
        if (keyMaterial is null || passphrase is null)
            return "is encrypted, and this run has no key to read it with "
                + $"({(keyMaterial is null ? KeyVariable : PassphraseVariable)} is unset). Give the value in plain text, or run on the platform that encrypted it.";
        if (key is null)
            return $"is encrypted, and the run's private key cannot be read ({KeyVariable}, {PassphraseVariable}). Start the run anew, or give the value in plain text.";
        return "is encrypted for another actor or user, or was changed since. Enter the value itself again.";
    }

    /// <summary>Every text inside a value: any of them may be what is secret.</summary>
    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => Texts(property.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => TextOf(value) is { } text ? [text] : [],
        _ => [],
    };

    /// <summary>A JSON string's text; null for one that is JSON but no text: half a surrogate pair, bytes that are not UTF-8.</summary>
    private static string? TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

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
}
