namespace RelationGen.Tool.Ddl;

/// <summary>
/// The statements for PostgreSQL, all of which run in one transaction: first goes what is in the way of others (foreign keys, checks,
/// keys, indexes), then columns and tables change, then everything that is missing is created, foreign keys last.
/// </summary>
/// <param name="start">The schema that there is, with new names.</param>
/// <param name="goal">The schema to come to.</param>
/// <param name="options">How the two are compared.</param>
/// <param name="facts">Which views use which columns.</param>
/// <param name="plan">Where statements are added.</param>
internal sealed partial class PostgreSqlPlanner(
    SchemaSnapshot start, SchemaSnapshot goal, DdlOptions options, DdlFacts facts, DdlPlanBuilder plan)
{
    private readonly PostgreSqlDdl _ddl = PostgreSqlDdl.Instance;
    private readonly DifferOptions _comparison = options.Comparison(SchemaEngine.PostgreSql);

    /// <summary>Adds the statements.</summary>
    public void Plan()
    {
        List<SchemaEnum> retyped = PlanEnums();
        IReadOnlyList<SchemaDifference> differences = SchemaDiffer.Compare(goal, start, _comparison);
        Dictionary<string, HashSet<string>> touched = Touched(differences, retyped);
        SchemaSnapshot freed = Free(differences, touched, retyped);
        Replace(retyped);
        CreateTables();
        ILookup<string, SchemaDifference> rest = SchemaDiffer.Compare(goal, freed, _comparison).ToLookup(difference => difference.Table);
        foreach (SchemaTable table in Common())
            ChangeColumns(freed.Find(table.Schema, table.Name)!, table, rest[table.FullName], retyped);

        foreach (SchemaTable table in SchemaOrder.Sort(goal, Common()))
            AddConstraints(table, rest[table.FullName]);

        CreateIndexes(rest);
        AddForeignKeys(rest);
        DropTables();
        DropTypes(retyped);
    }

    private static bool IsTable(SchemaTable table) => table.Kind is TableKind.Table or TableKind.Partitioned;

    /// <summary>The tables that are there and stay.</summary>
    private IEnumerable<SchemaTable> Common() => goal.Tables.Where(table => IsTable(table) && start.Find(table.Schema,
        table.Name) is not null);

    private IEnumerable<SchemaTable> Added() => goal.Tables.Where(table => IsTable(table) && start.Find(table.Schema, table.Name) is null);

    private IEnumerable<SchemaTable> Gone() => start.Tables.Where(table => IsTable(table) && goal.Find(table.Schema, table.Name) is null);

    private void CreateTables()
    {
        HashSet<string> known = new(start.Tables.Select(table => table.Schema).Concat(start.Enums.Select(type => type.Schema))
            .OfType<string>(), StringComparer.Ordinal);
        SchemaTable[] added = [.. SchemaOrder.Sort(goal, Added())];
        foreach (string schema in added.Select(table => table.Schema).OfType<string>().Distinct().Where(known.Add))
            plan.Add("CREATE SCHEMA IF NOT EXISTS " + DdlWriter.Quote(schema), $"Creating the schema {schema}");

        if (added.Concat(Common()).Any(HasNoCase) && !start.Tables.Any(HasNoCase))
        {
            plan.Add(
                "CREATE COLLATION IF NOT EXISTS \"NOCASE\" (provider = icu, locale = 'und-u-ks-level2', deterministic = false)",
                    "Creating the collation NOCASE");
        }

        for (int i = 0; i < added.Length; i++)
        {
            SchemaTable[] there = added[..(i + 1)];
            plan.Add(_ddl.CreateTable(added[i], key => IsInline(key, there)), $"Creating the table {added[i].FullName}");
            AddComments(added[i], null);
        }

        static bool HasNoCase(SchemaTable table) => table.Columns.Any(column => column.Collation == "NOCASE");
    }

    /// <summary>
    /// The table that it refers to has just been created, and the key is not one of an index that is yet to be.
    /// </summary>
    private bool IsInline(SchemaForeignKey key, SchemaTable[] there) => key.Validated && Array.Find(
        there, table => SchemaOrder.Refers(goal, key, table)) is { } target
        && target.Uniques.Select(unique => unique.Columns).Append(target.PrimaryKey?.Columns ?? default)
            .Any(columns => columns.Count > 0 && columns.ToHashSet(StringComparer.Ordinal).SetEquals(key.RefColumns));

    private void AddConstraints(SchemaTable table, IEnumerable<SchemaDifference> differences)
    {
        foreach (SchemaDifference difference in differences)
        {
            switch (difference)
            {
                case { Kind: DifferenceKind.PrimaryKey, ExpectedPart: SchemaKey key }:
                    plan.Add(_ddl.AddConstraint(table, _ddl.Key("PRIMARY KEY", key)), $"Adding the primary key of {table.FullName}",
                        isDestructive: false,
                        "This fails if two rows have the same values, or one has none.");
                    break;
                case { Kind: DifferenceKind.Unique, ExpectedPart: SchemaKey key }:
                    plan.Add(_ddl.AddConstraint(table, _ddl.Key("UNIQUE", key)),
                        $"Adding the unique constraint {key.Name} of {table.FullName}",
                        isDestructive: false, "This fails if two rows have the same values.");
                    break;
                case { Kind: DifferenceKind.Check, ExpectedPart: SchemaCheck check }:
                    plan.Add(_ddl.AddConstraint(table, _ddl.Check(check)), $"Adding the check {check.Name} of {table.FullName}",
                        isDestructive: false,
                        "This fails if a row does not fulfil it.");
                    break;
                case { Kind: DifferenceKind.Name, Expected: { } name, Found: { } old }:
                    plan.Add(
                        difference.FoundPart is SchemaIndex
                            ? "ALTER INDEX " + _ddl.Table(table.Schema, old) + " RENAME TO " + DdlWriter.Quote(name)
                            : "ALTER TABLE " + _ddl.Table(table) + " RENAME CONSTRAINT " + DdlWriter.Quote(old) + " TO "
                                + DdlWriter.Quote(name),
                        $"Renaming {old} of {table.FullName} to {name}");
                    break;
            }
        }
    }

    private void CreateIndexes(ILookup<string, SchemaDifference> differences)
    {
        foreach (SchemaTable table in Added().Concat(Common()))
        {
            bool isNew = start.Find(table.Schema, table.Name) is null;
            IEnumerable<SchemaIndex> indexes = isNew ? table.Indexes
                : differences[table.FullName].Where(difference => difference.Kind == DifferenceKind.Index).Select(difference =>
                    difference.ExpectedPart)
                    .OfType<SchemaIndex>();
            foreach (SchemaIndex index in indexes)
            {
                plan.Add(_ddl.CreateIndex(table, index), $"Creating the index {index.Name} of {table.FullName}", isDestructive: false,
                    isNew ? null : index.Unique ? "This fails if two rows have the same values; writes wait while it is created."
                        : "Writes wait while it is created.");
            }
        }
    }

    private void AddForeignKeys(ILookup<string, SchemaDifference> differences)
    {
        SchemaTable[] added = [.. SchemaOrder.Sort(goal, Added())];
        for (int i = 0; i < added.Length; i++)
        {
            SchemaTable[] there = added[..(i + 1)];
            foreach (SchemaForeignKey key in added[i].ForeignKeys.Where(key => !IsInline(key, there)))
                AddForeignKey(added[i], key, isNew: true);
        }

        foreach (SchemaTable table in Common())
        {
            foreach (SchemaForeignKey key in differences[table.FullName].Select(difference => difference.ExpectedPart)
                .OfType<SchemaForeignKey>()
                .Where(key => differences[table.FullName].Any(difference => ReferenceEquals(difference.ExpectedPart, key)
                    && difference.Kind == DifferenceKind.ForeignKey)))
            {
                AddForeignKey(table, key, isNew: false);
            }
        }
    }

    private void AddForeignKey(SchemaTable table, SchemaForeignKey key, bool isNew) => plan.Add(
        _ddl.AddConstraint(table, _ddl.ForeignKey(key) + (key.Validated ? string.Empty : " NOT VALID")),
        $"Adding the foreign key ({string.Join(", ", key.Columns)}) of {table.FullName}", isDestructive: false,
        isNew || !key.Validated ? null : "This fails if a row refers to nothing.");

    private void DropTables()
    {
        foreach (SchemaTable table in SchemaOrder.Sort(start, Gone()).Reverse())
            plan.Add(_ddl.DropTable(table), $"Dropping the table {table.FullName}", isDestructive: true, "Its rows are lost.");
    }

    private void AddComments(SchemaTable table, SchemaTable? old)
    {
        if (table.Comment != old?.Comment)
            plan.Add("COMMENT ON TABLE " + _ddl.Table(table) + " IS " + Text(table.Comment), $"Changing the comment of {table.FullName}");

        foreach (SchemaColumn column in table.Columns)
        {
            if (column.Comment != old?.Find(SchemaEngine.PostgreSql, column.Name)?.Comment)
            {
                plan.Add(
                    "COMMENT ON COLUMN " + _ddl.Table(table) + "." + DdlWriter.Quote(column.Name) + " IS " + Text(column.Comment),
                    $"Changing the comment of {table.FullName}.{column.Name}");
            }
        }

        static string Text(string? comment) => comment is null ? "NULL" : DdlWriter.Text(comment);
    }
}
