using OiActor.Demo;
using OiActor.Domain;
using OiActor.Http;
using OiActor.Input;
using OiActor.Output;
using OiActor.Platform;
using OiActor.Run;
using OiActor.Venues;

namespace OiActor;

/// <summary>The composition root.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args) => CommandLine.InvokeAsync(args, RunAsync);

    /// <summary>Environment → objects → run → exit code.</summary>
    private static async Task<ExitCode> RunAsync(CommandLineOptions options)
    {
        var environment = ActorEnvironment.OfProcess(VenueRegistry.All.Select(entry => entry.Descriptor.Id));
        TimeProvider time = options.Demo ? new FixedTime(DemoMarket.Instant) : TimeProvider.System;
        var log = new ConsoleLog(Terminal.Error, environment.LogLevel);
        var progress = Terminal.ErrorIsTerminal && !options.Demo ? new ProgressLine(Terminal.Error, Terminal.Width, time) : null;
        log.BeforeLine = progress is null ? null : progress.Clear;
        using var shutdown = Shutdown.Listen();
        try
        {
            string version = CommandLine.Version.Split('+')[0];
            using var pacing = options.Demo ? Pacing.Unpaced : new Pacing(time);
            var http = new VenueHttp(time, pacing, new Random(), version);
            using var connections = new Connections(http, environment, Stage);
            await using var place = environment.IsAtHome && !options.Demo
                ? Surroundings.AtHome(http, environment, new SecretRedactor(environment.Secrets), time, null, shutdown.Token)
                : Surroundings.Local(options.Storage, environment, time, shutdown.Token);
            var run = new ActorRun(new RunParts
            {
                Time = time,
                Log = log,
                ReadInput = stop => options.Input switch
                {
                    null => place.Store.ReadInputAsync(stop),
                    "-" => Task.FromResult<byte[]?>(InputFile.Read(Terminal.Input)),
                    var path => Task.FromResult<byte[]?>(InputFile.Read(path)),
                },
                Venues = options.Venues,
                Environment = environment,
                Decrypt = place.Decrypt,
                Store = place.Store,
                Meter = place.Meter,
                Ledger = place.Ledger,
                Life = place.Life,
                Connections = connections,
                Pacing = pacing,
                GuardSecrets = redactor => log.Redactor = redactor,
                ShowProgress = progress is null ? null : counts => progress.Show(counts.Select(count => (count.Venue, count.Done, count.Planned))),
                Print = records =>
                {
                    progress?.Clear();
                    Terminal.Print(RecordPrinter.Print(FormatOf(), records));
                },
                Majors = Majors.Load(),
                IsDemo = options.Demo,
                Version = version,
                RunId = place.RunId,
            });
            return await run.RunAsync(place.Stop);
        }
        catch (StoreException e)
        {
            Log.StorageFailed(log, e.Message);
            return ExitCode.DatasetNotWritten;
        }
        catch (OperationCanceledException)
        {
            Log.Failed(log, "Stopped from outside.");
            return ExitCode.StoppedEarly;
        }
#pragma warning disable CA1031 // The end of the program: whatever went wrong is a defect, and is said.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Log.Defect(log, e);
            return ExitCode.Defect;
        }

        HttpMessageHandler? Stage(string host) => options.Demo ? DemoMarket.Handler(new VenueId(host)) : null;

        OutputFormat FormatOf() =>
            options.Format ?? (options.Demo || Terminal.OutputIsTerminal ? OutputFormat.Table : OutputFormat.None);
    }
}
