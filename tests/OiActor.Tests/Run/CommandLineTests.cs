using OiActor.Output;
using OiActor.Run;

namespace OiActor.Tests.Run;

[NonParallelizable]
internal sealed class CommandLineTests
{
    private static async Task<(int Code, CommandLineOptions? Options)> Invoke(params string[] args)
    {
        CommandLineOptions? seen = null;
        int code = await CommandLine.InvokeAsync(args, options =>
        {
            seen = options;
            return Task.FromResult(ExitCode.StoppedEarly);
        });
        return (code, seen);
    }

    [Test]
    public async Task Without_arguments_everything_is_left_to_the_environment() =>
        Assert.That(await Invoke(), Is.EqualTo((5, new CommandLineOptions(false, null, null, null, null))));

    [Test]
    public async Task Every_option_is_read()
    {
        var (code, options) = await Invoke("--demo", "--input", "-", "--storage", "there", "--format", "ndjson", "--venues", "okx, gate.io,");

        Assert.That(code, Is.EqualTo(5));
        Assert.That(options! with { Venues = null }, Is.EqualTo(new CommandLineOptions(true, "-", "there", OutputFormat.Ndjson, null)));
        Assert.That(options.Venues, Is.EqualTo(new[] { "okx", "gate.io" }));
    }

    [TestCase("json", OutputFormat.Json)]
    [TestCase("csv", OutputFormat.Csv)]
    [TestCase("table", OutputFormat.Table)]
    [TestCase("none", OutputFormat.None)]
    public async Task Every_format_has_its_name(string name, object format) =>
        Assert.That((await Invoke($"--format={name}")).Options?.Format, Is.EqualTo(format));

    [TestCase("--format", "xml")]
    [TestCase("--format", "JSON")]
    [TestCase("--format", "1")]
    [TestCase("--format", null)]
    [TestCase("--input", null)]
    [TestCase("--venues", null)]
    [TestCase("--symbols", "BTC")]
    [TestCase("BTC", null)]
    public async Task A_mistake_is_an_input_error_and_runs_nothing(string argument, string? value) =>
        Assert.That(await Invoke(value is null ? [argument] : [argument, value]), Is.EqualTo((2, (CommandLineOptions?)null)));

    [TestCase("--help")]
    [TestCase("--version")]
    public async Task Help_and_version_run_nothing(string argument) =>
        Assert.That(await Invoke(argument), Is.EqualTo((0, (CommandLineOptions?)null)));
}
