using OiActor.Platform;

namespace OiActor.Metering;

/// <summary>What a run delivered and what that costs.</summary>
/// <param name="Affordable">Records that the user's limit left room for.</param>
/// <param name="Written">Records in the dataset, counted from the first.</param>
/// <param name="Charged">Events charged; never more than written.</param>
/// <param name="Terms">Price and limit.</param>
/// <param name="StoreProblem">Why not all affordable records are written; null where they are.</param>
/// <param name="ChargeProblem">Why not all written records are charged; null where they are.</param>
internal sealed record DeliveryReceipt(
    int Affordable, int Written, int Charged, ChargeTerms Terms, string? StoreProblem, string? ChargeProblem);

/// <summary>Writes records and charges what was written, chunk by chunk: written first, charged next, never more than the limit allows.</summary>
internal sealed class Delivery(IStore store, IMeter meter, string runId)
{
    /// <summary>The platform refuses requests over 5 MB, and a record has some 4 kB; a chunk is also what a stop has to wait for.</summary>
    public const int ChunkSize = 100;

    /// <summary>Delivers as many of the records as the user's limit allows, in order.</summary>
    /// <param name="records">In the order of importance, each one JSON object.</param>
    /// <param name="stop">Heeded between chunks: a chunk that was written is charged.</param>
    public async Task<DeliveryReceipt> DeliverAsync(IReadOnlyList<ReadOnlyMemory<byte>> records, CancellationToken stop)
    {
        var terms = await meter.TermsAsync(CancellationToken.None);
        int affordable = Budget.Affordable(records.Count, terms);
        var receipt = new DeliveryReceipt(affordable, 0, 0, terms, null, null);
        while (receipt.Written < affordable && receipt.StoreProblem is null && !stop.IsCancellationRequested)
        {
            int position = receipt.Written;
            var chunk = records.Skip(position).Take(Math.Min(ChunkSize, affordable - position)).ToArray();
            var push = await store.PushAsync(chunk, CancellationToken.None);
            receipt = receipt with { Written = position + push.Written, StoreProblem = push.Problem };
            if (push.Written == 0)
                break;

            var charge = await meter.ChargeAsync(push.Written, $"{runId}-{PriceList.Symbol.Name}-{position}", CancellationToken.None);
            receipt = receipt with { Charged = receipt.Charged + charge.Charged, ChargeProblem = charge.Problem ?? receipt.ChargeProblem };
        }
        return receipt;
    }
}
