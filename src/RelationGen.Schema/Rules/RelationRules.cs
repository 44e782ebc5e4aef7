namespace RelationGen.Schema;

/// <summary>RG6005, RG6006, RG6008 to RG6010 and RG6015: the foreign keys and junction tables of relations.</summary>
internal static class RelationRules
{
    /// <summary>The first thing that is wrong with a relation; null where nothing is.</summary>
    public static SchemaFinding? Check(CodeEntity entity, CodeRelation relation, SchemaTable table, SchemaSnapshot snapshot)
    {
        // What leads over another class has that class's constraints.
        if (relation.Through is not null)
            return null;

        if (relation.Junction is { } junction)
            return IsToldHere(entity, relation) ? JunctionRules.Check(entity, relation, junction, snapshot) : null;

        if (relation.Side == CodeSide.ForeignKey)
            return CheckKey(entity, relation, table, relation.Columns, relation.TargetTable, relation.TargetSchema, relation.TargetColumns, snapshot);

        // The side that stores the key says it, where it has the relation too.
        if (relation.BackReference is not null || relation.TargetTable is null || snapshot.Find(relation.TargetSchema, relation.TargetTable) is not { } other)
            return null;

        return CheckKey(entity, relation, other, relation.TargetColumns, entity.Table, entity.Schema, relation.Columns, snapshot);
    }

    /// <summary>Of two sides that say the same of a junction one is told: the first by name.</summary>
    private static bool IsToldHere(CodeEntity entity, CodeRelation relation) =>
        relation.BackReference is null
        || string.CompareOrdinal(entity.FullName + "." + relation.Name, relation.Target + "." + relation.BackReference) <= 0;

    private static SchemaFinding? CheckKey(
        CodeEntity entity, CodeRelation relation, SchemaTable table, EquatableArray<string> columns, string? targetTable, string? targetSchema,
        EquatableArray<string> targetColumns, SchemaSnapshot snapshot)
    {
        // What columns are missing is said of their properties; views have neither keys nor constraints.
        if (columns.Any(column => table.Find(snapshot.Engine, column) is null) || table.Kind is TableKind.View or TableKind.MaterializedView
            || table.Kind == TableKind.Virtual || (targetTable is not null && IsView(snapshot, targetSchema, targetTable)))
        {
            return null;
        }

        SchemaFinding? constraint = !relation.HasConstraint || targetTable is null ? null
            : ForeignKeys.Check(entity, relation, table, columns, targetTable, targetSchema, targetColumns, snapshot);
        return constraint ?? CheckUnique(entity, relation, table, columns, snapshot) ?? CheckIndex(entity, relation, table, columns, snapshot);
    }

    private static bool IsView(SchemaSnapshot snapshot, string? schema, string table) =>
        snapshot.Find(schema, table)?.Kind is TableKind.View or TableKind.MaterializedView or TableKind.Virtual;

    /// <summary>RG6008: several rows can refer to one, though the relation is to one from both sides.</summary>
    private static SchemaFinding? CheckUnique(
        CodeEntity entity, CodeRelation relation, SchemaTable table, EquatableArray<string> columns, SchemaSnapshot snapshot)
    {
        if (relation.Kind != "OneToOne" || relation.OrderBy is not null || UniqueKeys.Within(table, columns, snapshot))
            return null;

        SchemaIndex? partial = UniqueKeys.Partial(table, columns, snapshot);
        return new SchemaFinding(
            "RG6008", entity.FullName, relation.Name,
            $"'{entity.Name}.{relation.Name}' is one-to-one, but {Words.Columns(columns)} of {Words.Table(table)} "
            + (partial is { Where: { } where } ? $"is unique only where {where}" : "is not unique")
            + ": several rows can refer to one; make it a relation to many, or add "
            + $"CREATE UNIQUE INDEX ON {Words.Table(table)} {Words.ColumnList(columns)}")
        { Part = (object?)partial ?? table };
    }

    /// <summary>RG6010: rows are found by a foreign key that no index begins with.</summary>
    private static SchemaFinding? CheckIndex(
        CodeEntity entity, CodeRelation relation, SchemaTable table, EquatableArray<string> columns, SchemaSnapshot snapshot)
    {
        if (UniqueKeys.Lead(table, columns, snapshot))
            return null;

        string name = Words.Quote(table.Name + "_" + string.Join("_", columns) + "_idx");
        return new SchemaFinding(
            "RG6010", entity.FullName, relation.Name,
            $"No index of {Words.Table(table)} begins with {Words.Columns(columns)}, by which '{entity.Name}.{relation.Name}' finds rows: "
            + $"loads and deletions read the whole table; add CREATE INDEX {name} ON {Words.Table(table)} {Words.ColumnList(columns)}")
        { Part = table };
    }
}
