using OiActor.Domain;

namespace OiActor.Aggregation;

/// <summary>A sum of figures that may be absent: absent parts add nothing; a sum of absent parts, or one that fits no decimal, is absent.</summary>
internal struct Sum
{
    private bool hasParts;
    private decimal? total;

    public readonly decimal? Value => total;

    public void Add(decimal? part)
    {
        if (part is null)
            return;
        total = hasParts ? Exact.Plus(total, part) : part;
        hasParts = true;
    }
}
