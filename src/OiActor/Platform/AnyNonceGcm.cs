using System.Buffers.Binary;
using System.Security.Cryptography;

namespace OiActor.Platform;

/// <summary>Opens AES-GCM without additional data, for nonces of any length.</summary>
/// <remarks>
/// The platform seals inputs with a nonce of 16 bytes; <see cref="AesGcm"/> takes 12 only. So the mode is put together from the block cipher, as
/// NIST SP 800-38D describes it in section 7: https://csrc.nist.gov/pubs/sp/800/38/d/final . At 12 bytes it agrees with <see cref="AesGcm"/>.
/// </remarks>
internal static class AnyNonceGcm
{
    /// <summary>Bytes of an authentication tag.</summary>
    public const int TagLength = 16;

    private const int BlockLength = 16;

    /// <summary>R of section 6.3: what the field's polynomial leaves of a bit shifted out, in GCM's order of bits.</summary>
    private static readonly UInt128 Reduction = (UInt128)0xE1 << 120;

    /// <summary>The plaintext, made only after the tag was found right; null where it is not.</summary>
    /// <param name="key">16, 24 or 32 bytes.</param>
    /// <param name="nonce">At least one byte.</param>
    /// <param name="ciphertext">As long as the plaintext; may be empty.</param>
    /// <param name="tag">Of <see cref="TagLength"/>; any other length is wrong.</param>
    public static byte[]? Open(byte[] key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> ciphertext, ReadOnlySpan<byte> tag)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        var hashKey = Encrypt(aes, UInt128.Zero);
        var start = StartOf(nonce, hashKey);

        Span<byte> expected = stackalloc byte[TagLength];
        BinaryPrimitives.WriteUInt128BigEndian(expected, Encrypt(aes, start) ^ Hash(ciphertext, hashKey));
        return CryptographicOperations.FixedTimeEquals(expected, tag) ? Combine(ciphertext, start, aes) : null;
    }

    /// <summary>J0 of section 7.1: the counter block that the tag is masked with, one before the first of the text.</summary>
    private static UInt128 StartOf(ReadOnlySpan<byte> nonce, UInt128 hashKey)
    {
        if (nonce.Length != 12)
            return Hash(nonce, hashKey);
        Span<byte> block = stackalloc byte[BlockLength];
        nonce.CopyTo(block);
        block[^1] = 1;
        return BinaryPrimitives.ReadUInt128BigEndian(block);
    }

    /// <summary>GHASH over the bytes, filled up with zeros to whole blocks, and one more block with their length in bits.</summary>
    private static UInt128 Hash(ReadOnlySpan<byte> bytes, UInt128 hashKey)
    {
        var sum = UInt128.Zero;
        Span<byte> block = stackalloc byte[BlockLength];
        for (int at = 0; at < bytes.Length; at += BlockLength)
        {
            block.Clear();
            bytes[at..Math.Min(at + BlockLength, bytes.Length)].CopyTo(block);
            sum = Times(sum ^ BinaryPrimitives.ReadUInt128BigEndian(block), hashKey);
        }
        return Times(sum ^ ((UInt128)bytes.Length << 3), hashKey);
    }

    /// <summary>The product in the field of 2^128 elements, section 6.3; the leftmost bit is the lowest power.</summary>
    private static UInt128 Times(UInt128 left, UInt128 right)
    {
        var product = UInt128.Zero;
        for (int bit = 127; bit >= 0; bit--)
        {
            if (((left >> bit) & 1) != 0)
                product ^= right;
            right = (right & 1) != 0 ? (right >> 1) ^ Reduction : right >> 1;
        }
        return product;
    }

    /// <summary>The text with the key stream added, which undoes itself. The last 32 bits of the block count, and begin again at zero.</summary>
    private static byte[] Combine(ReadOnlySpan<byte> text, UInt128 start, Aes aes)
    {
        byte[] blocks = new byte[(text.Length + BlockLength - 1) / BlockLength * BlockLength];
        for (int at = 0; at < blocks.Length; at += BlockLength)
        {
            BinaryPrimitives.WriteUInt128BigEndian(blocks.AsSpan(at), start);
            BinaryPrimitives.WriteUInt32BigEndian(blocks.AsSpan(at + 12), unchecked((uint)start + (uint)(at / BlockLength) + 1));
        }
        byte[] stream = aes.EncryptEcb(blocks, PaddingMode.None);
        byte[] combined = text.ToArray();
        for (int i = 0; i < combined.Length; i++)
            combined[i] ^= stream[i];
        return combined;
    }

    private static UInt128 Encrypt(Aes aes, UInt128 block)
    {
        Span<byte> bytes = stackalloc byte[BlockLength];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, block);
        aes.EncryptEcb(bytes, bytes, PaddingMode.None);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }
}
