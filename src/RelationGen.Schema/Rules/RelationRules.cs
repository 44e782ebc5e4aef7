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
        {
            return relation.Discriminator is null
                ? CheckKey(
                    entity, relation, table, relation.Columns, relation.TargetTable, relation.TargetSchema, relation.TargetColumns,
                    snapshot)
                : null;
        }

        if (relation.TargetTable is null || snapshot.Find(relation.TargetSchema, relation.TargetTable) is not { } other)
            return null;

        // A polymorphic key is found by what kind of row is meant, too.
        if (relation.Discriminator is { } kind)
            return CheckIndex(entity, relation, other, new EquatableArray<string>([kind, .. relation.TargetColumns]), snapshot);

        // The side that stores the key says it, where it has the relation too.
        return relation.BackReference is null
            ? CheckKey(entity, relation, other, relation.TargetColumns, entity.Table, entity.Schema, relation.Columns, snapshot)
            : null;
    }

    /// <summary>Of two sides that say the same of a junction one is told: the first by name.</summary>
    private static bool IsToldHere(CodeEntity entity, CodeRelation relation) =>
        relation.BackReference is null
        || string.CompareOrdinal(entity.FullName + "." + relation.Name, relation.Target + "." + relation.BackReference) <= 0;

    private static SchemaFinding? CheckKey(
        CodeEntity entity, CodeRelation relation, SchemaTable table, EquatableArray<string> columns, string? targetTable,
        string? targetSchema, EquatableArray<string> targetColumns, SchemaSnapshot snapshot)
    {
        // What columns are missing is said of their properties.
        if (columns.Any(column => table.Find(snapshot.Engine, column) is null) || Kinds.IsElsewhere(table)
            || (targetTable is not null && snapshot.Find(targetSchema, targetTable) is { } target && Kinds.IsElsewhere(target)))
        {
            return null;
        }

        SchemaFinding? constraint = !relation.HasConstraint || targetTable is null ? null
            : ForeignKeys.Check(entity, relation, table, columns, targetTable, targetSchema, targetColumns, snapshot);
        return constraint ?? CheckUnique(entity, relation, table, columns, snapshot)
            ?? CheckIndex(entity, relation, table, columns, snapshot);
    }

    /// <summary>RG6008: several rows can refer to one, though the relation is to one from both sides.</summary>
    private static SchemaFinding? CheckUnique(
        CodeEntity entity, CodeRelation relation, SchemaTable table, EquatableArray<string> columns, SchemaSnapshot snapshot)
    {
        if (relation.Kind != "OneToOne" || relation.OrderBy is not null || relation.Where is not null
            || UniqueKeys.Within(table, columns, snapshot))
        {
            return null;
        }

        SchemaIndex? partial = UniqueKeys.Partial(table, columns, snapshot);
        string unique = partial switch
        {
            null => "not unique",
            { Valid: false } => $"not unique, because the index {Words.Quote(partial.Name)} is INVALID",
            { Where: "" } => "unique only for some rows",
            _ => "unique only where " + partial.Where,
        };
        string advice = partial is { Valid: false }
            ? "run " + Words.Reindex(table, partial)
            : "add " + Words.CreateIndex(table, columns, isUnique: true);
        return new SchemaFinding(
            "RG6008", entity.FullName, relation.Name,
            $"'{entity.Name}.{relation.Name}' is one-to-one, but {Words.Columns(columns)} of {Words.Table(table)} "
            + $"{(columns.Count == 1 ? "is" : "are")} {unique}, so several rows can refer to one; "
            + $"make it a relation to many, or {advice}")
        { Part = (object?)partial ?? table };
    }

    /// <summary>RG6010: rows are found by a foreign key that no index begins with.</summary>
    private static SchemaFinding? CheckIndex(
        CodeEntity entity, CodeRelation relation, SchemaTable table, EquatableArray<string> columns, SchemaSnapshot snapshot)
    {
        if (columns.Any(column => table.Find(snapshot.Engine, column) is null) || Kinds.IsElsewhere(table) || !IsSearched(relation)
            || UniqueKeys.Lead(table, columns, snapshot)
            || (relation.Discriminator is not null && UniqueKeys.Lead(table, relation.TargetColumns, snapshot)))
        {
            return null;
        }

        if (UniqueKeys.Invalid(table, columns, snapshot) is { } invalid)
        {
            return new SchemaFinding(
                "RG6015", entity.FullName, relation.Name,
                $"The index {Words.Quote(invalid.Name)}, by which rows of '{entity.Name}.{relation.Name}' would be found, is INVALID, "
                + $"so no query uses it; run {Words.Reindex(table, invalid)}")
            { Part = invalid };
        }

        return new SchemaFinding(
            "RG6010", entity.FullName, relation.Name,
            $"No index of {Words.Table(table)} begins with {Words.Columns(columns)}, the foreign key of '{entity.Name}.{relation.Name}': "
            + "finding the rows that refer to one reads the whole table, and so does deleting it; "
            + $"add {Words.CreateIndex(table, columns, isUnique: false)}")
        { Part = table };
    }

    /// <summary>Rows are found by the key: to load them, or to see whether any is left when the row they refer to is deleted.</summary>
    private static bool IsSearched(CodeRelation relation) =>
        relation.Side == CodeSide.Referenced || relation.BackReference is not null || relation.HasConstraint;
}
