namespace RelationGen.Schema;

/// <summary>Why the values of a property and of a column are not the same values.</summary>
/// <param name="Harm">What goes wrong, as half a sentence; with what to do, where no other type is the answer.</param>
/// <param name="ClrType">The type whose values the column holds, where there is one; otherwise null.</param>
/// <param name="Otherwise">What can be done instead of giving the property that type, where there is something; otherwise null.</param>
internal sealed record ColumnProblem(string Harm, string? ClrType = null, string? Otherwise = null)
{
    /// <summary>The harm and the advice. An enum, or a type that wraps a value, stays and stores another one.</summary>
    public string MessageFor(CodeColumn column) => ClrType is null ? Harm
        : Harm + "; make " + (column.Element is null ? column.IsStoredAsItIs ? "it" : "what it stores"
            : column.IsStoredAsItIs ? "its elements" : "what its elements store")
        + " '" + ClrType + "'" + (Otherwise is null ? string.Empty : ", or " + Otherwise);

    /// <summary>The type that the property can be given as it stands; null where it is not its own to change.</summary>
    public string? TypeOf(CodeColumn column) => column.Element is null && column.IsStoredAsItIs ? ClrType : null;
}

/// <summary>Whether the values of a property and of a column are the same values.</summary>
internal static class ColumnFit
{
    /// <summary>Null where the column holds what the property does.</summary>
    /// <param name="column">The property.</param>
    /// <param name="found">The column.</param>
    /// <param name="table">Its table.</param>
    /// <param name="snapshot">The database.</param>
    /// <param name="isKey">Others decide what values there are: the property may be wider than the column.</param>
    public static ColumnProblem? Problem(
        CodeColumn column, SchemaColumn found, SchemaTable table, SchemaSnapshot snapshot, bool isKey) =>
        snapshot.Engine == SchemaEngine.Sqlite
            ? SqliteFit.Problem(column, found, table)
            : PostgreSqlFit.Problem(column, found, snapshot, isKey);
}
