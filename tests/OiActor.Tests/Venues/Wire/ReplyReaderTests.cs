using OiActor.Domain;
using OiActor.Http;
using OiActor.Venues.Okx;
using OiActor.Venues.Wire;
using Refit;

namespace OiActor.Tests.Venues.Wire;

/// <summary>Transport, status, body, envelope: judged in this order.</summary>
internal sealed class ReplyReaderTests
{
    private readonly ManualTime time = new();

    [Test]
    public async Task An_answer_with_data_is_content_received_now()
    {
        var reply = await ReadAsync(new Answer("""{"code":"0","msg":"","data":[]}"""));

        Assert.That(reply.Failure, Is.Null);
        Assert.That(reply.Content?.Data, Is.Empty);
        Assert.That(reply.ReceivedTime, Is.EqualTo(time.GetUtcNow()));
    }

    [Test]
    public async Task The_age_that_a_cache_admits_to_is_taken_off_the_received_time()
    {
        var reply = await ReadAsync(new Answer("""{"code":"0","msg":"","data":[]}"""), answer => answer.Headers.Age = TimeSpan.FromSeconds(7));

        Assert.That(reply.ReceivedTime, Is.EqualTo(time.GetUtcNow().AddSeconds(-7)));
    }

    [TestCase("""{"code":"51000","msg":"Parameter error","data":[]}""", FailureKind.Rejected, FailureStage.Request, "51000", "Parameter error")]
    [TestCase("""{"code":"51001","msg":"No such instrument","data":[]}""", FailureKind.NotFound, FailureStage.Request, "51001", "No such instrument")]
    [TestCase("""{"code":"50011","data":[]}""", FailureKind.RateLimited, FailureStage.Request, "50011", "")]
    [TestCase("""{"msg":"","data":[]}""", FailureKind.Malformed, FailureStage.Decode, null, "an answer without a code")]
    [TestCase("""{"code":"0","msg":""}""", FailureKind.Malformed, FailureStage.Decode, null, "an answer without data")]
    [TestCase("""{"code":"0","msg":"","data":null}""", FailureKind.Malformed, FailureStage.Decode, null, "an answer without data")]
    public async Task An_envelope_that_says_no_is_a_failure(string body, FailureKind kind, FailureStage stage, string? code, string words)
    {
        var reply = await ReadAsync(new Answer(body));

        Assert.That(reply.Content, Is.Null);
        Assert.That(
            reply.Failure,
            Is.EqualTo(new Failure
            {
                Kind = kind,
                Venue = OkxVenue.About.Id,
                Stage = stage,
                Request = "/api/v5/public/mark-price some symbol",
                HttpStatus = 200,
                VenueCode = code,
                Words = words,
            }));
    }

    [Test]
    public async Task Without_an_answer_there_is_a_failure_and_no_received_time()
    {
        var reply = await ReadAsync(null);

        Assert.That(reply.Failure, Has.Property("Kind").EqualTo(FailureKind.Unreachable).And.Property("Attempts").EqualTo(3));
        Assert.That(reply.ReceivedTime, Is.EqualTo(default(DateTimeOffset)));
    }

    private async Task<Reply<OkxEnvelope<MarkPriceWire>>> ReadAsync(Answer? answer, Action<HttpResponseMessage>? change = null)
    {
        using var client = VenueStage.Open(VenueStage.Entry("okx"), new OneAnswer(answer, change), time);
        var api = RestService.ForGenerated<IOkxApi>(client.Client, ReplyReader.Settings(OkxJson.Default));
        var replies = new ReplyReader(new FailureMap(OkxVenue.About.Id, SecretRedactor.None, OkxErrors.Kind));
        return await replies.Read(api.MarkPrice(CancellationToken.None), "some symbol");
    }

    /// <summary>The same answer to everything; null for a host that refuses connections.</summary>
    private sealed class OneAnswer(Answer? answer, Action<HttpResponseMessage>? change) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (answer is null)
                throw new HttpRequestException(HttpRequestError.ConnectionError);
            var message = answer.ToMessage();
            change?.Invoke(message);
            return Task.FromResult(message);
        }
    }
}
