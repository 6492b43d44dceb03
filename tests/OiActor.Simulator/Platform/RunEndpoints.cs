using System.Text.Json;

namespace OiActor.Simulator.Platform;

/// <summary>What can be asked of a run: <c>/v2/actor-runs/{id}</c>. Called under the model's lock.</summary>
internal sealed class RunEndpoints(PlatformModel model)
{
    /// <summary>Charged by the platform at each start, where the pricing has it.</summary>
    public const string StartEvent = "apify-actor-start";

    /// <summary>Charged by the platform for each item of the default dataset, where the pricing has it.</summary>
    public const string ItemEvent = "apify-default-dataset-item";

    /// <summary>Names that only the platform charges.</summary>
    private const string Reserved = "apify-";

    private const int MostCount = 10_000_000;

    /// <summary>How long a key of a charge is remembered, from its first use: the platform's own window.</summary>
    public static readonly TimeSpan KeyMemory = TimeSpan.FromMinutes(3);

    /// <param name="caller">The run whose token it is; null: the user's.</param>
    public PlatformAnswer Answer(PlatformRun? caller, string id, string[] action, PlatformRequest request)
    {
        if (model.Find(id) is not { } run || (caller is not null && caller != run))
            return PlatformAnswer.RecordNotFound;
        switch (request.Method, action)
        {
            case ("GET", []):
                return Describe(run);
            case ("PUT", []):
                return SetStatus(run, request);
            case ("POST", ["charge"]):
                return caller is null ? PlatformModel.Forbidden : Charge(run, request);
            case ("POST", ["abort"]):
                Abort(run, request.Query("gracefully") is "1" or "true", null);
                return Describe(run);
            case ("POST", ["reboot"]) when run.IsFinished:
                return PlatformAnswer.Error(403, "job-finished", "Actor job is already finished.");
            case ("POST", ["reboot"]):
                run.CountReboot();
                model.Host?.Restart(run, TimeSpan.Zero);
                return Describe(run);
            case ("POST", ["resurrect"]) when !run.IsFinished:
                return PlatformAnswer.Invalid("Only a finished run can be resurrected.");
            case ("POST", ["resurrect"]):
                run.Resurrect(model.Now);
                model.Host?.Start(run);
                return Describe(run);
            default:
                return PlatformModel.NotFound(request);
        }
    }

    /// <summary>The run object; its charged counts may be behind.</summary>
    public PlatformAnswer Describe(PlatformRun run, int status = 200) => PlatformAnswer.Data(
        json => RunJson.Write(json, run, model.Settings, run.CountsAt(model.Now - model.ChargeCountLag)), status);

    /// <param name="text">A new status message; null: the old one stays.</param>
    public void Abort(PlatformRun run, bool gracefully, string? text)
    {
        if (run.IsFinished || run.IsEnding)
            return;
        run.BeginAbort(text);
        if (gracefully)
        {
            run.Events.Send("aborting", model.Now);
            run.Events.Send("persistState", model.Now, """{"isMigrating":false}""");
        }
        model.Host?.Kill(run, gracefully ? PlatformModel.AbortNotice : TimeSpan.Zero);
    }

    /// <summary>Charges one of the platform's own events, where the pricing has it.</summary>
    public void ChargeByPlatform(PlatformRun run, string name, int count)
    {
        if (count > 0 && run.Pricing is { IsPayPerEvent: true } pricing && pricing.Find(name) is not null)
            Charge(run, name, count, null);
    }

    private PlatformAnswer SetStatus(PlatformRun run, PlatformRequest request)
    {
        if (Read(request, out var refusal) is not { } document)
            return refusal;
        using (document)
        {
            var root = document.RootElement;
            if (Text(root, "statusMessage") is not { } text)
                return PlatformAnswer.Invalid("statusMessage is required.");
            bool terminal = root.TryGetProperty("isStatusMessageTerminal", out var flag) && flag.ValueKind == JsonValueKind.True;
            run.SetMessage(new StatusMessage(text, terminal, Text(root, "level"), request.At));
            return Describe(run);
        }
    }

    /// <summary>Takes a charge. The checks are in the platform's order, which shows.</summary>
    private PlatformAnswer Charge(PlatformRun run, PlatformRequest request)
    {
        if (Read(request, out var refusal) is not { } document)
            return refusal;
        using (document)
        {
            var root = document.RootElement;
            string? key = request.Header("idempotency-key");
            if (string.IsNullOrWhiteSpace(key))
                return PlatformAnswer.Invalid("The header idempotency-key is required.");
            if (Text(root, "eventName") is not { Length: > 0 } name)
                return PlatformAnswer.Invalid("eventName is required.");
            int count = 1;
            if (root.TryGetProperty("count", out var counted)
                && !(counted.ValueKind == JsonValueKind.Number && counted.TryGetInt32(out count) && count is > 0 and <= MostCount))
                return PlatformAnswer.Invalid($"count must be a whole number from 1 to {MostCount}.");

            if (name.StartsWith(Reserved, StringComparison.Ordinal))
                return PlatformAnswer.Error(405, "cannot-charge-apify-event", $"You cannot charge the event {name}, which the platform charges itself.");
            if (run.Pricing is not { IsPayPerEvent: true } pricing)
                return PlatformAnswer.Error(405, "cannot-charge-non-pay-per-event-actor", "You cannot charge an Actor that is not pay-per-event.");
            if (pricing.Find(name) is null)
                return PlatformAnswer.Error(404, "record-not-found", $"Pricing for the event {name} was not found");

            bool remembered = run.Charges.Any(charge => charge.Key == key && request.At - charge.At < KeyMemory);
            if (!remembered)
                Charge(run, name, count, key);
            return PlatformAnswer.Created;
        }
    }

    /// <summary>Charges, whatever the limit; reaching it makes the platform ask the run to end.</summary>
    private void Charge(PlatformRun run, string name, int count, string? key)
    {
        run.Charge(name, count, key, model.Now);
        if (run.Start.MaxTotalChargeUsd is not (> 0 and var limit) || run.ChargingStoppedAt is not null || run.TotalUsd(model.Settings.PricingTier) < limit)
            return;
        run.StopCharging(model.Now);
        if (model.Settings.AbortsAtLimit)
            Abort(run, gracefully: true, "The maximum total charge of the run was reached.");
    }

    private static JsonDocument? Read(PlatformRequest request, out PlatformAnswer refusal)
    {
        refusal = PlatformAnswer.Invalid("The body must be a JSON object.");
        if (PlatformBody.RefusedType(request) is { } refusedType)
        {
            refusal = refusedType;
            return null;
        }
        var (body, refusedBody) = PlatformBody.Read(request);
        if (refusedBody is not null)
        {
            refusal = refusedBody;
            return null;
        }
        try
        {
            var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return document;
            document.Dispose();
        }
        catch (JsonException)
        {
        }
        return null;
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
