using System.Buffers;
using System.Security.Cryptography;

namespace OiActor.Platform;

/// <summary>A value of the input that the platform has encrypted.</summary>
/// <param name="IsJson">Whether the plaintext is JSON and takes the value's place as such; otherwise it is text.</param>
/// <param name="Password">Base64: what opens the content, sealed with the run's public key.</param>
/// <param name="Content">Base64: the ciphertext, followed by its tag.</param>
/// <remarks>
/// <c>ENCRYPTED_VALUE:password:content</c> for text, <c>ENCRYPTED_JSON:hash:password:content</c> for objects and lists; the hash tells the platform
/// whether the field's schema has changed, may be absent and says nothing to a reader. The format is that of the platform's own library:
/// https://github.com/apify/apify-shared-js/tree/master/packages/input_secrets and https://docs.apify.com/platform/actors/development/actor-definition/input-schema/secret-input
/// </remarks>
internal sealed record EncryptedValue(bool IsJson, string Password, string Content)
{
    private const string TextPrefix = "ENCRYPTED_VALUE:";
    private const string JsonPrefix = "ENCRYPTED_JSON:";
    private const int KeyLength = 32;
    private const int NonceLength = 16;

    private static readonly SearchValues<char> Base64 = SearchValues.Create("-+/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>The parts of a text; null for one that is not of this form and so means itself.</summary>
    public static EncryptedValue? Of(string text)
    {
        bool isJson = text.StartsWith(JsonPrefix, StringComparison.Ordinal);
        if (!isJson && !text.StartsWith(TextPrefix, StringComparison.Ordinal))
            return null;
        string[] parts = text[(isJson ? JsonPrefix : TextPrefix).Length..].Split(':');
        return parts.Length is 2 or 3 && parts.All(IsBase64) ? new EncryptedValue(isJson, parts[^2], parts[^1]) : null;
    }

    /// <summary>The plaintext; null where the key is another's or the value was changed.</summary>
    public byte[]? Open(RSA key)
    {
        if (BytesOf(Password) is not { } sealedPassword || BytesOf(Content) is not { Length: >= AnyNonceGcm.TagLength } content)
            return null;
        try
        {
            byte[] password = key.Decrypt(sealedPassword, RSAEncryptionPadding.OaepSHA1);
            return password.Length == KeyLength + NonceLength
                ? AnyNonceGcm.Open(password[..KeyLength], password.AsSpan(KeyLength), content.AsSpan(..^AnyNonceGcm.TagLength), content.AsSpan(^AnyNonceGcm.TagLength..))
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Of the alphabet the platform's pattern has, the minus among it, with up to three signs of padding.</summary>
    private static bool IsBase64(string part)
    {
        string digits = part.TrimEnd('=');
        return part.Length - digits.Length <= 3 && !digits.AsSpan().ContainsAnyExcept(Base64);
    }

    /// <summary>As lenient as the platform's library: padding may be wrong, and a minus is a plus.</summary>
    private static byte[]? BytesOf(string base64)
    {
        string digits = base64.TrimEnd('=').Replace('-', '+');
        byte[] bytes = new byte[digits.Length];
        return Convert.TryFromBase64String(digits.PadRight((digits.Length + 3) / 4 * 4, '='), bytes, out int count) ? bytes[..count] : null;
    }
}
