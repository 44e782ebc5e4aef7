namespace RelationGen.Schema;

/// <summary>RG6009: the table of a many-to-many relation is not as the relation needs it.</summary>
internal static class JunctionRules
{
    public static SchemaFinding? Check(CodeEntity entity, CodeRelation relation, CodeJunction junction, SchemaSnapshot snapshot)
    {
        string name = Words.Table(junction.Schema, junction.Table, snapshot);
        string pair = $"'{entity.Name}.{relation.Name}'";
        if (snapshot.Find(junction.Schema, junction.Table) is not { } table)
        {
            string? near = Nearest.First(junction.Table, [.. snapshot.Tables.Select(candidate => candidate.Name)]);
            return Finding(entity, relation, $"The junction {name} of {pair} is not in the database; "
                + (near is null ? "create it, or name another one in Junction" : $"did you mean {Words.Quote(near)}?"), null);
        }

        string[] columns = [.. junction.SourceColumns, .. junction.TargetColumns, .. relation.Discriminator is { } kind ? [kind]
            : Array.Empty<string>()];
        string[] missing = [.. columns.Where(column => table.Find(snapshot.Engine, column) is null)];
        if (missing.Length > 0)
        {
            return Finding(
                entity, relation,
                $"The junction {name} of {pair} has no {(missing.Length == 1 ? "column" : "columns")} {Words.Columns(missing)}; "
                + "name those that it has in SourceColumns and TargetColumns", table);
        }

        if (Kinds.IsElsewhere(table))
            return null;

        if (DemandedColumns.Of(table, columns, snapshot) is { Length: > 0 } demanded)
        {
            return Finding(
                entity, relation,
                $"Linking a pair of {pair} fails: {Words.Columns([.. demanded.Select(column => column.Name)])} of the junction {name} "
                + $"{(demanded.Length == 1 ? "is" : "are")} NOT NULL without a default; give it one, "
                + "or make the junction an entity and name it in Through",
                demanded[0]);
        }

        return !UniqueKeys.Within(table, columns, snapshot)
            ? Finding(
                entity, relation,
                $"{Words.Columns(columns)} of the junction {name} of {pair} are not unique, so a pair can be there twice; "
                + $"add {Words.CreateIndex(table, columns, isUnique: true)}", table)
            : CheckConstraints(entity, relation, junction, table, snapshot);
    }

    /// <summary>The sides whose rows are of one table have a foreign key each.</summary>
    private static SchemaFinding? CheckConstraints(
        CodeEntity entity, CodeRelation relation, CodeJunction junction, SchemaTable table, SchemaSnapshot snapshot)
    {
        if (relation.ModelOnly)
            return null;

        return (relation.Kind == "MorphToMany" ? null
                : ForeignKeys.Check(
                    entity, relation, table, junction.SourceColumns, entity.Table, entity.Schema, relation.Columns, snapshot))
            ?? (relation.Kind == "MorphedByMany" || relation.TargetTable is null ? null
                : ForeignKeys.Check(
                    entity, relation, table, junction.TargetColumns, relation.TargetTable, relation.TargetSchema, relation.TargetColumns,
                    snapshot));
    }

    private static SchemaFinding Finding(CodeEntity entity, CodeRelation relation, string message, object? part) =>
        new("RG6009", entity.FullName, relation.Name, message) { Part = part };
}
