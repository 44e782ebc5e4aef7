namespace RelationGen.Schema;

/// <summary>Why the values of a property and of a column are not the same values.</summary>
/// <param name="Message">What goes wrong and what to do, as half a sentence.</param>
/// <param name="ClrType">The type that the property should have, where there is one; otherwise null.</param>
internal sealed record ColumnProblem(string Message, string? ClrType = null)
{
    /// <summary>The same with the type as the advice.</summary>
    public static ColumnProblem Retype(string harm, string type) => new($"{harm}; make it '{type}'", type);
}

/// <summary>Whether the values of a property and of a column are the same values.</summary>
internal static class ColumnFit
{
    /// <summary>Null where the column holds what the property does.</summary>
    /// <param name="column">The property.</param>
    /// <param name="found">The column.</param>
    /// <param name="snapshot">The database.</param>
    /// <param name="isKey">Others decide what values there are: the property may be wider than the column.</param>
    public static ColumnProblem? Problem(CodeColumn column, SchemaColumn found, SchemaSnapshot snapshot, bool isKey) =>
        snapshot.Engine == SchemaEngine.Sqlite
            ? SqliteFit.Problem(column, found)
            : PostgreSqlFit.Problem(column, found, snapshot, isKey);
}
