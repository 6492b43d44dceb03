using System.Text;
using System.Text.Json;
using OiActor.EndToEnd.Process;
using OiActor.Simulator;
using OiActor.Simulator.Platform;

namespace OiActor.EndToEnd.Platform;

/// <summary>Secrets that only the platform has: encrypted input, the run's token, the proxy's password. Every run is searched for them.</summary>
internal sealed class SecretTests
{
    private static readonly JsonElement Vectors = ReadVectors();

    private static string Token => Vectors.GetProperty("plain").Text("text")!;

    [Test]
    public async Task An_encrypted_token_sends_the_alert_and_is_in_no_output()
    {
        await using var world = await StartAsync();
        var run = await world.RunAsync(Input(Vectors.GetProperty("encrypted").Text("text")!));
        run.AssertPaidOnce("FARTCOIN");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Run.ExitCode, Is.Zero, run.Log);
            Assert.That(world.Simulator.Messages, Has.Count.EqualTo(1));
            Assert.That(run.Report.GetProperty("alerts").Text("status"), Is.EqualTo("sent"));
            Assert.That(Encoding.UTF8.GetString(run.Run.Store.Find("OUTPUT")!.Body.Span), Does.Not.Contain("ENCRYPTED_VALUE"));
        }
    }

    [Test]
    public async Task A_token_that_telegram_and_the_platform_repeat_is_in_no_output()
    {
        await using var world = await StartAsync();
        world.Simulator.Break(SimulatorHost.Telegram, Fault.Answer(401, $$"""{"ok":false,"error_code":401,"description":"bad token {{Token}}"}"""));
        world.Platform.Break(PlatformFault.Error(403, "insufficient-permissions", "The token apify_api_simRun00000000001RunToken00000000 may not") with
        {
            Method = "POST", PathPrefix = "/v2/actor-runs/",
        });
        var run = await world.RunAsync(Input(Vectors.GetProperty("encrypted").Text("text")!));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Run.ExitCode, Is.Zero, run.Log);
            Assert.That(run.Report.GetProperty("alerts").Text("status"), Is.EqualTo("failed"));
            Assert.That(run.Log, Does.Contain("bad token").And.Contain("may not"));
        }
    }

    [Test]
    public async Task A_secret_that_cannot_be_read_is_named_and_not_printed()
    {
        await using var world = await StartAsync();
        string foreign = Vectors.GetProperty("undecryptable").Text("of another key")!;
        world.Secrets.Add(foreign);
        var run = await world.RunAsync(Input(foreign));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Run.ExitCode, Is.EqualTo(2), run.Log);
            Assert.That(run.Log, Does.Contain("telegramBotToken"));
            Assert.That(run.Report.Texts("problems"), Has.Length.EqualTo(1));
        }
    }

    private static Task<PlatformWorld> StartAsync() => PlatformWorld.StartAsync(
        new PlatformSettings
        {
            InputSecretsKeyFile = Convert.ToBase64String(Encoding.UTF8.GetBytes(Vectors.GetProperty("keys").Text("traditional, DES-EDE3")!)),
            InputSecretsPassphrase = Vectors.Text("passphrase"),
        },
        new SimulatorOptions { TelegramToken = Token });

    private static string Input(string token) =>
        $$"""{"symbols":["FARTCOIN"],"alertLsThreshold":3,"telegramBotToken":"{{token}}","telegramChatId":"{{World.Chat}}"}""";

    private static JsonElement ReadVectors()
    {
        string file = Path.Combine(OiExecutable.RepositoryRoot, "tests", "Cases", "apify", "secret-input", "vectors.json");
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return document.RootElement.Clone();
    }
}
