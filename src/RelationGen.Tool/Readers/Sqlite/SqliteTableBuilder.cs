namespace RelationGen.Tool.Readers;

/// <summary>
/// Puts together what pragmas and the text say of a table. The text counts where it says the same as the pragmas where both speak.
/// </summary>
internal sealed class SqliteTableBuilder
{
    private static readonly StringComparer Names = NameComparison.Comparer(SchemaEngine.Sqlite);

    private readonly SqliteTableEntry _entry;
    private readonly SqliteFacts _facts;
    private readonly List<string> _notes = [];
    private readonly List<SqliteColumn> _columns;
    private readonly List<string> _key;
    private readonly List<IGrouping<string, SqliteIndexPart>> _indexes;
    private readonly List<IGrouping<long, SqliteForeignKeyPart>> _foreignKeys;
    private readonly SqliteTableText? _text;

    /// <summary>Takes the facts of one table.</summary>
    public SqliteTableBuilder(SqliteMaster master, SqliteTableEntry entry, SqliteFacts facts)
    {
        _entry = entry;
        _facts = facts;
        _columns = [.. facts.Columns[master.Name].Where(column => column.Hidden != 1)];
        _key = facts.PrimaryKey(master.Name);
        _indexes = [.. facts.Indexes[master.Name].GroupBy(part => part.Index)];
        _foreignKeys = [.. facts.ForeignKeys[master.Name].GroupBy(part => part.Id)];
        _text = entry.Kind == TableKind.Table ? ReadText(master.Sql) : null;
    }

    /// <summary>The table.</summary>
    public SchemaTable Build()
    {
        foreach (string failure in _facts.Failures[_entry.Name])
            _notes.Add($"SQLite cannot read {_entry.Name}: {failure}");

        var table = new SchemaTable(Schema: null, _entry.Name)
        {
            Kind = _entry.Kind!.Value,
            WithoutRowId = _entry.WithoutRowId,
            Strict = _entry.Strict,
            Columns = _columns.Select(Column).ToEquatableArray(),
            PrimaryKey = _key.Count == 0 ? null : new SchemaKey(_text?.PrimaryKey?.Name, _key.ToEquatableArray()),
            Uniques = Uniques(),
            Indexes = _indexes.Where(index => index.First().Origin == "c").Select(Index).ToEquatableArray(),
            ForeignKeys = ForeignKeys(),
            Checks = _text?.Checks.ToEquatableArray() ?? [],
        };
        return table with { Notes = _notes.ToEquatableArray() };
    }

    private SqliteTableText? ReadText(string? sql)
    {
        if (sql is not null && SqliteTableParser.Parse(sql) is { } text && SaysTheSame(text))
            return text;

        _notes.Add($"The text of {_entry.Name} in sqlite_master could not be read: names of constraints, checks, collations, expressions, "
            + "AUTOINCREMENT and DEFERRABLE are missing.");
        return null;
    }

    private bool SaysTheSame(SqliteTableText text) =>
        text.Columns.Select(column => column.Name).SequenceEqual(_columns.Select(column => column.Name), StringComparer.Ordinal)
        && text.ForeignKeys.Count == _foreignKeys.Count
        && text.IsWithoutRowId == _entry.WithoutRowId && text.IsStrict == _entry.Strict
        && (text.PrimaryKey?.Columns.Distinct(Names) ?? []).SequenceEqual(_key, Names);

    /// <summary>The one column that is another name for the number of the row: it is the primary key, and no index serves that.</summary>
    private bool IsRowId(SqliteColumn column) =>
        _entry is { Kind: TableKind.Table, WithoutRowId: false } && column.KeyPart > 0 && _key.Count == 1
        && _indexes.TrueForAll(index => index.First().Origin != "pk");

    private SchemaColumn Column(SqliteColumn column)
    {
        SqliteColumnText? text = _text?.Columns.Find(candidate => candidate.Name == column.Name);
        return new SchemaColumn(column.Name, column.Type)
        {
            Nullable = !column.IsRequired && !IsRowId(column),
            Default = column.Default,
            Identity = !IsRowId(column) ? SchemaIdentity.None
                : _text is { IsAutoIncrement: true } ? SchemaIdentity.AutoIncrement
                : SchemaIdentity.RowId,
            Generated = column.Hidden switch { 2 => GeneratedKind.Virtual, 3 => GeneratedKind.Stored, _ => GeneratedKind.None },
            Expression = text?.Expression,
            Collation = Collation(text?.Collation),
        };
    }

    /// <summary>BINARY is what a column has that names none.</summary>
    private static string? Collation(string? name) => Names.Equals(name, "BINARY") ? null : name;

    private EquatableArray<SchemaKey> Uniques()
    {
        List<SqliteKeyText> texts = [.. _text?.Uniques ?? []];
        return _indexes.Where(index => index.First().Origin == "u")
            .OrderBy(index => index.Key, StringComparer.Ordinal)
            .Select(index => Unique([.. index.Select(part => part.Column ?? string.Empty)], texts)).ToEquatableArray();
    }

    private static SchemaKey Unique(List<string> columns, List<SqliteKeyText> texts)
    {
        SqliteKeyText? text = texts.Find(candidate => candidate.Columns.SequenceEqual(columns, Names));
        if (text is not null)
            texts.Remove(text);

        return new SchemaKey(text?.Name, columns.ToEquatableArray());
    }

    private SchemaIndex Index(IGrouping<string, SqliteIndexPart> parts)
    {
        SqliteIndexPart first = parts.First();
        string? sql = _facts.Texts[parts.Key].Where(item => item.Type == "index").Select(item => item.Sql).FirstOrDefault();
        SqliteIndexText? text = sql is null ? null : SqliteIndexText.Parse(sql);
        if (text is null || text.Parts.Count != parts.Count() || text.Where is null == first.IsPartial)
        {
            text = null;
            _notes.Add(
                $"The text of the index {parts.Key} in sqlite_master could not be read: its expressions and its condition are missing.");
        }

        return new SchemaIndex(parts.Key, parts.Select((part, i) => Part(part, text?.Parts[i])).ToEquatableArray())
        {
            Unique = first.IsUnique,
            Where = text?.Where ?? (first.IsPartial ? string.Empty : null),
        };
    }

    private SchemaIndexPart Part(SqliteIndexPart part, (string Sql, string? Collation)? text) => part.Column is { } column
        ? new SchemaIndexPart(column)
        {
            Descending = part.Descending,
            Collation = Names.Equals(part.Collation, CollationOf(column)) ? null : part.Collation,
        }
        : new SchemaIndexPart(Column: null, part.ColumnNumber == -1 ? "rowid" : text?.Sql)
        {
            Descending = part.Descending,
            Collation = text is null ? Collation(part.Collation) : Collation(text.Value.Collation),
        };

    private string CollationOf(string column) =>
        _text?.Columns.Find(candidate => Names.Equals(candidate.Name, column))?.Collation ?? "BINARY";

    private EquatableArray<SchemaForeignKey> ForeignKeys()
    {
        List<SchemaForeignKey> keys = [];
        for (int i = 0; i < _foreignKeys.Count; i++)
        {
            if (ForeignKey([.. _foreignKeys[i]], _text?.ForeignKeys[i]) is { } key)
                keys.Add(key);
        }

        return keys.ToEquatableArray();
    }

    private SchemaForeignKey? ForeignKey(List<SqliteForeignKeyPart> parts, SqliteForeignKeyText? text)
    {
        List<string> columns = [.. parts.Select(part => part.Column)];
        List<SqliteColumn> target = [.. _facts.Columns[parts[0].Target]];
        List<string> targetColumns = parts[0].TargetColumn is null
            ? _facts.PrimaryKey(parts[0].Target)
            : [.. parts.Select(part => target.Find(column => Names.Equals(column.Name, part.TargetColumn))?.Name ?? part.TargetColumn!)];
        if (targetColumns.Count != columns.Count)
        {
            _notes.Add($"The foreign key of {_entry.Name} ({string.Join(", ", columns)}) refers to the primary key of {parts[0].Target}, "
                + (target.Count == 0 ? "which is not there" : $"which has {targetColumns.Count} columns") + "; it is left out.");
            return null;
        }

        if (text is not null && !(text.Columns.SequenceEqual(columns, Names) && Names.Equals(text.Table, parts[0].Target)))
        {
            _notes.Add($"The name of the foreign key of {_entry.Name} ({string.Join(", ", columns)}) could not be read.");
            text = null;
        }

        return new SchemaForeignKey(
            text?.Name, columns.ToEquatableArray(), RefSchema: null, target is [{ } any, ..] ? any.Table : parts[0].Target,
            targetColumns.ToEquatableArray())
        {
            OnDelete = parts[0].OnDelete,
            OnUpdate = parts[0].OnUpdate,
            Deferrable = text?.IsDeferrable ?? false,
            InitiallyDeferred = text?.IsInitiallyDeferred ?? false,
        };
    }
}
