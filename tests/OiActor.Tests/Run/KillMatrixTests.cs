namespace OiActor.Tests.Run;

internal sealed class KillMatrixTests
{
    [Test]
    public void Wherever_a_run_is_interrupted_each_symbol_is_delivered_once_and_charged_once() =>
        Assert.That(KillMatrix.Result.Complaints.Take(20), Is.Empty, () => $"{KillMatrix.Result.Complaints.Count} complaints");

    /// <summary>Of the 54 × 2 × 3 kills with 10 × 2 × 3 second ones each, every 37th is tried: 19,440 / 37 = 525.
    /// 15 requests of an undisturbed run of three chunks, 12 of one whose limit ends in the second; each twice, as counts are current or late.
    /// </summary>
    [Test]
    public void Every_request_to_the_platform_was_a_point_to_be_killed_at()
    {
        Assert.That(KillMatrix.Result.Requests, Is.EqualTo(2 * (15 + 12)));
        Assert.That(
            KillMatrix.Result.Rows.Select(row => row.Points),
            Is.EqualTo(new[] { 54 * 3, 525, 54 * 3, 54, 54 }));
    }
}
