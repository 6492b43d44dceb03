namespace OiActor.EndToEnd.Process;

/// <summary>An invalid input ends the run at once: everything wrong is listed, nothing is asked, nothing is charged, what lay there stays.</summary>
internal sealed class InputErrorTests
{
    private static readonly (string Input, string[] Paths)[] Inputs =
    [
        ("""{"symbols":"BTC"}""", ["symbols"]),
        ("""{"symbols":["BTC",7,null," "]}""", ["symbols[1]", "symbols[2]", "symbols[3]"]),
        ("""{"symbols":["*","BTC"]}""", ["symbols[0]"]),
        ("""{"includeBinance":"yes","includeOkx":1,"includeBitget":[]}""", ["includeBinance", "includeOkx", "includeBitget"]),
        ("""{"includeBinance":false,"includeOkx":false,"includeBitget":false}""", ["includeBinance"]),
        ("""{"lsPeriod":"3h","sortBy":"size","oiBasis":"both","okxLsSource":"okx"}""", ["lsPeriod", "sortBy", "oiBasis", "okxLsSource"]),
        ("""{"lsPeriod":1,"sortBy":true,"oiBasis":{},"okxLsSource":[]}""", ["lsPeriod", "sortBy", "oiBasis", "okxLsSource"]),
        ("""{"quoteAssets":["EUR","USDT"],"alertMinMetrics":4,"minVenues":4}""", ["quoteAssets[0]", "alertMinMetrics", "minVenues"]),
        ("""{"quoteAssets":"USDT","alertMinMetrics":0,"minVenues":0}""", ["quoteAssets", "alertMinMetrics", "minVenues"]),
        ("""{"alertMinMetrics":1.5,"minVenues":"2","deadlineSecs":4}""", ["alertMinMetrics", "minVenues", "deadlineSecs"]),
        ("""{"includeOkx":false,"minVenues":3,"deadlineSecs":301}""", ["minVenues", "deadlineSecs"]),
        ("""{"alertLsThreshold":1}""", ["alertLsThreshold"]),
        ("""{"alertLsThreshold":-2}""", ["alertLsThreshold"]),
        ("""{"alertLsThreshold":"NaN","deadlineSecs":1e99}""", ["alertLsThreshold", "deadlineSecs"]),
        ("""{"alertLsThreshold":3,"telegramBotToken":"4200000001:simulated-bot-token"}""", ["telegramChatId"]),
        ("""{"alertLsThreshold":3,"telegramChatId":"-1009876543210"}""", ["telegramBotToken"]),
        ("""{"telegramBotToken":4200000001,"telegramChatId":-1001}""", ["telegramBotToken", "telegramChatId"]),
        ("""{"skewThresholds":{"extremeLong":0,"long":-1,"short":0,"extremeShort":"x"}}""", ["skewThresholds.extremeShort"]),
        ("""{"skewThresholds":{"extremeLong":0,"long":-1,"short":0}}""", ["skewThresholds.extremeLong", "skewThresholds.long", "skewThresholds.short"]),
        ("""{"skewThresholds":{"extremeLong":1.5,"extremeShort":0.9}}""", ["skewThresholds.extremeShort", "skewThresholds.extremeLong"]),
        ("""{"skewThresholds":{"short":1.6}}""", ["skewThresholds.short"]),
        ("""{"skewThresholds":{"long":0.9}}""", ["skewThresholds.long"]),
        ("""{"skewThresholds":[2.5]}""", ["skewThresholds"]),
        ("""["BTC"]""", ["must be a JSON object"]),
        ("""{"telegramBotToken":"4200000001:simulated-bot-token",}""", ["is not JSON", "line 1, column"]),
        ("""{"alertLsThreshold":NaN}""", ["is not JSON"]),
        ("BTC", ["is not JSON"]),
    ];

    private static IEnumerable<TestCaseData> Cases() =>
        Inputs.Select(entry => new TestCaseData(entry.Input, entry.Paths).SetArgDisplayNames(entry.Input.Replace('.', ',')));

    [TestCaseSource(nameof(Cases))]
    public async Task Every_problem_is_named_and_nothing_happens(string input, string[] paths)
    {
        await using var world = await World.StartAsync();
        world.Store("datasets/default/000000001.json", """{"symbol":"OLD"}""");
        var run = await world.RunAsync(input);
        AssertRefused(world, run, paths);
        Assert.That(run.Symbols, Is.EqualTo(new[] { "OLD" }), "the last run's records are not purged");
    }

    [TestCase("ACTOR_MAX_TOTAL_CHARGE_USD", "a dollar")]
    [TestCase("ACTOR_MAX_TOTAL_CHARGE_USD", "-1")]
    [TestCase("OI_BINANCE_URL", "not an address")]
    [TestCase("OI_OKX_URL", "http://mirror.example/path")]
    [TestCase("OI_BITGET_URL", "https://user:planted-password@mirror.example")]
    [TestCase("OI_TELEGRAM_URL", "ftp://mirror.example")]
    public async Task A_variable_that_cannot_be_used_is_a_problem_too(string name, string value)
    {
        await using var world = await World.StartAsync();
        world.Secrets.Add("planted-password");
        var run = await world.RunAsync("{}", (name, value));
        AssertRefused(world, run, [name]);
    }

    [Test]
    public async Task Variables_and_input_are_complained_of_together()
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync("""{"minVenues":9,"sortBy":"x"}""", ("OI_OKX_URL", "okx"));
        AssertRefused(world, run, ["OI_OKX_URL", "minVenues", "sortBy"]);
        Assert.That(run.Error, Does.Contain("The input has 3 problems; nothing was fetched and nothing is charged:"));
    }

    [Test]
    public async Task An_input_file_that_is_not_there_is_a_problem_and_not_a_default()
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync(new Launch { Input = "{}", Arguments = ["--input", "nowhere.json"] });
        AssertRefused(world, run, ["nowhere.json"]);
    }

    [Test]
    public async Task An_input_larger_than_any_list_is_refused()
    {
        await using var world = await World.StartAsync();
        AssertRefused(world, await world.RunAsync($$"""{"symbols":["{{new string('A', 1_100_000)}}"]}"""), ["larger than 1024 KiB"]);
    }

    [Test]
    public async Task More_symbols_than_allowed_are_refused()
    {
        await using var world = await World.StartAsync();
        string symbols = string.Join(',', Enumerable.Range(0, 2001).Select(i => $"\"S{i}\""));
        AssertRefused(world, await world.RunAsync($$"""{"symbols":[{{symbols}}]}"""), ["symbols: lists 2001 symbols"]);
    }

    [Test]
    public async Task An_unknown_property_is_a_warning_with_the_nearest_name()
    {
        await using var world = await World.StartAsync();
        var run = await world.RunAsync("""{"symbols":["BTC"],"sortby":"oi_desc","simbols":[],"x":1,"alertLsThreshold":3}""");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Symbols, Is.EqualTo(new[] { "BTC" }));
            Assert.That(run.Error, Does.Contain("WARN  sortby: is not a property of the input and is ignored. Did you mean sortBy?"));
            Assert.That(run.Error, Does.Contain("WARN  simbols: is not a property of the input and is ignored. Did you mean symbols?"));
            Assert.That(run.Error, Does.Contain("WARN  x: is not a property of the input and is ignored."));
            Assert.That(run.Error, Does.Contain("WARN  alertLsThreshold: is set, but nobody is told"));
            Assert.That(run.Report.Texts("warnings"), Has.Length.EqualTo(4));
        }
    }

    private static void AssertRefused(World world, FinishedRun run, string[] paths)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(2), run.Error);
            Assert.That(world.Simulator.Requests, Is.Empty);
            Assert.That(run.Charges, Is.Empty);
            Assert.That(run.Output, Is.Empty);
            Assert.That(run.Report.Text("status"), Is.EqualTo("invalid_input"));
            Assert.That(run.Report.Texts("problems"), Has.Length.GreaterThanOrEqualTo(1));
            foreach (string path in paths)
            {
                Assert.That(run.Error, Does.Contain(path));
                Assert.That(run.Report.Texts("problems"), Has.Some.Contains(path));
            }
        }
    }
}
