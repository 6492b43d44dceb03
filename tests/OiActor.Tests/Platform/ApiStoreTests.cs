using System.Text;
using OiActor.Input;
using OiActor.Platform;
using OiActor.Simulator;
using OiActor.Simulator.Platform;
using StoredRecord = OiActor.Platform.StoredRecord;

namespace OiActor.Tests.Platform;

internal sealed class ApiStoreTests
{
    private static readonly Fault[] Unclear =
    [
        PlatformFault.ServerError, PlatformFault.ServerErrorAfter, PlatformFault.TimeoutBefore, PlatformFault.TimeoutAfter,
        PlatformFault.ResetBefore, PlatformFault.ResetAfter, PlatformFault.Html, PlatformFault.HalfJson, PlatformFault.Truncated,
    ];

    private static StoredRecord[] Records(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new StoredRecord($"S{i}", Encoding.UTF8.GetBytes($$"""{"symbol":"S{{i}}"}""")))];

    private static Fault OfPush(Fault fault, int times = 1) => fault with { Method = "POST", PathPrefix = "/v2/datasets/", Times = times };

    private static Fault OfRecord(Fault fault, int times = int.MaxValue) => fault with { PathPrefix = "/v2/key-value-stores/", Times = times };

    private static string[] Delivered(ApiDesk api) => [.. api.Desk.Model.Bill(api.Desk.Run.Id).Symbols];

    private static PushResult Push(ApiDesk api, int count = 3) => api.Finish(api.Store.PushAsync(Records(count), default));

    [Test]
    public void A_push_is_one_request()
    {
        using var api = new ApiDesk();

        var result = Push(api);

        Assert.That((result.Written, result.Problem), Is.EqualTo((3, (string?)null)));
        Assert.That(api.Asked, Is.EqualTo(new[] { "POST items" }));
        Assert.That(Delivered(api), Is.EqualTo(new[] { "S0", "S1", "S2" }));
    }

    [Test]
    public void After_a_429_a_push_is_simply_repeated()
    {
        using var api = new ApiDesk();
        api.Break(OfPush(PlatformFault.RateLimited(), 2));

        Assert.That(Push(api).Problem, Is.Null);
        Assert.That(api.Asked, Is.EqualTo(new[] { "POST items", "POST items", "POST items" }));
        Assert.That(Delivered(api), Has.Length.EqualTo(3));
    }

    [TestCaseSource(nameof(Unclear))]
    public void After_anything_unclear_the_items_are_read_and_only_what_is_absent_is_pushed(Fault fault)
    {
        using var api = new ApiDesk();
        api.Break(OfPush(fault));

        var result = Push(api);

        Assert.That((result.Written, result.Problem), Is.EqualTo((3, (string?)null)));
        Assert.That(api.Asked, Is.EqualTo(fault.AfterEffect ? new[] { "POST items", "GET items" } : ["POST items", "GET items", "POST items"]));
        Assert.That(Delivered(api), Is.EqualTo(new[] { "S0", "S1", "S2" }));
    }

    [Test]
    public void A_dataset_that_never_takes_anything_is_given_up()
    {
        using var api = new ApiDesk();
        api.Break(OfPush(PlatformFault.ServerError, int.MaxValue));

        var result = Push(api);

        Assert.That((result.Written, Delivered(api).Length), Is.EqualTo((0, 0)));
        Assert.That(result.Problem, Does.Contain("server_error 500"));
    }

    [TestCase(401, "APIFY_TOKEN")]
    [TestCase(403, "permission level")]
    [TestCase(404, "does not exist")]
    [TestCase(413, "no request that large")]
    public void A_refused_push_says_what_to_do_and_is_not_repeated(int status, string advice)
    {
        using var api = new ApiDesk();
        api.Break(OfPush(PlatformFault.Error(status, "refused", "no"), int.MaxValue));

        var result = Push(api);

        Assert.That(result.Written, Is.Zero);
        Assert.That(result.Problem, Does.Contain(advice));
        Assert.That(api.Asked, Is.EqualTo(new[] { "POST items" }));
    }

    /// <summary>The complaint about fifty records is far longer than an error message is elsewhere.</summary>
    [Test]
    public void Records_that_the_schema_refuses_are_named_and_the_others_go_in()
    {
        using var api = new ApiDesk(new PlatformSettings
        {
            ItemRule = item => item.GetProperty("symbol").GetString()![^1] is '0' or '2' or '4' or '6' or '8' ? new SchemaError("/symbol", "pattern", "must be odd") : null,
        });

        var result = Push(api, 100);

        Assert.That((result.Written, result.Problem), Is.EqualTo((50, (string?)null)));
        Assert.That(result.Rejected, Has.Count.EqualTo(50));
        Assert.That(result.Rejected[1], Is.EqualTo(("S2", "refused by the dataset's schema: /symbol must be odd")));
        Assert.That(result.SymbolsOf(Records(100)), Is.EqualTo(Delivered(api)));
        Assert.That(Delivered(api), Has.Length.EqualTo(50));
    }

    [Test]
    public void A_store_without_an_input_gives_none()
    {
        using var api = new ApiDesk();

        Assert.That(api.Finish(api.Store.ReadInputAsync(default)), Is.Null);
    }

    [Test]
    public void An_input_is_read_as_it_lies_there()
    {
        byte[] input = "[\"half\" "u8.ToArray();
        using var api = new ApiDesk(start: new RunStart { Input = input });

        Assert.That(api.Finish(api.Store.ReadInputAsync(default)), Is.EqualTo(input));
    }

    [Test]
    public void Of_an_input_that_is_too_large_no_more_is_kept_than_shows_it()
    {
        using var api = new ApiDesk(start: new RunStart { Input = new byte[3 * 1024 * 1024] });

        Assert.That(api.Finish(api.Store.ReadInputAsync(default)), Has.Length.EqualTo(InputReader.MostBytes + 1));
    }

    [Test]
    public void An_endless_input_is_refused()
    {
        using var api = new ApiDesk();
        api.Break(OfRecord(PlatformFault.Huge));

        Assert.That(() => api.Finish(api.Store.ReadInputAsync(default)), Throws.TypeOf<StoreException>().With.Message.Contains("Cannot read the input"));
    }

    [Test]
    public void A_page_in_place_of_the_input_is_asked_for_again()
    {
        using var api = new ApiDesk(start: new RunStart { Input = "{}"u8.ToArray() });
        api.Break(OfRecord(PlatformFault.Html, 2));

        Assert.That(api.Finish(api.Store.ReadInputAsync(default)), Is.EqualTo("{}"u8.ToArray()));
    }

    [Test]
    public void A_record_that_was_answered_with_a_page_is_written_again()
    {
        using var api = new ApiDesk();
        api.Break(OfRecord(PlatformFault.Html, 2));

        api.Finish(api.Store.WriteRecordAsync("STATE", "{}"u8.ToArray(), default));

        Assert.That(api.Desk.Run.Store.Find("STATE")!.Body.ToArray(), Is.EqualTo("{}"u8.ToArray()));
    }

    [Test]
    public void A_ledger_that_is_not_ours_stops_the_run()
    {
        using var api = new ApiDesk();
        api.Finish(api.Store.WriteRecordAsync("STATE", "\"x\""u8.ToArray(), default));

        Assert.That(() => api.Finish(api.Ledger.OpenAsync(default)), Throws.TypeOf<StoreException>().With.Message.Contains("twice"));
    }

    [Test]
    public void More_items_than_a_page_holds_are_all_read()
    {
        using var api = new ApiDesk();
        Push(api, 2500);

        Assert.That(api.Finish(api.Store.ReadSymbolsAsync(default)), Is.EqualTo(Records(2500).Select(record => record.Symbol)));
    }
}
