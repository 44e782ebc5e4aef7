namespace RelationGen.Schema;

/// <summary>RG6011: a foreign key between tables of classes that no relation expresses.</summary>
internal static class UnexpressedKeys
{
    public static IReadOnlyList<SchemaFinding> Check(IReadOnlyList<CodeEntity> entities, SchemaSnapshot snapshot)
    {
        List<SchemaFinding> findings = [];
        foreach (CodeEntity entity in entities)
        {
            if (snapshot.Find(entity.Schema, entity.Table) is not { } table)
                continue;

            foreach (SchemaForeignKey key in table.ForeignKeys)
            {
                if (entities.FirstOrDefault(target => key.LeadsTo(snapshot, target.Schema, target.Table)) is { } target
                    && !IsExpressed(entity, key, entities, snapshot) && !IsMeant(entity, table, target, entities, snapshot))
                {
                    findings.Add(Finding(entity, table, key, target));
                }
            }
        }

        return findings;
    }

    private static bool IsExpressed(CodeEntity owner, SchemaForeignKey key, IReadOnlyList<CodeEntity> entities, SchemaSnapshot snapshot)
    {
        HashSet<string> wanted = new(key.Columns, NameComparison.Comparer(snapshot.Engine));
        return entities.Any(entity => entity.Relations.Any(relation =>
            (relation.Side == CodeSide.ForeignKey && IsTable(entity.Schema, entity.Table) && wanted.SetEquals(relation.Columns))
            || (relation.Side == CodeSide.Referenced && relation.TargetTable is { } target && IsTable(relation.TargetSchema, target)
                && wanted.SetEquals(relation.TargetColumns))
            || (relation.Junction is { } junction && IsTable(junction.Schema, junction.Table)
                && (wanted.SetEquals(junction.SourceColumns) || wanted.SetEquals(junction.TargetColumns)))));

        bool IsTable(string? schema, string table) =>
            NameComparison.Same(snapshot.Engine, table, owner.Table) && NameComparison.SameSchema(snapshot, schema, owner.Schema);
    }

    /// <summary>
    /// A relation between the two is over columns that the table does not have, which is said of their properties: it may be this key that
    /// is meant, whose column has another name now.
    /// </summary>
    private static bool IsMeant(
        CodeEntity owner, SchemaTable table, CodeEntity target, IReadOnlyList<CodeEntity> entities, SchemaSnapshot snapshot)
    {
        return owner.Relations.Any(relation => relation.Side == CodeSide.ForeignKey && relation.Target == target.FullName
                && AreMissing(relation.Columns))
            || entities.Any(entity => entity.FullName == target.FullName && entity.Relations.Any(relation =>
                relation.Side == CodeSide.Referenced && relation.Target == owner.FullName && AreMissing(relation.TargetColumns)));

        bool AreMissing(IEnumerable<string> columns) => columns.Any(column => table.Find(snapshot.Engine, column) is null);
    }

    private static SchemaFinding Finding(CodeEntity entity, SchemaTable table, SchemaForeignKey key, CodeEntity target)
    {
        string owners = target.FullName == entity.FullName ? "it" : $"'{entity.Name}' or '{target.Name}'";
        return new SchemaFinding(
            "RG6011", entity.FullName, null,
            $"The foreign key {Words.Columns(key.Columns)} of {Words.Table(table)} leads to '{target.Name}', "
            + $"and no relation of {owners} says so; add one")
        { Part = key };
    }
}
