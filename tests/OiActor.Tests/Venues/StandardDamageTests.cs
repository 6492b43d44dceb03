using OiActor.Domain;
using OiActor.Http;
using OiActor.Run;
using OiActor.Venues;

namespace OiActor.Tests.Venues;

/// <summary>Every venue, every endpoint, everything that an answer can be instead of what it should: it costs its own figures only.</summary>
internal sealed class StandardDamageTests
{
    private static readonly Dictionary<VenueCase, VenueReadings> Undamaged = [];

    /// <summary>One request of every endpoint, in the case that asks it: <c>normal</c>, or one whose name begins with <c>ratios</c>.</summary>
    private static IEnumerable<(VenueCase Case, CasePair Pair)> Endpoints =>
        from one in VenueCase.All
        where one.Name == "normal" || one.Name.StartsWith("ratios", StringComparison.Ordinal)
        from pair in one.Pairs
        group (one, pair) by (one.Venue, pair.Path) into endpoint
        select endpoint.First();

    private static IEnumerable<TestCaseData<VenueCase, CasePair>> EndpointCases =>
        Endpoints.Select(at => new TestCaseData<VenueCase, CasePair>(at.Case, at.Pair).SetArgDisplayNames(at.Case.Venue, at.Pair.Path));

    private static IEnumerable<TestCaseData<VenueCase, CasePair, Damage>> DamageCases =>
        from at in Endpoints
        from damage in Damage.All
        select new TestCaseData<VenueCase, CasePair, Damage>(at.Case, at.Pair, damage)
            .SetArgDisplayNames(at.Case.Venue, at.Pair.Path, damage.Name);

    [TestCaseSource(nameof(DamageCases))]
    public async Task A_damaged_answer_costs_its_own_figures_only(VenueCase one, CasePair pair, Damage damage)
    {
        var whole = await WholeAsync(one);

        var readings = await DamagedAsync(one, pair, damage.Apply(pair.Answer));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Plausible.Problems(readings), Is.Empty);
            Assert.That(Plausible.Changed(whole, readings), Is.Empty);
            if (damage.Kind?.Invoke(pair.Answer.Body) is { } kind)
                Assert.That(KindsOf(readings, pair.Path), Does.Contain(kind));
        }
    }

    [TestCaseSource(nameof(EndpointCases))]
    public async Task Fields_that_nobody_documented_change_nothing(VenueCase one, CasePair pair)
    {
        var readings = await DamagedAsync(one, pair, new Answer(Damage.WithExtraFields(pair.Answer.Body)));

        Assert.That(ReadingsText.Of(readings), Is.EqualTo(one.Expected));
    }

    [TestCaseSource(nameof(EndpointCases))]
    public async Task A_word_that_nobody_documented_is_no_error(VenueCase one, CasePair pair)
    {
        foreach (string property in Damage.Words(pair.Answer.Body))
        {
            var readings = await DamagedAsync(one, pair, new Answer(Damage.WithUnknownValue(pair.Answer.Body, property)));

            Assert.That(Plausible.Problems(readings), Is.Empty, property);
        }
    }

    [TestCaseSource(nameof(EndpointCases))]
    public async Task A_body_of_a_hundred_megabytes_is_cut_off(VenueCase one, CasePair pair)
    {
        var body = new EndlessStream();

        var readings = await DamagedAsync(one, pair, new Answer("") { Pieces = () => body });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(KindsOf(readings, pair.Path), Does.Contain(FailureKind.Malformed));
            Assert.That(body.Given, Is.LessThan(ResilienceProfile.Venue.BodyCap + 1024 * 1024));
        }
    }

    [TestCaseSource(nameof(EndpointCases))]
    public async Task An_endpoint_that_hangs_costs_its_own_figures_only(VenueCase one, CasePair pair)
    {
        var whole = await WholeAsync(one);
        var time = new ManualTime();
        using var client = VenueStage.Open(one.Entry, new HangingHost(one, pair), time);
        var reading = one.Entry.Open(client.Client, SecretRedactor.None).ReadAsync(one.Ask, new VenueProgress(), CancellationToken.None);

        // The clock runs ahead until nothing waits for it; three attempts take a few dozen timers.
        for (int rounds = 0; !reading.IsCompleted && rounds < 100_000; rounds++)
        {
            time.AdvanceToNextTimer();
            await Task.Yield();
        }

        Assert.That(reading.IsCompleted, Is.True, "it hangs");
        var readings = await reading;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(KindsOf(readings, pair.Path), Does.Contain(FailureKind.TimedOut));
            Assert.That(Plausible.Changed(whole, readings), Is.Empty);
        }
    }

    [TestCaseSource(nameof(EndpointCases))]
    public void A_run_that_is_stopped_leaves_an_endpoint_that_hangs(VenueCase one, CasePair pair)
    {
        using var stop = new CancellationTokenSource();
        using var client = VenueStage.Open(one.Entry, new HangingHost(one, pair), new ManualTime());
        var reading = one.Entry.Open(client.Client, SecretRedactor.None).ReadAsync(one.Ask, new VenueProgress(), stop.Token);

        stop.Cancel();

        Assert.That(async () => await reading.WaitAsync(VenueStage.Patience), Throws.InstanceOf<OperationCanceledException>());
    }

    /// <summary>The kinds of what was lost at an endpoint: failures of the venue, and the reasons that readings give.</summary>
    private static IEnumerable<FailureKind> KindsOf(VenueReadings readings, string path) =>
    [
        .. readings.Failures.Where(failure => failure.Request.Split(' ')[0] == path).Select(failure => failure.Kind),
        .. readings.Contracts.Select(contract => contract.Missing).OfType<FailureKind>(),
        .. readings.Ratios.Select(ratio => ratio.Missing).OfType<FailureKind>(),
    ];

    private static async Task<VenueReadings> WholeAsync(VenueCase one)
    {
        if (!Undamaged.TryGetValue(one, out var whole))
            Undamaged[one] = whole = await VenueStage.ReadAsync(one.Entry, new ScriptedHost(one.Find), one.Ask);
        return whole;
    }

    private static Task<VenueReadings> DamagedAsync(VenueCase one, CasePair pair, Answer answer) =>
        VenueStage.ReadAsync(one.Entry, new ScriptedHost(request => request == pair.Request ? answer : one.Find(request)), one.Ask);

    /// <summary>Answers all requests of a case but one, which it leaves waiting until the caller goes.</summary>
    private sealed class HangingHost(VenueCase one, CasePair silent) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            string line = await ScriptedHost.LineOf(request);
            if (line != silent.Request)
                return (one.Find(line) ?? new Answer("", 404)).ToMessage();
            var never = new TaskCompletionSource<HttpResponseMessage>();
            await using var left = cancellationToken.Register(() => never.TrySetCanceled(cancellationToken));
            return await never.Task;
        }
    }
}
