namespace Refit;

/// <summary>The name a parameter has on the wire, where C# would spell it otherwise.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class AliasAsAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>The parameter is the body: an <see cref="HttpContent"/> as it is, anything else through the content serializer.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class BodyAttribute : Attribute;

/// <summary>The parameter is the value of a header; null leaves the header out.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class HeaderAttribute(string header) : Attribute
{
    public string Header { get; } = header;
}

/// <summary>Fixed headers, each <c>Name: value</c>; a method's win over its interface's, a parameter's over both.</summary>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Method)]
internal sealed class HeadersAttribute(params string[] headers) : Attribute
{
    public string[] Headers { get; } = headers;
}

/// <summary>How a query parameter is written.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class QueryAttribute : Attribute
{
    public QueryAttribute()
    {
    }

    public QueryAttribute(CollectionFormat collectionFormat) => CollectionFormat = collectionFormat;

    public CollectionFormat CollectionFormat { get; set; }

    /// <summary>A .NET format string for a number or a date, applied in the invariant culture.</summary>
    public string? Format { get; set; }
}

/// <summary>How a collection becomes query pairs. The numbers are the package's.</summary>
internal enum CollectionFormat
{
    /// <summary>Not said; the generator refuses it for collections.</summary>
    RefitParameterFormatter = 0,

    /// <summary>One <c>name=value</c> pair per element.</summary>
    Multi = 5,
}
