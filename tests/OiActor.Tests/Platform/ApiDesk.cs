using OiActor.Http;
using OiActor.Platform;
using OiActor.Simulator;
using OiActor.Simulator.Platform;
using OiActor.Tests.Simulator;
using OiActor.Venues;

namespace OiActor.Tests.Platform;

/// <summary>The platform's client over the platform's model, without a run around it.</summary>
internal sealed class ApiDesk : IDisposable
{
    private static readonly Uri Api = new("https://platform.invalid");

    private readonly Pacing pacing;
    private readonly HostClient host;

    public ApiDesk(PlatformSettings? settings = null, RunStart? start = null, params (string Name, string Value)[] variables)
    {
        SynchronizationContext.SetSynchronizationContext(null);
        Desk = new PlatformDesk(settings, start);
        var all = RunEnvironment.Of(Desk.Run, Desk.Model, Api, new Uri("ws://platform.invalid"));
        foreach (var (name, value) in variables)
            all[name] = value;
        Environment = new ActorEnvironment(all.GetValueOrDefault, VenueRegistry.All.Select(entry => entry.Descriptor.Id));
        pacing = new Pacing(Time);
        host = PlatformHttp.Open(
            new VenueHttp(Time, pacing, new Random(7), "1.2.3"), Environment, Time.GetUtcNow().AddHours(1), new PlatformHandler(Desk.Model));
        Client = PlatformHttp.Api(host);
        var failures = PlatformHttp.Failures(new SecretRedactor(Environment.Secrets));
        Store = new ApiStore(Client, Environment, failures, Time);
        Meter = new ApiMeter(Client, Environment, failures);
        Ledger = new ApiLedger(Store, Time);
    }

    public PlatformDesk Desk { get; }

    public ManualTime Time => Desk.Time;

    public ActorEnvironment Environment { get; }

    public IPlatformApi Client { get; }

    public ApiStore Store { get; }

    public ApiMeter Meter { get; }

    public ApiLedger Ledger { get; }

    /// <summary>Methods and last parts of the paths asked for, such as <c>POST items</c>.</summary>
    public IEnumerable<string> Asked => Desk.Model.Requests.Select(request => $"{request.Method} {request.Segments()[^1]}");

    public void Break(Fault fault) => Desk.Model.Break(fault);

    /// <summary>Waits, moving the clock from timer to timer.</summary>
    public T Finish<T>(Task<T> task)
    {
        Finish((Task)task);
        return task.GetAwaiter().GetResult();
    }

    public void Finish(Task task)
    {
        while (!task.IsCompleted)
            // What waited for a cancellation goes on elsewhere, and then ends or waits for the clock again.
            Assert.That(
                Time.AdvanceToNextTimer() || SpinWait.SpinUntil(() => task.IsCompleted || Time.Waiting > 0, TimeSpan.FromSeconds(10)),
                "It waits for something other than the clock.");
        task.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        host.Dispose();
        pacing.Dispose();
    }
}
