namespace RelationGen;

/// <summary>Refuses numbers of rows that mean nothing, in words that say whose they are.</summary>
internal static class Counts
{
    /// <summary>Refuses a number below zero.</summary>
    /// <param name="count">The number.</param>
    /// <param name="name">The query or relation, as messages name it.</param>
    /// <param name="method">What the number was handed to.</param>
    public static void ThrowIfNegative(int count, string name, string method)
    {
        if (count < 0)
            throw new ArgumentOutOfRangeException(
                nameof(count), count, $"{name}: {method} takes the number of rows, which cannot be negative.");
    }

    /// <summary>Refuses a number below one.</summary>
    /// <inheritdoc cref="ThrowIfNegative"/>
    /// <param name="count">The number.</param>
    /// <param name="name">The query or relation, as messages name it.</param>
    /// <param name="method">What the number was handed to.</param>
    /// <param name="parameter">The parameter that has the number.</param>
    public static void ThrowIfNotPositive(int count, string name, string method, string parameter)
    {
        if (count < 1)
            throw new ArgumentOutOfRangeException(parameter, count, $"{name}: {method} needs a {parameter} of at least 1.");
    }
}
