namespace OiActor.Metering;

/// <summary>What became of one charge.</summary>
/// <param name="Charged">Events that are surely charged: all of the charge, or none.</param>
/// <param name="Problem">Why not, in one sentence; null where they are.</param>
internal sealed record ChargeReceipt(int Charged, string? Problem);

/// <summary>Where delivered records are charged. The caller writes first, then charges what was written, never more than <see cref="Budget"/> allows.</summary>
internal interface IMeter
{
    /// <summary>Price, limit and what is spent already. Asked once, before anything is written.</summary>
    Task<ChargeTerms> TermsAsync(CancellationToken stop);

    /// <summary>Charges <see cref="PriceList.Symbol"/> <paramref name="count"/> times.</summary>
    /// <param name="count">Above zero.</param>
    /// <param name="idempotencyKey">Derived from the run and the first record's position: the same charge asked twice has the same key and is charged once.</param>
    /// <param name="until">When it is given up: before the key could be forgotten.</param>
    /// <param name="stop">Ends waiting; a charge already under way may still take effect.</param>
    Task<ChargeReceipt> ChargeAsync(int count, string idempotencyKey, DateTimeOffset until, CancellationToken stop);
}
