using System.Net;
using System.Text;
using System.Text.Json;
using OiActor.Simulator;

namespace OiActor.EndToEnd.Simulator;

internal sealed class TelegramSiteTests
{
    private SimulatorHost host = null!;
    private HttpClient client = null!;

    [SetUp]
    public async Task StartAsync()
    {
        host = await SimulatorHost.StartAsync();
        client = SimulatorClient.For(host);
    }

    [TearDown]
    public async Task StopAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> SendAsync(object message, string? token = null)
    {
        using var content = new StringContent(JsonSerializer.Serialize(message), Encoding.UTF8, "application/json");
        var address = new Uri(host.Url(SimulatorHost.Telegram), $"/bot{token ?? host.TelegramToken}/sendMessage");
        using var response = await client.PostAsync(address, content);
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement);
    }

    [Test]
    public async Task A_message_is_accepted_and_kept()
    {
        var (status, answer) = await SendAsync(new { chat_id = "-1001", text = "<b>BTC</b> 1 &lt; 2 &amp; 3", parse_mode = "HTML" });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(answer.GetProperty("result").GetProperty("message_id").GetInt32(), Is.EqualTo(1));
            Assert.That(host.Messages, Is.EqualTo(new[] { new SentMessage("-1001", "<b>BTC</b> 1 &lt; 2 &amp; 3", "HTML") }));
        }
    }

    [TestCase("", "text", null, "chat_id is empty")]
    [TestCase("nobody", "text", null, "chat not found")]
    [TestCase("42", " ", null, "message text is empty")]
    [TestCase("42", "a < b", "HTML", "can't parse entities")]
    [TestCase("42", "a & b", "HTML", "can't parse entities")]
    [TestCase("42", "<b>a", "HTML", "can't parse entities")]
    [TestCase("42", "<b><i>a</b></i>", "HTML", "can't parse entities")]
    [TestCase("42", "<table>a</table>", "HTML", "can't parse entities")]
    [TestCase("42", "a", "MarkdownV2", "parse_mode")]
    public async Task A_bad_message_is_refused_with_a_reason(string chat, string text, string? mode, string words)
    {
        var (status, answer) = await SendAsync(new { chat_id = chat, text, parse_mode = mode });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(answer.GetProperty("description").GetString(), Does.Contain(words));
            Assert.That(host.Messages, Is.Empty);
        }
    }

    [TestCase(4096, HttpStatusCode.OK)]
    [TestCase(4097, HttpStatusCode.BadRequest)]
    public async Task A_text_may_have_4096_characters(int length, HttpStatusCode expected)
    {
        var (status, _) = await SendAsync(new { chat_id = 42, text = new string('x', length) });
        Assert.That(status, Is.EqualTo(expected));
    }

    [Test]
    public async Task Another_bots_token_is_unauthorized()
    {
        var (status, answer) = await SendAsync(new { chat_id = 42, text = "x" }, "1:other");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(status, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That(answer.GetProperty("error_code").GetInt32(), Is.EqualTo(401));
        }
    }

    [Test]
    public async Task A_flood_wait_says_how_long_once()
    {
        host.Break(SimulatorHost.Telegram, Fault.TelegramFlood(3) with { Times = 1 });
        var (first, answer) = await SendAsync(new { chat_id = 42, text = "x" });
        var (second, _) = await SendAsync(new { chat_id = 42, text = "x" });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(first, Is.EqualTo(HttpStatusCode.TooManyRequests));
            Assert.That(answer.GetProperty("parameters").GetProperty("retry_after").GetInt32(), Is.EqualTo(3));
            Assert.That(second, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(host.Messages, Has.Count.EqualTo(1));
        }
    }

    [Test]
    public async Task The_bot_knows_itself()
    {
        string answer = await client.GetStringAsync(new Uri(host.Url(SimulatorHost.Telegram), $"/bot{host.TelegramToken}/getMe"));
        Assert.That(JsonDocument.Parse(answer).RootElement.GetProperty("result").GetProperty("is_bot").GetBoolean(), Is.True);
    }
}
