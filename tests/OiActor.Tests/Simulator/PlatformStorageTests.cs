using System.IO.Compression;
using System.Text;
using OiActor.Simulator.Platform;

namespace OiActor.Tests.Simulator;

/// <summary>Datasets and key-value stores: what they take, what they refuse, what lags.</summary>
internal sealed class PlatformStorageTests
{
    private static byte[] Packed(string encoding, byte[] body)
    {
        using var packed = new MemoryStream();
        using (Stream packing = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            _ => new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true),
        })
            packing.Write(body);
        return packed.ToArray();
    }

    private static PlatformAnswer PushBytes(PlatformDesk desk, byte[] body, params (string, string)[] headers) =>
        desk.Ask(PlatformDesk.Request("POST", desk.Items, desk.Run.Token, body, headers));

    /// <summary>An array of one object, of so many bytes.</summary>
    private static byte[] ArrayOf(int bytes) => Encoding.UTF8.GetBytes("[{\"a\":\"" + new string('x', bytes - 10) + "\"}]");

    [Test]
    public void Objects_and_arrays_are_appended_in_order()
    {
        var desk = new PlatformDesk();
        var one = desk.Ask("POST", desk.Items, """{"symbol":"BTC","n":1.50}""");
        desk.Push("ETH", "SOL");
        var page = desk.Ask("GET", desk.Items);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((one.Status, one.Text), Is.EqualTo((201, "{}")));
            Assert.That(page.Text, Is.EqualTo("""[{"symbol":"BTC","n":1.50},{"symbol":"ETH"},{"symbol":"SOL"}]"""));
        }
    }

    [Test]
    public void A_page_says_where_it_is()
    {
        var desk = new PlatformDesk();
        desk.Push("A", "B", "C", "D");
        var page = desk.Ask("GET", desk.Items + "?offset=1&limit=2");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.Text, Is.EqualTo("""[{"symbol":"B"},{"symbol":"C"}]"""));
            Assert.That(page.Headers, Is.SupersetOf(new[]
            {
                ("X-Apify-Pagination-Total", "4"), ("X-Apify-Pagination-Offset", "1"),
                ("X-Apify-Pagination-Limit", "2"), ("X-Apify-Pagination-Count", "2"),
            }));
            Assert.That(PlatformDesk.Verdict(desk.Ask("GET", desk.Items + "?offset=-1")), Is.EqualTo("400 invalid-request"));
        }
    }

    [Test]
    public void The_item_count_is_five_seconds_behind_the_items()
    {
        var desk = new PlatformDesk();
        desk.Push("A", "B");
        desk.Time.Advance(TimeSpan.FromSeconds(4.9));
        int early = Count();
        string items = desk.Ask("GET", desk.Items).Text;
        desk.Time.Advance(TimeSpan.FromSeconds(0.1));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((early, Count()), Is.EqualTo((0, 2)));
            Assert.That(items, Does.Contain("\"B\""));
        }

        int Count() => PlatformDesk.Data(desk.Ask("GET", desk.Items[..^"/items".Length])).GetProperty("itemCount").GetInt32();
    }

    [TestCase("{", "400 invalid-request")]
    [TestCase("", "400 invalid-request")]
    [TestCase("[1]", "400 invalid-request")]
    [TestCase("""[{"symbol":"A"},[]]""", "400 invalid-request")]
    [TestCase("\"x\"", "400 invalid-request")]
    [TestCase("[]", "201")]
    public void Anything_but_objects_is_refused_whole(string body, string expected)
    {
        var desk = new PlatformDesk();
        Assert.That((PlatformDesk.Verdict(desk.Ask("POST", desk.Items, body)), desk.Run.Dataset.Items.Count), Is.EqualTo((expected, 0)));
    }

    [TestCase("gzip")]
    [TestCase("br")]
    [TestCase("deflate")]
    public void A_compressed_body_is_unpacked(string encoding)
    {
        var desk = new PlatformDesk();
        var answer = PushBytes(desk, Packed(encoding, """[{"symbol":"BTC"}]"""u8.ToArray()), ("Content-Encoding", encoding));
        Assert.That((answer.Status, desk.Model.Bill(desk.Run.Id).Symbols.Single()), Is.EqualTo((201, "BTC")));
    }

    [Test]
    public void An_encoding_that_is_none_or_not_that_one_is_refused()
    {
        var desk = new PlatformDesk();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(PlatformDesk.Verdict(PushBytes(desk, "[]"u8.ToArray(), ("Content-Encoding", "zstd"))), Is.EqualTo("415 unsupported-content-encoding"));
            Assert.That(PlatformDesk.Verdict(PushBytes(desk, "[]"u8.ToArray(), ("Content-Encoding", "gzip"))), Is.EqualTo("400 invalid-request"));
        }
    }

    [Test]
    public void Nine_mebibytes_fit_and_one_byte_more_does_not_packed_or_not()
    {
        var desk = new PlatformDesk();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(PushBytes(desk, ArrayOf(9_437_184)).Status, Is.EqualTo(201));
            Assert.That(PlatformDesk.Verdict(PushBytes(desk, ArrayOf(9_437_185))), Is.EqualTo("413 request-too-large"));
            Assert.That(
                PlatformDesk.Verdict(PushBytes(desk, Packed("gzip", ArrayOf(9_437_185)), ("Content-Encoding", "gzip"))), Is.EqualTo("413 request-too-large"));
            Assert.That(desk.Run.Dataset.Items, Has.Count.EqualTo(1));
        }
    }

    [Test]
    public void One_item_against_the_schema_refuses_the_request_and_is_named()
    {
        var desk = new PlatformDesk(new PlatformSettings
        {
            ItemRule = item => item.GetProperty("symbol").GetString() == "BAD" ? new SchemaError("/symbol", "enum", "must be equal to one of the allowed values") : null,
        });
        var refused = desk.Push("A", "BAD", "C", "BAD");
        var error = PlatformDesk.Root(refused).GetProperty("error");
        var invalid = error.GetProperty("data").GetProperty("invalidItems").EnumerateArray().ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(PlatformDesk.Verdict(refused), Is.EqualTo("400 schema-validation-error"));
            Assert.That(invalid.Select(item => item.GetProperty("itemPosition").GetInt32()), Is.EqualTo(new[] { 1, 3 }));
            Assert.That(invalid[0].GetProperty("validationErrors")[0].GetProperty("instancePath").GetString(), Is.EqualTo("/symbol"));
            Assert.That(desk.Run.Dataset.Items, Is.Empty);
            Assert.That(desk.Push("A", "C").Status, Is.EqualTo(201));
        }
    }

    [Test]
    public void A_record_comes_back_as_it_was_put()
    {
        var desk = new PlatformDesk();
        var put = desk.Ask("PUT", desk.Records + "STATE", """{ "a" : 1 }""");
        var got = desk.Ask("GET", desk.Records + "STATE?attachment=true");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((put.Status, put.Text), Is.EqualTo((201, "{}")));
            Assert.That((got.Status, got.Text, got.ContentType), Is.EqualTo((200, """{ "a" : 1 }""", "application/json")));
            Assert.That(PlatformDesk.Verdict(desk.Ask("GET", desk.Records + "NONE")), Is.EqualTo("404 record-not-found"));
            Assert.That(desk.Ask("DELETE", desk.Records + "STATE").Status, Is.EqualTo(204));
            Assert.That(PlatformDesk.Verdict(desk.Ask("GET", desk.Records + "STATE")), Is.EqualTo("404 record-not-found"));
            Assert.That(PlatformDesk.Verdict(desk.Ask("PUT", desk.Records + "a%20b", "{}")), Is.EqualTo("400 invalid-request"));
            Assert.That(desk.Ask("PUT", desk.Records + "it%27s%28!%29", "{}").Status, Is.EqualTo(201));
        }
    }

    [Test]
    public void Keys_are_listed_in_pages()
    {
        var desk = new PlatformDesk();
        foreach (string key in (string[])["B", "A", "C"])
            desk.Ask("PUT", desk.Records + key, "{}");
        string keys = desk.Records[..^"records/".Length] + "keys";
        var first = PlatformDesk.Data(desk.Ask("GET", keys + "?limit=2"));
        var rest = PlatformDesk.Data(desk.Ask("GET", keys + "?exclusiveStartKey=B"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("key").GetString()), Is.EqualTo(new[] { "A", "B" }));
            Assert.That((first.GetProperty("isTruncated").GetBoolean(), first.GetProperty("nextExclusiveStartKey").GetString()), Is.EqualTo((true, "B")));
            Assert.That(rest.GetProperty("items").EnumerateArray().Single().GetProperty("key").GetString(), Is.EqualTo("C"));
            Assert.That(rest.GetProperty("isTruncated").GetBoolean(), Is.False);
        }
    }

    [Test]
    public void The_input_is_a_record_where_the_run_has_one()
    {
        var without = new PlatformDesk();
        var with = new PlatformDesk(start: new RunStart { Input = """{"maxSymbols":3}"""u8.ToArray() });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(PlatformDesk.Verdict(without.Ask("GET", without.Records + "INPUT?attachment=true")), Is.EqualTo("404 record-not-found"));
            Assert.That(with.Ask("GET", with.Records + "INPUT?attachment=true").Text, Is.EqualTo("""{"maxSymbols":3}"""));
        }
    }
}
