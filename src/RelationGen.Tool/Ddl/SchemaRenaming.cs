namespace RelationGen.Tool.Ddl;

/// <summary>Gives tables and columns of a snapshot other names, as a database does: in everything that refers to them.</summary>
/// <param name="start">The snapshot.</param>
/// <param name="wanted">The snapshot that has the new names.</param>
/// <param name="writer">Writes the statements.</param>
/// <param name="plan">Where they are added.</param>
internal sealed class SchemaRenaming(SchemaSnapshot start, SchemaSnapshot wanted, DdlWriter writer, DdlPlanBuilder plan)
{
    private readonly StringComparer _names = NameComparison.Comparer(start.Engine);

    /// <summary>The tables that have another name, or a column that has, by their new names.</summary>
    public HashSet<string> Tables { get; } = new(NameComparison.Comparer(start.Engine));

    /// <summary>The snapshot with the new names: tables first, so that a column may be named with the new or the old name of its table.</summary>
    /// <exception cref="ToolException">The old name is not there, or is still wanted, or the new one is not wanted or is there.</exception>
    public SchemaSnapshot Apply(IReadOnlyList<DdlRename> renames)
    {
        SchemaSnapshot snapshot = start;
        List<DdlRename> columns = [];
        Dictionary<string, SchemaTable> renamed = new(_names);
        foreach (DdlRename rename in renames)
        {
            if (Table(snapshot, rename.Old) is not { } table)
            {
                columns.Add(rename);
                continue;
            }

            Check(rename, wanted.Find(table.Schema, table.Name) is null, wanted.Find(table.Schema, rename.New) is not null,
                snapshot.Find(table.Schema, rename.New) is null);
            plan.Add(writer.RenameTable(table, rename.New), $"Renaming the table {table.FullName} to {rename.New}");
            snapshot = RenameTable(snapshot, table, rename.New);
            renamed.Add(rename.Old, snapshot.Find(table.Schema, rename.New)!);
            Tables.Add(rename.New);
        }

        foreach (DdlRename rename in columns)
            snapshot = ApplyToColumn(snapshot, rename, renamed);

        return snapshot;
    }

    private SchemaSnapshot ApplyToColumn(SchemaSnapshot snapshot, DdlRename rename, Dictionary<string, SchemaTable> renamed)
    {
        int point = rename.Old.LastIndexOf('.');
        string owner = point < 0 ? string.Empty : rename.Old[..point];
        string column = rename.Old[(point + 1)..];
        SchemaTable? table = renamed.TryGetValue(owner, out SchemaTable? other) ? snapshot.Find(other.Schema, other.Name) : Table(snapshot, owner);
        if (table?.Find(start.Engine, column) is not { } found)
        {
            throw new ToolException(
                ExitCode.WrongUse,
                $"--rename {rename.Old}={rename.New}: there is no {(point < 0 ? "table" : "column")} {rename.Old} that could have another name now."
                + (table is null ? string.Empty : Hint(column, table)));
        }

        SchemaTable? target = wanted.Find(table.Schema, table.Name);
        Check(rename, target?.Find(start.Engine, found.Name) is null, target?.Find(start.Engine, rename.New) is not null,
            table.Find(start.Engine, rename.New) is null);
        plan.Add(writer.RenameColumn(table, found.Name, rename.New), $"Renaming the column {table.FullName}.{found.Name} to {rename.New}");
        Tables.Add(table.Name);
        return RenameColumn(snapshot, table, found.Name, rename.New);
    }

    private static string Hint(string column, SchemaTable table) =>
        Nearest.First(column, [.. table.Columns.Select(candidate => candidate.Name)]) is { } near ? $" Is {table.FullName}.{near} meant?" : string.Empty;

    private static void Check(DdlRename rename, bool isGone, bool isWanted, bool isFree)
    {
        string? fault = !isGone ? $"{rename.Old} is still wanted under its name"
            : !isWanted ? $"nothing called {rename.New} is wanted there"
            : !isFree ? $"there is something called {rename.New} already"
            : null;
        if (fault is not null)
            throw new ToolException(ExitCode.WrongUse, $"--rename {rename.Old}={rename.New}: {fault}. Leave the option out, or name another column or table.");
    }

    private static SchemaTable? Table(SchemaSnapshot snapshot, string name) =>
        snapshot.Find(null, name)
        ?? (name.IndexOf('.', StringComparison.Ordinal) is > 0 and int point ? snapshot.Find(name[..point], name[(point + 1)..]) : null);

    private static SchemaSnapshot RenameTable(SchemaSnapshot snapshot, SchemaTable table, string name) => snapshot with
    {
        Tables = snapshot.Tables.Select(other =>
        {
            SchemaTable own = ReferenceEquals(other, table) ? other with { Name = name } : other;
            return own with
            {
                ForeignKeys = own.ForeignKeys.Select(key => SchemaOrder.Refers(snapshot, key, table) ? key with { RefTable = name } : key).ToEquatableArray(),
            };
        }).ToEquatableArray(),
    };

    private SchemaSnapshot RenameColumn(SchemaSnapshot snapshot, SchemaTable table, string old, string name) => snapshot with
    {
        Tables = snapshot.Tables.Select(other =>
        {
            SchemaTable own = ReferenceEquals(other, table) ? InTable(other, old, name) : other;
            return own with
            {
                ForeignKeys = own.ForeignKeys.Select(key => SchemaOrder.Refers(snapshot, key, table)
                    ? key with { RefColumns = Names(key.RefColumns, old, name) } : key).ToEquatableArray(),
            };
        }).ToEquatableArray(),
    };

    private SchemaTable InTable(SchemaTable table, string old, string name) => table with
    {
        Columns = table.Columns.Select(column => column with
        {
            Name = _names.Equals(column.Name, old) ? name : column.Name,
            Expression = InSql(column.Expression, old, name),
        }).ToEquatableArray(),
        PrimaryKey = table.PrimaryKey is { } key ? key with { Columns = Names(key.Columns, old, name) } : null,
        Uniques = table.Uniques.Select(unique => unique with { Columns = Names(unique.Columns, old, name) }).ToEquatableArray(),
        ForeignKeys = table.ForeignKeys.Select(foreign => foreign with { Columns = Names(foreign.Columns, old, name) }).ToEquatableArray(),
        Checks = table.Checks.Select(check => check with { Sql = InSql(check.Sql, old, name)! }).ToEquatableArray(),
        Indexes = table.Indexes.Select(index => index with
        {
            Where = InSql(index.Where, old, name),
            Include = Names(index.Include, old, name),
            Parts = index.Parts.Select(part => part with
            {
                Column = part.Column is { } own && _names.Equals(own, old) ? name : part.Column,
                Expression = InSql(part.Expression, old, name),
            }).ToEquatableArray(),
        }).ToEquatableArray(),
    };

    private string? InSql(string? sql, string old, string name) => SqlNames.Replace(sql, old, DdlWriter.Quote(name), _names);

    private EquatableArray<string> Names(EquatableArray<string> columns, string old, string name) =>
        columns.Select(column => _names.Equals(column, old) ? name : column).ToEquatableArray();
}
