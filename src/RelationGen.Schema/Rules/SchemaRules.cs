namespace RelationGen.Schema;

/// <summary>
/// Compares what classes say with a snapshot of a database. A property has one finding at most: what is wrong with a column that is not
/// there does not matter.
/// </summary>
internal static class SchemaRules
{
    /// <summary>What one class says otherwise.</summary>
    public static IReadOnlyList<SchemaFinding> Check(CodeEntity entity, SchemaSnapshot snapshot)
    {
        if (snapshot.Find(entity.Schema, entity.Table) is not { } table)
            return [MissingTable(entity, snapshot)];

        List<SchemaFinding> findings = [];
        if (KeyRules.Check(entity, table, snapshot) is { } key)
            findings.Add(key);

        findings.AddRange(entity.Columns.Select(column => ColumnRules.Check(entity, column, table, snapshot)).OfType<SchemaFinding>());

        // A column whose name a property misspells is not missing.
        string[] misspelled = [.. findings.Where(finding => finding.Rule == "RG6002")
            .Select(finding => finding.Repair?.Name).OfType<string>()];
        if (DemandedColumns.Check(entity, table, misspelled, snapshot) is { } demanded)
            findings.Add(demanded);

        findings.AddRange(entity.Relations.Select(relation => RelationRules.Check(entity, relation, table, snapshot))
            .OfType<SchemaFinding>());
        return findings;
    }

    /// <summary>What all classes of a project together leave out: foreign keys that no relation expresses.</summary>
    public static IReadOnlyList<SchemaFinding> Check(IReadOnlyList<CodeEntity> entities, SchemaSnapshot snapshot) =>
        UnexpressedKeys.Check(entities, snapshot);

    private static SchemaFinding MissingTable(CodeEntity entity, SchemaSnapshot snapshot)
    {
        SchemaTable? elsewhere = snapshot.Tables.FirstOrDefault(table => table.Name == entity.Table);
        string? near = Nearest.First(
            entity.Table,
            [.. snapshot.Tables.Where(table => NameComparison.SameSchema(snapshot, table.Schema, entity.Schema))
                .Select(table => table.Name)]);
        string advice = elsewhere is { Schema: null } ? "there is one in the default schema: remove Schema from [Table]"
            : elsewhere is not null ? $"there is one in another schema: say Schema = {Words.Quote(elsewhere.Schema!)} in [Table]"
            : near is not null ? $"did you mean {Words.Quote(near)}?"
            : "name the one that is meant in [Table], or write the snapshot anew";
        return new SchemaFinding(
            "RG6001", entity.FullName, null,
            $"'{entity.Name}' is the table {Words.Table(entity.Schema, entity.Table, snapshot)}, which the database does not have; "
            + advice)
        {
            Part = elsewhere,
            Repair = elsewhere is null && near is not null ? new SchemaRepair { Name = near } : null,
        };
    }
}
