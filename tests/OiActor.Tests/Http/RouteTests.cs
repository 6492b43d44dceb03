using OiActor.Http;

namespace OiActor.Tests.Http;

internal sealed class RouteTests
{
    [TestCase("/prices/last?ids=1", "https://feed.test/prices/last?ids=1")]
    [TestCase("/markets?a=b%20c", "https://venue.test/markets?a=b%20c")]
    public async Task A_path_that_is_served_elsewhere_is_asked_there(string asked, string sent)
    {
        var seen = new List<string>();
        var time = new ManualTime();
        using var client = new VenueHttp(time, Pacing.Unpaced, new Random(1), "1").Open(
            new HostSettings
            {
                Name = "venue.test",
                Address = StubHost.Address,
                Deadline = time.GetUtcNow().AddSeconds(1),
                Routes = [new HostRoute("/prices/", new Uri("https://feed.test"))],
            },
            new FakeHandler((request, _) =>
            {
                seen.Add(request.RequestUri!.AbsoluteUri);
                return Task.FromResult(StubHost.Answer(seen.Count == 1 ? 500 : 200));
            }));

        // A repeated attempt goes to the same place.
        var answer = client.Client.GetAsync(asked);
        for (int i = 0; !answer.IsCompleted && i < 1000; i++)
        {
            time.AdvanceToNextTimer();
            await Task.Yield();
        }

        Assert.That(seen, Is.Not.Empty.And.All.EqualTo(sent));
    }
}
