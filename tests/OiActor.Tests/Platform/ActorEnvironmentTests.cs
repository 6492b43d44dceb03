using Microsoft.Extensions.Logging;
using OiActor.Domain;
using OiActor.Platform;

namespace OiActor.Tests.Platform;

internal sealed class ActorEnvironmentTests
{
    private static ActorEnvironment With(params (string Name, string Value)[] variables) =>
        new(variables.ToDictionary(v => v.Name, v => v.Value).GetValueOrDefault, [new VenueId("binance"), new VenueId("okx")]);

    [Test]
    public void Nothing_set_means_a_local_run_with_the_customary_places()
    {
        var environment = With();

        Assert.That(environment.IsAtHome, Is.False);
        Assert.That(environment.InputKey, Is.EqualTo("INPUT"));
        Assert.That(environment.LocalStorageDirectory, Is.EqualTo("./storage"));
        Assert.That(environment.PurgeOnStart, Is.True);
        Assert.That(environment.LogLevel, Is.EqualTo(LogLevel.Information));
        Assert.That(environment.MaxTotalChargeUsd, Is.Null);
        Assert.That(environment.TimeoutAt, Is.Null);
        Assert.That(environment.TelegramOrigin, Is.Null);
        Assert.That(environment.VenueOrigins, Is.Empty);
        Assert.That(environment.EventsAddress, Is.Null);
        Assert.That((environment.InputSecretsKey, environment.InputSecretsPassphrase), Is.EqualTo(((string?)null, (string?)null)));
        Assert.That((environment.ProxyHostname, environment.ProxyPort, environment.ProxyPassword), Is.EqualTo(("proxy.apify.com", 8000, (string?)null)));
        Assert.That(environment.Problems.Concat(environment.Warnings), Is.Empty);
    }

    [Test]
    public void An_empty_value_means_unset()
    {
        var environment = With(
            ("APIFY_IS_AT_HOME", ""), ("ACTOR_INPUT_KEY", ""), ("APIFY_INPUT_KEY", "OLD"), ("APIFY_LOCAL_STORAGE_DIR", " "), ("CRAWLEE_STORAGE_DIR", "crawlee"),
            ("APIFY_PURGE_ON_START", ""), ("ACTOR_MAX_TOTAL_CHARGE_USD", ""), ("ACTOR_TIMEOUT_AT", ""), ("OI_BINANCE_URL", ""), ("APIFY_LOG_LEVEL", ""),
            ("ACTOR_EVENTS_WEBSOCKET_URL", ""), ("APIFY_INPUT_SECRETS_PRIVATE_KEY_FILE", ""), ("APIFY_INPUT_SECRETS_PRIVATE_KEY_PASSPHRASE", ""),
            ("APIFY_PROXY_HOSTNAME", ""), ("APIFY_PROXY_PORT", ""), ("APIFY_PROXY_PASSWORD", ""));

        Assert.That(environment.IsAtHome, Is.False);
        Assert.That(environment.InputKey, Is.EqualTo("OLD"));
        Assert.That(environment.LocalStorageDirectory, Is.EqualTo("crawlee"));
        Assert.That(environment.PurgeOnStart, Is.True);
        Assert.That(environment.MaxTotalChargeUsd, Is.Null);
        Assert.That(environment.VenueOrigins, Is.Empty);
        Assert.That(environment.EventsAddress, Is.Null);
        Assert.That((environment.InputSecretsKey, environment.InputSecretsPassphrase, environment.ProxyPassword), Is.EqualTo(((string?)null, (string?)null, (string?)null)));
        Assert.That((environment.ProxyHostname, environment.ProxyPort), Is.EqualTo(("proxy.apify.com", 8000)));
        Assert.That(environment.Problems.Concat(environment.Warnings), Is.Empty);
    }

    [Test]
    public void What_the_platform_sets_for_secrets_events_and_proxy_is_read()
    {
        var environment = With(
            ("ACTOR_EVENTS_WEBSOCKET_URL", "ws://10.0.0.1:80/run?x=1"), ("APIFY_ACTOR_EVENTS_WS_URL", "wss://old.example/"),
            ("APIFY_INPUT_SECRETS_PRIVATE_KEY_FILE", "LS0t\n"), ("APIFY_INPUT_SECRETS_PRIVATE_KEY_PASSPHRASE", " spaced "),
            ("APIFY_PROXY_HOSTNAME", "10.0.0.2"), ("APIFY_PROXY_PORT", "8011"), ("APIFY_PROXY_PASSWORD", "hunter2"));

        Assert.That(environment.EventsAddress, Is.EqualTo(new Uri("ws://10.0.0.1/run?x=1")));
        Assert.That((environment.InputSecretsKey, environment.InputSecretsPassphrase), Is.EqualTo(("LS0t", " spaced ")));
        Assert.That((environment.ProxyHostname, environment.ProxyPort, environment.ProxyPassword), Is.EqualTo(("10.0.0.2", 8011, "hunter2")));
        Assert.That(With(("APIFY_ACTOR_EVENTS_WS_URL", "wss://old.example/")).EventsAddress, Is.EqualTo(new Uri("wss://old.example/")));
    }

    [Test]
    public void The_current_spelling_comes_before_its_twins()
    {
        var environment = With(
            ("ACTOR_INPUT_KEY", "A"), ("APIFY_INPUT_KEY", "B"), ("CRAWLEE_INPUT_KEY", "C"),
            ("APIFY_LOCAL_STORAGE_DIR", "apify"), ("CRAWLEE_STORAGE_DIR", "crawlee"),
            ("ACTOR_TIMEOUT_AT", "2026-03-14T15:00:00.000Z"), ("APIFY_TIMEOUT_AT", "2027-03-14T15:00:00.000Z"));

        Assert.That(environment.InputKey, Is.EqualTo("A"));
        Assert.That(environment.LocalStorageDirectory, Is.EqualTo("apify"));
        Assert.That(environment.TimeoutAt, Is.EqualTo(new DateTimeOffset(2026, 3, 14, 15, 0, 0, TimeSpan.Zero)));
    }

    [TestCase("0", false)]
    [TestCase("false", false)]
    [TestCase("False", false)]
    [TestCase("1", true)]
    [TestCase("true", true)]
    public void The_purge_can_be_switched_off(string value, bool purges)
    {
        Assert.That(With(("APIFY_PURGE_ON_START", value)).PurgeOnStart, Is.EqualTo(purges));
        Assert.That(With(("CRAWLEE_PURGE_ON_START", value)).PurgeOnStart, Is.EqualTo(purges));
    }

    [TestCase("1", LogLevel.Error)]
    [TestCase("3", LogLevel.Warning)]
    [TestCase("warning", LogLevel.Warning)]
    [TestCase("5", LogLevel.Debug)]
    [TestCase("DEBUG", LogLevel.Debug)]
    [TestCase("0", LogLevel.None)]
    [TestCase("4", LogLevel.Information)]
    public void The_log_level_is_read_in_numbers_and_names(string value, LogLevel level) =>
        Assert.That(With(("APIFY_LOG_LEVEL", value)).LogLevel, Is.EqualTo(level));

    [TestCase("0.25", "0.25")]
    [TestCase("5", "5")]
    [TestCase("1e-3", "0.001")]
    [TestCase("0", null)]
    [TestCase("0.00", null)]
    public void The_charge_limit_is_an_exact_amount_and_zero_is_none(string value, string? limit) =>
        Assert.That(With(("ACTOR_MAX_TOTAL_CHARGE_USD", value)).MaxTotalChargeUsd, Is.EqualTo(limit is null ? null : decimal.Parse(limit)));

    [TestCase("ACTOR_MAX_TOTAL_CHARGE_USD", "five")]
    [TestCase("ACTOR_MAX_TOTAL_CHARGE_USD", "-1")]
    [TestCase("ACTOR_MAX_TOTAL_CHARGE_USD", "1e999")]
    [TestCase("OI_BINANCE_URL", "localhost:8080")]
    [TestCase("OI_BINANCE_URL", "ftp://localhost")]
    [TestCase("OI_BINANCE_URL", "http://")]
    [TestCase("OI_OKX_URL", "http://localhost/path")]
    [TestCase("OI_OKX_URL", "http://localhost/?q=1")]
    [TestCase("OI_OKX_URL", "http://localhost/#f")]
    [TestCase("OI_TELEGRAM_URL", "http://user:hunter2@localhost")]
    public void A_value_that_must_not_be_passed_over_is_a_problem_that_does_not_repeat_it(string name, string value)
    {
        var problems = With((name, value)).Problems;

        Assert.That(problems.Select(p => p.Path), Is.EqualTo(new[] { name }));
        Assert.That(problems[0].Message, Does.Not.Contain("hunter2"));
    }

    [TestCase("ACTOR_TIMEOUT_AT", "soon")]
    [TestCase("APIFY_LOG_LEVEL", "loud")]
    [TestCase("ACTOR_EVENTS_WEBSOCKET_URL", "http://events.example")]
    [TestCase("ACTOR_EVENTS_WEBSOCKET_URL", "somewhere")]
    [TestCase("APIFY_PROXY_HOSTNAME", "a b")]
    [TestCase("APIFY_PROXY_PORT", "0")]
    [TestCase("APIFY_PROXY_PORT", "65536")]
    [TestCase("APIFY_PROXY_PORT", "-1")]
    public void A_value_that_can_be_passed_over_is_a_warning(string name, string value)
    {
        var environment = With((name, value));

        Assert.That(environment.Problems, Is.Empty);
        Assert.That(environment.Warnings.Select(p => p.Path), Is.EqualTo(new[] { name }));
    }

    [Test]
    public void Origins_are_replaced_by_venue()
    {
        var environment = With(("OI_BINANCE_URL", "http://127.0.0.1:8080/"), ("OI_OKX_URL", "https://mirror.example"), ("OI_TELEGRAM_URL", "http://[::1]:99"));

        Assert.That(environment.VenueOrigins, Is.EqualTo(new Dictionary<VenueId, Uri>
        {
            [new("binance")] = new("http://127.0.0.1:8080/"),
            [new("okx")] = new("https://mirror.example/"),
        }));
        Assert.That(environment.TelegramOrigin, Is.EqualTo(new Uri("http://[::1]:99/")));
    }
}
