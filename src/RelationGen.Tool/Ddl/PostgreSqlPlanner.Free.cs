namespace RelationGen.Tool.Ddl;

/// <summary>What must go before others can change: constraints and indexes that differ or that a change would break, and columns.</summary>
internal sealed partial class PostgreSqlPlanner
{
    /// <summary>The columns of each table that another type, rule or no place at all awaits, and those that are computed of them.</summary>
    private Dictionary<string, HashSet<string>> Touched(IReadOnlyList<SchemaDifference> differences, List<SchemaEnum> retyped)
    {
        Dictionary<string, HashSet<string>> touched = new(StringComparer.Ordinal);
        foreach (SchemaTable table in Common())
        {
            SchemaTable old = start.Find(table.Schema, table.Name)!;
            HashSet<string> own = new(StringComparer.Ordinal);
            own.UnionWith(differences.Where(difference => difference.Table == table.FullName && difference.FoundPart is SchemaColumn
                && (difference.Kind is DifferenceKind.ColumnType or DifferenceKind.ColumnCollation or DifferenceKind.ColumnGenerated
                    || (difference.Kind == DifferenceKind.Column && difference.ExpectedPart is not SchemaColumn)))
                .Select(difference => ((SchemaColumn)difference.FoundPart!).Name));
            own.UnionWith(old.Columns.Where(column => retyped.Exists(type => PostgreSqlEnums.IsOf(start, column, type))).Select(column =>
                column.Name));
            own.UnionWith([.. old.Columns.Where(column => column.Generated != GeneratedKind.None && SqlNames.Mentions(column.Expression,
                own))
                .Select(column => column.Name)]);
            touched.Add(table.FullName, own);
        }

        return touched;
    }

    /// <summary>Adds the statements, and returns the schema after them.</summary>
    private SchemaSnapshot Free(
        IReadOnlyList<SchemaDifference> differences, Dictionary<string, HashSet<string>> touched, List<SchemaEnum> retyped)
    {
        HashSet<(string Table, object Part)> gone =
        [
            .. differences.Where(difference => difference.Kind is DifferenceKind.PrimaryKey or DifferenceKind.Unique
                or DifferenceKind.Index or DifferenceKind.ForeignKey or DifferenceKind.ForeignKeyAction or DifferenceKind.Check)
                .Where(difference => difference.FoundPart is not null).Select(difference => (difference.Table, difference.FoundPart!)),
        ];
        foreach (SchemaTable table in Common().Select(table => start.Find(table.Schema, table.Name)!))
            gone.UnionWith(Broken(table, touched[table.FullName]).Select(part => (table.FullName, part)));

        foreach (SchemaTable table in start.Tables)
            gone.UnionWith(table.ForeignKeys.Where(key => IsOrphan(key, gone, touched)).Select(key => (table.FullName, (object)key)));

        SchemaTable[] dropped = [.. Gone()];
        foreach (SchemaTable table in dropped)
        {
            gone.UnionWith(table.ForeignKeys.Where(key => dropped.Any(other => !ReferenceEquals(other, table) && SchemaOrder.Refers(start,
                key, other)))
                .Select(key => (table.FullName, (object)key)));
        }

        Drop(gone);
        return start with { Tables = start.Tables.Select(table => Without(table, gone, touched, retyped)).ToEquatableArray() };
    }

    /// <summary>What PostgreSQL would keep for a column that changes, and could not.</summary>
    private static IEnumerable<object> Broken(SchemaTable table, HashSet<string> columns)
    {
        if (columns.Count == 0)
            return [];

        SchemaKey[] keys = [.. table.Uniques.Prepend(table.PrimaryKey!).Where(key => key is not null && key.Columns.Any(columns.Contains))];
        return
        [
            .. keys,
            .. table.Checks.Where(check => SqlNames.Mentions(check.Sql, columns)),
            .. table.ForeignKeys.Where(key => key.Columns.Any(columns.Contains)),
            .. table.Indexes.Where(index => index.Include.Any(columns.Contains)
                || (index.Where is not null && SqlNames.Mentions(index.Where, columns))
                || index.Parts.Any(part => part.Column is { } column ? columns.Contains(column) : SqlNames.Mentions(part.Expression,
                    columns))),
        ];
    }

    /// <summary>The foreign key needs a column or a key that is not there for a while.</summary>
    private bool IsOrphan(SchemaForeignKey key, HashSet<(string Table, object Part)> gone, Dictionary<string, HashSet<string>> touched)
    {
        if (start.Find(key.RefSchema, key.RefTable) is not { } target)
            return false;

        HashSet<string> columns = key.RefColumns.ToHashSet(StringComparer.Ordinal);
        return (touched.TryGetValue(target.FullName, out HashSet<string>? own) && columns.Overlaps(own))
            || target.Uniques.Prepend(target.PrimaryKey!).Any(unique => unique is not null && gone.Contains((target.FullName, unique))
                && columns.SetEquals(unique.Columns))
            || target.Indexes.Any(index => index.Unique && gone.Contains((target.FullName, index))
                && columns.SetEquals(index.LeadingColumns));
    }

    private void Drop(HashSet<(string Table, object Part)> gone)
    {
        foreach (SchemaTable table in start.Tables)
        {
            foreach (SchemaForeignKey key in table.ForeignKeys.Where(key => gone.Contains((table.FullName, key))))
                plan.Add(_ddl.DropConstraint(table, key.Name!),
                    $"Dropping the foreign key ({string.Join(", ", key.Columns)}) of {table.FullName}");
        }

        foreach (SchemaTable table in start.Tables)
        {
            foreach (SchemaCheck check in table.Checks.Where(check => gone.Contains((table.FullName, check))))
                plan.Add(_ddl.DropConstraint(table, check.Name!), $"Dropping the check {check.Name} of {table.FullName}");

            foreach (SchemaIndex index in table.Indexes.Where(index => gone.Contains((table.FullName, index))))
                plan.Add(_ddl.DropIndex(table, index), $"Dropping the index {index.Name} of {table.FullName}");

            foreach (SchemaKey key in table.Uniques.Where(key => gone.Contains((table.FullName, key))))
                plan.Add(_ddl.DropConstraint(table, key.Name!), $"Dropping the unique constraint {key.Name} of {table.FullName}");

            if (table.PrimaryKey is { } primaryKey && gone.Contains((table.FullName, primaryKey)))
                plan.Add(_ddl.DropConstraint(table, primaryKey.Name!), $"Dropping the primary key of {table.FullName}");
        }
    }

    private SchemaTable Without(SchemaTable table, HashSet<(string Table, object Part)> gone, Dictionary<string, HashSet<string>> touched,
        List<SchemaEnum> retyped)
    {
        SchemaTable rest = table with
        {
            PrimaryKey = table.PrimaryKey is { } key && !gone.Contains((table.FullName, key)) ? key : null,
            Uniques = table.Uniques.Where(unique => !gone.Contains((table.FullName, unique))).ToEquatableArray(),
            Indexes = table.Indexes.Where(index => !gone.Contains((table.FullName, index))).ToEquatableArray(),
            ForeignKeys = table.ForeignKeys.Where(foreign => !gone.Contains((table.FullName, foreign))).ToEquatableArray(),
            Checks = table.Checks.Where(check => !gone.Contains((table.FullName, check))).ToEquatableArray(),
        };
        if (goal.Find(table.Schema, table.Name) is not { } wanted || !touched.TryGetValue(table.FullName, out HashSet<string>? columns))
            return rest;

        // Computed columns first: they hold on to the others.
        foreach (SchemaColumn column in table.Columns.Where(column => columns.Contains(column.Name)).OrderBy(column =>
            column.Generated == GeneratedKind.None))
        {
            SchemaColumn? other = wanted.Find(SchemaEngine.PostgreSql, column.Name);
            ReportUses(table, column, other is null ? "dropped" : "changed");
            if (other is not null && !IsMadeAnew(column, other))
                continue;

            bool isLost = column.Generated == GeneratedKind.None || other?.Generated == GeneratedKind.None;
            plan.Add(_ddl.DropColumn(table, column.Name), $"Dropping the column {table.FullName}.{column.Name}", isLost || other is null,
                isLost || other is null ? "Its values are lost." : "It is computed anew.");
            rest = rest with { Columns = rest.Columns.Where(candidate => candidate.Name != column.Name).ToEquatableArray() };
        }

        return rest;
    }

    /// <summary>A column is computed from now on, or by something else; one that was stored keeps its values when it is computed no
    /// longer.</summary>
    private static bool IsMadeAnew(SchemaColumn old, SchemaColumn wanted) =>
        wanted.Generated != GeneratedKind.None || old.Generated == GeneratedKind.Virtual;

    private void ReportUses(SchemaTable table, SchemaColumn column, string what)
    {
        foreach (DdlUse use in facts.Uses.Where(use => use.Table == table.Name && NameComparison.SameSchema(start, use.Schema,
            table.Schema) && use.Column == column.Name))
        {
            plan.Obstruct(
                $"{table.FullName}.{column.Name} is to be {what}, and PostgreSQL refuses that while {use.User} uses it: drop {use.User} "
                    + "first, and "
                + "create it again afterwards.");
        }
    }
}
