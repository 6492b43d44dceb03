using System.Net;
using OiActor.Domain;
using OiActor.Http;

namespace OiActor.Tests.Http;

internal sealed class ResilienceHandlerTests
{
    [Test]
    public async Task A_reset_connection_is_retried()
    {
        using var host = new StubHost((_, n, _) => n == 0
            ? throw new HttpRequestException("reset", new IOException("reset"))
            : Task.FromResult(StubHost.Answer(200)));

        using var answer = await host.Finish(host.Get());

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(host.Sent, Is.EqualTo(2));
    }

    [TestCase(408)]
    [TestCase(500)]
    [TestCase(503)]
    public async Task A_passing_status_is_retried(int status)
    {
        using var host = StubHost.Answering(n => StubHost.Answer(n == 0 ? status : 200));

        using var answer = await host.Finish(host.Get());

        Assert.That((int)answer.StatusCode, Is.EqualTo(200));
        Assert.That(host.Sent, Is.EqualTo(2));
    }

    [Test]
    public async Task A_server_error_that_stays_is_handed_on_after_three_attempts()
    {
        using var host = StubHost.Answering(_ => StubHost.Answer(500, "down"));

        using var answer = await host.Finish(host.Get());

        Assert.That((int)answer.StatusCode, Is.EqualTo(500));
        Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo("down"));
        Assert.That(host.Sent, Is.EqualTo(3));
    }

    [TestCase(301)]
    [TestCase(400)]
    [TestCase(401)]
    [TestCase(403)]
    [TestCase(404)]
    [TestCase(418)]
    [TestCase(451)]
    public async Task A_refusal_is_never_retried(int status)
    {
        using var host = StubHost.Answering(_ => StubHost.Answer(status));

        using var answer = await host.Get();

        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
        Assert.That(host.Sent, Is.EqualTo(1));
    }

    [Test]
    public async Task The_pause_before_a_repeat_is_jittered_around_half_a_second_and_doubles()
    {
        using var host = StubHost.Answering(_ => StubHost.Answer(500));

        using var answer = await host.Finish(host.Get(), TimeSpan.FromMilliseconds(1));

        var sent = host.Log.Select(l => l.At).ToArray();
        Assert.That(sent[1] - sent[0], Is.InRange(TimeSpan.FromMilliseconds(250), TimeSpan.FromMilliseconds(751)));
        Assert.That(sent[2] - sent[1], Is.InRange(TimeSpan.FromMilliseconds(500), TimeSpan.FromMilliseconds(1501)));
    }

    [Test]
    public async Task A_hanging_attempt_is_given_up_after_its_time_and_retried()
    {
        using var host = new StubHost((_, n, stop) => n == 0 ? StubHost.Hang(stop) : Task.FromResult(StubHost.Answer(200)));

        using var answer = await host.Finish(host.Get());

        Assert.That((int)answer.StatusCode, Is.EqualTo(200));
        Assert.That(host.Log[1].At - host.Log[0].At, Is.GreaterThanOrEqualTo(ResilienceProfile.Venue.AttemptTimeout));
    }

    [Test]
    public async Task A_host_that_always_hangs_times_out_after_three_attempts()
    {
        using var host = new StubHost((_, _, stop) => StubHost.Hang(stop));

        var trouble = await StubHost.Trouble(host.Finish(host.Get()));

        Assert.That(trouble.Kind, Is.EqualTo(FailureKind.TimedOut));
        Assert.That(trouble.Message, Is.EqualTo("no whole answer within 10 s"));
        Assert.That(host.Sent, Is.EqualTo(3));
    }

    [Test]
    public async Task The_deadline_ends_a_request_as_a_failure_and_not_as_cancellation()
    {
        using var host = new StubHost((_, _, stop) => StubHost.Hang(stop), deadlineSecs: 4);
        var asked = host.Get();

        host.Advance(TimeSpan.FromSeconds(3.9));
        Assert.That(asked.IsCompleted, Is.False);
        host.Advance(TimeSpan.FromSeconds(0.1));

        var trouble = await StubHost.Trouble(asked);
        Assert.That(trouble.Kind, Is.EqualTo(FailureKind.TimedOut));
        Assert.That(trouble.Message, Does.Contain("deadline"));
    }

    [Test]
    public async Task After_the_deadline_nothing_is_sent()
    {
        using var host = StubHost.Answering(_ => StubHost.Answer(200), deadlineSecs: 4);
        host.Advance(TimeSpan.FromSeconds(4));

        Assert.That((await StubHost.Trouble(host.Get())).Kind, Is.EqualTo(FailureKind.TimedOut));
        Assert.That(host.Sent, Is.Zero);
    }

    [Test]
    public async Task A_server_error_with_no_time_left_for_another_attempt_is_handed_on_at_once()
    {
        using var host = StubHost.Answering(_ => StubHost.Answer(500), deadlineSecs: 0.2);

        using var answer = await host.Finish(host.Get());

        Assert.That((int)answer.StatusCode, Is.EqualTo(500));
        Assert.That(host.Sent, Is.EqualTo(1));
    }

    [Test]
    public async Task The_callers_cancellation_is_thrown_as_such()
    {
        using var stop = new CancellationTokenSource();
        using var host = new StubHost((_, _, token) => StubHost.Hang(token));
        var asked = host.Get(stop: stop.Token);

        await stop.CancelAsync();

        await Assert.ThatAsync(() => asked, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(host.Sent, Is.EqualTo(1));
    }

    [Test]
    public async Task A_connection_that_takes_too_long_is_unreachable()
    {
        // What SocketsHttpHandler throws at its ConnectTimeout.
        using var host = new StubHost((_, _, _) => throw new TaskCanceledException("connect", new TimeoutException()));

        var trouble = await StubHost.Trouble(host.Finish(host.Get()));

        Assert.That(trouble.Kind, Is.EqualTo(FailureKind.Unreachable));
        Assert.That(host.Sent, Is.EqualTo(3));
    }

    [Test]
    public async Task A_mistake_of_this_program_is_neither_retried_nor_disguised()
    {
        using var host = new StubHost((_, _, _) => throw new InvalidOperationException("defect"));

        await Assert.ThatAsync(() => host.Get(), Throws.InvalidOperationException.With.Message.EqualTo("defect"));
        Assert.That(host.Sent, Is.EqualTo(1));
    }

    [Test]
    public async Task A_failing_host_opens_the_breaker_and_later_requests_are_not_sent()
    {
        using var host = new StubHost((_, _, _) => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"));
        var asked = Enumerable.Range(0, Resilience.BreakerMinimum).Select(_ => host.Get()).ToArray();

        var late = await StubHost.Trouble(host.Finish(host.Get()));

        Assert.That(late.Kind, Is.EqualTo(FailureKind.Unreachable));
        Assert.That(host.Sent, Is.LessThan(Resilience.BreakerMinimum + 5), "twenty attempts and a few probes, instead of sixty-three");
        foreach (var each in asked)
            await Assert.ThatAsync(() => host.Finish(each), Throws.TypeOf<NoAnswerException>());
    }

    [Test]
    public async Task A_moment_of_trouble_opens_the_breaker_and_costs_no_answer()
    {
        using var host = StubHost.Answering(n => StubHost.Answer(n < Resilience.BreakerMinimum ? 503 : 200));

        var answers = await host.Finish(Task.WhenAll(Enumerable.Range(0, Resilience.BreakerMinimum).Select(_ => host.Get())));

        Assert.That(answers.Select(a => a.IsSuccessStatusCode), Is.All.True);
    }

    [TestCase(500)]
    [TestCase(408)]
    public async Task A_message_that_may_have_been_taken_is_not_sent_again(int status)
    {
        using var host = new StubHost(
            (_, _, _) => Task.FromResult(StubHost.Answer(status)), profile: ResilienceProfile.Telegram);

        using var answer = await host.Post();

        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
        Assert.That(host.Sent, Is.EqualTo(1));
    }

    [Test]
    public async Task A_message_is_not_sent_again_after_a_timeout_or_a_reset()
    {
        using var hanging = new StubHost((_, _, stop) => StubHost.Hang(stop), profile: ResilienceProfile.Telegram);
        using var resetting = new StubHost((_, _, _) => throw new HttpRequestException("reset"), profile: ResilienceProfile.Telegram);

        await StubHost.Trouble(hanging.Finish(hanging.Post()));
        await StubHost.Trouble(resetting.Finish(resetting.Post()));

        Assert.That(hanging.Sent, Is.EqualTo(1));
        Assert.That(resetting.Sent, Is.EqualTo(1));
    }

    [Test]
    public async Task A_message_is_sent_again_where_no_connection_was_made()
    {
        using var host = new StubHost(
            (_, n, _) => n == 0
                ? throw new HttpRequestException(HttpRequestError.ConnectionError, "refused")
                : Task.FromResult(StubHost.Answer(200)),
            profile: ResilienceProfile.Telegram);

        using var answer = await host.Finish(host.Post());

        Assert.That((int)answer.StatusCode, Is.EqualTo(200));
    }

    [Test]
    public async Task A_message_refused_for_its_rate_is_sent_again_after_the_pause_its_body_names()
    {
        using var host = new StubHost(
            (_, n, _) => Task.FromResult(n == 0
                ? StubHost.Answer(429, """{"ok":false,"error_code":429,"description":"slow down","parameters":{"retry_after":7}}""")
                : StubHost.Answer(200)),
            profile: ResilienceProfile.Telegram);

        using var answer = await host.Finish(host.Post());

        Assert.That((int)answer.StatusCode, Is.EqualTo(200));
        Assert.That(host.Log[1].At - host.Log[0].At, Is.InRange(TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(7.1)));
    }

    [Test]
    public async Task A_request_is_traced_and_counted()
    {
        using var host = StubHost.Answering(n => StubHost.Answer(n == 0 ? 500 : 200, "four"));

        using var answer = await host.Finish(host.Get("/fapi/v1/time?x=1"));

        var trace = RequestTrace.Find(answer.RequestMessage)!;
        Assert.Multiple(() =>
        {
            Assert.That(trace.Path, Is.EqualTo("/fapi/v1/time"));
            Assert.That(trace.Attempts, Is.EqualTo(2));
            Assert.That(trace.BodyBytes, Is.EqualTo(4));
            Assert.That(trace.WireBytes, Is.EqualTo(4));
            Assert.That(trace.ReceivedAt, Is.EqualTo(host.Log[1].At));
            Assert.That(trace.AsOf, Is.EqualTo(trace.ReceivedAt));
            Assert.That(trace.Elapsed, Is.EqualTo(host.Log[1].At - host.Log[0].At).Within(TimeSpan.FromMilliseconds(100)));
            Assert.That(trace.Version, Is.EqualTo(HttpVersion.Version11));
            Assert.That(host.Traffic.Attempts, Is.EqualTo(2));
            Assert.That(host.Traffic.Answered, Is.EqualTo(2));
            Assert.That(host.Traffic.Finished, Is.EqualTo(1));
            Assert.That(host.Traffic.BodyBytes, Is.EqualTo(8));
            Assert.That(host.Traffic.Version, Is.EqualTo(HttpVersion.Version11));
            Assert.That(host.Changes, Is.EqualTo(3));
        });
    }

    [Test]
    public async Task An_answer_from_a_cache_is_as_old_as_it_says()
    {
        using var host = StubHost.Answering(_ =>
        {
            var answer = StubHost.Answer(200);
            answer.Headers.Age = TimeSpan.FromSeconds(30);
            return answer;
        });

        using var answer = await host.Get();

        Assert.That(RequestTrace.Find(answer.RequestMessage)!.AsOf, Is.EqualTo(host.Time.GetUtcNow() - TimeSpan.FromSeconds(30)));
    }

    [Test]
    public async Task A_host_is_told_who_asks_and_what_it_may_compress_with()
    {
        using var host = StubHost.Answering(_ => StubHost.Answer(200));

        using var answer = await host.Get();

        var request = host.Latest!;
        Assert.That(request.Headers.UserAgent.ToString(), Is.EqualTo("OiActor/1.2.3"));
        Assert.That(request.Headers.AcceptEncoding.ToString(), Is.EqualTo("gzip"));
        Assert.That(request.Version, Is.EqualTo(HttpVersion.Version20));
        Assert.That(request.VersionPolicy, Is.EqualTo(HttpVersionPolicy.RequestVersionOrLower));
    }

    [Test]
    public async Task What_the_hosts_address_begins_with_is_not_part_of_the_documented_path()
    {
        using var host = new StubHost((_, _, _) => Task.FromResult(StubHost.Answer(200)), address: new Uri("https://bot.test/bot12:secret/"));

        using var answer = await host.Get("/bot12:secret/sendMessage");

        Assert.That(RequestTrace.Find(answer.RequestMessage)!.Path, Is.EqualTo("/sendMessage"));
    }
}
