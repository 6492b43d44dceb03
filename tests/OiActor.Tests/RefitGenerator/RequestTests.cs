using System.Globalization;
using System.Net;
using System.Text;

namespace OiActor.Tests.RefitGenerator;

/// <summary>What a generated client puts on the wire.</summary>
internal sealed class RequestTests
{
    private readonly StubHandler stub = new("""{"name":"a","value":1.50}""");

    private string Sent => stub.Request.RequestUri!.AbsoluteUri;

    [Test]
    public async Task The_path_is_appended_to_the_path_of_the_base_address()
    {
        using var answer = await stub.Client("https://host.test/bot12:Ab-c").Plain(default);
        Assert.That(Sent, Is.EqualTo("https://host.test/bot12:Ab-c/plain"));
        Assert.That(stub.Request.Method, Is.EqualTo(HttpMethod.Get));
    }

    [Test]
    public async Task A_slash_at_the_end_of_the_base_address_is_not_doubled()
    {
        using var answer = await stub.Client("http://host.test:81/a/").WithoutToken();
        Assert.That(Sent, Is.EqualTo("http://host.test:81/a/plain"));
    }

    [Test]
    public async Task Query_names_and_values_are_percent_encoded()
    {
        using var answer = await stub.Client().Query("a&b=c d/é+", 50, "x");
        Assert.That(Sent, Is.EqualTo("https://host.test/query?fixed=1&symbol=a%26b%3Dc%20d%2F%C3%A9%2B&limit=50&inst%20Id=x"));
    }

    [Test]
    public async Task Null_parameters_are_left_out_and_empty_ones_are_not()
    {
        using var answer = await stub.Client().Query("", null);
        Assert.That(Sent, Is.EqualTo("https://host.test/query?fixed=1&symbol="));
    }

    [Test]
    public async Task Numbers_are_written_in_the_invariant_culture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "minus";
        CultureInfo.CurrentCulture = culture;
        using var answer = await stub.Client().Numbers(0.10m, -1.5, 1_700_000_000_000, 2.345m);
        Assert.That(Sent, Is.EqualTo("https://host.test/numbers?price=0.10&ratio=-1.5&at=1700000000000&rounded=2.35"));
    }

    [Test]
    public async Task Dates_are_written_in_the_invariant_culture_or_by_their_format()
    {
        var at = new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);
        using var answer = await stub.Client().Dates(at, at, new DateOnly(2026, 3, 4));
        Assert.That(
            Sent,
            Is.EqualTo("https://host.test/dates?at=03%2F04%2F2026%2005%3A06%3A07%20%2B00%3A00&day=2026-03-04&date=03%2F04%2F2026"));
    }

    [TestCase(SamplePeriod.FiveMinutes, "5m")]
    [TestCase(SamplePeriod.Hour, "Hour")]
    [TestCase((SamplePeriod)7, "7")]
    public async Task Enums_are_written_by_their_member_name(SamplePeriod period, string spelling)
    {
        using var one = await stub.Client().Enums(period, null);
        Assert.That(Sent, Is.EqualTo("https://host.test/enums?period=" + spelling));
        using var two = await stub.Client().Enums(period, period);
        Assert.That(Sent, Is.EqualTo($"https://host.test/enums?period={spelling}&other={spelling}"));
    }

    [Test]
    public async Task Collections_repeat_their_name_and_skip_nulls()
    {
        using var answer = await stub.Client().Many(["A B", null, "C"], [SamplePeriod.FiveMinutes], [7, 12]);
        Assert.That(Sent, Is.EqualTo("https://host.test/many?symbol=A%20B&symbol=C&p=5m&n=007&n=012"));
    }

    [Test]
    public async Task Absent_and_empty_collections_leave_no_trace()
    {
        using var answer = await stub.Client().Many(null, [], []);
        Assert.That(Sent, Is.EqualTo("https://host.test/many"));
    }

    [Test]
    public async Task Placeholders_are_percent_encoded_as_one_segment()
    {
        using var answer = await stub.Client().Path("BTC/USDT:USDT?#", -3, "x");
        Assert.That(Sent, Is.EqualTo("https://host.test/v1/BTC%2FUSDT%3AUSDT%3F%23/of/-3.json?extra=x"));
    }

    [Test]
    public void A_null_placeholder_is_a_mistake_of_the_caller() =>
        Assert.That(() => stub.Client().Path(null!, 1, null), Throws.ArgumentNullException);

    [Test]
    public async Task A_body_is_sent_as_JSON()
    {
        using var answer = await stub.Client().PostJson(new Sample("é", 1.50m), default);
        Assert.That(stub.Request.Method, Is.EqualTo(HttpMethod.Post));
        Assert.That(stub.SentBody, Is.EqualTo("""{"name":"\u00E9","value":1.50}"""));
        Assert.That(stub.Request.Content!.Headers.ContentType!.ToString(), Is.EqualTo("application/json; charset=utf-8"));
    }

    [Test]
    public async Task Ready_made_content_is_sent_as_it_is_and_a_fixed_content_header_replaces_its_own()
    {
        using var content = new StringContent("<b>", Encoding.UTF8, "text/html");
        using var answer = await stub.Client().PutContent(content);
        Assert.That(stub.Request.Method, Is.EqualTo(HttpMethod.Put));
        Assert.That(stub.SentBody, Is.EqualTo("<b>"));
        Assert.That(stub.Request.Content!.Headers.ContentType!.ToString(), Is.EqualTo("text/x-sample"));
    }

    [Test]
    public async Task A_parameters_header_wins_over_the_methods_and_the_methods_over_the_interfaces()
    {
        using var answer = await stub.Client().WithHeaders("parameter", "o");
        Assert.That(
            stub.Request.Headers.Select(h => $"{h.Key}: {string.Join('|', h.Value)}"),
            Is.EquivalentTo(["X-Shared: interface", "X-Both: method", "X-Given: parameter", "X-Other: o"]));
    }

    [Test]
    public async Task A_null_header_parameter_leaves_the_header_out()
    {
        using var answer = await stub.Client().WithHeaders(null, null);
        Assert.That(stub.Request.Headers.Select(h => h.Key), Is.EquivalentTo(["X-Shared", "X-Both"]));
    }

    [Test]
    public async Task Names_of_parameters_never_clash_with_the_generated_code()
    {
        using var answer = await stub.Client().Delete("a", default);
        Assert.That(Sent, Is.EqualTo("https://host.test/status/a"));
        Assert.That(stub.Request.Method, Is.EqualTo(HttpMethod.Delete));
    }

    [Test]
    public async Task The_HTTP_version_is_that_of_the_settings()
    {
        using var first = await stub.Client().Plain(default);
        Assert.That(stub.Request.Version, Is.EqualTo(HttpVersion.Version11));
        using var second = await stub.Client(set: s =>
        {
            s.Version = HttpVersion.Version20;
            s.VersionPolicy = HttpVersionPolicy.RequestVersionExact;
        }).Plain(default);
        Assert.That(stub.Request.Version, Is.EqualTo(HttpVersion.Version20));
        Assert.That(stub.Request.VersionPolicy, Is.EqualTo(HttpVersionPolicy.RequestVersionExact));
    }
}
