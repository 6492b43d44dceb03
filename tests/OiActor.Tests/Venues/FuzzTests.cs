namespace OiActor.Tests.Venues;

/// <summary>Random damage to every answer of every case: a failure or a reading, never an exception, never an impossible figure.</summary>
internal sealed class FuzzTests
{
    /// <summary>For each answer; all of them take some seconds.</summary>
    private const int Rounds = 25;

    private static IEnumerable<TestCaseData<VenueCase>> Cases => VenueCase.All.Select(one => new TestCaseData<VenueCase>(one).SetArgDisplayNames(one.ToString()));

    [TestCaseSource(nameof(Cases))]
    public async Task Random_damage_gives_a_failure_or_a_plausible_reading(VenueCase one)
    {
        foreach (var pair in one.Pairs)
        {
            for (int seed = 0; seed < Rounds; seed++)
            {
                // Every fourth answer is an error, whose body is read in another way.
                var damaged = new Answer(new Mutation(seed).Of(pair.Answer.Body), seed % 4 == 3 ? 400 : 200);
                var host = new ScriptedHost(request => request == pair.Request ? damaged : one.Find(request));
                string at = $"{pair.Request}, seed {seed}: {damaged.Body}";
                try
                {
                    Assert.That(Plausible.Problems(await VenueStage.ReadAsync(one.Entry, host, one.Ask)), Is.Empty, at);
                }
                catch (Exception e) when (e is not AssertionException)
                {
                    Assert.Fail($"{e}\n{at}");
                }
            }
        }
    }
}
