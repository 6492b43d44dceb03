using System.Text;
using OiActor.Domain;
using OiActor.Input;

namespace OiActor.Tests.Input;

internal sealed class ProxyInputTests
{
    private static InputReading Read(string json) => InputReader.Read(Encoding.UTF8.GetBytes(json));

    private static InputReading Proxy(string members) => Read($"{{\"proxyConfiguration\":{{{members}}}}}");

    [Test]
    public void The_platforms_proxy_is_read_with_its_groups_and_country()
    {
        var reading = Proxy("""
            "useApifyProxy": true, "apifyProxyGroups": ["RESIDENTIAL", "a_1.~"], "apifyProxyCountry": " de "
            """);

        Assert.That(reading.Problems.Concat(reading.Warnings), Is.Empty);
        Assert.That(reading.Input.ProxyConfiguration!.UseApifyProxy, Is.True);
        Assert.That(reading.Input.ProxyConfiguration.ApifyProxyGroups, Is.EqualTo(new[] { "RESIDENTIAL", "a_1.~" }));
        Assert.That(reading.Input.ProxyConfiguration.ApifyProxyCountry, Is.EqualTo("de"));
    }

    [TestCase("http://proxy.example:8000")]
    [TestCase("http://proxy.example:80/")]
    [TestCase("https://user:p%40ss@proxy.example:443")]
    [TestCase(" socks5://user@127.0.0.1:1080 ")]
    [TestCase("http://[::1]:3128")]
    public void A_proxy_of_the_users_own_is_an_address_with_a_port(string url)
    {
        var reading = Proxy($"\"useApifyProxy\": false, \"proxyUrls\": [\"{url}\"]");

        Assert.That(reading.Problems.Concat(reading.Warnings), Is.Empty);
        Assert.That(reading.Input.ProxyConfiguration!.ProxyUrls, Is.EqualTo(new[] { url }));
    }

    [TestCase("")]
    [TestCase("proxy.example:8000")]
    [TestCase("user:hunter2@proxy.example:8000")]
    [TestCase("http://proxy.example")]
    [TestCase("http://proxy.example:")]
    [TestCase("http://user:hunter2@proxy.example")]
    [TestCase("https://proxy.example/")]
    [TestCase("http://proxy.example:0")]
    [TestCase("http://proxy.example:65536")]
    [TestCase("http://:8000")]
    [TestCase("http://[::80]")]
    [TestCase("socks5://proxy.example")]
    [TestCase("socks4://proxy.example:1080")]
    [TestCase("ftp://proxy.example:21")]
    [TestCase("http://proxy.example:8000/path")]
    [TestCase("http://proxy.example:8000/?hunter2=1")]
    [TestCase("http://user:hunter2#@proxy.example:8000")]
    [TestCase("http://user:hun/ter2@proxy.example:8000")]
    public void What_is_no_address_of_a_proxy_is_a_problem_that_does_not_repeat_it(string url)
    {
        var reading = Proxy($"\"proxyUrls\": [\"http://proxy.example:1\", \"{url}\"]");

        Assert.That(reading.Problems.Select(p => p.Path), Is.EqualTo(new[] { "proxyConfiguration.proxyUrls[1]" }));
        Assert.That(reading.Problems[0].Message, Does.Contain("socks5").And.Not.Contain("hun"));
    }

    [TestCase("""{"proxyConfiguration":true}""", "proxyConfiguration", "not true or false")]
    [TestCase("""{"proxyConfiguration":"http://u:hunter2@h:1"}""", "proxyConfiguration", "must be an object")]
    [TestCase("""{"proxyConfiguration":{"useApifyProxy":"yes"}}""", "proxyConfiguration.useApifyProxy", "true or false")]
    [TestCase("""{"proxyConfiguration":{"useApifyProxy":true,"proxyUrls":["http://h:1"]}}""", "proxyConfiguration", "Set useApifyProxy to false")]
    [TestCase("""{"proxyConfiguration":{"useApifyProxy":true,"apifyProxyGroups":["A","a-b"]}}""", "proxyConfiguration.apifyProxyGroups[1]", "\"a-b\" is no group")]
    [TestCase("""{"proxyConfiguration":{"useApifyProxy":true,"apifyProxyGroups":[""]}}""", "proxyConfiguration.apifyProxyGroups[0]", "is no group")]
    [TestCase("""{"proxyConfiguration":{"useApifyProxy":true,"apifyProxyGroups":["A,country-US"]}}""", "proxyConfiguration.apifyProxyGroups[0]", "is no group")]
    [TestCase("""{"proxyConfiguration":{"useApifyProxy":true,"apifyProxyGroups":"A"}}""", "proxyConfiguration.apifyProxyGroups", "must be a list")]
    [TestCase("""{"proxyConfiguration":{"useApifyProxy":true,"apifyProxyCountry":"USA"}}""", "proxyConfiguration.apifyProxyCountry", "two letters")]
    [TestCase("""{"proxyConfiguration":{"useApifyProxy":true,"apifyProxyCountry":"Ü1"}}""", "proxyConfiguration.apifyProxyCountry", "two letters")]
    [TestCase("""{"proxyConfiguration":{"proxyUrls":"http://u:hunter2@h:1"}}""", "proxyConfiguration.proxyUrls", "must be a list")]
    [TestCase("""{"proxyConfiguration":{"proxyUrls":[1]}}""", "proxyConfiguration.proxyUrls[0]", "must be text")]
    [TestCase("""{"proxyExcludeVenues":["okx","nowhere"]}""", "proxyExcludeVenues[1]", "binance, okx, bitget")]
    [TestCase("""{"proxyExcludeVenues":"okx"}""", "proxyExcludeVenues", "must be a list")]
    public void A_wrong_proxy_is_one_problem_at_its_path(string json, string path, string says)
    {
        var problems = Read(json).Problems;

        Assert.That(problems.Select(p => p.Path), Is.EqualTo(new[] { path }));
        Assert.That(problems[0].Message, Does.Contain(says).And.Not.Contain("hunter2"));
    }

    [TestCase("""{"proxyConfiguration":{"apifyProxyGroups":["RESIDENTIAL"]}}""", "proxyConfiguration", "Set useApifyProxy to true")]
    [TestCase("""{"proxyConfiguration":{"apifyProxyCountry":"US"}}""", "proxyConfiguration", "Set useApifyProxy to true")]
    [TestCase("""{"proxyConfiguration":{"proxyUrl":"http://u:hunter2@h:1"}}""", "proxyConfiguration.proxyUrl", "Did you mean proxyUrls?")]
    public void A_doubtful_proxy_is_a_warning(string json, string path, string says)
    {
        var reading = Read(json);

        Assert.That(reading.Problems, Is.Empty);
        Assert.That(reading.Warnings.Select(w => w.Path), Is.EqualTo(new[] { path }));
        Assert.That(reading.Warnings[0].Message, Does.Contain(says).And.Not.Contain("hunter2"));
    }

    [TestCase("{}")]
    [TestCase("""{"useApifyProxy":false}""")]
    [TestCase("""{"useApifyProxy":null,"apifyProxyGroups":null,"apifyProxyCountry":null,"proxyUrls":null}""")]
    [TestCase("""{"useApifyProxy":false,"apifyProxyGroups":[],"apifyProxyCountry":"","proxyUrls":[]}""")]
    public void A_configuration_that_asks_for_nothing_is_no_problem(string configuration)
    {
        var reading = Read($"{{\"proxyConfiguration\":{configuration}}}");

        Assert.That(reading.Problems.Concat(reading.Warnings), Is.Empty);
        Assert.That(reading.Input.ProxyConfiguration, Is.Not.Null);
    }

    [Test]
    public void A_venue_is_excluded_in_any_spelling_of_its_name()
    {
        var input = Read("""{"proxyExcludeVenues":[" OKX "]}""").Input;

        Assert.That(ProxyInput.Allows(input, new VenueId("okx")), Is.False);
        Assert.That(ProxyInput.Allows(input, new VenueId("binance")), Is.True);
        Assert.That(ProxyInput.Allows(new ActorInput(), new VenueId("okx")), Is.True);
    }
}
