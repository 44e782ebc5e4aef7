namespace RelationGen.Tool.Scaffold;

/// <summary>Gives the columns of one table the names of their properties.</summary>
/// <param name="className">The class, which no property can be called like.</param>
/// <param name="hasKey">A class without a key has no property that is called like one.</param>
/// <param name="known">The class as it is; null for a new one.</param>
internal sealed class PropertyNames(string className, bool hasKey, KnownTable? known = null)
{
    private readonly HashSet<string> _taken = new(known is null ? [] : known.Members, StringComparer.Ordinal);

    /// <summary>The name of the next column; of two that would have the same, the later is spelled out.</summary>
    public string Of(SchemaColumn column, bool isText)
    {
        if (known?.Properties.GetValueOrDefault(column.Name) is { } there)
            return there;

        string name = Candidates(column, isText).First(IsFree);
        _taken.Add(name);
        return name;
    }

    private IEnumerable<string> Candidates(SchemaColumn column, bool isText)
    {
        string pascal = Identifiers.Begin(Identifiers.Pascal(column.Name), "Column");
        yield return pascal;

        if (_taken.Contains(pascal))
            yield return Identifiers.Begin(Identifiers.SpelledOut(column.Name), "Column");

        // A city's column "city" is its name more often than not.
        yield return pascal + (isText && pascal == className ? "Name" : "Value");
        for (string longer = pascal + "Column"; ; longer += "Column")
            yield return longer;
    }

    private bool IsFree(string name) => !_taken.Contains(name) && !ReservedNames.IsMember(name, className) && (hasKey || !IsKeyName(name));

    private bool IsKeyName(string name) =>
        name.Equals("Id", StringComparison.OrdinalIgnoreCase) || name.Equals(className + "Id", StringComparison.OrdinalIgnoreCase);
}
