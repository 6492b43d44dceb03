namespace OiActor;

/// <summary>Select, Where, Take and Skip as plain loops, in place of the library's in all of this program: a namespace's own extensions come before imported ones.</summary>
/// <remarks>
/// The library's Select asks the sequence before it through a generic virtual method, which native code must have compiled for every
/// pair of value types in the program: two thirds of the binary until .NET 10's size-optimised LINQ. Its Where, Take and Skip bring classes
/// for arrays, lists and sequences, each with all their shortcuts, for every value type. The results are the same.
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

    /// <summary>The elements that pass, as they are asked for.</summary>
    public static IEnumerable<T> Where<T>(this IEnumerable<T> source, Func<T, bool> passes)
    {
        foreach (var element in source)
            if (passes(element))
                yield return element;
    }

    /// <summary>The first elements; no more than these are asked for.</summary>
    public static IEnumerable<T> Take<T>(this IEnumerable<T> source, int count)
    {
        if (count <= 0)
            yield break;
        int taken = 0;
        foreach (var element in source)
        {
            yield return element;
            if (++taken == count)
                yield break;
        }
    }

    /// <summary>All but the first elements.</summary>
    public static IEnumerable<T> Skip<T>(this IEnumerable<T> source, int count)
    {
        int passed = 0;
        foreach (var element in source)
            if (++passed > count)
                yield return element;
    }
}
