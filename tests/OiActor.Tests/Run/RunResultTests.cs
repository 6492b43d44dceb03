using OiActor.Aggregation;
using OiActor.Domain;
using OiActor.Input;
using OiActor.Metering;
using OiActor.Run;
using OiActor.Venues;

namespace OiActor.Tests.Run;

internal sealed class RunResultTests
{
    private static readonly ChargeTerms Terms = new(0.002m, 0.01m, 0);

    private static RunResult Result(
        int affordable, int written, bool stopped = false, string? storeProblem = null, bool answered = true, int delivered = 10, params string[] symbols)
    {
        var input = new ActorInput { Symbols = symbols.Length > 0 ? symbols : ["BTC"] };
        var plan = Planner.Plan(input, [], Given.Now, null);
        var outcome = new VenueOutcome(
            Given.Binance, answered ? VenueStatus.Answered : VenueStatus.Failed, VenueReadings.None(), TimeSpan.FromMilliseconds(1234.5))
        {
            Planned = 4,
            Made = 5,
        };
        var figures = Enumerable.Range(0, delivered).Select(i => Given.Asset($"A{i}")).ToArray();
        return new RunResult(
            plan,
            [outcome],
            figures,
            new Selection(figures, [new Withheld(new Asset("FEW"), "why")], [.. plan.Symbols!.Select(s => s.Asset).Where(a => a.Code.StartsWith('Z'))]),
            new DeliveryReceipt(affordable, written, written, Terms, storeProblem, null),
            new AlertReport { Status = "off", Symbols = [], Messages = 0 },
            stopped);
    }

    [Test]
    public void A_run_that_delivered_what_it_could_is_finished()
    {
        Assert.That(Result(10, 10).Exit, Is.EqualTo(ExitCode.Finished));
        Assert.That(Result(5, 5).Exit, Is.EqualTo(ExitCode.Finished), "the budget kept the rest back");
        Assert.That(Result(0, 0).Exit, Is.EqualTo(ExitCode.Finished), "nothing was found");
        Assert.That(Result(10, 10, stopped: true).Exit, Is.EqualTo(ExitCode.Finished), "the stop came too late to matter");
        Assert.That(Result(5, 5, stopped: true).Exit, Is.EqualTo(ExitCode.Finished), "the stop cost nothing that the budget had not");
    }

    [Test]
    public void A_run_that_could_have_delivered_more_says_why_it_did_not()
    {
        Assert.That(Result(10, 9, stopped: true).Exit, Is.EqualTo(ExitCode.StoppedEarly));
        Assert.That(Result(0, 0, stopped: true, answered: false, delivered: 0).Exit, Is.EqualTo(ExitCode.StoppedEarly));
        Assert.That(Result(10, 9, storeProblem: "full").Exit, Is.EqualTo(ExitCode.DatasetNotWritten));
        Assert.That(Result(10, 9, stopped: true, storeProblem: "full").Exit, Is.EqualTo(ExitCode.DatasetNotWritten));
        Assert.That(Result(0, 0, answered: false, delivered: 0).Exit, Is.EqualTo(ExitCode.NoVenueAnswered));
    }

    /// <summary>5 × 0.002 = 0.01 dollars.</summary>
    [Test]
    public void The_sentence_says_what_came_of_it() =>
        Assert.That(
            RunSentence.Of(Result(5, 5, symbols: ["BTC", " zzz ", "few"])),
            Is.EqualTo(
                "Finished: 5 of 3 symbols returned, 5 charged ($0.01); 1 of 1 venues answered; not found: zzz; not returned: FEW; the limit of $0.01 is reached."));

    [Test]
    public void The_sentence_names_ten_symbols_at_most()
    {
        string sentence = RunSentence.Of(Result(10, 10, symbols: [.. Enumerable.Range(0, 13).Select(i => $"Z{(char)('A' + i)}")]));

        Assert.That(sentence, Does.Contain("not found: ZA, ZB, ZC, ZD, ZE, ZF, ZG, ZH, ZI, ZJ and 3 more;"));
    }

    [TestCase(10, false, null, true, "Finished: ")]
    [TestCase(9, true, null, true, "Stopped from outside: ")]
    [TestCase(9, false, "full", true, "The dataset could not be written: ")]
    public void The_sentence_begins_with_the_verdict(int written, bool stopped, string? problem, bool answered, string start) =>
        Assert.That(RunSentence.Of(Result(10, written, stopped, problem, answered)), Does.StartWith(start));

    [Test]
    public void A_venue_has_a_row_with_its_failures_grouped()
    {
        var failure = new Failure
        {
            Kind = FailureKind.ServerError, Venue = Given.Okx, Stage = FailureStage.Request, Request = "/a", HttpStatus = 503, Words = "busy",
        };
        var readings = new VenueReadings(new HashSet<Asset>(), [Given.Coins(1, 1), Given.Without(FailureKind.ServerError)], [], [failure, failure]);
        var outcome = new VenueOutcome(Given.Okx, VenueStatus.Partial, readings, TimeSpan.FromMilliseconds(1234.5)) { Planned = 55, Made = 57 };

        Assert.That(
            RunSentence.Row(outcome),
            Is.EqualTo("okx           partial       1 contracts    57 of   55 requests    1234 ms  2 × server_error 503 (/a, busy)"));
    }
}
