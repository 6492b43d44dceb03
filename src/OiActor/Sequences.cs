namespace OiActor;

/// <summary>Select as a plain loop, in place of the library's in all of this program: a namespace's own extensions come before imported ones.</summary>
/// <remarks>
/// The library's Select asks the sequence before it through a generic virtual method, which native code must have compiled for every
/// pair of value types in the program: two thirds of the binary until .NET 10's size-optimised LINQ. The results are the same.
/// </remarks>
internal static class Sequences
{
    /// <summary>Each element through the function, as they are asked for.</summary>
    public static IEnumerable<TResult> Select<T, TResult>(this IEnumerable<T> source, Func<T, TResult> selector)
    {
        foreach (var element in source)
            yield return selector(element);
    }

    /// <summary>Each element with its position, from zero, through the function.</summary>
    public static IEnumerable<TResult> Select<T, TResult>(this IEnumerable<T> source, Func<T, int, TResult> selector)
    {
        int position = 0;
        foreach (var element in source)
            yield return selector(element, position++);
    }
}
