using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Logging;
using OiActor.Http;
using OiActor.Output;

namespace OiActor.Tests.Output;

internal sealed class ConsoleLogTests
{
    private const string Secret = "1234567:AAF-secret/of the bot";

    private static string Encoded => Uri.EscapeDataString(Secret);

    private static string Written(LogLevel least, Action<ConsoleLog> log)
    {
        using var writer = new StringWriter();
        log(new ConsoleLog(writer, least) { Redactor = new SecretRedactor(Secret) });
        return writer.ToString().ReplaceLineEndings("\n");
    }

    [Test]
    public void Every_line_of_a_message_says_how_grave_it_is() =>
        Assert.That(
            Written(LogLevel.Information, log =>
            {
                Log.Finished(log, "Finished.");
                Log.AlertFailed(log, "busy");
                Log.InputInvalid(log, "one\ntwo");
            }),
            Is.EqualTo("INFO  Finished.\nWARN  Alert not sent: busy\nERROR one\nERROR two\n"));

    [Test]
    public void What_is_less_grave_than_asked_for_is_left_out()
    {
        Assert.That(Written(LogLevel.Warning, log => Log.Finished(log, "Finished.")), Is.Empty);
        Assert.That(Written(LogLevel.None, log => Log.Failed(log, "Failed.")), Is.Empty);
    }

    [Test]
    public void No_secret_is_written_not_even_by_an_exception() =>
        Assert.That(
            Written(LogLevel.Information, log => Log.Defect(log, new InvalidOperationException($"at /bot{Secret}/sendMessage"))),
            Does.Contain("at /bot***/sendMessage").And.Not.Contain(Secret));

    [Test]
    public void No_text_whatever_it_wraps_the_secret_in_brings_it_to_light() =>
        Prop.ForAll(Texts.ToArbitrary(), text =>
        {
            string written = Written(LogLevel.Information, log => Log.Finished(log, text));
            return !written.Contains(Secret, StringComparison.OrdinalIgnoreCase)
                && !written.Contains(Encoded, StringComparison.OrdinalIgnoreCase);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void A_line_makes_the_progress_go_first()
    {
        using var writer = new StringWriter();
        var log = new ConsoleLog(writer, LogLevel.Information) { BeforeLine = () => writer.Write('#') };

        Log.Finished(log, "Finished.");

        Assert.That(writer.ToString(), Does.StartWith("#INFO"));
    }

    private static Gen<string> Texts =>
        from parts in Gen.Elements(Secret, Secret.ToUpperInvariant(), Encoded, Encoded.ToLowerInvariant(), "x", " ", "\n", "***", Secret[..5], Secret[5..]).ArrayOf()
        select string.Concat(parts);
}
