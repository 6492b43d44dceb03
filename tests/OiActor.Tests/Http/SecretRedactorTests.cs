using FsCheck;
using FsCheck.Fluent;
using OiActor.Http;

namespace OiActor.Tests.Http;

internal sealed class SecretRedactorTests
{
    private const string Token = "123456:AAE-x_y";

    private static readonly SecretRedactor Redactor = new(Token, null, " ", "AAE");

    [TestCase("https://api.telegram.org/bot123456:AAE-x_y/sendMessage", "https://api.telegram.org/bot***/sendMessage")]
    [TestCase("bot123456%3AAAE-x_y and 123456%3aAAE-x_y", "bot*** and ***")]
    [TestCase("nothing here", "nothing here")]
    [TestCase("AAE alone", "*** alone")]
    public void A_secret_is_replaced_in_every_spelling(string text, string clean) =>
        Assert.That(Redactor.Redact(text), Is.EqualTo(clean));

    [Test]
    public void A_line_has_no_control_characters_and_no_double_blanks() =>
        Assert.That(Redactor.OneLine(" one\r\n\ttwo\u001b[31m\u0000three\u2028four  "), Is.EqualTo("one two [31m three four"));

    [Test]
    public void A_line_is_cut_only_after_its_secrets_are_gone()
    {
        var line = Redactor.OneLine(new string('x', 195) + Token + " and more");

        Assert.That(line, Is.EqualTo(new string('x', 195) + "*** …"));
        Assert.That(line, Has.Length.EqualTo(200));
    }

    [Test]
    public void A_line_never_ends_in_half_a_character() =>
        Assert.That(SecretRedactor.None.OneLine("abc😀def", 5), Is.EqualTo("abc…"));

    [Test]
    public void No_text_keeps_a_secret_or_exceeds_its_length()
    {
        var texts =
            from parts in Gen.Elements(Token, Token[..8], "\n", "%3A", "words ", "😀", "AAE", "123456:").ListOf()
            select string.Concat(parts);

        Check.QuickThrowOnFailure(Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var line = Redactor.OneLine(text, 40);
            return !line.Contains(Token, StringComparison.Ordinal) && !line.Contains("AAE", StringComparison.Ordinal)
                && line.Length <= 40 && !line.Any(char.IsControl);
        }));
    }
}
