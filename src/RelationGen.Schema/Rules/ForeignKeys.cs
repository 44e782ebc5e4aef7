namespace RelationGen.Schema;

/// <summary>RG6005, RG6006 and RG6015: a relation and its constraint.</summary>
internal static class ForeignKeys
{
    /// <summary>The foreign key of a table that compares these columns with those; null where there is none.</summary>
    public static SchemaForeignKey? Find(
        SchemaTable table, IReadOnlyList<string> columns, string? targetSchema, string targetTable, IReadOnlyList<string> targetColumns,
        SchemaSnapshot snapshot) =>
        table.ForeignKeys.FirstOrDefault(key => key.LeadsTo(snapshot, targetSchema, targetTable)
            && key.Joins(snapshot.Engine, columns, targetColumns));

    public static SchemaFinding? Check(
        CodeEntity entity, CodeRelation relation, SchemaTable table, EquatableArray<string> columns, string targetTable,
        string? targetSchema, EquatableArray<string> targetColumns, SchemaSnapshot snapshot)
    {
        // That the target or its key is not there is said of its class.
        if (snapshot.Find(targetSchema, targetTable) is not { } target
            || targetColumns.Any(column => target.Find(snapshot.Engine, column) is null))
        {
            return null;
        }

        if (Find(table, columns, targetSchema, targetTable, targetColumns, snapshot) is not { } key)
            return Missing(entity, relation, table, columns, targetTable, targetSchema, snapshot);

        return Action(entity, relation, table, key) ?? (key.Validated ? null : NotValidated(entity, relation, table, key));
    }

    private static SchemaFinding NotValidated(CodeEntity entity, CodeRelation relation, SchemaTable table, SchemaForeignKey key) => new(
        "RG6015", entity.FullName, relation.Name,
        $"The foreign key {Words.Quote(key.Name ?? string.Empty)} of '{entity.Name}.{relation.Name}' is NOT VALID: "
        + "rows that were there before may refer to nothing; "
        + $"run ALTER TABLE {Words.Table(table)} VALIDATE CONSTRAINT {Words.Quote(key.Name ?? string.Empty)}")
    { Part = key };

    private static SchemaFinding Missing(
        CodeEntity entity, CodeRelation relation, SchemaTable table, EquatableArray<string> columns, string targetTable,
        string? targetSchema, SchemaSnapshot snapshot)
    {
        HashSet<string> wanted = new(columns, NameComparison.Comparer(snapshot.Engine));
        string target = Words.Table(targetSchema, targetTable, snapshot);
        if (table.ForeignKeys.FirstOrDefault(key => wanted.SetEquals(key.Columns)) is { } other)
        {
            return new SchemaFinding(
                "RG6006", entity.FullName, relation.Name,
                $"'{entity.Name}.{relation.Name}' relates {Words.Columns(columns)} of {Words.Table(table)} to {target}, "
                + $"but the foreign key there refers to {Words.Columns(other.RefColumns)} of "
                + $"{Words.Table(other.RefSchema, other.RefTable, snapshot)}; make them agree, or say ModelOnly = true")
            { Part = other };
        }

        return new SchemaFinding(
            "RG6005", entity.FullName, relation.Name,
            $"{Words.Columns(columns)} of {Words.Table(table)} {(columns.Count == 1 ? "has" : "have")} no foreign key to {target}, "
            + $"so rows of '{entity.Name}.{relation.Name}' may refer to nothing; add the constraint, or say ModelOnly = true")
        {
            Part = table,
            Repair = new SchemaRepair { ModelOnly = true },
        };
    }

    private static SchemaFinding? Action(CodeEntity entity, CodeRelation relation, SchemaTable table, SchemaForeignKey key)
    {
        bool onDelete = Differ(relation.OnDelete, key.OnDelete);
        bool onUpdate = Differ(relation.OnUpdate, key.OnUpdate);
        if (!onDelete && !onUpdate)
            return null;

        List<string> said = [];
        List<string> there = [];
        List<string> advice = [];
        Add(onDelete, "ON DELETE ", nameof(relation.OnDelete), relation.OnDelete, key.OnDelete);
        Add(onUpdate, "ON UPDATE ", nameof(relation.OnUpdate), relation.OnUpdate, key.OnUpdate);
        return new SchemaFinding(
            "RG6006", entity.FullName, relation.Name,
            $"'{entity.Name}.{relation.Name}' is {string.Join(" and ", said)}, but the foreign key {Words.Columns(key.Columns)} "
            + $"of {Words.Table(table)} is {string.Join(" and ", there)}; "
            + $"write {string.Join(", ", advice)}, or change the constraint")
        {
            Part = key,
            Repair = new SchemaRepair { OnDelete = onDelete ? key.OnDelete : null, OnUpdate = onUpdate ? key.OnUpdate : null },
        };

        void Add(bool differs, string when, string property, SchemaAction ours, SchemaAction theirs)
        {
            if (!differs)
                return;

            said.Add(when + Words.Action(ours));
            there.Add(when + Words.Action(theirs));
            advice.Add($"{property} = ReferentialAction.{theirs}");
        }
    }

    /// <summary>Whether a change is refused at once or at the end of the statement makes no difference to the rows.</summary>
    private static bool Differ(SchemaAction first, SchemaAction second) => first != second && !(IsRefusal(first) && IsRefusal(second));

    private static bool IsRefusal(SchemaAction action) => action is SchemaAction.NoAction or SchemaAction.Restrict;
}
