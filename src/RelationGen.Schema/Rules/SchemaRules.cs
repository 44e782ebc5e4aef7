namespace RelationGen.Schema;

/// <summary>
/// Compares what classes say with a snapshot of a database. A property has one finding at most: what is wrong with a column that is not there does
/// not matter.
/// </summary>
internal static class SchemaRules
{
    /// <summary>What one class says otherwise.</summary>
    public static IReadOnlyList<SchemaFinding> Check(CodeEntity entity, SchemaSnapshot snapshot)
    {
        if (snapshot.Find(entity.Schema, entity.Table) is not { } table)
            return [MissingTable(entity, snapshot)];

        List<SchemaFinding> findings = [];
        findings.AddRange(KeyRules.Check(entity, table, snapshot));
        findings.AddRange(entity.Columns.Select(column => ColumnRules.Check(entity, column, table, snapshot)).OfType<SchemaFinding>());
        if (ColumnRules.CheckDemanded(entity, table, snapshot) is { } demanded)
            findings.Add(demanded);

        // What a property says of a column that is not there is said there.
        HashSet<string> reported = new(findings.Select(finding => finding.Member).OfType<string>(), StringComparer.Ordinal);
        foreach (CodeRelation relation in entity.Relations)
        {
            if (RelationRules.Check(entity, relation, table, snapshot) is { } finding && reported.Add(relation.Name))
                findings.Add(finding);
        }

        return findings;
    }

    /// <summary>What all classes of a project together leave out: foreign keys that no relation expresses.</summary>
    public static IReadOnlyList<SchemaFinding> Check(IReadOnlyList<CodeEntity> entities, SchemaSnapshot snapshot) =>
        UnexpressedKeys.Check(entities, snapshot);

    private static SchemaFinding MissingTable(CodeEntity entity, SchemaSnapshot snapshot)
    {
        string wanted = Words.Table(entity.Schema, entity.Table, snapshot);
        SchemaTable? elsewhere = snapshot.Tables.FirstOrDefault(table => table.Name == entity.Table);
        string? near = Nearest.First(entity.Table, [.. snapshot.Tables.Select(table => table.Name)]);
        string advice = elsewhere is not null ? $"there is {Words.Table(elsewhere)}; add its schema to [Table]"
            : near is not null ? $"did you mean \"{near}\"?"
            : "name another one in [Table], or write the snapshot anew";
        return new SchemaFinding(
            "RG6001", entity.FullName, null, $"'{entity.Name}' is the table {wanted}, which {Words.Database(snapshot)} does not have; {advice}")
        {
            Nearest = elsewhere is null ? near : null,
            Part = elsewhere,
        };
    }
}
