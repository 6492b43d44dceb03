using System.Globalization;
using OiActor.Platform;

namespace OiActor.Metering;

/// <summary>What a run delivered, in all its lives, and what that costs.</summary>
/// <param name="Affordable">Records of this life that the user's limit left room for.</param>
/// <param name="Written">Records of this life in the dataset: the first of those offered, without the rejected and the earlier ones.</param>
/// <param name="Charged">Events charged in this life for them.</param>
/// <param name="Terms">Price and limit.</param>
/// <param name="StoreProblem">Why not all affordable records are written; null where they are.</param>
/// <param name="ChargeProblem">Why not all written records are charged; null where they are.</param>
internal sealed record DeliveryReceipt(
    int Affordable, int Written, int Charged, ChargeTerms Terms, string? StoreProblem, string? ChargeProblem)
{
    /// <summary>Symbols in the dataset from this life.</summary>
    public IReadOnlyList<string> Symbols { get; init; } = [];

    /// <summary>Symbols that earlier lives of the run had written.</summary>
    public IReadOnlyList<string> Earlier { get; init; } = [];

    /// <summary>Records that the dataset's schema refused: neither delivered nor charged.</summary>
    public IReadOnlyList<(string Symbol, string Why)> Rejected { get; init; } = [];

    /// <summary>Whether the time of a stopped run was over before the chunk in hand was confirmed.</summary>
    public bool Interrupted { get; init; }

    /// <summary>Events charged for what earlier lives had written.</summary>
    public int ChargedEarlier { get; init; }
}

/// <summary>Writes records and charges what was written, chunk by chunk, never more than the limit allows.</summary>
/// <remarks>
/// Each chunk is written down as an intent, pushed and charged, in this order. A life that is killed anywhere between leaves an intent that says
/// what its successor has to find out: see <see cref="Resume"/>. So a record is in the dataset once and is charged once.
/// </remarks>
internal sealed class Delivery
{
    /// <summary>Records of a chunk: also what a stop has to wait for.</summary>
    public const int ChunkSize = 100;

    /// <summary>Bytes of a chunk. The platform's documents say 5 MB for a request; some of its sources say more.</summary>
    public const int ChunkBytes = 5_000_000 - 1024;

    /// <summary>A push that took longer makes its intent be written down anew, so that its charge has its time.</summary>
    private static readonly TimeSpan LongestPush = TimeSpan.FromSeconds(30);

    private readonly IStore store;
    private readonly IMeter meter;
    private readonly ILedger ledger;
    private readonly string runId;
    private readonly TimeProvider time;
    private readonly int chunkSize;
    private readonly List<Intent> open = [];
    private LedgerState state = LedgerState.Empty;
    private ChargeTerms terms = new(0, null, 0);
    private int chargedEarlier;
    private string? chargeProblem;

    /// <param name="chunkSize">Records of a chunk; smaller in tests.</param>
    public Delivery(IStore store, IMeter meter, ILedger ledger, string runId, TimeProvider time, int chunkSize = ChunkSize)
    {
        (this.store, this.meter, this.ledger, this.runId, this.time, this.chunkSize) = (store, meter, ledger, runId, time, chunkSize);
    }

    /// <summary>What is wrong with the pricing, loudly; null where nothing is, or before <see cref="ResumeAsync"/>.</summary>
    public string? PricingProblem => terms.Problem;

    /// <summary>Reads price and limit and completes what earlier lives of the run left. Called once, before anything is asked of a venue.</summary>
    /// <exception cref="StoreException">What they left cannot be told.</exception>
    public async Task ResumeAsync(CancellationToken stop)
    {
        state = await ledger.OpenAsync(stop);
        var opened = time.GetUtcNow();
        terms = await meter.TermsAsync(stop);
        if (!terms.Charges)
            return;

        chargedEarlier = Math.Min(terms.Charged, state.Written.Count);
        using var last = new LastMoments(time, LastMoments.ForTheChunkInHand, stop);
        foreach (var owed in Resume.Settle(state, terms.IsChargedOld ? state.Written.Count : terms.Charged, opened, runId))
        {
            var receipt = await meter.ChargeAsync(owed.Count, owed.Key, owed.Until, last.Over);
            chargeProblem = receipt.Problem ?? chargeProblem;
        }
        if (chargeProblem is null)
            chargedEarlier = state.Written.Count;
        else
            open.AddRange(state.Intents);
    }

    /// <summary>Delivers as many of the records as the user's limit allows, in order, without those that earlier lives delivered.</summary>
    /// <param name="records">In the order of importance.</param>
    /// <param name="stop">Heeded between chunks: a chunk that was begun is written and charged.</param>
    public async Task<DeliveryReceipt> DeliverAsync(IReadOnlyList<StoredRecord> records, CancellationToken stop)
    {
        var before = state.Written.ToHashSet(StringComparer.Ordinal);
        var fresh = records.Where(record => !before.Contains(record.Symbol)).ToArray();
        int affordable = Budget.Affordable(fresh.Length, Reckoned(state.Written.Count));
        var receipt = new DeliveryReceipt(affordable, 0, 0, terms, null, chargeProblem) { Earlier = state.Written, ChargedEarlier = chargedEarlier };
        using var last = new LastMoments(time, LastMoments.ForTheChunkInHand, stop);
        for (int next = 0; next < affordable && receipt.StoreProblem is null && !stop.IsCancellationRequested;)
        {
            var chunk = Chunk(fresh.AsSpan(next, affordable - next));
            try
            {
                receipt = await DeliverChunkAsync(chunk, receipt, last.Over);
            }
            catch (OperationCanceledException) when (last.Over.IsCancellationRequested)
            {
                // The intent is written down: should the run be resumed, its next life finds out what became of the chunk.
                return receipt with { Interrupted = true };
            }
            next += chunk.Length;
        }
        return receipt;
    }

    private async Task<DeliveryReceipt> DeliverChunkAsync(StoredRecord[] chunk, DeliveryReceipt receipt, CancellationToken over)
    {
        int position = state.Written.Count + receipt.Written;
        string key = string.Create(CultureInfo.InvariantCulture, $"{runId}-{PriceList.Symbol.Name}-{position}");
        var intent = new Intent(position, [.. chunk.Select(record => record.Symbol)], key, time.GetUtcNow());
        open.Add(intent);
        try
        {
            await ledger.NoteAsync(open, over);
        }
        catch (StoreException e)
        {
            return receipt with { StoreProblem = e.Message };
        }

        var push = await store.PushAsync(chunk, over);
        receipt = receipt with
        {
            Written = receipt.Written + push.Written,
            Symbols = [.. receipt.Symbols, .. push.SymbolsOf(chunk)],
            Rejected = [.. receipt.Rejected, .. push.Rejected],
            StoreProblem = push.Problem,
        };
        if (push.Written > 0 && terms.Charges)
        {
            if (time.GetUtcNow() - intent.Time > LongestPush)
                intent = await RenewAsync(intent, over);
            var charge = await meter.ChargeAsync(push.Written, key, intent.Time + Resume.Tried, over);
            receipt = receipt with { Charged = receipt.Charged + charge.Charged, ChargeProblem = charge.Problem ?? receipt.ChargeProblem };
            if (charge.Problem is not null)
                return receipt;
        }
        // As long as another chunk is unclear the counts decide on it, and they have to be told apart from this one's.
        if (open.Count == 1)
            open.Clear();
        return receipt;
    }

    /// <summary>Writes an intent down with the present time. Where that fails, it keeps the time it had, and its charge has the less.</summary>
    private async Task<Intent> RenewAsync(Intent intent, CancellationToken over)
    {
        var renewed = intent with { Time = time.GetUtcNow() };
        open[^1] = renewed;
        try
        {
            await ledger.NoteAsync(open, over);
            return renewed;
        }
        catch (StoreException)
        {
            return open[^1] = intent;
        }
    }

    /// <summary>The terms with what is written and not in the count yet as spent.</summary>
    private ChargeTerms Reckoned(int written) => terms with
    {
        SpentUsd = terms.SpentUsd
            + Math.Max(0, written - terms.Charged) * terms.PriceUsd
            + Math.Max(0, written - terms.RecordsCharged) * terms.RecordUsd,
    };

    private StoredRecord[] Chunk(ReadOnlySpan<StoredRecord> records)
    {
        int length = 0;
        int bytes = 2;
        while (length < Math.Min(chunkSize, records.Length) && (length == 0 || bytes + records[length].Json.Length + 1 <= ChunkBytes))
            bytes += records[length++].Json.Length + 1;
        return records[..length].ToArray();
    }
}
