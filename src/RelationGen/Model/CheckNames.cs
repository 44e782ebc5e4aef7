namespace RelationGen;

/// <summary>What the conditions of a table are called in the database, where they are made and where an error names them.</summary>
internal static class CheckNames
{
    /// <summary>The condition that a text is no longer than its property says, on databases whose types do not see to it.</summary>
    public static string OfLength(EntityModel entity, ColumnModel column) => entity.Table + "_" + column.Column + "_length";
}
