namespace OiActor.Tests.Run;

internal sealed class KillMatrixTests
{
    [Test]
    public void Wherever_a_run_is_interrupted_each_symbol_is_delivered_once_and_charged_once() =>
        Assert.That(KillMatrix.Result.Complaints.Take(20), Is.Empty, () => $"{KillMatrix.Result.Complaints.Count} complaints");

    /// <summary>Of the 96 × 2 × 3 kills with 12 × 2 × 3 second ones each, every 37th is tried: 41,472 / 37 = 1120.
    /// 27 requests of an undisturbed run of three chunks and eight symbols, 21 of one whose limit ends in the second chunk, after five; each twice, as
    /// counts are current or late.
    /// </summary>
    [Test]
    public void Every_request_to_the_platform_was_a_point_to_be_killed_at()
    {
        Assert.That(KillMatrix.Result.Requests, Is.EqualTo(2 * (27 + 21)));
        Assert.That(
            KillMatrix.Result.Rows.Select(row => row.Points),
            Is.EqualTo(new[] { 96 * 3, 96 * 3, 96, 96, 1120 }));
    }
}
