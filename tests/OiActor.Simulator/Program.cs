using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using OiActor.Simulator;
using OiActor.Simulator.Platform;

const string Usage = "options: --port-base N  --tls  --latency-ms N  --assets N  --certificate FILE  --actor EXECUTABLE | --image NAME";

if (Parse(args) is not { } options)
{
    await Console.Error.WriteLineAsync(Usage);
    return 2;
}

var ended = new TaskCompletionSource();
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);

await using var host = await SimulatorHost.StartAsync(options);
await Console.Out.WriteLineAsync(Announce(host));
await Task.WhenAny(ended.Task, EndOfInputAsync());
return 0;

void End(PosixSignalContext signal)
{
    signal.Cancel = true;
    ended.TrySetResult();
}

static async Task EndOfInputAsync()
{
    await using var input = Console.OpenStandardInput();
    await input.CopyToAsync(Stream.Null);
}

static SimulatorOptions? Parse(string[] args)
{
    var options = new SimulatorOptions();
    for (int i = 0; i < args.Length; i++)
    {
        string? value = i + 1 < args.Length ? args[i + 1] : null;
        bool numeric = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        switch (args[i])
        {
            case "--tls":
                options = options with { Tls = true };
                continue;
            case "--port-base" when numeric && number <= 65_531:
                options = options with { PortBase = number };
                break;
            case "--latency-ms" when numeric:
                options = options with { Latency = TimeSpan.FromMilliseconds(number) };
                break;
            case "--assets" when numeric && number <= 10_000:
                options = options with { Assets = number };
                break;
            case "--certificate" when value is not null:
                options = options with { CertificateFile = value };
                break;
            case "--actor" when value is not null:
                options = options with { Actor = ActorLauncher.Executable(value) };
                break;
            case "--image" when value is not null:
                options = options with { Actor = ActorLauncher.Image(value) };
                break;
            default:
                return null;
        }
        i++;
    }
    return options;
}

static string Announce(SimulatorHost host)
{
    using var line = new MemoryStream();
    using (var json = new Utf8JsonWriter(line))
    {
        json.WriteStartObject();
        foreach (string site in SimulatorHost.Sites)
            json.WriteString(site, host.Url(site).GetLeftPart(UriPartial.Authority));
        json.WriteString("telegramToken", host.TelegramToken);
        json.WriteString("platformToken", host.Platform.Settings.UserToken);
        json.WriteString("actor", host.Platform.Settings.ActorFullName.Replace('/', '~'));
        json.WriteString("certificate", host.CertificateFile);
        json.WriteEndObject();
    }
    return Encoding.UTF8.GetString(line.ToArray());
}
