using OiActor.Aggregation;
using OiActor.Alerts;
using OiActor.Http;
using OiActor.Input;
using OiActor.Metering;
using OiActor.Output;
using OiActor.Platform;
using OiActor.Signals;
using OiActor.Venues;

namespace OiActor.Run;

/// <summary>The whole run, from the input to the exit code.</summary>
internal sealed class ActorRun(RunParts parts)
{
    private SecretRedactor redactor = new([.. parts.Environment.Secrets]);
    private ProxyChoice proxy = new([], [], []);

    private readonly DateTimeOffset started = parts.Time.GetUtcNow();

    /// <summary>The run's start in its first life: what its records and alerts are stamped with.</summary>
    private readonly DateTimeOffset stamp = parts.Environment is { IsAtHome: true, StartedAt: { } first } ? first : parts.Time.GetUtcNow();

    /// <summary>Cancelled when a stopped run has no more time to write its report.</summary>
    private CancellationToken reportOver;

    /// <summary>Cancelled when a stopped run has no more time at all.</summary>
    private CancellationToken over;

    /// <summary>Runs once.</summary>
    /// <param name="stop">Cancelled from outside: by a signal.</param>
    public async Task<ExitCode> RunAsync(CancellationToken stop)
    {
        using var report = new LastMoments(parts.Time, LastMoments.ForTheReport, stop);
        using var all = new LastMoments(parts.Time, LastMoments.ForTheLastWord, stop);
        (reportOver, over) = (report.Over, all.Over);
        var reading = await ReadInputAsync(stop);
        if (reading.Problems.Count > 0)
            return await RefuseAsync(reading);

        var plan = PlanFrom(started, reading.Input);
        Announce(plan, reading);
        var delivery = new Delivery(parts.Store, parts.Meter, parts.Ledger, parts.RunId, parts.Time, parts.ChunkSize);
        var pace = new RememberedPace(parts);
        await PrepareAsync(delivery, stop);
        await pace.RecallAsync(stop);
        // The time that storage and pricing took to answer is not taken from the venues.
        plan = PlanFrom(parts.Time.GetUtcNow(), reading.Input) with { Started = started };
        if (delivery.PricingProblem is { } unpriced)
            Log.PricingWrong(parts.Log, unpriced);
        await parts.Life.SayAsync(RunSentence.Asking(plan), over: stop);

        using var halt = CancellationTokenSource.CreateLinkedTokenSource(stop, parts.Life.Migrating);
        var fetch = new VenueFetch(parts.Connections, parts.Time, parts.Log, parts.ShowProgress);
        var outcomes = await fetch.FetchAsync(plan, proxy, redactor, halt.Token);
        var figures = Aggregator.Aggregate(plan.Symbols?.Select(symbol => symbol.Asset).ToArray(), Contributions(outcomes), Rules(plan));
        var selection = Selection.Of(Ordering.Sort(figures, plan.Input.SortBy), plan.Input.MinVenues);
        var records = selection.Delivered.Select(asset => RecordMap.Record(asset, plan.Input, plan.Metrics, stamp)).ToArray();
        var receipt = await delivery.DeliverAsync([.. records.Select(record => new StoredRecord(record.Symbol, Serialise(record)))], halt.Token);
        if (parts.Life.Migrating.IsCancellationRequested && !stop.IsCancellationRequested && receipt.Written < Math.Max(1, receipt.Affordable))
        {
            // Another life, on the same address, asks the venues again.
            await pace.KeepAsync(reportOver);
            await parts.Life.MoveAsync(stop);
        }

        var delivered = receipt.Symbols.ToHashSet(StringComparer.Ordinal);
        parts.Print([.. records.Where(record => delivered.Contains(record.Symbol))]);
        var alerts = await AlertAsync(plan, selection.Delivered.Where(asset => delivered.Contains(asset.Asset.Code)), stop);
        var result = new RunResult(plan, outcomes, figures, selection, receipt, alerts, stop.IsCancellationRequested);
        return await ReportAsync(result, records, reading.Warnings, pace);
    }

    private RunPlan PlanFrom(DateTimeOffset start, ActorInput input) =>
        Planner.Plan(input, parts.Majors, start, parts.Environment.TimeoutAt);

    private async Task<InputReading> ReadInputAsync(CancellationToken stop)
    {
        InputReading reading;
        SecretReading? decrypted = null;
        try
        {
            byte[]? bytes = await parts.ReadInput(stop);
            decrypted = parts.Decrypt(bytes);
            reading = InputReader.Read(decrypted?.Json ?? bytes, parts.Venues);
        }
        catch (StoreException e)
        {
            reading = new InputReading(new ActorInput(), [new InputProblem("", e.Message)], []);
        }

        proxy = ProxyChoice.Of(reading.Input.ProxyConfiguration, parts.Environment);
        redactor = new SecretRedactor([.. parts.Environment.Secrets, .. decrypted?.Secrets ?? [], .. proxy.Secrets, reading.Input.TelegramBotToken]);
        parts.GuardSecrets(redactor);
        return reading with
        {
            Problems =
            [
                .. parts.Environment.Problems,
                .. decrypted?.Problems ?? [],
                // What is wrong with the ciphertext in a secret's place is nobody's concern.
                .. reading.Problems.Where(problem => decrypted?.Problems.Any(unread => unread.Path == problem.Path) is not true),
                .. proxy.Problems,
            ],
            Warnings = [.. parts.Environment.Warnings, .. reading.Warnings],
        };
    }

    /// <exception cref="StoreException">Nothing can be delivered, so that nothing is fetched.</exception>
    private async Task PrepareAsync(Delivery delivery, CancellationToken stop)
    {
        try
        {
            await parts.Store.PrepareAsync(stop);
            await delivery.ResumeAsync(stop);
        }
        catch (StoreException e)
        {
            await parts.Life.SayAsync(e.Message, terminal: true, isError: true, over);
            throw;
        }
    }

    private async Task<ExitCode> RefuseAsync(InputReading reading)
    {
        WarnOf(reading);
        Log.InputInvalid(parts.Log, InputProblem.Render(reading.Problems));
        await WriteReportAsync(ReportMap.Refusal(reading, started, parts));
        await parts.Life.SayAsync(InputProblem.Render(reading.Problems).ReplaceLineEndings(" "), terminal: true, isError: true, over);
        return ExitCode.InvalidInput;
    }

    private void Announce(RunPlan plan, InputReading reading)
    {
        Log.RunStarted(
            parts.Log,
            parts.Version,
            plan.Symbols is { } symbols ? $"{symbols.Count} {(symbols.Count == 1 ? "symbol" : "symbols")}" : "every listed symbol",
            string.Join(", ", plan.Venues.Select(venue => venue.Venue.Descriptor.Id)) + (parts.IsDemo ? " (built-in market)" : ""),
            (int)(plan.Deadline - plan.Started).TotalSeconds);
        WarnOf(reading);
    }

    private void WarnOf(InputReading reading)
    {
        foreach (var warning in reading.Warnings)
            Log.InputDoubtful(parts.Log, warning.ToString());
    }

    private static VenueContribution[] Contributions(VenueOutcome[] outcomes) =>
        [.. outcomes.Select(outcome => new VenueContribution(outcome.Venue, outcome.Readings, outcome.Readings.Failures is [var first, ..] ? first.Kind : null)
        {
            Kind = VenueRegistry.All.First(entry => entry.Descriptor.Id == outcome.Venue).Descriptor.Kind,
            ByProxy = outcome.ByProxy,
        })];

    private AggregationRules Rules(RunPlan plan) => new(plan.Input.OiBasis, plan.Metrics, parts.Time.GetUtcNow());

    private static ReadOnlyMemory<byte> Serialise(DatasetRecord record) => ReadableJson.Write(record, OutputJson.Default.DatasetRecord);

    private async Task<AlertReport> AlertAsync(RunPlan plan, IEnumerable<AssetFigures> delivered, CancellationToken stop)
    {
        var input = plan.Input;
        var firing = CrowdAlert.Firing(delivered, input.AlertLsThreshold, input.AlertMinMetrics);
        string[] symbols = [.. firing.Select(asset => asset.Asset.Code)];
        if (input is not { AlertLsThreshold: not 0, TelegramBotToken: { } token, TelegramChatId: { } chat })
            return new AlertReport { Status = "off", Symbols = symbols, Messages = 0 };
        if (firing.Count == 0)
            return new AlertReport { Status = "quiet", Symbols = symbols, Messages = 0 };

        var messages = AlertText.Messages(firing, input, stamp);
        if (parts.IsDemo)
            return new AlertReport { Status = "not_sent", Symbols = symbols, Messages = 0, Problem = "the demo sends nothing" };
        try
        {
            var telegram = parts.Connections.OpenTelegram(token, plan.Deadline, redactor);
            var receipt = await telegram.SendAsync(chat, messages, stop);
            if (receipt.Problem is { } problem)
                Log.AlertFailed(parts.Log, problem);
            return new AlertReport
            {
                Status = receipt.Problem is null ? "sent" : "failed",
                Symbols = symbols,
                Messages = receipt.Sent,
                Problem = receipt.Problem,
            };
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return new AlertReport { Status = "failed", Symbols = symbols, Messages = 0, Problem = "the run was stopped" };
        }
    }

    private async Task<ExitCode> ReportAsync(RunResult result, DatasetRecord[] records, IReadOnlyList<InputProblem> warnings, RememberedPace pace)
    {
        foreach (var figures in result.Figures)
            foreach (var venue in figures.Rejected)
                Log.MappingRejected(parts.Log, figures.Asset, venue);
        if (result.Receipt.StoreProblem is { } unwritten)
            Log.StorageFailed(parts.Log, unwritten);
        if (result.Receipt.ChargeProblem is { } uncharged)
            Log.ChargeFailed(parts.Log, uncharged);

        foreach (var outcome in result.Outcomes)
            if (outcome.Status == VenueStatus.Answered)
                Log.VenueRow(parts.Log, RunSentence.Row(outcome));
            else
                Log.VenueRowWithFailures(parts.Log, RunSentence.Row(outcome));

        var exit = result.Exit;
        string sentence = RunSentence.Of(result);
        await WriteReportAsync(ReportMap.Report(result, sentence, warnings, parts));
        // After the report: of the seconds that a stopped run has left, a shared store that hangs could take most.
        await pace.KeepAsync(reportOver);
        var summaries = Summaries.Of([.. records.Where(record => result.HasDelivered(record.Symbol))], result.Asked, stamp);
        if (await SummaryWriter.WriteAsync(parts.Store, summaries, parts.Time, reportOver) is { } left)
            Log.SummariesNotWritten(parts.Log, left);
        await parts.Life.SayAsync(sentence, terminal: true, isError: exit != ExitCode.Finished, over);
        if (exit == ExitCode.Finished)
            Log.Finished(parts.Log, sentence);
        else
            Log.Failed(parts.Log, sentence);
        return exit;
    }

    /// <summary>Writes the report; a storage that takes none has been complained of, and costs no record.</summary>
    private async Task WriteReportAsync(RunReport report)
    {
        try
        {
            byte[] json = ReadableJson.Write(report, ReportJson.Default.RunReport, indented: true);
            await parts.Store.WriteRecordAsync("OUTPUT", json, reportOver);
        }
        catch (StoreException e)
        {
            Log.StorageFailed(parts.Log, e.Message);
        }
        catch (OperationCanceledException) when (reportOver.IsCancellationRequested)
        {
            Log.StorageFailed(parts.Log, "There was no time left to write the report.");
        }
    }
}
