using System.Text;

namespace RelationGen.Tool.Tests.Readers;

/// <summary>
/// A random table of SQLite: its text, with names in every kind of quotes and comments at every place, and what is to be read of it.
/// </summary>
internal sealed class RandomTable
{
    /// <summary>What table keys refer to.</summary>
    public const string Parent = "CREATE TABLE \"par ent\" (p1 INTEGER PRIMARY KEY, p2 TEXT, UNIQUE (p1, p2));";

    private static readonly string[] Pieces =
        ["a", "B", "_", " ", "\"", "'", "`", "[", "]", "(", ")", ",", "--", "/*", "*/", ";", "CHECK", "é", "😀", "\\", "$", "\n"];

    private static readonly string[] StrictTypes = ["INTEGER", "TEXT", "ANY", "REAL"];

    private static readonly string[] Types = ["INTEGER", "TEXT", "", "VARCHAR(10)", "NATIVE CHARACTER(7)", "DECIMAL(10,2)"];

    private static readonly (string Sql, string? Read)[] Defaults =
    [
        ("'it''s ('", "'it''s ('"), ("-1.5e+3", "-1.5e+3"), ("(1 + (2))", "1 + (2)"), ("x'00ff'", "x'00ff'"), ("NULL", null),
        ("CURRENT_DATE", "CURRENT_DATE"), ("TRUE", "TRUE"), ("0x1F", "0x1F"), ("(')')", "')'"),
    ];

    private static readonly (string Sql, SchemaAction Read)[] Actions =
    [
        ("NO ACTION", SchemaAction.NoAction), ("RESTRICT", SchemaAction.Restrict), ("cascade", SchemaAction.Cascade),
        ("SET NULL", SchemaAction.SetNull), ("set default", SchemaAction.SetDefault),
    ];

    private static readonly string[] Deferrals = ["", "DEFERRABLE", "DEFERRABLE INITIALLY DEFERRED", "NOT DEFERRABLE INITIALLY IMMEDIATE"];

    private static readonly string[] Expressions =
    [
        "{0} <> ')'", "length({0}) > (1 + 2)", "{0} IN ('(', '''', '\"', ']')", "{0} /* ) */ IS NOT x'29'", "({0} > 1) AND ((2 < 3))",
        "{0} -- )\n = '--'",
    ];

    private readonly Random _random;
    private readonly StringBuilder _sql = new();
    private readonly List<string> _names = [];
    private readonly List<SchemaColumn> _columns = [];
    private readonly List<SchemaKey> _uniques = [];
    private readonly List<SchemaForeignKey> _foreignKeys = [];
    private readonly List<SchemaCheck> _checks = [];
    private readonly bool _isStrict;
    private readonly bool _isWithoutRowId;
    private SchemaKey? _key;

    /// <summary>Makes the table of a number.</summary>
    public RandomTable(int seed)
    {
        _random = new Random(seed);
        _isStrict = Maybe(4);
        _isWithoutRowId = Maybe(4);
        for (int i = _random.Next(1, 6); i > 0; i--)
            _names.Add(Name());

        Write("CREATE", "TABLE", Spell("the table"), "(");
        for (int i = 0; i < _names.Count; i++)
        {
            if (i > 0)
                Write(",");

            Column(i);
        }

        TableConstraints();
        Write(")");
        Options();
        EndKey();
    }

    /// <summary>The statement.</summary>
    public string Sql => _sql.ToString();

    /// <summary>What is to be read.</summary>
    public SchemaTable Expected => new(Schema: null, "the table")
    {
        Columns = _columns.ToEquatableArray(),
        PrimaryKey = _key,
        Uniques = _uniques.ToEquatableArray(),
        ForeignKeys = _foreignKeys.ToEquatableArray(),
        Checks = _checks.ToEquatableArray(),
        WithoutRowId = _isWithoutRowId && _key is not null,
        Strict = _isStrict,
    };

    private void Column(int number)
    {
        string name = _names[number];
        string type = Pick(_isStrict ? StrictTypes : Types);
        Write(Spell(name), type);
        var column = new SchemaColumn(name, type) { Nullable = true };
        bool isGenerated = number > 0 && Maybe(5);
        if (isGenerated)
            column = Generated(column);
        else if (_key is null && (Maybe(4) || (_isWithoutRowId && number == _names.Count - 1)))
            column = PrimaryKey(column);

        foreach (int constraint in Shuffled(6))
        {
            if (Maybe(3))
                column = Constraint(column, constraint, isGenerated);
        }

        _columns.Add(column);
    }

    private SchemaColumn Generated(SchemaColumn column)
    {
        string expression = Expression(_names[0]);
        // A comment before these words belongs to the type for SQLite, and STRICT knows no such type.
        if (!_isStrict && Maybe(2))
            Write("GENERATED", "ALWAYS");

        bool isStored = Maybe(2);
        Write("AS", "(", expression, ")", isStored ? "STORED" : Pick(["", "VIRTUAL"]));
        return column with { Generated = isStored ? GeneratedKind.Stored : GeneratedKind.Virtual, Expression = expression };
    }

    private SchemaColumn PrimaryKey(SchemaColumn column)
    {
        _key = new SchemaKey(ConstraintName(), new([column.Name]));
        Write("primary", "KEY");
        if (Maybe(3))
            Write("ON", "CONFLICT", "REPLACE");

        if (column.Type != "INTEGER" || _isWithoutRowId)
            return column;

        bool isCounted = Maybe(2);
        if (isCounted)
            Write("AUTOINCREMENT");

        return column with { Nullable = false, Identity = isCounted ? SchemaIdentity.AutoIncrement : SchemaIdentity.RowId };
    }

    private SchemaColumn Constraint(SchemaColumn column, int constraint, bool isGenerated)
    {
        switch (constraint)
        {
            case 0:
                ConstraintName();
                Write("NOT", "NULL");
                return column with { Nullable = false };
            case 1 when _key?.Columns[0] != column.Name:
                _uniques.Add(new SchemaKey(ConstraintName(), new([column.Name])));
                Write("UNIQUE");
                return column;
            case 2:
                Check();
                return column;
            case 3 when !isGenerated:
                (string sql, string? read) = Pick(Defaults);
                Write("DEFAULT", sql);
                return column with { Default = read };
            case 4:
                string collation = Pick(["NOCASE", "RTRIM", "BINARY"]);
                Write("COLLATE", Spell(collation));
                return column with { Collation = collation == "BINARY" ? null : collation };
            case 5 when !isGenerated:
                ForeignKey([column.Name], ["p1"]);
                return column;
            default:
                return column;
        }
    }

    private void TableConstraints()
    {
        if (_key is null && (Maybe(2) || _isWithoutRowId)
            && _columns.TrueForAll(column => column.Generated == GeneratedKind.None) && _names.Count > 1)
            TableKey();

        if (_names.Count > 2 && Maybe(2))
            TableUnique();

        for (int i = _random.Next(3); i > 0; i--)
        {
            Write(",");
            Check();
        }

        if (_names.Count > 1 && Maybe(2))
        {
            Write(",");
            ForeignKey([_names[1], _names[0]], ["p1", "p2"], isOfTable: true);
        }
    }

    private void TableKey()
    {
        Write(",");
        _key = new SchemaKey(ConstraintName(), new([_names[1], _names[0]]));
        Write("PRIMARY", "KEY", "(", Spell(_names[1]), Pick(["", "ASC", "DESC"]), ",", Spell(_names[0]), ")");
    }

    private void TableUnique()
    {
        Write(",");
        _uniques.Add(new SchemaKey(ConstraintName(), new([_names[2], _names[0]])));
        Write("UNIQUE", "(", Spell(_names[2]), ",", Spell(_names[0]), Pick(["", "COLLATE NOCASE DESC"]), ")");
    }

    private void Check()
    {
        string? name = ConstraintName();
        string expression = Expression(Pick(_names));
        Write("CHECK", "(", expression, ")");
        _checks.Add(new SchemaCheck(name, expression));
    }

    private void ForeignKey(string[] columns, string[] targets, bool isOfTable = false)
    {
        string? name = ConstraintName();
        if (isOfTable)
            Write("FOREIGN", "KEY", "(", string.Join(" , ", columns.Select(column => Spell(column))), ")");

        Write("REFERENCES", Spell("par ent"));
        if (isOfTable || Maybe(2))
            Write("(", string.Join("/*,*/,", targets.Select(target => Spell(target))), ")");

        (string Sql, SchemaAction Read) delete = Maybe(2) ? Pick(Actions) : default;
        (string Sql, SchemaAction Read) update = Maybe(2) ? Pick(Actions) : default;
        if (delete.Sql is not null)
            Write("ON", "DELETE", delete.Sql);

        if (update.Sql is not null)
            Write("ON", "UPDATE", update.Sql);

        int deferral = _random.Next(4);
        Write(Deferrals[deferral]);
        _foreignKeys.Add(new SchemaForeignKey(name, new(columns), null, "par ent", new(targets))
        {
            OnDelete = delete.Read,
            OnUpdate = update.Read,
            Deferrable = deferral is 1 or 2,
            InitiallyDeferred = deferral == 2,
        });
    }

    private void Options()
    {
        string[] options =
        [
            .. _isWithoutRowId && _key is not null ? ["WITHOUT ROWID"] : Array.Empty<string>(),
            .. _isStrict ? ["STRICT"] : Array.Empty<string>(),
        ];
        Write(string.Join(" , ", Maybe(2) ? options.Reverse() : options));
    }

    /// <summary>In tables of some kinds the columns of the primary key are never NULL.</summary>
    private void EndKey()
    {
        if (_key is null || !(_isStrict || _isWithoutRowId))
            return;

        for (int i = 0; i < _columns.Count; i++)
        {
            if (_key.Columns.Contains(_columns[i].Name))
                _columns[i] = _columns[i] with { Nullable = false };
        }
    }

    private string Expression(string column)
    {
        string name = Spell(column, isInExpression: true);
        return string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            Pick(Expressions),
            name);
    }

    /// <summary>Writes a name for the constraint that follows, or none.</summary>
    private string? ConstraintName()
    {
        if (Maybe(2))
            return null;

        string name = Name();
        Write("CONSTRAINT", Spell(name));
        return name;
    }

    private string Name() => string.Concat(Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Pick(Pieces))) + "_" + _random.Next(1000000);

    /// <summary>In an expression, single quotes would make a text of it.</summary>
    private string Spell(string name, bool isInExpression = false)
    {
        bool isPlain = name.All(c => char.IsAsciiLetter(c) || c is '_' or 'é' || (char.IsAsciiDigit(c) && c != name[0]));
        string[] ways =
        [
            Quoted(name, '"'), Quoted(name, '`'), .. isInExpression ? Array.Empty<string>() : [Quoted(name, '\'')],
            .. name.Contains(']', StringComparison.Ordinal) ? Array.Empty<string>() : ["[" + name + "]"],
            .. isPlain ? [name] : Array.Empty<string>(),
        ];
        return Pick(ways);
    }

    private static string Quoted(string name, char quote) =>
        quote + name.Replace($"{quote}", $"{quote}{quote}", StringComparison.Ordinal) + quote;

    private void Write(params ReadOnlySpan<string> parts)
    {
        foreach (string part in parts)
            _sql.Append(part).Append(Pick([" ", "\n", "\t ", " /* ) ' \" [ */ ", " -- ) '` (\n", "/**/ ", " /* -- */"]));
    }

    private int[] Shuffled(int count)
    {
        int[] numbers = [.. Enumerable.Range(0, count)];
        _random.Shuffle(numbers);
        return numbers;
    }

    private bool Maybe(int oneOf) => _random.Next(oneOf) == 0;

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
