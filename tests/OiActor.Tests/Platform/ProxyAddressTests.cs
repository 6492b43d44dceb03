using System.Net;
using OiActor.Input;
using OiActor.Platform;

namespace OiActor.Tests.Platform;

internal sealed class ProxyAddressTests
{
    private static readonly Uri Venue = new("https://venue.test/");

    private static ActorEnvironment With(params (string Name, string Value)[] variables) =>
        new(variables.ToDictionary(v => v.Name, v => v.Value).GetValueOrDefault, []);

    private static ProxyChoice OwnProxies(params string[] urls) => ProxyChoice.Of(new ProxyConfiguration { ProxyUrls = urls }, With());

    private static (string User, string Password)? CredentialsOf(ProxyAddress proxy) =>
        proxy.Credentials?.GetCredential(proxy.Address, "Basic") is { } found ? (found.UserName, found.Password) : null;

    [TestCase("", null, "auto")]
    [TestCase("RESIDENTIAL", null, "groups-RESIDENTIAL")]
    [TestCase("A B", "us", "groups-A+B,country-US")]
    [TestCase("", "DE", "country-DE")]
    public void The_platforms_proxy_takes_the_wishes_for_a_user_name(string groups, string? country, string user)
    {
        var choice = ProxyChoice.Of(
            new ProxyConfiguration
            {
                UseApifyProxy = true,
                ApifyProxyGroups = groups.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                ApifyProxyCountry = country,
            },
            With(("APIFY_PROXY_HOSTNAME", "10.0.0.7"), ("APIFY_PROXY_PORT", "8011"), ("APIFY_PROXY_PASSWORD", "hunter2")));

        var proxy = choice.For(2)!;
        Assert.That(proxy.GetProxy(Venue), Is.EqualTo(new Uri("http://10.0.0.7:8011/")));
        Assert.That(proxy.IsBypassed(Venue), Is.False);
        Assert.That(CredentialsOf(proxy), Is.EqualTo((user, "hunter2")));
        Assert.That(choice.Problems, Is.Empty);
        Assert.That(choice.Secrets, Is.EqualTo(new[] { "hunter2" }));
    }

    [Test]
    public void Its_usual_place_needs_no_variable() =>
        Assert.That(
            ProxyChoice.Of(new ProxyConfiguration { UseApifyProxy = true }, With(("APIFY_PROXY_PASSWORD", "x"))).For(0)!.Address,
            Is.EqualTo(new Uri("http://proxy.apify.com:8000/")));

    [Test]
    public void Without_a_password_the_platforms_proxy_is_a_problem()
    {
        var choice = ProxyChoice.Of(new ProxyConfiguration { UseApifyProxy = true }, With(("APIFY_IS_AT_HOME", "1")));

        Assert.That(choice.Addresses, Is.Empty);
        Assert.That(choice.Problems.Select(p => p.Path), Is.EqualTo(new[] { "proxyConfiguration.useApifyProxy" }));
        Assert.That(choice.Problems[0].Message, Does.Contain("APIFY_PROXY_PASSWORD"));
    }

    [TestCase("http://proxy.example:8000", "http://proxy.example:8000/", null, null)]
    [TestCase(" https://us%40er:p%3Ass%C3%A9@proxy.example:443/ ", "https://proxy.example:443/", "us@er", "p:ssé")]
    [TestCase("socks5://token@[::1]:1080", "socks5://[::1]:1080/", "token", "")]
    [TestCase("http://user:a:b@proxy.example:80", "http://proxy.example:80/", "user", "a:b")]
    public void An_address_of_the_users_own_is_parted_from_its_credentials(string url, string address, string? user, string? password)
    {
        var proxy = OwnProxies(url).For(0)!;

        Assert.That(proxy.GetProxy(Venue), Is.EqualTo(new Uri(address)));
        Assert.That(proxy.Address.UserInfo, Is.Empty);
        Assert.That(proxy.ToString(), Does.Not.Contain("@"));
        Assert.That(CredentialsOf(proxy), Is.EqualTo(user is null ? ((string, string)?)null : (user, password!)));
    }

    [Test]
    public void Every_password_and_user_info_is_a_secret_and_a_mere_user_name_only_where_it_stands_alone() =>
        Assert.That(
            OwnProxies("http://user:p%40ss@a.example:1", "http://token@b.example:1", "http://c.example:1", "no address:hunter2").Secrets,
            Is.EqualTo(new[] { "user:p%40ss", "p@ss", "p%40ss", "token", "no address:hunter2" }));

    [Test]
    public void The_platforms_password_is_a_secret_even_where_it_is_not_used() =>
        Assert.That(ProxyChoice.Of(null, With(("APIFY_PROXY_PASSWORD", "hunter2"))).Secrets, Is.EqualTo(new[] { "hunter2" }));

    [Test]
    public void Several_are_taken_in_turn()
    {
        var choice = OwnProxies("http://a.example:1", "http://b.example:1");

        Assert.That(
            Enumerable.Range(0, 4).Select(position => choice.For(position)!.Address.Host),
            Is.EqualTo(new[] { "a.example", "b.example", "a.example", "b.example" }));
    }

    [Test]
    public void Nothing_asked_for_is_no_proxy()
    {
        Assert.That(ProxyChoice.Of(null, With()).For(0), Is.Null);
        Assert.That(ProxyChoice.Of(new ProxyConfiguration(), With(("APIFY_PROXY_PASSWORD", "x"))).For(1), Is.Null);
    }
}
