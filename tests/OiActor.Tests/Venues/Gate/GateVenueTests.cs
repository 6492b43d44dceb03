using System.Collections.Concurrent;

namespace OiActor.Tests.Venues.Gate;

internal sealed class GateVenueTests
{
    [Test]
    public async Task Every_request_asks_for_sizes_with_their_decimals()
    {
        var host = new HeaderHost();

        await VenueStage.ReadAsync(VenueStage.Entry("gate"), host, VenueStage.Ask(null, null) with { IncludeInverse = true });

        Assert.That(host.Sizes, Has.Count.EqualTo(6).And.All.EqualTo("1"));
    }

    private sealed class HeaderHost : HttpMessageHandler
    {
        public ConcurrentQueue<string?> Sizes { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Sizes.Enqueue(request.Headers.TryGetValues("X-Gate-Size-Decimal", out var values) ? string.Join(' ', values) : null);
            return Task.FromResult(new Answer("[]").ToMessage());
        }
    }
}
