using System.Text;
using OiActor.Input;
using OiActor.Platform;

namespace OiActor.Tests.Platform;

internal sealed class FileStoreTests
{
    private TemporaryFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    private FileStore Store(bool purge = true, string inputKey = "INPUT") => new(folder.Path, inputKey, purge);

    private static StoredRecord[] Records(params string[] json) => [.. json.Select(j => new StoredRecord("", Encoding.UTF8.GetBytes(j)))];

    private static async Task<string?> InputOf(FileStore store) =>
        await store.ReadInputAsync(default) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    [Test]
    public async Task Records_and_report_lie_where_the_platforms_tools_look_for_them()
    {
        var store = Store();

        await store.PrepareAsync(default);
        var first = await store.PushAsync(Records("""{"symbol":"BTC"}""", """{"symbol":"ETH"}"""), default);
        var second = await store.PushAsync(Records("""{"symbol":"SOL"}"""), default);
        await store.WriteRecordAsync("OUTPUT", "{}"u8.ToArray(), default);

        Assert.That((first.Written, first.Problem, second.Written, second.Problem), Is.EqualTo((2, (string?)null, 1, (string?)null)));
        Assert.That(folder.Files(), Is.EqualTo(new[]
        {
            "datasets/default/000000001.json", "datasets/default/000000002.json", "datasets/default/000000003.json",
            "key_value_stores/default/OUTPUT.json",
        }));
        Assert.That(File.ReadAllText(folder.At("datasets", "default", "000000003.json")), Does.Contain("SOL"));
    }

    [Test]
    public async Task A_record_is_indented_with_tabs_and_its_figures_and_letters_stay_as_they_were()
    {
        var store = Store();

        await store.PrepareAsync(default);
        await store.PushAsync(Records("""{"symbol":"币&'<>","avg_ls_ratio":2.0,"total_oi_usd":12577624262,"small":0.0000000012,"flags":[]}"""), default);

        Assert.That(
            File.ReadAllText(folder.At("datasets", "default", "000000001.json")),
            Is.EqualTo("{\n\t\"symbol\": \"币&'<>\",\n\t\"avg_ls_ratio\": 2.0,\n\t\"total_oi_usd\": 12577624262,\n\t\"small\": 0.0000000012,\n\t\"flags\": []\n}"));
    }

    [Test]
    public async Task A_purge_removes_the_last_run_and_keeps_input_and_named_storages()
    {
        folder.Write("{}", "datasets", "default", "000000009.json");
        folder.Write("{}", "datasets", "charging_log", "000000001.json");
        folder.Write("{}", "datasets", "mine", "000000001.json");
        folder.Write("{}", "key_value_stores", "default", "OUTPUT.json");
        folder.Write("{}", "key_value_stores", "default", "INPUTS.json");
        folder.Write("{}", "key_value_stores", "default", "INPUT");
        folder.Write("{}", "key_value_stores", "default", "INPUT.json");
        folder.Write("{}", "key_value_stores", "default", "OTHER.json");
        folder.Write("{}", "key_value_stores", "mine", "OUTPUT.json");
        var store = Store(inputKey: "OTHER");

        await store.PrepareAsync(default);
        await store.PushAsync(Records("{}"), default);

        Assert.That(folder.Files(), Is.EqualTo(new[]
        {
            "datasets/default/000000001.json", "datasets/mine/000000001.json", "key_value_stores/default/INPUT",
            "key_value_stores/default/INPUT.json", "key_value_stores/default/OTHER.json", "key_value_stores/mine/OUTPUT.json",
        }));
    }

    [Test]
    public async Task Without_a_purge_numbering_goes_on()
    {
        folder.Write("{}", "datasets", "default", "000000009.json");
        folder.Write("{}", "datasets", "default", "__metadata__.json");
        folder.Write("{}", "datasets", "charging_log", "000000001.json");
        var store = Store(purge: false);

        await store.PrepareAsync(default);
        await store.PushAsync(Records("{}"), default);
        store.ChargingLog.Append("{}"u8.ToArray());

        Assert.That(folder.At("datasets", "default", "000000010.json"), Does.Exist);
        Assert.That(folder.At("datasets", "charging_log", "000000002.json"), Does.Exist);
        Assert.That(folder.At("datasets", "default", "000000009.json"), Does.Exist);
    }

    [Test]
    public async Task Reading_the_input_changes_nothing()
    {
        folder.Write("{}", "datasets", "default", "000000001.json");
        folder.Write("{}", "key_value_stores", "default", "OUTPUT.json");
        var before = folder.Files();

        await Store().ReadInputAsync(default);

        Assert.That(folder.Files(), Is.EqualTo(before));
    }

    [Test]
    public async Task The_input_is_found_under_each_ending_in_order()
    {
        var store = Store();
        Assert.That(await InputOf(store), Is.Null);

        foreach (string ending in (string[])[".bin", ".txt", ".json", ""])
        {
            folder.Write($"from {ending}", "key_value_stores", "default", "INPUT" + ending);
            Assert.That(await InputOf(store), Is.EqualTo($"from {ending}"));
        }
    }

    [Test]
    public async Task The_input_goes_by_the_key_of_the_environment()
    {
        folder.Write("default", "key_value_stores", "default", "INPUT.json");
        folder.Write("asked", "key_value_stores", "default", "__CLI_INPUT.json");

        Assert.That(await InputOf(Store(inputKey: "__CLI_INPUT")), Is.EqualTo("asked"));
    }

    [Test]
    public async Task Of_a_huge_input_no_more_is_read_than_the_reader_needs_to_refuse_it()
    {
        folder.Write(new string(' ', 3 * InputReader.MostBytes) + "{}", "key_value_stores", "default", "INPUT.json");

        var bytes = await Store().ReadInputAsync(default);

        Assert.That(bytes!, Has.Length.GreaterThan(InputReader.MostBytes).And.Length.LessThan(2 * InputReader.MostBytes));
        Assert.That(InputReader.Read(bytes).Problems, Is.Not.Empty);
    }

    [Test]
    public async Task A_storage_that_cannot_be_made_is_refused_with_its_place_and_what_to_do()
    {
        folder.Write("a file where a folder belongs", "datasets");

        var refusal = await Assert.ThrowsAsync<StoreException>(() => Store().PrepareAsync(default));

        Assert.That(refusal!.Message, Does.Contain(folder.At("datasets", "default")).And.Contain("--storage DIR"));
    }

    [Test]
    public async Task A_chunk_that_breaks_off_says_how_many_records_were_written()
    {
        var store = Store();
        await store.PrepareAsync(default);
        Directory.CreateDirectory(folder.At("datasets", "default", "000000003.json"));

        var result = await store.PushAsync(Records("{}", "{}", "{}", "{}"), default);

        Assert.That(result.Written, Is.EqualTo(2));
        Assert.That(result.Problem, Does.Contain(folder.At("datasets", "default", "000000003.json")));
        Assert.That(folder.Files(), Is.EqualTo(new[] { "datasets/default/000000001.json", "datasets/default/000000002.json" }));
    }

    [Test]
    public async Task A_record_that_another_run_wrote_meanwhile_is_never_overwritten()
    {
        var store = Store();
        await store.PrepareAsync(default);
        await store.PushAsync(Records("""{"a":1}"""), default);
        folder.Write("another's", "datasets", "default", "000000002.json");

        var result = await store.PushAsync(Records("""{"a":2}"""), default);

        Assert.That(result.Written, Is.Zero);
        Assert.That(File.ReadAllText(folder.At("datasets", "default", "000000002.json")), Is.EqualTo("another's"));
    }

    [Test]
    public void A_report_that_cannot_be_written_is_refused()
    {
        Directory.CreateDirectory(folder.At("key_value_stores", "default", "OUTPUT.json"));

        Assert.That(
            async () => await Store().WriteRecordAsync("OUTPUT", "{}"u8.ToArray(), default),
            Throws.TypeOf<StoreException>().With.Message.Contains("OUTPUT.json"));
    }

    [Test]
    public async Task A_report_replaces_an_earlier_one()
    {
        await Store().WriteRecordAsync("OUTPUT", "1"u8.ToArray(), default);
        await Store().WriteRecordAsync("OUTPUT", "2"u8.ToArray(), default);

        Assert.That(File.ReadAllText(folder.At("key_value_stores", "default", "OUTPUT.json")), Is.EqualTo("2"));
        Assert.That(folder.Files(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_run_that_was_stopped_begins_no_chunk()
    {
        var store = Store();
        await store.PrepareAsync(default);

        Assert.That(async () => await store.PushAsync(Records("{}"), new CancellationToken(true)), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(folder.Files(), Is.Empty);
    }

    [Test]
    public void An_input_file_that_is_not_there_is_refused_with_its_path() =>
        Assert.That(() => InputFile.Read(folder.At("none.json")), Throws.TypeOf<StoreException>().With.Message.Contains(folder.At("none.json")));
}
