namespace RelationGen.Schema;

/// <summary>RG6005, RG6006 and RG6015: a relation and its constraint.</summary>
internal static class ForeignKeys
{
    /// <summary>The foreign key of a table that compares these columns with those; null where there is none.</summary>
    public static SchemaForeignKey? Find(
        SchemaTable table, IReadOnlyList<string> columns, string? targetSchema, string targetTable, IReadOnlyList<string> targetColumns,
        SchemaSnapshot snapshot) =>
        table.ForeignKeys.FirstOrDefault(key => IsTarget(key, targetSchema, targetTable, snapshot)
            && Pairs(columns, targetColumns, snapshot).SetEquals(Pairs(key.Columns, key.RefColumns, snapshot)));

    public static SchemaFinding? Check(
        CodeEntity entity, CodeRelation relation, SchemaTable table, EquatableArray<string> columns, string targetTable, string? targetSchema,
        EquatableArray<string> targetColumns, SchemaSnapshot snapshot)
    {
        if (Find(table, columns, targetSchema, targetTable, targetColumns, snapshot) is not { } key)
            return Missing(entity, relation, table, columns, targetTable, targetSchema, snapshot);

        if (key.OnDelete != relation.OnDelete || key.OnUpdate != relation.OnUpdate)
            return Action(entity, relation, table, key);

        return key.Validated ? null : new SchemaFinding(
            "RG6015", entity.FullName, relation.Name,
            $"The foreign key {Words.Quote(key.Name ?? string.Empty)} of '{entity.Name}.{relation.Name}' is NOT VALID: rows that were there before may "
            + $"refer to nothing; run ALTER TABLE {Words.Table(table)} VALIDATE CONSTRAINT {Words.Quote(key.Name ?? string.Empty)}")
        { Part = key };
    }

    private static SchemaFinding Missing(
        CodeEntity entity, CodeRelation relation, SchemaTable table, EquatableArray<string> columns, string targetTable, string? targetSchema,
        SchemaSnapshot snapshot)
    {
        HashSet<string> wanted = new(columns, NameComparison.Comparer(snapshot.Engine));
        string target = Words.Table(targetSchema, targetTable, snapshot);
        if (table.ForeignKeys.FirstOrDefault(key => wanted.SetEquals(key.Columns)) is { } other)
        {
            return new SchemaFinding(
                "RG6006", entity.FullName, relation.Name,
                $"'{entity.Name}.{relation.Name}' leads to {target}, but the foreign key {Words.Columns(columns)} of {Words.Table(table)} refers to "
                + $"{Words.Columns(other.RefColumns)} of {Words.Table(other.RefSchema, other.RefTable, snapshot)}; make them agree, or say ModelOnly = true")
            { Part = other };
        }

        return new SchemaFinding(
            "RG6005", entity.FullName, relation.Name,
            $"{Words.Columns(columns)} of {Words.Table(table)} has no foreign key to {target}, so the database does not see to '{entity.Name}.{relation.Name}'; "
            + "add the constraint, or say ModelOnly = true")
        { Part = table };
    }

    private static SchemaFinding Action(CodeEntity entity, CodeRelation relation, SchemaTable table, SchemaForeignKey key)
    {
        bool isDelete = key.OnDelete != relation.OnDelete;
        (string property, string when, SchemaAction said, SchemaAction there) = isDelete
            ? (nameof(relation.OnDelete), "ON DELETE", relation.OnDelete, key.OnDelete)
            : (nameof(relation.OnUpdate), "ON UPDATE", relation.OnUpdate, key.OnUpdate);
        return new SchemaFinding(
            "RG6006", entity.FullName, relation.Name,
            $"'{entity.Name}.{relation.Name}' says {when} {Words.Action(said)}, but the foreign key {Words.Columns(key.Columns)} of {Words.Table(table)} does "
            + $"{Words.Action(there)}; say {property} = ReferentialAction.{there}, or change the constraint")
        { Part = key, Nearest = property + "=" + there };
    }

    private static bool IsTarget(SchemaForeignKey key, string? schema, string table, SchemaSnapshot snapshot) =>
        NameComparison.Same(snapshot.Engine, key.RefTable, table) && NameComparison.SameSchema(snapshot, key.RefSchema, schema);

    private static HashSet<string> Pairs(IReadOnlyList<string> columns, IReadOnlyList<string> targets, SchemaSnapshot snapshot) =>
        new(columns.Zip(targets, (column, target) => column + "\0" + target), NameComparison.Comparer(snapshot.Engine));
}
