using System.Text;
using OiActor.Http;

namespace OiActor.Tests.Http;

internal sealed class RetryAfterTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 14, 15, 0, 25, TimeSpan.Zero);

    [TestCase("7", 7)]
    [TestCase("86400", 86400)]
    [TestCase("Sat, 14 Mar 2026 15:00:37 GMT", 12)]
    [TestCase("0", 35, Description = "the next full minute")]
    [TestCase("Sat, 14 Mar 2026 15:00:00 GMT", 35, Description = "gone by: the next full minute")]
    public void The_header_is_read_in_seconds_and_as_a_date(string header, int seconds) =>
        Assert.That(RetryAfter.InHeader(Answer(header), Now), Is.EqualTo(TimeSpan.FromSeconds(seconds)));

    [TestCase("8250", 8.25)]
    [TestCase("Sat, 14 Mar 2026 15:00:37 GMT", 12)]
    public void A_host_may_count_in_milliseconds(string header, double seconds) =>
        Assert.That(RetryAfter.InHeader(Answer(header), Now, inMilliseconds: true), Is.EqualTo(TimeSpan.FromSeconds(seconds)));

    [TestCase("")]
    [TestCase("soon")]
    [TestCase("-5")]
    public void A_header_that_cannot_be_read_is_none(string header) =>
        Assert.That(RetryAfter.InHeader(Answer(header), Now), Is.Null);

    [TestCase("""{"ok":false,"error_code":429,"parameters":{"retry_after":31}}""", 31)]
    [TestCase("""{"ok":false,"error_code":429,"parameters":{"retry_after":0}}""", 0)]
    public void Telegram_says_it_in_the_body(string body, int seconds) =>
        Assert.That(RetryAfter.InTelegramBody(Encoding.UTF8.GetBytes(body)), Is.EqualTo(TimeSpan.FromSeconds(seconds)));

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("<html>")]
    [TestCase("""{"parameters":7}""")]
    [TestCase("""{"parameters":{"retry_after":"31"}}""")]
    [TestCase("""{"parameters":{"retry_after":-1}}""")]
    [TestCase("""{"parameters":{"retry_after":1e99}}""")]
    [TestCase("""{"parameters":{"retry_after":31}""")]
    public void A_body_that_says_nothing_of_the_kind_is_no_error(string body) =>
        Assert.That(RetryAfter.InTelegramBody(Encoding.UTF8.GetBytes(body)), Is.Null);

    private static HttpResponseMessage Answer(string header)
    {
        var answer = new HttpResponseMessage();
        answer.Headers.TryAddWithoutValidation("Retry-After", header);
        return answer;
    }
}
