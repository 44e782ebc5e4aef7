namespace RelationGen;

/// <summary>A value of a compiled query that is given when it runs; compare a column with it as with a value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <example>
/// <code>
/// CompiledQuery.Of((Query&lt;Post, PostTable> posts, Parameter&lt;string> name) => posts.Where(p => p.Author.Name == name))
/// </code>
/// </example>
public readonly struct Parameter<T> : ICompiledParameter
{
    private readonly ParameterSlot? _slot;

    internal Parameter(int index) => _slot = new ParameterSlot(index, default(T) is null);

    ParameterSlot ICompiledParameter.Slot => Slot;

    internal ParameterSlot Slot
        => _slot ?? throw new InvalidOperationException("A default parameter has no place; use those that the lambda of Compile receives.");
}

/// <summary>The place of an argument.</summary>
/// <param name="Index">Its number.</param>
/// <param name="IsNullable">The argument may be null.</param>
internal sealed record ParameterSlot(int Index, bool IsNullable);

/// <summary>What all parameters of compiled queries have in common, whatever their type.</summary>
internal interface ICompiledParameter
{
    ParameterSlot Slot { get; }
}
