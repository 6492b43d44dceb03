using System.Net;
using System.Text.Json;
using OiActor.Domain;
using OiActor.Http;
using Refit;

namespace OiActor.Tests.Http;

internal sealed class FailureMapTests
{
    private static readonly VenueId Venue = new("binance");
    private static readonly RefitSettings Settings = new(new SystemTextJsonContentSerializer(JsonSerializerOptions.Strict));

    private readonly FailureMap map = new(Venue, new SecretRedactor("s3cret"), code => code == "-1121" ? FailureKind.NotFound : null);

    [TestCase(401, FailureKind.Refused)]
    [TestCase(403, FailureKind.Refused)]
    [TestCase(451, FailureKind.Refused)]
    [TestCase(404, FailureKind.NotFound)]
    [TestCase(408, FailureKind.TimedOut)]
    [TestCase(418, FailureKind.RateLimited)]
    [TestCase(429, FailureKind.RateLimited)]
    [TestCase(400, FailureKind.Rejected)]
    [TestCase(409, FailureKind.Rejected)]
    [TestCase(500, FailureKind.ServerError)]
    [TestCase(503, FailureKind.ServerError)]
    [TestCase(302, FailureKind.Malformed)]
    public async Task The_status_gives_the_kind(int status, FailureKind kind)
    {
        var failure = map.Find(await Answered(status, ""), "BTCUSDT");

        Assert.That(failure!.Kind, Is.EqualTo(kind));
        Assert.That(failure.Stage, Is.EqualTo(FailureStage.Request));
        Assert.That(failure.HttpStatus, Is.EqualTo(status));
        Assert.That(failure.Request, Is.EqualTo("/fapi/v1/openInterest BTCUSDT"));
        Assert.That(failure.Venue, Is.EqualTo(Venue));
        Assert.That(failure.Attempts, Is.EqualTo(2));
        Assert.That(failure.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(3)));
    }

    [TestCase("""{"code":-1102,"msg":"parameter\nmissing"}""", "-1102", "parameter missing")]
    [TestCase("""{"code":"51000","msg":"bad s3cret","data":[]}""", "51000", "bad ***")]
    [TestCase("""{"ok":false,"error_code":400,"description":"chat not found"}""", "400", "chat not found")]
    [TestCase("""{"code":0,"msg":"restricted location"}""", "0", "restricted location")]
    [TestCase("""{"code":null,"msg":{}}""", null, "Bad Request")]
    [TestCase("""["code"]""", null, "Bad Request")]
    [TestCase("not json", null, "Bad Request")]
    [TestCase(" <!DOCTYPE html><title>No</title>", null, "a web page instead of data")]
    public async Task The_venues_code_and_words_are_read_from_the_body(string body, string? code, string words)
    {
        var failure = map.Find(await Answered(400, body))!;

        Assert.That(failure.VenueCode, Is.EqualTo(code));
        Assert.That(failure.Words, Is.EqualTo(words));
    }

    [Test]
    public async Task A_venues_own_code_may_mean_more_than_the_status()
    {
        var failure = map.Find(await Answered(400, """{"code":-1121,"msg":"Invalid symbol."}"""))!;

        Assert.That(failure.Kind, Is.EqualTo(FailureKind.NotFound));
    }

    [Test]
    public async Task Long_words_are_cut()
    {
        var failure = map.Find(await Answered(400, $$"""{"code":1,"msg":"{{new string('w', 5000)}}"}"""))!;

        Assert.That(failure.Words, Has.Length.EqualTo(200));
    }

    [TestCase("", "an empty body")]
    [TestCase("<html>", "a web page instead of data")]
    [TestCase("{\"a\":", "not json")]
    public async Task A_success_that_cannot_be_decoded_is_malformed(string body, string words)
    {
        var failure = map.Find(await Answered(200, body, new JsonException("not json")))!;

        Assert.That(failure.Kind, Is.EqualTo(FailureKind.Malformed));
        Assert.That(failure.Stage, Is.EqualTo(FailureStage.Decode));
        Assert.That(failure.Words, Is.EqualTo(words));
    }

    [Test]
    public void A_success_without_content_is_malformed()
    {
        var request = Asked();
        var empty = new ApiResponse<string>(request, new HttpResponseMessage(HttpStatusCode.Accepted), null, Settings);
        var full = new ApiResponse<string>(request, new HttpResponseMessage(HttpStatusCode.OK), "content", Settings);

        Assert.That(map.Find(empty)!.Kind, Is.EqualTo(FailureKind.Malformed));
        Assert.That(map.FindError(empty), Is.Null, "where no content is expected there is nothing wrong");
        Assert.That(map.Find(full), Is.Null);
    }

    [TestCaseSource(nameof(Unanswered))]
    public void No_answer_says_why(Exception trouble, FailureKind kind, FailureStage stage)
    {
        var request = Asked();
        var failure = map.Find(new ApiResponse<string>(
            request, null, null, Settings, new ApiRequestException(request, HttpMethod.Get, Settings, trouble)))!;

        Assert.That(failure.Kind, Is.EqualTo(kind));
        Assert.That(failure.Stage, Is.EqualTo(stage));
        Assert.That(failure.HttpStatus, Is.Null);
        Assert.That(failure.Words, Is.EqualTo("the words of ***"));
    }

    [Test]
    public async Task An_error_code_in_a_success_is_a_rejection()
    {
        var answer = await Answered(200, "");

        var failure = map.Rejected(answer, "51001", "Instrument ID s3cret doesn't exist", "BTC-USDT-SWAP");

        Assert.That(failure.Kind, Is.EqualTo(FailureKind.Rejected));
        Assert.That(failure.VenueCode, Is.EqualTo("51001"));
        Assert.That(failure.Words, Is.EqualTo("Instrument ID *** doesn't exist"));
        Assert.That(failure.Request, Is.EqualTo("/fapi/v1/openInterest BTC-USDT-SWAP"));
        Assert.That(map.Rejected(answer, "-1121", null).Kind, Is.EqualTo(FailureKind.NotFound));
    }

    [TestCase("""{"code":7,"msg":"no","data":{}}""", FailureKind.Rejected)]
    [TestCase("""{"code":-1121,"msg":"no","data":{}}""", FailureKind.NotFound)]
    [TestCase("""{"code":0,"msg":"","data":{}}""", FailureKind.Malformed)]
    [TestCase("""{"data":{}}""", FailureKind.Malformed)]
    [TestCase("{\"code\":7,", FailureKind.Malformed)]
    public async Task A_refusal_with_data_of_another_shape_is_known_by_its_code(string body, FailureKind kind)
    {
        var aware = new FailureMap(Venue, SecretRedactor.None, code => code == "-1121" ? FailureKind.NotFound : null, successCode: "0");
        var answer = await Answered(200, body, new JsonException("another shape"));

        Assert.That(aware.Find(answer)!.Kind, Is.EqualTo(kind));
        Assert.That(map.Find(answer)!.Kind, Is.EqualTo(FailureKind.Malformed), "a venue that does not do so");
    }

    private static IEnumerable<TestCaseData> Unanswered()
    {
        const string words = "the words of s3cret";
        yield return new(new HttpRequestException(words, new IOException(words)), FailureKind.Unreachable, FailureStage.Request);
        foreach (var kind in new[] { FailureKind.TimedOut, FailureKind.Pacing, FailureKind.RateLimited, FailureKind.Unreachable })
            yield return new(new NoAnswerException(kind, words), kind, FailureStage.Request);
        yield return new(new NoAnswerException(FailureKind.Malformed, words), FailureKind.Malformed, FailureStage.Decode);
        yield return new(new InvalidOperationException(words), FailureKind.Defect, FailureStage.Request);
    }

    private static HttpRequestMessage Asked()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "https://venue.test/fapi/v1/openInterest?symbol=BTCUSDT");
        new RequestTrace("/fapi/v1/openInterest") { Attempts = 2, Elapsed = TimeSpan.FromSeconds(3) }.KeepIn(request);
        return request;
    }

    private static async Task<ApiResponse<string>> Answered(int status, string body, Exception? inner = null)
    {
        var request = Asked();
        var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body), RequestMessage = request };
        var error = await ApiException.Create("bad answer", request, answer, Settings, inner, CancellationToken.None);
        return new ApiResponse<string>(request, answer, null, Settings, error);
    }
}
