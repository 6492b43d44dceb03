using System.Security.Cryptography;
using System.Text;

namespace OiActor.Platform;

/// <summary>Reads a private RSA key that a passphrase protects.</summary>
/// <remarks>
/// Both forms that OpenSSL writes: PKCS #8 (<c>BEGIN ENCRYPTED PRIVATE KEY</c>), which .NET reads by itself, and the traditional one
/// (<c>BEGIN RSA PRIVATE KEY</c> with <c>DEK-Info</c>), which it does not. The second is RFC 1421's header over OpenSSL's key derivation:
/// https://docs.openssl.org/3.0/man3/PEM_read_bio_PrivateKey/#pem-encryption-format
/// </remarks>
internal static class EncryptedPem
{
    private const string Begin = "-----BEGIN";
    private const string End = "-----END";
    private const string CipherHeader = "DEK-Info:";

    /// <summary>OpenSSL salts the passphrase with this many bytes of the initialisation vector.</summary>
    private const int SaltLength = 8;

    /// <summary>Reads a key.</summary>
    /// <param name="material">The PEM text, the path of a file that holds it, or the text in base64, which is what the platform gives.</param>
    /// <param name="passphrase">What protects it.</param>
    /// <returns>The key; null where it cannot be read, or not with this passphrase.</returns>
    public static RSA? Read(string material, string passphrase)
    {
        var key = RSA.Create();
        try
        {
            string pem = Locate(material);
            if (pem.Contains(CipherHeader, StringComparison.Ordinal))
                key.ImportRSAPrivateKey(DecryptTraditional(pem, passphrase), out _);
            else
                key.ImportFromEncryptedPem(pem, passphrase);
            return key;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or CryptographicException or IOException or UnauthorizedAccessException)
        {
            key.Dispose();
            return null;
        }
    }

    private static string Locate(string material)
    {
        string text = material.Trim();
        if (text.StartsWith(Begin, StringComparison.Ordinal))
            return text;
        return File.Exists(text) ? File.ReadAllText(text) : Encoding.UTF8.GetString(Convert.FromBase64String(text));
    }

    private static byte[] DecryptTraditional(string pem, string passphrase)
    {
        string[] lines = pem.Split('\n', StringSplitOptions.TrimEntries);
        string header = lines.FirstOrDefault(line => line.StartsWith(CipherHeader, StringComparison.Ordinal)) ?? throw new CryptographicException("no cipher");
        string[] cipher = header[CipherHeader.Length..].Split(',', StringSplitOptions.TrimEntries);
        byte[] vector = Convert.FromHexString(cipher[^1]);
        var body = lines.SkipWhile(line => line.Length > 0).TakeWhile(line => !line.StartsWith(End, StringComparison.Ordinal));

        using var algorithm = AlgorithmOf(cipher[0]);
        algorithm.Key = DeriveKey(passphrase, vector.AsSpan(0, Math.Min(SaltLength, vector.Length)), algorithm.KeySize / 8);
        return algorithm.DecryptCbc(Convert.FromBase64String(string.Concat(body)), vector, PaddingMode.PKCS7);
    }

    private static SymmetricAlgorithm AlgorithmOf(string name)
    {
#pragma warning disable CA5350 // The cipher of keys that others have written: nothing is encrypted with it.
        SymmetricAlgorithm algorithm = name == "DES-EDE3-CBC" ? TripleDES.Create() : Aes.Create();
#pragma warning restore CA5350
        algorithm.KeySize = name switch
        {
            "DES-EDE3-CBC" or "AES-192-CBC" => 192,
            "AES-128-CBC" => 128,
            "AES-256-CBC" => 256,
            _ => throw new CryptographicException("unknown cipher"),
        };
        return algorithm;
    }

    /// <summary>MD5 of (what came before, passphrase, salt), again and again until there is enough.</summary>
    private static byte[] DeriveKey(string passphrase, ReadOnlySpan<byte> salt, int length)
    {
        byte[] secret = [.. Encoding.UTF8.GetBytes(passphrase), .. salt];
        byte[] key = [];
        byte[] last = [];
        while (key.Length < length)
        {
#pragma warning disable CA5351 // How the format derives the key of what others have written.
            last = MD5.HashData([.. last, .. secret]);
#pragma warning restore CA5351
            key = [.. key, .. last];
        }
        return key[..length];
    }
}
