using System.Net;
using System.Text.Json;
using Refit;

namespace OiActor.Tests.RefitGenerator;

/// <summary>What a generated client makes of the answer, or of its absence.</summary>
internal sealed class AnswerTests
{
    private const string Good = """{"name":"a","value":1.50}""";

    [Test]
    public async Task A_good_answer_is_its_content()
    {
        using var answer = await new StubHandler(Good).Client().Plain(default);
        Assert.That(answer.Content, Is.EqualTo(new Sample("a", 1.50m)));
        Assert.That(answer.IsSuccessful && answer.IsReceived && answer.HasContent, Is.True);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Error, Is.Null);
        Assert.That(answer.HasRequestError(out _) || answer.HasResponseError(out _), Is.False);
    }

    [Test]
    public async Task A_list_is_read_too()
    {
        using var answer = await new StubHandler($"[{Good},{Good}]").Client().List();
        Assert.That(answer.Content, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_byte_order_mark_is_skipped()
    {
        using var answer = await new StubHandler("\uFEFF" + Good).Client().Plain(default);
        Assert.That(answer.IsSuccessful, Is.True);
    }

    [Test]
    public async Task A_body_that_is_not_buffered_is_read_as_it_arrives()
    {
        using var answer = await Answering(new StreamContent(new OneWayStream(Good))).Plain(default);
        Assert.That(answer.Content, Is.EqualTo(new Sample("a", 1.50m)));
    }

    [TestCase("")]
    [TestCase("null")]
    [TestCase("{\"name\":\"a\",")]
    [TestCase("{\"name\":\"a\",\"value\":\"x\"}")]
    [TestCase("{\"name\":\"a\",\"value\":1}garbage")]
    [TestCase("<html></html>")]
    [TestCase("[]")]
    public async Task A_body_that_is_no_valid_content_is_a_response_error(string body)
    {
        foreach (var content in new HttpContent[] { new StringContent(body), new StreamContent(new OneWayStream(body)) })
        {
            using var answer = await Answering(content).Plain(default);
            Assert.That(answer.HasResponseError(out var error), Is.True);
            Assert.That(error!.InnerException, Is.InstanceOf<JsonException>());
            Assert.That(error.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(answer.IsSuccessStatusCode, Is.True);
            Assert.That(answer.IsSuccessful || answer.HasContent, Is.False);
        }
    }

    [Test]
    public async Task A_buffered_body_that_is_no_valid_content_can_still_be_read_as_text()
    {
        using var answer = await new StubHandler("<html>blocked</html>").Client(set: s => s.MaxExceptionContentLength = 10).Plain(default);
        Assert.That(answer.HasResponseError(out var error), Is.True);
        Assert.That(error!.Content, Is.EqualTo("<html>bloc"));
    }

    [TestCase(HttpStatusCode.TooManyRequests)]
    [TestCase(HttpStatusCode.UnavailableForLegalReasons)]
    [TestCase(HttpStatusCode.BadGateway)]
    public async Task A_status_that_is_no_success_is_a_response_error_with_the_body_as_text(HttpStatusCode status)
    {
        using var answer = await new StubHandler("""{"code":-1121}""", status).Client("https://host.test/x").Plain(default);
        Assert.That(answer.HasResponseError(out var error), Is.True);
        Assert.That(error!.StatusCode, Is.EqualTo(status));
        Assert.That(error.Content, Is.EqualTo("""{"code":-1121}"""));
        Assert.That(error.InnerException, Is.Null);
        Assert.That(error.HttpMethod, Is.EqualTo(HttpMethod.Get));
        Assert.That(error.Uri, Is.EqualTo(new Uri("https://host.test/x/plain")));
        Assert.That(answer.IsReceived, Is.True);
        Assert.That(answer.IsSuccessStatusCode || answer.HasContent, Is.False);
        Assert.That(answer.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task An_error_body_is_read_no_further_than_its_limit()
    {
        var endless = new OneWayStream(null);
        using var answer = await Answering(new StreamContent(endless), HttpStatusCode.BadRequest, s => s.MaxExceptionContentLength = 100)
            .Plain(default);
        Assert.That(answer.HasResponseError(out var error), Is.True);
        Assert.That(error!.Content, Is.EqualTo(new string('x', 100)));
        Assert.That(endless.BytesRead, Is.LessThan(100_000));
    }

    [Test]
    public async Task A_bad_answer_whose_text_cannot_be_read_keeps_its_status()
    {
        var broken = new OneWayStream("", new InvalidDataException("gzip"));
        using var answer = await Answering(new StreamContent(broken), HttpStatusCode.BadGateway).Plain(default);
        Assert.That(answer.HasResponseError(out var error), Is.True);
        Assert.That(error!.StatusCode, Is.EqualTo(HttpStatusCode.BadGateway));
        Assert.That(error.Content, Is.Null);
    }

    [Test]
    public async Task A_body_that_breaks_off_is_a_response_error()
    {
        using var answer = await Answering(new StreamContent(new OneWayStream("{\"name\":", new IOException("reset")))).Plain(default);
        Assert.That(answer.HasResponseError(out var error), Is.True);
        Assert.That(error!.InnerException, Is.InstanceOf<IOException>());
    }

    [Test]
    public async Task A_request_without_an_answer_is_a_request_error(
        [Values(typeof(HttpRequestException), typeof(IOException), typeof(TaskCanceledException), typeof(TimeoutException))] Type kind)
    {
        var failure = (Exception)Activator.CreateInstance(kind, "words")!;
        using var answer = await new StubHandler(failure).Client().Plain(default);
        Assert.That(answer.HasRequestError(out var error), Is.True);
        Assert.That(error!.InnerException, Is.SameAs(failure));
        Assert.That(error.Message, Is.EqualTo("words"));
        Assert.That(answer.IsReceived || answer.IsSuccessful || answer.HasContent, Is.False);
        Assert.That(answer.StatusCode, Is.Null);
        Assert.That(answer.Headers, Is.Null);
    }

    [Test]
    public void The_callers_cancellation_is_thrown()
    {
        using var source = new CancellationTokenSource();
        var stub = new StubHandler(async (_, token) =>
        {
            await source.CancelAsync();
            token.ThrowIfCancellationRequested();
            return new HttpResponseMessage();
        });
        Assert.That(() => stub.Client().Plain(source.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void The_callers_cancellation_is_thrown_while_the_body_arrives_too()
    {
        using var source = new CancellationTokenSource();
        var client = Answering(new StreamContent(new OneWayStream(Good, beforeRead: source.Cancel)));
        Assert.That(() => client.Plain(source.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Status_answers_leave_the_body_alone()
    {
        using var good = await new StubHandler("no JSON").Client().Delete("x", default);
        Assert.That(good.IsSuccessful, Is.True);
        using var bad = await new StubHandler("no JSON", HttpStatusCode.Forbidden).Client().Delete("x", default);
        Assert.That(bad.HasResponseError(out var error) ? error!.Content : null, Is.EqualTo("no JSON"));
    }

    [Test]
    public async Task Streams_are_handed_on_and_closed_with_the_answer()
    {
        var body = new OneWayStream("abc");
        var answer = await Answering(new StreamContent(body)).Stream();
        using (answer)
            Assert.That(await new StreamReader(answer.Content!).ReadToEndAsync(), Is.EqualTo("abc"));
        Assert.That(body.IsClosed, Is.True);
    }

    [Test]
    public async Task Every_error_passes_the_redactor()
    {
        using var refused = await new StubHandler("secret", HttpStatusCode.Unauthorized).Client(set: Redact).Plain(default);
        Assert.That(refused.HasResponseError(out var error) ? error!.Content : null, Is.EqualTo("***"));
        Assert.That(refused.Error!.Uri, Is.Null);
        using var lost = await new StubHandler(new IOException()).Client(set: Redact).Plain(default);
        Assert.That(lost.Error!.Uri, Is.Null);

        static void Redact(RefitSettings settings) => settings.ExceptionRedactor = e =>
        {
            e.RequestMessage.RequestUri = null;
            if (e is ApiException api)
                api.Content = "***";
        };
    }

    [Test]
    public void A_client_needs_a_base_address()
    {
        using var http = new HttpClient();
        Assert.That(() => RestService.ForGenerated<ISampleApi>(http), Throws.InvalidOperationException);
    }

    [Test]
    public void An_interface_without_requests_has_no_client()
    {
        using var http = new HttpClient { BaseAddress = new Uri("https://host.test") };
        Assert.That(() => RestService.ForGenerated<IDisposable>(http), Throws.InvalidOperationException);
    }

    private static ISampleApi Answering(
        HttpContent content,
        HttpStatusCode status = HttpStatusCode.OK,
        Action<RefitSettings>? set = null) =>
        new StubHandler((_, _) => Task.FromResult(new HttpResponseMessage(status) { Content = content })).Client(set: set);
}
