using OiActor.Platform;
using OiActor.Simulator.Platform;

namespace OiActor.Tests.Platform;

internal sealed class PlatformLifeTests
{
    private static PlatformLife Life(ApiDesk api) => new(api.Client, api.Environment.RunId, api.Time, default);

    [Test]
    public void The_last_word_is_terminal_and_an_error_is_one()
    {
        using var api = new ApiDesk();

        api.Finish(Life(api).SayAsync("Asking."));
        api.Finish(Life(api).SayAsync("No venue answered.", terminal: true, isError: true));

        Assert.That(
            api.Desk.Run.StatusMessages.Select(message => (message.Text, message.Terminal, message.Level)),
            Is.EqualTo(new[] { ("Asking.", false, "INFO"), ("No venue answered.", true, "ERROR") }));
    }

    [Test]
    public void A_message_that_is_not_taken_holds_nobody_up_for_more_than_two_seconds()
    {
        using var api = new ApiDesk();
        api.Break(PlatformFault.TimeoutBefore);
        var start = api.Time.GetUtcNow();

        api.Finish(Life(api).SayAsync("Asking.", terminal: true));

        Assert.That(api.Time.GetUtcNow() - start, Is.EqualTo(TimeSpan.FromSeconds(2)));
    }

    [TestCase(0)]
    [TestCase(int.MaxValue)]
    public void To_be_moved_is_asked_for_once_and_waited_for_until_stopped(int refusals)
    {
        using var api = new ApiDesk();
        using var stop = new CancellationTokenSource();
        if (refusals > 0)
            api.Break(PlatformFault.ServerError with { Times = refusals });

        var moving = Life(api).MoveAsync(stop.Token);
        api.Time.Advance(TimeSpan.FromHours(1));

        Assert.That(moving.IsCompleted, Is.False);
        Assert.That(api.Asked, Is.EqualTo(new[] { "POST reboot" }));
        stop.Cancel();
        api.Finish(moving);
    }
}
