namespace OiActor.Domain;

/// <summary>The canonical underlying of a contract: <c>BTC</c>, never <c>XBT</c>; <c>PEPE</c>, never <c>1000PEPE</c>.</summary>
/// <remarks>Upper case. Made by <see cref="SymbolRules"/>; two venues mean the same coin when their assets are equal. Ordered by code point.</remarks>
internal readonly record struct Asset(string Code) : IComparable<Asset>
{
    public int CompareTo(Asset other) => string.CompareOrdinal(Code, other.Code);

    public override string ToString() => Code;
}
