using System.Security.Cryptography;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using OiActor.Platform;

namespace OiActor.Tests.Platform;

internal sealed class AnyNonceGcmTests
{
    private static IEnumerable<JsonElement> Sealed => SecretVectors.Own.GetProperty("sealed").EnumerateArray();

    [Test]
    public void What_another_implementation_sealed_is_opened_whatever_the_length_of_the_nonce()
    {
        foreach (var vector in Sealed)
            Assert.That(
                AnyNonceGcm.Open(Hex(vector, "key"), Hex(vector, "nonce"), Hex(vector, "ciphertext"), Hex(vector, "tag")),
                Is.EqualTo(Hex(vector, "plaintext")),
                $"nonce of {Hex(vector, "nonce").Length}");
    }

    [Test]
    public void The_platforms_vector_is_opened_step_by_step()
    {
        var steps = SecretVectors.OfThePlatform().GetProperty("intermediatesForApiKey");

        var opened = AnyNonceGcm.Open(Hex(steps, "aesKeyHex"), Hex(steps, "ivHex"), Hex(steps, "ciphertextHex"), Hex(steps, "tagHex"));

        Assert.That(opened, Is.EqualTo("sk-test-0123456789"u8.ToArray()));
    }

    [Test]
    public void With_twelve_bytes_it_opens_what_the_frameworks_own_class_seals()
    {
        var cases =
            from key in Gen.Elements(16, 24, 32).SelectMany(Bytes)
            from nonce in Bytes(12)
            from length in Gen.Choose(0, 100)
            from text in Bytes(length)
            select (key, nonce, text);

        Check.QuickThrowOnFailure(Prop.ForAll(cases.ToArbitrary(), one =>
        {
            byte[] ciphertext = new byte[one.text.Length];
            byte[] tag = new byte[16];
            using var gcm = new AesGcm(one.key, 16);
            gcm.Encrypt(one.nonce, one.text, ciphertext, tag);
            return AnyNonceGcm.Open(one.key, one.nonce, ciphertext, tag)!.SequenceEqual(one.text);
        }));
    }

    [Test]
    public void A_change_of_any_byte_is_refused()
    {
        foreach (var vector in Sealed)
            foreach (string changed in (string[])["nonce", "ciphertext", "tag"])
                for (int at = 0; at < Hex(vector, changed).Length; at++)
                    Assert.That(
                        AnyNonceGcm.Open(
                            Hex(vector, "key"), Changed(vector, "nonce", changed, at), Changed(vector, "ciphertext", changed, at), Changed(vector, "tag", changed, at)),
                        Is.Null,
                        $"{changed}, byte {at}");
    }

    [Test]
    public void A_tag_cut_short_and_another_key_are_refused()
    {
        var vector = Sealed.First();

        Assert.That(AnyNonceGcm.Open(Hex(vector, "key"), Hex(vector, "nonce"), Hex(vector, "ciphertext"), Hex(vector, "tag").AsSpan(..15)), Is.Null);
        Assert.That(AnyNonceGcm.Open(new byte[32], Hex(vector, "nonce"), Hex(vector, "ciphertext"), Hex(vector, "tag")), Is.Null);
    }

    private static Gen<byte[]> Bytes(int count) => Gen.Choose(0, 255).ArrayOf(count).Select(values => values.Select(value => (byte)value).ToArray());

    private static byte[] Hex(JsonElement owner, string name) => Convert.FromHexString(owner.GetProperty(name).GetString()!);

    private static byte[] Changed(JsonElement vector, string name, string changed, int at)
    {
        byte[] bytes = Hex(vector, name);
        if (name == changed)
            bytes[at] ^= 0x40;
        return bytes;
    }
}
