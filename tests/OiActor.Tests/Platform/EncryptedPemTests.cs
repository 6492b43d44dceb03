using System.Text;
using OiActor.Platform;

namespace OiActor.Tests.Platform;

internal sealed class EncryptedPemTests
{
    private static IEnumerable<string> Forms => SecretVectors.Keys.Keys;

    private static string Expected { get; } = Fingerprint(SecretVectors.Keys.Values.First())!;

    [Test]
    public void There_are_keys_of_both_forms() =>
        Assert.That(Forms.Select(form => form.Split(',')[0]).Distinct(), Is.EqualTo(new[] { "PKCS #8", "traditional" }));

    [TestCaseSource(nameof(Forms))]
    public void Every_form_gives_the_same_key(string form) => Assert.That(Fingerprint(SecretVectors.Keys[form]), Is.EqualTo(Expected));

    [TestCaseSource(nameof(Forms))]
    public void A_key_is_read_from_its_text_from_base64_and_from_a_file(string form)
    {
        string pem = SecretVectors.Keys[form];
        using var folder = new TemporaryFolder();
        folder.Write(pem, "key.pem");

        Assert.That(Fingerprint($"\n{pem.Replace("\n", "\r\n", StringComparison.Ordinal)} "), Is.EqualTo(Expected));
        Assert.That(Fingerprint(Convert.ToBase64String(Encoding.UTF8.GetBytes(pem))), Is.EqualTo(Expected));
        Assert.That(Fingerprint(folder.At("key.pem")), Is.EqualTo(Expected));
    }

    [TestCaseSource(nameof(Forms))]
    public void Another_passphrase_reads_nothing(string form) => Assert.That(EncryptedPem.Read(SecretVectors.Keys[form], "guess"), Is.Null);

    [TestCase("")]
    [TestCase("no base64!")]
    [TestCase("bm8ga2V5")]
    [TestCase("/")]
    [TestCase("-----BEGIN RSA PRIVATE KEY-----")]
    [TestCase("-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: DES-EDE3-CBC,\n\nAAAA\n-----END RSA PRIVATE KEY-----")]
    [TestCase("-----BEGIN RSA PRIVATE KEY-----\nDEK-Info: BF-CBC,0011223344556677\n\nAAAA\n-----END RSA PRIVATE KEY-----")]
    [TestCase("-----BEGIN RSA PRIVATE KEY----- DEK-Info:")]
    [TestCase("-----BEGIN RSA PRIVATE KEY-----\nDEK-Info: AES-256-CBC,zz\n\nAAAA")]
    public void What_is_no_key_reads_as_nothing(string material) => Assert.That(EncryptedPem.Read(material, SecretVectors.Passphrase), Is.Null);

    [Test]
    public void A_key_cut_off_anywhere_reads_as_nothing()
    {
        foreach (string pem in SecretVectors.Keys.Values)
            for (int length = 0; length < pem.Length - 40; length += 97)
                Assert.That(EncryptedPem.Read(pem[..length], SecretVectors.Passphrase), Is.Null);
    }

    private static string? Fingerprint(string material)
    {
        using var key = EncryptedPem.Read(material, SecretVectors.Passphrase);
        return key is null ? null : Convert.ToHexString(key.ExportRSAPrivateKey());
    }
}
