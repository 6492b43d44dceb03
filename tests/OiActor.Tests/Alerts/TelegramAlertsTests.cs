using System.Net;
using OiActor.Alerts;
using OiActor.Http;

namespace OiActor.Tests.Alerts;

internal sealed class TelegramAlertsTests
{
    private const string Token = "1234567:secret-of-the-bot";

    private readonly List<string> bodies = [];
    private readonly List<Uri> addresses = [];

    [SetUp]
    public void Forget()
    {
        bodies.Clear();
        addresses.Clear();
    }

    [Test]
    public async Task Messages_go_to_the_chat_in_their_order()
    {
        var receipt = await Send((HttpStatusCode.OK, """{"ok":true}"""), (HttpStatusCode.OK, """{"ok":true}"""));

        Assert.That(receipt, Is.EqualTo(new AlertReceipt(2, null)));
        Assert.That(addresses, Has.All.EqualTo(new Uri($"https://telegram.test/bot{Token}/sendMessage")));
        Assert.That(bodies, Is.EqualTo(new[]
        {
            """{"chat_id":"@chat","text":"one","parse_mode":"HTML"}""",
            """{"chat_id":"@chat","text":"two","parse_mode":"HTML"}""",
        }));
    }

    [Test]
    public async Task The_first_that_fails_is_the_last_that_is_tried_and_the_token_is_not_told()
    {
        var receipt = await Send((HttpStatusCode.BadRequest, $$"""{"ok":false,"error_code":400,"description":"no chat for {{Token}}"}"""));

        Assert.That(receipt, Is.EqualTo(new AlertReceipt(0, "Telegram: rejected, no chat for ***")));
        Assert.That(bodies, Has.Count.EqualTo(1));
    }

    private async Task<AlertReceipt> Send(params (HttpStatusCode Status, string Body)[] answers)
    {
        var left = new Queue<(HttpStatusCode Status, string Body)>(answers);
        using var handler = new FakeHandler(async (request, stop) =>
        {
            addresses.Add(request.RequestUri!);
            bodies.Add(await request.Content!.ReadAsStringAsync(stop));
            var (status, body) = left.Dequeue();
            return new HttpResponseMessage(status) { Content = new StringContent(body), RequestMessage = request };
        });
        using var client = new HttpClient(handler) { BaseAddress = TelegramAlerts.AddressOf(new Uri("https://telegram.test"), Token) };
        return await new TelegramAlerts(client, new SecretRedactor(Token)).SendAsync("@chat", ["one", "two"], CancellationToken.None);
    }
}
