namespace RelationGen;

/// <content>The values of a statement, which become parameters: one, a list of them, and keys.</content>
internal sealed partial class SqlWriter
{
    /// <summary>A value as a column that it is compared with compares.</summary>
    public SqlWriter AppendComparable(ColumnInfo column, object value, bool ignoresCase = false)
    {
        (string before, string after) = Comparable(column, ignoresCase);
        return Append(before).AppendParameter(column, value).Append(after);
    }

    /// <summary>What surrounds a column, or a value, to make it comparable.</summary>
    public (string Before, string After) Comparable(ColumnInfo column, bool ignoresCase) =>
        ignoresCase && column.Type == ColumnType.String ? ("lower(", ")") : Sql.Comparable(column);

    /// <summary>A value as the column that it is compared with holds it.</summary>
    public SqlWriter AppendParameter(ColumnInfo column, object value) => Append(new Binding(column, value));

    /// <summary>Adds a value that is written more than once as a parameter.</summary>
    /// <returns>Its number, for <see cref="AppendToken"/>.</returns>
    public int AddParameter(ColumnInfo column, object value) => Add(new Binding(column, value));

    /// <summary>A value as a column holds it, or NULL.</summary>
    public SqlWriter AppendValue(ColumnInfo column, object? value) => Append(new Binding(column, value));

    /// <summary>A value of a type that only the provider knows.</summary>
    public SqlWriter AppendParameter(object? value) => Append(new Binding(Column: null, value));

    /// <summary>A comparison with any of the values, which travel in one parameter where the database can take them so.</summary>
    public SqlWriter AppendIsAny(ColumnInfo column, IReadOnlyList<object> values, bool ignoresCase)
    {
        if (ignoresCase || !ColumnValue.TravelsInList(column.Type))
        {
            Append(" IN (");
            for (int i = 0; i < values.Count; i++)
                Append(i == 0 ? "" : ", ").AppendComparable(column, values[i], ignoresCase);

            return Append(")");
        }

        return AppendIsAny(new Binding(column, values, IsList: true));
    }

    /// <summary>
    /// A condition: the columns hold one of the keys, which travel in one parameter for each part where the database can take them so.
    /// </summary>
    /// <param name="columns">The columns, in the order of the key's parts, each with what stands before it.</param>
    /// <param name="keys">The keys.</param>
    public SqlWriter AppendIsAny(IReadOnlyList<string> columns, IKeyList keys)
    {
        keys.Rewind();
        int next = command.Parameters.Count + 1;
        bool isComposite = columns.Count > 1;
        Append(isComposite ? "(" : "").Append(string.Join(", ", columns)).Append(isComposite ? ")" : "");
        if (Sql.SendsOneByOne(keys.KeyType))
        {
            KeyWriter writer = parameters.OneKey(command);
            for (int i = 0; i < keys.Count; i++)
            {
                keys.WriteNext(writer);
                Append(i == 0 ? " IN (" : ", ").AppendToken(next + i);
            }

            return Append(")");
        }

        parameters.AddKeys(command, keys, keys.Count);
        return AppendIsAny(columns.Count, next);
    }

    /// <summary>The same, of keys that the statement has already.</summary>
    /// <param name="columns">The columns, in the order of the key's parts, each with what stands before it.</param>
    /// <param name="first">The number of the parameter that has the keys, or their first parts.</param>
    public SqlWriter AppendIsAny(IReadOnlyList<string> columns, int first)
    {
        bool isComposite = columns.Count > 1;
        return Append(isComposite ? "(" : "").Append(string.Join(", ", columns)).Append(isComposite ? ")" : "")
            .AppendIsAny(columns.Count, first);
    }

    private SqlWriter AppendIsAny(int parts, int first)
    {
        if (parts > 1)
            Sql.WriteIsAny(this, first, parts);
        else
            Sql.WriteIsAny(this, first);

        return this;
    }

    /// <summary>A table of composite keys. Its columns are <see cref="AppendKeyPart"/>.</summary>
    /// <param name="keys">The keys, of at least two parts.</param>
    /// <param name="alias">The name of the table.</param>
    public SqlWriter AppendKeys(IKeyList keys, string alias)
    {
        keys.Rewind();
        int next = command.Parameters.Count + 1;
        parameters.AddKeys(command, keys, keys.Count);
        Sql.WriteKeyTable(this, next, keys.KeyParts, alias);
        return this;
    }

    /// <summary>A part of a key of <see cref="AppendKeys"/>, from 0.</summary>
    public SqlWriter AppendKeyPart(string alias, int part) => Append(alias).Append(".").Append(KeyTable.Part(part));

    /// <summary>A comparison with any of the values that a list holds, an argument of a compiled query.</summary>
    public SqlWriter AppendIsAny(ColumnInfo column, ParameterSlot list) => AppendIsAny(new Binding(column, list, IsList: true));

    private SqlWriter AppendIsAny(Binding list)
    {
        int number = Add(list);
        Sql.WriteIsAny(this, number);
        return this;
    }

    private SqlWriter Append(Binding binding) => AppendToken(Add(binding));

    private int Add(Binding binding)
    {
        binding.AddTo(command, parameters, arguments);
        bindings?.Add(binding);
        if (IsInGroup)
            (_values ??= [])[command.Parameters.Count] = binding;

        return command.Parameters.Count;
    }
}
