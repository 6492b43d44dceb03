using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using OiActor.Input;
using OiActor.Platform;

namespace OiActor.Tests.Platform;

internal sealed class SecretInputTests
{
    private static readonly string Key = SecretVectors.Keys["traditional, DES-EDE3"];
    private static readonly JsonElement Encrypted = SecretVectors.Own.GetProperty("encrypted");
    private static readonly string Token = Encrypted.GetProperty("text").GetString()!;

    private static IEnumerable<string> Undecryptable => SecretVectors.Undecryptable.Keys;

    [Test]
    public void Every_encrypted_value_is_replaced_by_what_was_meant()
    {
        var reading = Decrypt(Encrypted.GetRawText());

        Assert.That(reading.Problems, Is.Empty);
        Assert.That(JsonElement.DeepEquals(Parse(reading.Json), SecretVectors.Own.GetProperty("plain")), Encoding.UTF8.GetString(reading.Json));
        Assert.That(
            reading.Secrets,
            Is.SupersetOf(new[] { "110201543:vector-token", "with a hash", """{"a": {"b": "inner secret"}, "n": 1.50}""", "inner secret", "one" }));
    }

    [TestCase("pkcs8EncryptedAes256")]
    [TestCase("traditionalDesEde3")]
    [TestCase("traditionalAes256")]
    public void The_platforms_own_vector_is_read_with_every_form_of_its_key(string form)
    {
        var vector = SecretVectors.OfThePlatform();

        var reading = SecretInput.Decrypt(
            Encoding.UTF8.GetBytes(vector.GetProperty("encryptedInput").GetRawText()),
            vector.GetProperty("privateKeyFileBase64").GetProperty(form).GetString(),
            vector.GetProperty("passphrase").GetString());

        Assert.That(reading.Problems, Is.Empty);
        Assert.That(JsonElement.DeepEquals(Parse(reading.Json), vector.GetProperty("decryptedInput")), Encoding.UTF8.GetString(reading.Json));
        Assert.That(reading.Secrets, Does.Contain("sk-test-0123456789"));
    }

    [Test]
    public void What_is_not_encrypted_stays_byte_for_byte()
    {
        string around = "\uFEFF \n{\"a\" : 1.50,\n\t\"half\":\"\\ud800\", \"token\" : \"%\" ,\"a\":{\"in\":\"" + Token + "\"},\"\\udfff\":[\"" + Token + "\"]}\n";

        var reading = Decrypt(around.Replace("%", Token, StringComparison.Ordinal));

        Assert.That(Encoding.UTF8.GetString(reading.Json), Is.EqualTo(around.Replace("%", "110201543:vector-token", StringComparison.Ordinal)));
        Assert.That(reading.Problems, Is.Empty);
    }

    [Test]
    public void Escaped_slashes_hide_no_secret() =>
        Assert.That(
            Decrypt($"{{\"t\":\"\\u0045{Token[1..].Replace("/", "\\/", StringComparison.Ordinal)}\"}}").Secrets,
            Is.EqualTo(new[] { "110201543:vector-token" }));

    [Test]
    public void A_minus_and_missing_padding_are_read_as_the_platforms_library_reads_them() =>
        Assert.That(
            Decrypt($"{{\"t\":\"{Token.Replace('+', '-').Replace("=", "", StringComparison.Ordinal)}\"}}").Secrets,
            Is.EqualTo(new[] { "110201543:vector-token" }));

    [TestCase("ENCRYPTED_VALUE:only")]
    [TestCase("ENCRYPTED_VALUE:a:b:c:d")]
    [TestCase("ENCRYPTED_VALUE:not-base64!:x")]
    [TestCase("ENCRYPTED_VALUE:abc:d====")]
    [TestCase("ENCRYPTED_VALUE:a=b:c")]
    [TestCase("ENCRYPTED_VALUE:abc:def\\n")]
    [TestCase(" ENCRYPTED_VALUE:abc:def")]
    [TestCase("encrypted_value:abc:def")]
    [TestCase("ENCRYPTED_TEXT:abc:def")]
    [TestCase("ENCRYPTED_VALUE")]
    [TestCase("")]
    public void A_text_that_only_looks_alike_means_itself(string text)
    {
        byte[] input = Encoding.UTF8.GetBytes($"{{\"t\":\"{text}\"}}");

        var reading = SecretInput.Decrypt(input, Key, SecretVectors.Passphrase);

        Assert.That(reading.Json, Is.EqualTo(input));
        Assert.That(reading.Problems, Is.Empty);
        Assert.That(reading.Secrets, Is.Empty);
    }

    [TestCaseSource(nameof(Undecryptable))]
    public void A_value_that_cannot_be_decrypted_is_a_problem_at_its_key_and_stays(string what)
    {
        string value = SecretVectors.Undecryptable[what];

        var reading = Decrypt($$"""{"telegramBotToken":"{{value}}","good":"{{Token}}","other":"{{value}}"}""");

        Assert.That(reading.Problems.Select(p => p.Path), Is.EqualTo(new[] { "telegramBotToken", "other" }));
        Assert.That(reading.Problems[0].Message, Does.Contain("Enter the value itself again"));
        Assert.That(Parse(reading.Json).GetProperty("other").GetString(), Is.EqualTo(value));
        Assert.That(Parse(reading.Json).GetProperty("good").GetString(), Is.EqualTo("110201543:vector-token"));
    }

    [Test]
    public void A_change_of_any_character_is_a_problem()
    {
        int content = Token.LastIndexOf(':') + 1;
        // The last character before the padding has bits that mean nothing.
        for (int at = content; at < Token.IndexOf('=', content) - 1; at++)
        {
            char other = Token[at] == 'A' ? 'B' : 'A';
            Assert.That(Decrypt($"{{\"t\":\"{Token[..at]}{other}{Token[(at + 1)..]}\"}}").Problems, Has.Count.EqualTo(1), $"{at}");
        }
    }

    [TestCase(false, true, SecretInput.KeyVariable)]
    [TestCase(true, false, SecretInput.PassphraseVariable)]
    public void Without_a_key_an_encrypted_value_is_a_problem_that_names_what_is_unset(bool hasKey, bool hasPassphrase, string says)
    {
        byte[] input = Encoding.UTF8.GetBytes($"{{\"telegramBotToken\":\"{Token}\",\"b\":1}}");

        var reading = SecretInput.Decrypt(input, hasKey ? Key : null, hasPassphrase ? SecretVectors.Passphrase : null);

        Assert.That(reading.Json, Is.EqualTo(input));
        Assert.That(reading.Problems.Select(p => p.Path), Is.EqualTo(new[] { "telegramBotToken" }));
        Assert.That(reading.Problems[0].Message, Does.Contain($"{says} is unset"));
    }

    [TestCase("no key at all", "x")]
    [TestCase(null, "hunter2")]
    public void A_key_that_cannot_be_read_is_said_and_repeated_nowhere(string? material, string passphrase)
    {
        var reading = SecretInput.Decrypt(Encoding.UTF8.GetBytes($"{{\"t\":\"{Token}\"}}"), material ?? Key, passphrase);

        Assert.That(reading.Problems.Single().Message, Does.Contain("private key cannot be read"));
        Assert.That(reading.Problems.Single().ToString(), Does.Not.Contain("hunter2").And.Not.Contain("no key at all").And.Not.Contain(Token[20..40]));
    }

    [Test]
    public void A_key_that_cannot_be_read_is_no_problem_where_nothing_is_encrypted() =>
        Assert.That(SecretInput.Decrypt("{\"symbols\":[\"BTC\"]}"u8.ToArray(), "no key at all", "x").Problems, Is.Empty);

    [TestCase("")]
    [TestCase("[\"%\"]")]
    [TestCase("\"%\"")]
    [TestCase("{\"t\":\"%\"")]
    [TestCase("{\"t\":\"%\",}")]
    [TestCase("{\"t\":\"%\"} x")]
    [TestCase("<html>")]
    public void What_is_no_object_is_left_to_the_reader_of_inputs(string input)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(input.Replace("%", Token, StringComparison.Ordinal));

        var reading = SecretInput.Decrypt(bytes, Key, SecretVectors.Passphrase);

        Assert.That(reading.Json, Is.EqualTo(bytes));
        Assert.That(reading.Problems, Is.Empty);
    }

    [Test]
    public void An_input_beyond_its_size_is_not_looked_into()
    {
        byte[] bytes = Encoding.UTF8.GetBytes($"{{\"t\":\"{Token}\"}}".PadRight(InputReader.MostBytes + 1));

        Assert.That(SecretInput.Decrypt(bytes, Key, SecretVectors.Passphrase).Json, Is.EqualTo(bytes));
    }

    [Test]
    public void The_token_reaches_the_input()
    {
        var reading = InputReader.Read(Decrypt($"{{\"telegramBotToken\":\"{Token}\"}}").Json);

        Assert.That(reading.Problems, Is.Empty);
        Assert.That(reading.Input.TelegramBotToken, Is.EqualTo("110201543:vector-token"));
    }

    [Test]
    public void Whatever_the_input_is_there_is_a_reading()
    {
        var inputs =
            from parts in Gen.Elements("{", "}", "\"a\"", ":", ",", "[", "]", "\"" + Token + "\"", "\"\\ud800\"", "1", "ENCRYPTED_VALUE:", "é", "\uFEFF", "null").ListOf()
            select string.Concat(parts);

        Check.QuickThrowOnFailure(Prop.ForAll(inputs.ToArbitrary(), input => Decrypt(input).Json.Length > 0 || input.Length == 0));
    }

    private static SecretReading Decrypt(string json) => SecretInput.Decrypt(Encoding.UTF8.GetBytes(json), Key, SecretVectors.Passphrase);

    private static JsonElement Parse(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
