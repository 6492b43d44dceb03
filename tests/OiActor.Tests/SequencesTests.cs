namespace OiActor.Tests;

/// <summary>The plain loops do what the library's do.</summary>
internal sealed class SequencesTests
{
    [Test]
    public void They_give_what_the_library_gives()
    {
        for (int length = 0; length <= 4; length++)
        {
            int[] source = [.. Enumerable.Range(1, length)];
            using (Assert.EnterMultipleScope())
            {
                Assert.That(Sequences.Select(source, n => n * 2), Is.EqualTo(Enumerable.Select(source, n => n * 2)));
                Assert.That(Sequences.Select(source, (n, at) => n * at), Is.EqualTo(Enumerable.Select(source, (n, at) => n * at)));
                Assert.That(Sequences.Where(source, n => n % 2 == 0), Is.EqualTo(Enumerable.Where(source, n => n % 2 == 0)));
                for (int count = -1; count <= 5; count++)
                {
                    Assert.That(Sequences.Take(source, count), Is.EqualTo(Enumerable.Take(source, count)), $"{count} of {length}");
                    Assert.That(Sequences.Skip(source, count), Is.EqualTo(Enumerable.Skip(source, count)), $"{count} of {length}");
                }
            }
        }
    }

    [Test]
    public void Nothing_is_asked_for_beyond_what_is_taken()
    {
        Assert.That(Sequences.Take(Rising(), 2), Is.EqualTo(new[] { 1, 2 }));

        static IEnumerable<int> Rising()
        {
            yield return 1;
            yield return 2;
            throw new InvalidOperationException("A third is asked for.");
        }
    }
}
