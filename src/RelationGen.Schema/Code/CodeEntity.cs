namespace RelationGen.Schema;

/// <summary>What a class says of its table, as the model has it that the generator embeds.</summary>
/// <param name="Name">The name of the class.</param>
/// <param name="FullName">The class with its namespace and enclosing types.</param>
/// <param name="Table">The table.</param>
/// <param name="Schema">The schema; null for the default one.</param>
internal sealed record CodeEntity(string Name, string FullName, string Table, string? Schema)
{
    /// <summary>The columns.</summary>
    public EquatableArray<CodeColumn> Columns { get; init; }

    /// <summary>The columns of the key; none for a class whose rows have none.</summary>
    public EquatableArray<string> Key { get; init; }

    /// <summary>The relations.</summary>
    public EquatableArray<CodeRelation> Relations { get; init; }

    /// <summary>Rows can be found by a key, and written.</summary>
    public bool HasKey => Key.Count > 0;

    /// <summary>The column that a property holds; null where it is none.</summary>
    public CodeColumn? Find(string column) => Columns.FirstOrDefault(candidate => candidate.Column == column);
}
