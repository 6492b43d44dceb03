using System.Text;
using FsCheck;
using FsCheck.Fluent;
using OiActor.Domain;
using OiActor.Input;

namespace OiActor.Tests.Input;

internal sealed class InputReaderTests
{
    private static InputReading Read(string json) => InputReader.Read(Encoding.UTF8.GetBytes(json));

    [TestCase("")]
    [TestCase(" \r\n\t ")]
    [TestCase("\uFEFF")]
    [TestCase("{}")]
    [TestCase("\uFEFF{}")]
    [TestCase("""{"symbols":null,"includeOkx":null,"lsPeriod":null,"alertLsThreshold":null,"minVenues":null,"skewThresholds":null,"telegramBotToken":null}""")]
    public void No_input_an_empty_one_and_nulls_mean_the_defaults(string json)
    {
        var reading = Read(json);

        Assert.That(reading.Problems, Is.Empty);
        Assert.That(reading.Warnings, Is.Empty);
        Assert.That(InputEcho.Of(reading.Input).GetRawText(), Is.EqualTo(InputEcho.Of(new ActorInput()).GetRawText()));
    }

    [Test]
    public void Every_property_is_read()
    {
        var reading = Read("""
            {
              "symbols": ["btc", " ETH "], "includeBinance": false, "includeOkx": true, "includeBitget": false, "lsPeriod": "4h",
              "sortBy": "symbol_asc", "quoteAssets": ["usdt"], "alertLsThreshold": 0.4, "alertMinMetrics": 2, "telegramBotToken": " 1:a\n",
              "telegramChatId": "@here", "oiBasis": "reported", "okxLsSource": "all_accounts",
              "skewThresholds": {"extremeLong": 3, "long": 2, "short": 0.6, "extremeShort": 0.3}, "minVenues": 1.0, "deadlineSecs": 6e1
            }
            """);

        Assert.That(reading.Problems, Is.Empty);
        Assert.That(reading.Warnings, Is.Empty);
        Assert.That(reading.Input.Symbols, Is.EqualTo(new[] { "btc", " ETH " }));
        Assert.That(reading.Input.QuoteAssets, Is.EqualTo(new[] { "usdt" }));
        Assert.That(reading.Input with { Symbols = [], QuoteAssets = [] }, Is.EqualTo(new ActorInput
        {
            IncludeBinance = false,
            IncludeBitget = false,
            LsPeriod = LsPeriod.FourHours,
            SortBy = SortBy.SymbolAsc,
            AlertLsThreshold = 0.4m,
            AlertMinMetrics = 2,
            TelegramBotToken = "1:a",
            TelegramChatId = "@here",
            OiBasis = OiBasis.Reported,
            OkxLsSource = OkxLsSource.AllAccounts,
            SkewThresholds = new SkewThresholds(3, 2, 0.6m, 0.3m),
            DeadlineSecs = 60,
            Symbols = [],
            QuoteAssets = [],
        }));
    }

    [Test]
    public void Thresholds_that_are_left_out_keep_their_defaults() =>
        Assert.That(Read("""{"skewThresholds":{"long":2}}""").Input.SkewThresholds, Is.EqualTo(new SkewThresholds(2.5m, 2, null, 0.4m)));

    [TestCase("""{"telegramBotToken":"","telegramChatId":"  ","alertLsThreshold":0}""")]
    public void Blank_text_is_no_text(string json)
    {
        var input = Read(json).Input;

        Assert.That((input.TelegramBotToken, input.TelegramChatId), Is.EqualTo(((string?)null, (string?)null)));
    }

    [TestCase("[]", "", "not a list")]
    [TestCase("\"x\"", "", "not text")]
    [TestCase("5", "", "not a number")]
    [TestCase("null", "", "not null")]
    [TestCase("{", "", "line 1, column 2")]
    [TestCase("{\n  \"symbols\": [\"BTC\",]\n}", "", "line 2, column 21")]
    [TestCase("{\n  \"symbols\": [\"币\", oops]\n}", "", "line 2, column 20")]
    [TestCase("{} // why", "", "not JSON")]
    [TestCase("{}{}", "", "not JSON")]
    [TestCase("<html>", "", "not JSON")]
    [TestCase("""{"alertLsThreshold":NaN}""", "", "not JSON")]
    [TestCase("""{"symbols":"BTC"}""", "symbols", "must be a list")]
    [TestCase("""{"symbols":{}}""", "symbols", "must be a list")]
    [TestCase("""{"symbols":["BTC","ETH","SOL",7]}""", "symbols[3]", "must be text")]
    [TestCase("""{"symbols":[null]}""", "symbols[0]", "not null")]
    [TestCase("""{"symbols":["\ud800"]}""", "symbols[0]", "must be text")]
    [TestCase("""{"symbols":["BTC",""]}""", "symbols[1]", "blank")]
    [TestCase("""{"symbols":["\t"]}""", "symbols[0]", "blank")]
    [TestCase("""{"symbols":["BTC\nERROR forged"]}""", "symbols[0]", "control character")]
    [TestCase("""{"symbols":["*","BTC"]}""", "symbols[0]", "must stand alone")]
    [TestCase("""{"includeBinance":"true"}""", "includeBinance", "true or false")]
    [TestCase("""{"includeBinance":1}""", "includeBinance", "true or false")]
    [TestCase("""{"includeBinance":false,"includeOkx":false,"includeBitget":false}""", "includeBinance", "no venue is switched on")]
    [TestCase("""{"lsPeriod":"3h"}""", "lsPeriod", "5m, 15m, 30m, 1h, 2h, 4h, 6h, 12h, 1d; \"3h\"")]
    [TestCase("""{"lsPeriod":60}""", "lsPeriod", "must be one of")]
    [TestCase("""{"sortBy":"OI_DESC"}""", "sortBy", "oi_desc")]
    [TestCase("""{"sortBy":[]}""", "sortBy", "a list is not among them")]
    [TestCase("""{"quoteAssets":["USDT","EUR"]}""", "quoteAssets[1]", "\"EUR\" is no US-dollar quote")]
    [TestCase("""{"quoteAssets":[""]}""", "quoteAssets[0]", "USDT")]
    [TestCase("""{"quoteAssets":"USDT"}""", "quoteAssets", "must be a list")]
    [TestCase("""{"alertLsThreshold":1}""", "alertLsThreshold", "must be 0 (off), above 1")]
    [TestCase("""{"alertLsThreshold":-0.5}""", "alertLsThreshold", "is -0.5")]
    [TestCase("""{"alertLsThreshold":"NaN"}""", "alertLsThreshold", "must be a number")]
    [TestCase("""{"alertLsThreshold":"3"}""", "alertLsThreshold", "without quotes")]
    [TestCase("""{"alertLsThreshold":1e999}""", "alertLsThreshold", "too large")]
    [TestCase("""{"alertLsThreshold":3,"telegramBotToken":"1:a"}""", "telegramChatId", "is missing")]
    [TestCase("""{"alertLsThreshold":3,"telegramChatId":"1"}""", "telegramBotToken", "is missing")]
    [TestCase("""{"alertMinMetrics":0}""", "alertMinMetrics", "from 1 to 3")]
    [TestCase("""{"alertMinMetrics":4}""", "alertMinMetrics", "from 1 to 3")]
    [TestCase("""{"alertMinMetrics":1.5}""", "alertMinMetrics", "whole number")]
    [TestCase("""{"telegramChatId":-100123}""", "telegramChatId", "in double quotes")]
    [TestCase("""{"telegramBotToken":["1:a"]}""", "telegramBotToken", "must be text")]
    [TestCase("""{"telegramBotToken":"\udfff"}""", "telegramBotToken", "half a character")]
    [TestCase("""{"telegramBotToken":"hunter2"}""", "telegramBotToken", "is no bot token")]
    [TestCase("""{"telegramBotToken":"1:a/../getMe"}""", "telegramBotToken", "is no bot token")]
    [TestCase("""{"telegramBotToken":"bot1:a"}""", "telegramBotToken", "is no bot token")]
    [TestCase("""{"telegramBotToken":"1:"}""", "telegramBotToken", "is no bot token")]
    [TestCase("""{"oiBasis":"both"}""", "oiBasis", "one_sided, reported")]
    [TestCase("""{"okxLsSource":""}""", "okxLsSource", "top_trader_accounts, all_accounts_contract, all_accounts")]
    [TestCase("""{"skewThresholds":2}""", "skewThresholds", "must be an object")]
    [TestCase("""{"skewThresholds":{"long":"2"}}""", "skewThresholds.long", "must be a number")]
    [TestCase("""{"skewThresholds":{"long":-1e999}}""", "skewThresholds.long", "too large")]
    [TestCase("""{"skewThresholds":{"long":0}}""", "skewThresholds.long", "above 0")]
    [TestCase("""{"skewThresholds":{"extremeShort":-1}}""", "skewThresholds.extremeShort", "above 0")]
    [TestCase("""{"skewThresholds":{"long":0.9}}""", "skewThresholds.long", "above 1")]
    [TestCase("""{"skewThresholds":{"long":2.5,"extremeShort":0.3}}""", "skewThresholds.extremeLong", "above long, 2.5")]
    [TestCase("""{"skewThresholds":{"extremeLong":1.2}}""", "skewThresholds.extremeLong", "above long, 1.5")]
    [TestCase("""{"skewThresholds":{"extremeShort":0.7}}""", "skewThresholds.extremeShort", "below 1 / long, 0.6667")]
    [TestCase("""{"skewThresholds":{"short":1.5}}""", "skewThresholds.short", "below long, 1.5")]
    [TestCase("""{"skewThresholds":{"short":0.4}}""", "skewThresholds.extremeShort", "below short, 0.4")]
    [TestCase("""{"minVenues":0}""", "minVenues", "from 1 to 3")]
    [TestCase("""{"minVenues":3,"includeOkx":false}""", "minVenues", "from 1 to 2")]
    [TestCase("""{"minVenues":99999999999}""", "minVenues", "whole number")]
    [TestCase("""{"deadlineSecs":4}""", "deadlineSecs", "from 5 to 300")]
    [TestCase("""{"deadlineSecs":301}""", "deadlineSecs", "300 seconds")]
    [TestCase("""{"deadlineSecs":45.5}""", "deadlineSecs", "not 45.5")]
    [TestCase("""{"deadlineSecs":true}""", "deadlineSecs", "must be a number")]
    public void A_wrong_input_is_one_problem_at_its_path(string json, string path, string says)
    {
        var problems = Read(json).Problems;

        Assert.That(problems.Select(p => p.Path), Is.EqualTo(new[] { path }));
        Assert.That(problems[0].Message, Does.Contain(says));
    }

    [Test]
    public void Every_problem_is_found_at_once()
    {
        var problems = Read("""
            {
              "symbols": [1, "BTC", ""], "includeOkx": "no", "lsPeriod": "1w", "quoteAssets": ["EUR", 1], "alertLsThreshold": 1, "alertMinMetrics": 9,
              "skewThresholds": {"long": "x", "short": {}}, "minVenues": 0, "deadlineSecs": 1
            }
            """).Problems;

        Assert.That(problems.Select(p => p.Path), Is.EquivalentTo(new[]
        {
            "symbols[0]", "symbols[2]", "includeOkx", "lsPeriod", "quoteAssets[0]", "quoteAssets[1]", "alertLsThreshold", "alertMinMetrics",
            "skewThresholds.long", "skewThresholds.short", "minVenues", "deadlineSecs",
        }));
    }

    [Test]
    public void The_one_message_has_a_line_for_every_problem() =>
        Assert.That(
            InputProblem.Render(Read("""{"minVenues":0,"lsPeriod":"1w"}""").Problems).Split('\n'),
            Is.EqualTo(new[]
            {
                "The input has 2 problems; nothing was fetched and nothing is charged:",
                "  lsPeriod: must be one of 5m, 15m, 30m, 1h, 2h, 4h, 6h, 12h, 1d; \"1w\" is not among them.",
                "  minVenues: is 0; it must be from 1 to 3, the number of venues asked.",
            }));

    [TestCase("""{"telegramBotToken": 123456789012, "alertLsThreshold": 3}""")]
    [TestCase("""{"telegramBotToken": ["123456789012"]}""")]
    [TestCase("""{"telegramBotToken": 123456789012:AAE}""")]
    [TestCase("""{"telegramBotToken": t123456789012}""")]
    [TestCase("""{"telegramBotToken": "123456789012", "alertLsThreshold": 3}""")]
    [TestCase("""{"telegramBotToken": "123456789012}""")]
    public void No_message_repeats_a_secret(string json)
    {
        var reading = Read(json);
        string said = InputProblem.Render(reading.Problems) + string.Join('\n', reading.Warnings);

        Assert.That(reading.Problems, Is.Not.Empty);
        Assert.That(said, Does.Not.Contain("23456"));
    }

    [TestCase("""{"simbols":["BTC"]}""", "simbols", "Did you mean symbols?")]
    [TestCase("""{"LSPERIOD":"1h"}""", "LSPERIOD", "Did you mean lsPeriod?")]
    [TestCase("""{"includeByBit":true}""", "includeByBit", "ignored. Did you mean includeBitget?")]
    [TestCase("""{"skewThresholds":{"extrmeLong":3}}""", "skewThresholds.extrmeLong", "Did you mean extremeLong?")]
    [TestCase("""{"proxy":{}}""", "proxy", "ignored.")]
    [TestCase("""{"":1}""", "", "ignored.")]
    [TestCase("""{"\ud800":1}""", "\uFFFD", "ignored.")]
    [TestCase("""{"lsPeriod":"4h","lsPeriod":"1h"}""", "lsPeriod", "the last one counts")]
    [TestCase("""{"alertLsThreshold":3}""", "alertLsThreshold", "nobody is told")]
    public void A_doubtful_input_is_a_warning(string json, string path, string says)
    {
        var reading = Read(json);

        Assert.That(reading.Problems, Is.Empty);
        Assert.That(reading.Warnings.Select(w => w.Path), Is.EqualTo(new[] { path }));
        Assert.That(reading.Warnings[0].Message, Does.Contain(says));
    }

    [Test]
    public void Of_a_repeated_property_the_last_counts_even_if_it_is_null()
    {
        Assert.That(Read("""{"lsPeriod":"4h","lsPeriod":"2h"}""").Input.LsPeriod, Is.EqualTo(LsPeriod.TwoHours));
        Assert.That(Read("""{"lsPeriod":"4h","lsPeriod":null}""").Input.LsPeriod, Is.EqualTo(LsPeriod.OneHour));
    }

    [Test]
    public void A_name_unlike_every_known_one_gets_no_suggestion() =>
        Assert.That(Read("""{"proxy":{}}""").Warnings[0].Message, Does.Not.Contain("Did you mean"));

    [Test]
    public void An_input_beyond_its_size_is_refused() =>
        Assert.That(InputReader.Read(new byte[InputReader.MostBytes + 1]).Problems[0].Message, Does.Contain("larger than 1024 KiB"));

    [Test]
    public void Bytes_that_are_not_text_are_refused() =>
        Assert.That(InputReader.Read(new byte[] { (byte)'{', 0xFF, (byte)'}' }).Problems[0].Message, Does.Contain("not UTF-8"));

    [Test]
    public void A_list_longer_than_allowed_is_refused()
    {
        string most = string.Join(',', Enumerable.Range(0, InputCheck.MostSymbols).Select(i => $"\"A{i}\""));

        Assert.That(Read($"{{\"symbols\":[{most}]}}").Problems, Is.Empty);
        Assert.That(Read($"{{\"symbols\":[{most},\"ONE\"]}}").Problems.Select(p => p.Path), Is.EqualTo(new[] { "symbols" }));
    }

    [Test]
    public void Whatever_the_bytes_are_there_is_a_reading() =>
        Prop.ForAll<byte[]>(bytes => InputReader.Read(bytes) is not null).QuickCheckThrowOnFailure();

    [Test]
    public void Whatever_a_value_is_there_is_a_reading()
    {
        string[] values =
        [
            "null", "true", "0", "-1", "1e999", "1e-999", "-0.0", "\"\"", "\"*\"", "\"\\ud800\"", "[]", "[null]", "[[]]", "[\"*\"]", "{}", "{\"long\":null}",
            "{\"long\":1e-28}", "{\"short\":7e28,\"long\":79228162514264337593543950335}", "{\"extremeLong\":[]}",
        ];
        foreach (string name in InputReader.PropertyNames)
            foreach (string value in values)
                Assert.That(() => Read($"{{\"{name}\":{value}}}"), Throws.Nothing, $"{name}: {value}");
    }
}
