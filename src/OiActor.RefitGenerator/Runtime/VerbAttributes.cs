namespace Refit;

/// <summary>Which HTTP method an interface method stands for, and where it goes.</summary>
/// <remarks>
/// A path begins with <c>/</c>, holds <c>{name}</c> placeholders and may end in a fixed query string.
/// It is appended to the path of the client's base address.
/// </remarks>
internal abstract class HttpMethodAttribute(string path) : Attribute
{
    public string Path { get; } = path;
}

[AttributeUsage(AttributeTargets.Method)]
internal sealed class GetAttribute(string path) : HttpMethodAttribute(path);

[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostAttribute(string path) : HttpMethodAttribute(path);

[AttributeUsage(AttributeTargets.Method)]
internal sealed class PutAttribute(string path) : HttpMethodAttribute(path);

[AttributeUsage(AttributeTargets.Method)]
internal sealed class DeleteAttribute(string path) : HttpMethodAttribute(path);
