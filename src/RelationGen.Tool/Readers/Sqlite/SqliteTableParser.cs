namespace RelationGen.Tool.Readers;

/// <summary>Reads the <c>CREATE TABLE</c> that <c>sqlite_master</c> keeps.</summary>
internal sealed class SqliteTableParser
{
    /// <summary>What ends the type of a column: words that SQLite takes for no name.</summary>
    private static readonly HashSet<string> AfterType = new(StringComparer.OrdinalIgnoreCase)
    {
        "CONSTRAINT", "PRIMARY", "NOT", "NULL", "UNIQUE", "CHECK", "DEFAULT", "COLLATE", "REFERENCES", "AS", "DEFERRABLE", "ON",
    };

    private readonly SqliteTokens _tokens;
    private readonly SqliteTableText _table = new();

    private SqliteTableParser(SqliteTokens tokens) => _tokens = tokens;

    /// <summary>Null for a text that cannot be read.</summary>
    public static SqliteTableText? Parse(string sql)
    {
        try
        {
            return new SqliteTableParser(SqliteTokens.Of(sql)).Table();
        }
        catch (SqliteTextException)
        {
            return null;
        }
    }

    private SqliteTableText Table()
    {
        _tokens.Expect("CREATE");
        _ = _tokens.Take("TEMP") || _tokens.Take("TEMPORARY");
        _tokens.Expect("TABLE");
        _tokens.Take("IF", "NOT", "EXISTS");
        _tokens.Name();
        if (_tokens.Take("."))
            _tokens.Name();

        _tokens.Expect("(");
        do
        {
            if (IsTableConstraint)
                TableConstraints();
            else
                Column();
        }
        while (_tokens.Take(","));

        _tokens.Expect(")");
        Options();
        return _tokens.IsAtEnd ? _table : throw new SqliteTextException();
    }

    private void Options()
    {
        while (!_tokens.IsAtEnd && !_tokens.Take(";"))
        {
            if (_tokens.Take("WITHOUT", "ROWID"))
                _table.IsWithoutRowId = true;
            else if (_tokens.Take("STRICT"))
                _table.IsStrict = true;
            else
                _tokens.Expect(",");
        }
    }

    private void Column()
    {
        var column = new SqliteColumnText(_tokens.Name());
        _table.Columns.Add(column);
        Type();
        while (!_tokens.IsNext(",") && !_tokens.IsNext(")"))
        {
            string? name = ConstraintName();
            if (!ColumnConstraint(column, name))
                throw new SqliteTextException();
        }
    }

    private void Type()
    {
        while (!_tokens.IsNext("GENERATED", "ALWAYS", "AS") && _tokens.TryName(token => AfterType.Contains(token.Text), out _))
        {
        }

        if (_tokens.IsNext("("))
            _tokens.Parenthesized();
    }

    /// <summary>The last of several; a name without a constraint behind it is one that SQLite forgets.</summary>
    private string? ConstraintName()
    {
        string? name = null;
        while (_tokens.Take("CONSTRAINT"))
            name = _tokens.Name();

        return name;
    }

    private bool ColumnConstraint(SqliteColumnText column, string? name)
    {
        if (_tokens.Take("PRIMARY", "KEY"))
        {
            _ = _tokens.Take("ASC") || _tokens.Take("DESC");
            OnConflict();
            _table.IsAutoIncrement |= _tokens.Take("AUTOINCREMENT");
            _table.PrimaryKey = new SqliteKeyText(name, [column.Name]);
        }
        else if (_tokens.Take("NOT", "NULL") || _tokens.Take("NULL"))
        {
            OnConflict();
        }
        else if (_tokens.Take("UNIQUE"))
        {
            OnConflict();
            _table.Uniques.Add(new SqliteKeyText(name, [column.Name]));
        }
        else if (_tokens.Take("DEFAULT"))
        {
            Default();
        }
        else if (_tokens.Take("COLLATE"))
        {
            column.Collation = _tokens.Name();
        }
        else if (_tokens.Take("GENERATED", "ALWAYS", "AS") || _tokens.Take("AS"))
        {
            column.Expression = _tokens.Parenthesized();
            _ = _tokens.Take("STORED") || _tokens.Take("VIRTUAL");
        }
        else if (_tokens.Take("REFERENCES"))
        {
            References(name, [column.Name]);
        }
        else
        {
            return Check(name) || Deferrable() || (name is not null && (_tokens.IsNext(",") || _tokens.IsNext(")")));
        }

        return true;
    }

    private void Default()
    {
        if (_tokens.IsNext("("))
        {
            _tokens.Parenthesized();
            return;
        }

        _ = _tokens.Take("+") || _tokens.Take("-");
        if (_tokens.Next().Kind == SqliteTokenKind.Sign)
            throw new SqliteTextException();
    }

    private bool IsTableConstraint => _tokens.IsNext("CONSTRAINT") || _tokens.IsNext("PRIMARY", "KEY") || _tokens.IsNext("UNIQUE")
        || _tokens.IsNext("CHECK") || _tokens.IsNext("FOREIGN", "KEY");

    /// <summary>SQLite lets the comma between two of them be left out.</summary>
    private void TableConstraints()
    {
        while (IsTableConstraint)
        {
            string? name = ConstraintName();
            if (_tokens.Take("PRIMARY", "KEY"))
                _table.PrimaryKey = new SqliteKeyText(name, KeyColumns());
            else if (_tokens.Take("UNIQUE"))
                _table.Uniques.Add(new SqliteKeyText(name, KeyColumns()));
            else if (_tokens.Take("FOREIGN", "KEY"))
                ForeignKey(name);
            else if (!Check(name) && !_tokens.IsNext(",") && !_tokens.IsNext(")"))
                throw new SqliteTextException();
        }
    }

    private List<string> KeyColumns()
    {
        List<string> columns = [];
        _tokens.Expect("(");
        do
        {
            columns.Add(_tokens.Name());
            if (_tokens.Take("COLLATE"))
                _tokens.Name();

            _ = _tokens.Take("ASC") || _tokens.Take("DESC");
            _table.IsAutoIncrement |= _tokens.Take("AUTOINCREMENT");
        }
        while (_tokens.Take(","));

        _tokens.Expect(")");
        OnConflict();
        return columns;
    }

    private void ForeignKey(string? name)
    {
        List<string> columns = Names();
        _tokens.Expect("REFERENCES");
        References(name, columns);
        Deferrable();
    }

    private void References(string? name, List<string> columns)
    {
        _table.ForeignKeys.Add(new SqliteForeignKeyText(name, columns, _tokens.Name()));
        if (_tokens.IsNext("("))
            Names();

        while (true)
        {
            if (_tokens.Take("MATCH"))
                _tokens.Name();
            else if (_tokens.Take("ON", "DELETE") || _tokens.Take("ON", "UPDATE") || _tokens.Take("ON", "INSERT"))
                Action();
            else
                return;
        }
    }

    private void Action()
    {
        if (!_tokens.Take("SET", "NULL") && !_tokens.Take("SET", "DEFAULT") && !_tokens.Take("NO", "ACTION") && !_tokens.Take("CASCADE"))
            _tokens.Expect("RESTRICT");
    }

    /// <summary>It may stand far behind the foreign key that it belongs to.</summary>
    private bool Deferrable()
    {
        bool isDeferrable = !_tokens.Take("NOT", "DEFERRABLE");
        if (isDeferrable && !_tokens.Take("DEFERRABLE"))
            return false;

        bool isDeferred = _tokens.Take("INITIALLY", "DEFERRED");
        if (!isDeferred)
            _tokens.Take("INITIALLY", "IMMEDIATE");

        if (_table.ForeignKeys is not [.., { } key])
            throw new SqliteTextException();

        key.IsDeferrable = isDeferrable;
        key.IsInitiallyDeferred = isDeferrable && isDeferred;
        return true;
    }

    private bool Check(string? name)
    {
        if (!_tokens.Take("CHECK"))
            return false;

        _table.Checks.Add(new SchemaCheck(name, _tokens.Parenthesized()));
        OnConflict();
        return true;
    }

    private List<string> Names()
    {
        List<string> names = [];
        _tokens.Expect("(");
        do
        {
            names.Add(_tokens.Name());
        }
        while (_tokens.Take(","));

        _tokens.Expect(")");
        return names;
    }

    private void OnConflict()
    {
        if (_tokens.Take("ON", "CONFLICT"))
            _tokens.Name();
    }
}
