using System.IO.Compression;
using System.Text;
using OiActor.Domain;
using OiActor.Http;

namespace OiActor.Tests.Http;

internal sealed class BodyTests
{
    private static readonly ResilienceProfile SmallCap = new() { BodyCap = 100_000 };

    [Test]
    public async Task A_body_of_several_pieces_is_handed_on_whole()
    {
        var body = new string('x', 99_999) + "y";
        using var host = new StubHost((_, _, _) => Task.FromResult(StubHost.Answer(200, body)), profile: SmallCap);

        using var answer = await host.Get();

        Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo(body));
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/plain"));
        Assert.That(answer.Content.Headers.ContentLength, Is.EqualTo(100_000));
    }

    [Test]
    public async Task A_compressed_body_is_decompressed_and_counted_on_both_sides()
    {
        var text = new string('a', 50_000);
        var packed = Pack(text);
        using var host = new StubHost((_, _, _) => Task.FromResult(Packed(packed, "gzip")));

        using var answer = await host.Get();

        var trace = RequestTrace.Find(answer.RequestMessage)!;
        Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo(text));
        Assert.That(answer.Content.Headers.ContentEncoding, Is.Empty);
        Assert.That(trace.BodyBytes, Is.EqualTo(50_000));
        Assert.That(trace.WireBytes, Is.EqualTo(packed.Length));
    }

    [Test]
    public async Task A_body_over_the_cap_is_malformed_and_not_asked_for_again()
    {
        using var host = new StubHost((_, _, _) => Task.FromResult(StubHost.Answer(200, new string('x', 100_001))), profile: SmallCap);

        Assert.That((await StubHost.Trouble(host.Get())).Kind, Is.EqualTo(FailureKind.Malformed));
        Assert.That(host.Sent, Is.EqualTo(1));
    }

    [Test]
    public async Task A_small_body_that_unpacks_to_more_than_the_cap_is_malformed()
    {
        var bomb = Pack(new string('a', 4_000_000));
        Assert.That(bomb, Has.Length.LessThan(50_000));
        using var host = new StubHost((_, _, _) => Task.FromResult(Packed(bomb, "gzip")), profile: SmallCap);

        Assert.That((await StubHost.Trouble(host.Get())).Kind, Is.EqualTo(FailureKind.Malformed));
    }

    [Test]
    public async Task A_body_that_is_not_compressed_as_it_says_is_malformed()
    {
        using var garbage = new StubHost((_, _, _) => Task.FromResult(Packed("no gzip at all"u8.ToArray(), "gzip")));

        Assert.That((await StubHost.Trouble(garbage.Get())).Kind, Is.EqualTo(FailureKind.Malformed));
    }

    [TestCase("br")]
    [TestCase("zstd")]
    public async Task A_body_that_is_compressed_in_a_way_that_was_not_offered_is_malformed(string encoding)
    {
        using var host = new StubHost((_, _, _) => Task.FromResult(Packed([1, 2, 3], encoding)));

        Assert.That((await StubHost.Trouble(host.Get())).Kind, Is.EqualTo(FailureKind.Malformed));
    }

    [Test]
    public async Task A_body_that_is_cut_off_is_asked_for_again()
    {
        using var host = new StubHost((_, n, _) => Task.FromResult(n == 0
            ? Streamed(_ => throw new HttpIOException(HttpRequestError.ResponseEnded))
            : StubHost.Answer(200)));

        using var answer = await host.Finish(host.Get());

        Assert.That((int)answer.StatusCode, Is.EqualTo(200));
        Assert.That(host.Sent, Is.EqualTo(2));
    }

    [Test]
    public async Task A_body_that_is_always_cut_off_is_malformed()
    {
        using var host = new StubHost((_, _, _) =>
            Task.FromResult(Streamed(_ => throw new HttpIOException(HttpRequestError.ResponseEnded))));

        Assert.That((await StubHost.Trouble(host.Finish(host.Get()))).Kind, Is.EqualTo(FailureKind.Malformed));
        Assert.That(host.Sent, Is.EqualTo(3));
    }

    [Test]
    public async Task A_body_that_stalls_falls_under_the_time_of_its_attempt()
    {
        using var host = new StubHost((_, n, _) => Task.FromResult(n == 0
            ? Streamed(async stop =>
            {
                await StubHost.Hang(stop);
                return 0;
            })
            : StubHost.Answer(200)));

        using var answer = await host.Finish(host.Get());

        Assert.That((int)answer.StatusCode, Is.EqualTo(200));
        Assert.That(host.Log[1].At - host.Log[0].At, Is.GreaterThanOrEqualTo(ResilienceProfile.Venue.AttemptTimeout));
    }

    private static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var packer = new GZipStream(packed, CompressionLevel.Fastest))
            packer.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    private static HttpResponseMessage Packed(byte[] body, string encoding)
    {
        var answer = new HttpResponseMessage { Content = new ByteArrayContent(body) };
        answer.Content.Headers.ContentEncoding.Add(encoding);
        return answer;
    }

    private static HttpResponseMessage Streamed(Func<CancellationToken, Task<int>> read) =>
        new() { Content = new StreamContent(new ScriptedStream(read)) };

    private sealed class ScriptedStream(Func<CancellationToken, Task<int>> read) : MemoryStream
    {
        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await read(cancellationToken);
    }
}
