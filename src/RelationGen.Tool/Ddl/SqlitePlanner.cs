namespace RelationGen.Tool.Ddl;

/// <summary>
/// The statements for SQLite, which can add columns to a table and give names, and nothing else: for all other changes a table is built
/// anew, by the steps of https://www.sqlite.org/lang_altertable.html#otheralter.
/// </summary>
/// <param name="start">The schema that there is, with new names.</param>
/// <param name="goal">The schema to come to.</param>
/// <param name="options">How the two are compared.</param>
/// <param name="facts">Triggers and views.</param>
/// <param name="renamed">The tables that have another name, or a column that has.</param>
/// <param name="plan">Where statements are added.</param>
internal sealed class SqlitePlanner(
    SchemaSnapshot start, SchemaSnapshot goal, DdlOptions options, DdlFacts facts, HashSet<string> renamed, DdlPlanBuilder plan)
{
    private const string OldName = "relationgen_old_";
    private const string Without = "without ";

    private readonly SqliteDdl _ddl = SqliteDdl.Instance;
    private readonly StringComparer _names = NameComparison.Comparer(SchemaEngine.Sqlite);
    private readonly List<SchemaTable> _rebuilt = [];

    /// <summary>Adds the statements.</summary>
    public void Plan()
    {
        ILookup<string, SchemaDifference> differences =
            SchemaDiffer.Compare(goal, start, options.Comparison(SchemaEngine.Sqlite)).ToLookup(difference => difference.Table, _names);
        SchemaTable[] changed = [.. goal.Tables.Where(table => start.Find(null, table.Name) is not null
            && differences.Contains(table.FullName))];
        HashSet<string> anew = new(changed.Where(table => !IsAlterable(table, differences[table.FullName])).Select(table => table.Name),
            _names);
        DropIndexes(changed, anew, differences);
        foreach (SchemaTable gone in SchemaOrder.Sort(start, start.Tables.Where(table => goal.Find(null, table.Name) is null)).Reverse())
            Drop(gone);

        foreach (SchemaTable added in SchemaOrder.Sort(goal, goal.Tables.Where(table => start.Find(null, table.Name) is null)))
            plan.Add(_ddl.CreateTable(added, _ => true), $"Creating the table {added.Name}");

        foreach (SchemaTable table in changed.Where(table => !anew.Contains(table.Name)))
            AddColumns(start.Find(null, table.Name)!, table);

        Rebuild([.. changed.Where(table => anew.Contains(table.Name)).Select(table => (start.Find(null, table.Name)!, table))]);
        CreateIndexes(anew, differences);
        Recreate();
    }

    /// <summary>All that differs are indexes, and new columns behind the others that SQLite can add to rows.</summary>
    private bool IsAlterable(SchemaTable table, IEnumerable<SchemaDifference> differences)
    {
        SchemaTable old = start.Find(null, table.Name)!;
        SchemaColumn[] added = [.. table.Columns.Where(column => old.Find(SchemaEngine.Sqlite, column.Name) is null)];
        HashSet<string> names = new(added.Select(column => column.Name), _names);
        return table.Columns.Take(old.Columns.Count).Select(column => column.Name).SequenceEqual(old.Columns.Select(column => column.Name),
            _names)
            && differences.All(difference => difference.Kind switch
            {
                DifferenceKind.Index => true,
                DifferenceKind.Name => difference.ExpectedPart is SchemaIndex,
                DifferenceKind.Column => difference.ExpectedPart is SchemaColumn column && IsAddable(table, column),
                DifferenceKind.ForeignKey => difference is { ExpectedPart: SchemaForeignKey { Columns: [{ } only] }, FoundPart: null }
                    && names.Contains(only),
                _ => false,
            });
    }

    /// <summary>A column that refers to another table must begin as NULL.</summary>
    private bool IsAddable(SchemaTable table, SchemaColumn column) =>
        column.Generated != GeneratedKind.Stored && SqliteDdl.IsConstant(column.Default)
        && (column.Nullable || (column.Default is not null && !column.Default.Equals("NULL", StringComparison.OrdinalIgnoreCase)))
        && (column.Default is null || KeysOf(table, column).Length == 0)
        && (column.Nullable || column.Generated == GeneratedKind.None);

    private SchemaForeignKey[] KeysOf(SchemaTable table, SchemaColumn column) =>
        [.. table.ForeignKeys.Where(key => key.Columns is [{ } only] && _names.Equals(only, column.Name))];

    private void DropIndexes(SchemaTable[] changed, HashSet<string> anew, ILookup<string, SchemaDifference> differences)
    {
        foreach (SchemaTable table in changed.Where(table => !anew.Contains(table.Name)))
        {
            foreach (SchemaIndex index in differences[table.FullName].Select(difference => difference.FoundPart).OfType<SchemaIndex>())
                plan.Add(_ddl.DropIndex(table, index), $"Dropping the index {index.Name} of {table.Name}");
        }
    }

    private void Drop(SchemaTable table)
    {
        plan.NeedsForeignKeysOff = true;
        plan.Add(_ddl.DropTable(table), $"Dropping the table {table.Name}", isDestructive: true, "Its rows are lost.");
    }

    private void AddColumns(SchemaTable old, SchemaTable table)
    {
        foreach (SchemaColumn column in table.Columns.Where(column => old.Find(SchemaEngine.Sqlite, column.Name) is null))
            plan.Add(_ddl.AddColumn(table, column, KeysOf(table, column)), $"Adding the column {table.Name}.{column.Name}");
    }

    /// <summary>
    /// All tables are put aside, then all rows are copied, then all that was put aside is removed. A shell that goes on after an error must
    /// not lose a row: a copy that fails rolls everything back, and then no table has the name that the statements behind it remove.
    /// </summary>
    private void Rebuild((SchemaTable Old, SchemaTable New)[] tables)
    {
        if (tables.Length == 0)
            return;

        plan.NeedsForeignKeysOff = true;
        foreach ((SchemaTable old, SchemaTable table) in tables)
        {
            RefuseToForget(old);
            _rebuilt.Add(table);
        }

        // Views, triggers and foreign keys mean a table by its name, and are to be left alone.
        plan.Add("PRAGMA legacy_alter_table = ON", "Leaving what names the tables alone");
        foreach ((SchemaTable old, _) in tables)
            plan.Add(_ddl.RenameTable(old, Aside(old)), $"Putting the old {old.Name} aside");

        plan.Add("PRAGMA legacy_alter_table = OFF", "Back to the usual way of renaming");
        foreach ((SchemaTable old, SchemaTable table) in tables)
            plan.Add(_ddl.CreateTable(table, _ => true), $"Building {table.Name} anew: {Changes(old, table)}");

        foreach ((SchemaTable old, SchemaTable table) in tables)
            Copy(old, table, Aside(old));

        foreach ((SchemaTable old, SchemaTable table) in tables.Where(pair => IsCounted(pair.Old) && IsCounted(pair.New)))
            KeepCount(table, Aside(old));

        foreach ((SchemaTable old, _) in tables)
            plan.Add("DROP TABLE " + DdlWriter.Quote(Aside(old)), $"Removing the old {old.Name}");
    }

    /// <summary>Where the table that was put aside is not there, nothing happens.</summary>
    private void KeepCount(SchemaTable table, string aside)
    {
        string count = $"SELECT seq FROM sqlite_sequence WHERE name = {DdlWriter.Text(aside)}";
        string name = DdlWriter.Text(table.Name);
        plan.Add(
            $"UPDATE sqlite_sequence SET seq = ({count}) WHERE name = {name} AND EXISTS ({count})",
            $"Keeping the numbers that {table.Name} has used");
        plan.Add(
            $"INSERT INTO sqlite_sequence (name, seq) SELECT {name}, seq FROM sqlite_sequence WHERE name = {DdlWriter.Text(aside)} "
                + $"AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = {name})",
            $"Keeping them where {table.Name} has no rows");
    }

    private static bool IsCounted(SchemaTable table) => table.Columns.Any(column => column.Identity == SchemaIdentity.AutoIncrement);

    /// <summary>The name of a table until its rows are copied.</summary>
    private string Aside(SchemaTable table)
    {
        string name = OldName + table.Name;
        while (start.Find(null, name) is not null || goal.Find(null, name) is not null)
            name += "_";

        return name;
    }

    private string Changes(SchemaTable old, SchemaTable table)
    {
        string[] changes = [.. SchemaDiffer.Compare(goal, start, options.Comparison(SchemaEngine.Sqlite))
            .Where(difference => _names.Equals(difference.Table, table.FullName) && difference.Kind != DifferenceKind.Index)
            .Select(difference => Words(difference, old)).Distinct()];

        // That a column has no key any more goes without saying where there is no column.
        return string.Join(", ", changes.Where(change => !changes.Contains(Without + change)));
    }

    private static string Words(SchemaDifference difference, SchemaTable old) => difference.Kind switch
    {
        DifferenceKind.TableOptions => "STRICT or WITHOUT ROWID",
        DifferenceKind.ColumnOrder => "the order of its columns",
        DifferenceKind.PrimaryKey => "its primary key",
        DifferenceKind.Column when difference.Expected is null => Without + difference.Member,
        _ => difference.Member ?? old.Name,
    };

    private void Copy(SchemaTable old, SchemaTable table, string aside)
    {
        SchemaColumn[] copied = [.. table.Columns.Where(column => column.Generated == GeneratedKind.None
            && old.Find(SchemaEngine.Sqlite, column.Name) is not null)];
        if (copied.Length == 0)
        {
            plan.Obstruct($"No column of {table.Name} stays, so no row could be copied: drop the table and create it as another one.");
            return;
        }

        string[] lost = [.. old.Columns.Where(column => table.Find(SchemaEngine.Sqlite, column.Name) is not { } other
            || (column.Generated == GeneratedKind.None && other.Generated != GeneratedKind.None)).Select(column => column.Name)];
        string[] narrowed = [.. copied
            .Where(column => TypeChange.Loss(start, (old, old.Find(SchemaEngine.Sqlite, column.Name)!), (table, column)) is not null)
            .Select(column => column.Name)];
        plan.Add(
            "INSERT OR ROLLBACK INTO " + _ddl.Table(table) + " " + DdlWriter.Columns(copied.Select(column => column.Name))
            + " SELECT " + string.Join(", ", copied.Select(column => DdlWriter.Quote(old.Find(SchemaEngine.Sqlite, column.Name)!.Name)))
            + " FROM " + DdlWriter.Quote(aside),
            $"Copying the rows of {table.Name}", lost.Length + narrowed.Length > 0, Consequence(old, table, lost, narrowed));
    }

    private static string? Consequence(SchemaTable old, SchemaTable table, string[] lost, string[] narrowed)
    {
        string[] demanded = [.. table.Columns.Where(column => !column.Nullable && column.Generated == GeneratedKind.None
            && column.Identity == SchemaIdentity.None
            && (old.Find(SchemaEngine.Sqlite, column.Name) is { } other ? other.Nullable : column.Default is null)).Select(column =>
                column.Name)];
        string?[] sentences =
        [
            lost.Length == 0 ? null : $"The values of {string.Join(", ", lost)} are lost.",
            narrowed.Length == 0 ? null : $"Values of {string.Join(", ", narrowed)} may become others, because the type is another one.",
            demanded.Length == 0 ? null : $"This fails if a row has NULL in {string.Join(", ", demanded)}: fill in values first.",
        ];
        string text = string.Join(' ', sentences.OfType<string>());
        return text.Length == 0 ? null : text;
    }

    private void CreateIndexes(HashSet<string> anew, ILookup<string, SchemaDifference> differences)
    {
        foreach (SchemaTable table in goal.Tables)
        {
            bool isWhole = anew.Contains(table.Name) || start.Find(null, table.Name) is null;
            IEnumerable<SchemaIndex> indexes = isWhole ? table.Indexes
                : differences[table.FullName].Select(difference => difference.ExpectedPart).OfType<SchemaIndex>();
            foreach (SchemaIndex index in indexes)
            {
                plan.Add(
                    _ddl.CreateIndex(table, index), $"Creating the index {index.Name} of {table.Name}", isDestructive: false,
                    index.Unique && start.Find(null, table.Name)?.Indexes.Contains(index) == false
                        ? "This fails if two rows have the same values." : null);
            }
        }
    }

    /// <summary>What a snapshot does not keep would be lost with the old table.</summary>
    private void RefuseToForget(SchemaTable old)
    {
        if (facts.Unkept.TryGetValue(old.Name, out string? unkept))
            plan.Obstruct($"{old.Name} has {unkept}, which would be lost when the table is built anew: change this table by hand.");

        foreach (string note in old.Notes)
            plan.Obstruct($"{old.Name} cannot be built anew, because it could not be read in full. {note}");

        if (!facts.IsKnown)
            plan.Notes.Add(
                $"{old.Name} is built anew, and its triggers are lost: only a database tells of them, not a file and not classes.");

        if (renamed.Contains(old.Name) && facts.Triggers.Any(trigger => _names.Equals(trigger.Table, old.Name)))
            plan.Obstruct(
                $"{old.Name} has triggers, and is to be renamed and built anew: apply what is renamed alone, and ask for the rest again.");
    }

    private void Recreate()
    {
        RefuseLostColumns();
        foreach (DdlObject trigger in facts.Triggers.Where(trigger => _rebuilt.Exists(table => _names.Equals(table.Name, trigger.Table))))
            plan.Add(trigger.Sql, $"Creating the trigger {trigger.Name} of {trigger.Table} again");

        HashSet<string> touched = new(_rebuilt.Select(table => table.Name), _names);
        touched.UnionWith(start.Tables.Where(table => goal.Find(null, table.Name) is null).Select(table => table.Name));
        touched.UnionWith(renamed);
        foreach (DdlObject view in Touched(touched))
        {
            plan.Add(
                "SELECT 1 FROM " + DdlWriter.Quote(view.Name) + " LIMIT 0", $"Asking whether the view {view.Name} still works",
                    isDestructive: false,
                "If it names something that is gone, this fails: drop the view first, and create it again afterwards.");
        }
    }

    /// <summary>The views that show one of the tables, or a view that does, in their order.</summary>
    private IEnumerable<DdlObject> Touched(HashSet<string> names)
    {
        HashSet<DdlObject> touched = [];
        while (facts.Views.FirstOrDefault(view => !touched.Contains(view) && SqlNames.Mentions(view.Sql, names)) is { } view)
        {
            touched.Add(view);
            names.Add(view.Name);
        }

        return facts.Views.Where(touched.Contains);
    }

    /// <summary>SQLite looks at the names in a trigger when it runs, and then refuses what the application does.</summary>
    private void RefuseLostColumns()
    {
        foreach (SchemaTable table in _rebuilt)
        {
            HashSet<string> lost = new(
                start.Find(null, table.Name)!.Columns.Select(column => column.Name)
                    .Where(name => table.Find(SchemaEngine.Sqlite, name) is null), _names);
            foreach (DdlObject trigger in facts.Triggers.Where(trigger => SqlNames.Mentions(trigger.Sql, lost)
                && (_names.Equals(trigger.Table, table.Name) || SqlNames.Mentions(trigger.Sql, new HashSet<string>([table.Name], _names)))))
            {
                plan.Obstruct(
                    $"The trigger {trigger.Name} names {string.Join(" or ", lost)}, which {table.Name} will not have: drop the trigger, or "
                    + "change it first.");
            }
        }
    }
}
