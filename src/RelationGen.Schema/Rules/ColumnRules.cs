namespace RelationGen.Schema;

/// <summary>RG6002 to RG6004, RG6013 and RG6014: the column of a property.</summary>
internal static class ColumnRules
{
    /// <summary>The first thing that is wrong with a property; null where nothing is.</summary>
    public static SchemaFinding? Check(CodeEntity entity, CodeColumn column, SchemaTable table, SchemaSnapshot snapshot)
    {
        if (HiddenColumns.IsThere(column.Column, table, snapshot))
            return null;

        if (table.Find(snapshot.Engine, column.Column) is not { } found)
            return Missing(entity, column, table, snapshot);

        return CheckType(entity, column, found, table, snapshot)
            ?? CheckNull(entity, column, found, table)
            ?? MakerRules.Check(entity, column, found, table)
            ?? CollationRules.Check(entity, column, found, table, snapshot);
    }

    private static SchemaFinding Missing(CodeEntity entity, CodeColumn column, SchemaTable table, SchemaSnapshot snapshot)
    {
        StringComparer names = NameComparison.Comparer(snapshot.Engine);
        string[] free = [.. table.Columns.Select(candidate => candidate.Name)
            .Where(name => !entity.Columns.Any(own => names.Equals(own.Column, name)))];
        string? near = Nearest.First(column.Column, free);
        return new SchemaFinding(
            "RG6002", entity.FullName, column.Property,
            $"'{entity.Name}.{column.Property}' is the column {Words.Quote(column.Column)}, which {Words.Table(table)} does not have; "
            + (near is null ? "name the one that is meant in [Column], remove the property, or write the snapshot anew"
                : $"did you mean {Words.Quote(near)}?"))
        {
            Part = table,
            Repair = near is null ? null : new SchemaRepair { Name = near },
        };
    }

    private static SchemaFinding? CheckType(
        CodeEntity entity, CodeColumn column, SchemaColumn found, SchemaTable table, SchemaSnapshot snapshot)
    {
        if (ColumnFit.Problem(column, found, table, snapshot, isKey: IsKey(entity, column, found, snapshot)) is not { } problem)
            return null;

        string type = found.Type.Length == 0 ? "of no type" : found.BaseType is { } known ? found.Type + " (" + known + ")" : found.Type;
        return new SchemaFinding(
            "RG6003", entity.FullName, column.Property,
            $"'{entity.Name}.{column.Property}' is '{column.ClrType}', but {Words.Column(found, table)} is {type}: "
            + problem.MessageFor(column))
        {
            Part = found,
            Repair = problem.TypeOf(column) is { } clrType ? new SchemaRepair { ClrType = clrType } : null,
        };
    }

    /// <summary>
    /// The values are those of another column, or the database counts them: how many there can be is not for the property to say.
    /// </summary>
    private static bool IsKey(CodeEntity entity, CodeColumn column, SchemaColumn found, SchemaSnapshot snapshot) =>
        found.Identity != SchemaIdentity.None || column.Generated == CodeGeneration.Identity
        || entity.Relations.Any(relation => relation.Side == CodeSide.ForeignKey
            && relation.Columns.Contains(column.Column, NameComparison.Comparer(snapshot.Engine)));

    /// <summary>
    /// The property admits null where its column does not, or the other way round. Columns of views admit NULL whatever they are made of,
    /// and so do the computed ones and the keys of SQLite where nothing forbids it.
    /// </summary>
    public static bool IsNullWrong(CodeEntity entity, CodeColumn column, SchemaColumn found, SchemaTable table) =>
        column.Nullable != found.Nullable && !column.IsOblivious && !Kinds.IsView(table) && found.Generated == GeneratedKind.None
        && !(found.Nullable && entity.Key.Contains(column.Column)) && !(column.Nullable && column.Generated != CodeGeneration.None);

    private static SchemaFinding? CheckNull(CodeEntity entity, CodeColumn column, SchemaColumn found, SchemaTable table)
    {
        if (!IsNullWrong(entity, column, found, table))
            return null;

        string name = $"'{entity.Name}.{column.Property}' is '{column.ClrType}";
        return new SchemaFinding(
            "RG6004", entity.FullName, column.Property,
            found.Nullable
                ? $"{name}', but {Words.Column(found, table)} admits NULL: a row that has one cannot be read; make it '{column.ClrType}?'"
                : $"{name}?', but {Words.Column(found, table)} is NOT NULL: a row without a value is refused; make it '{column.ClrType}'")
        {
            Part = found,
            Repair = new SchemaRepair { Nullable = found.Nullable },
        };
    }
}
