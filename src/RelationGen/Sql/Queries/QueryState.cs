using System.Globalization;

namespace RelationGen;

/// <summary>What a query asks of the rows of one table, and how that is written.</summary>
/// <param name="Where">Conditions that all hold.</param>
/// <param name="Orders">What the rows are ordered by; empty for their key, if they have one.</param>
/// <param name="Take">The most rows.</param>
/// <param name="Skip">How many rows are left out before.</param>
/// <param name="IsLast">The rows are taken from the end; they are still listed in their order.</param>
internal sealed record QueryState(Predicate[] Where, Ordering[] Orders, int? Take, int? Skip, bool IsLast)
{
    /// <summary>The rows that values over relations are computed for. No table has such a name.</summary>
    private const string Rows = "\"t*\"";

    /// <summary>SQL of the caller's own that yields the rows; null, the default, for those of the table.</summary>
    public SqlSource? Source { get; init; }

    /// <summary>The lock that is taken of the rows; null, the default, for none.</summary>
    public RowLock? Lock { get; init; }

    /// <summary>What is kept of a compiled query; null where it was refined since, and for any other.</summary>
    public CompiledText? Compiled { get; init; }

    /// <summary>The arguments of a compiled query.</summary>
    public object?[]? Arguments { get; init; }

    /// <summary>The relation whose targets are asked for, as messages name it; null for a query over an entity.</summary>
    public string? Relation { get; init; }

    /// <summary>The arguments of a compiled query that say how many rows are read and left out; null where numbers do.</summary>
    public (ParameterSlot? Take, ParameterSlot? Skip) LimitParameters { get; init; }

    /// <summary>Where the limits stand among the arguments, while the text of a compiled query is written.</summary>
    public (ParameterSlot Take, ParameterSlot Skip)? Limits { get; init; }

    /// <summary>Rows are left out before; an argument that does so may be 0.</summary>
    public bool HasSkip => Skip > 0 || (Skip is not null && LimitParameters.Skip is not null);

    /// <summary>What follows the conditions where rows are grouped, in the place of their order; null where they are not.</summary>
    public Action<SqlWriter>? Grouped { get; init; }

    /// <summary>Any rows will do for the limit: it is there to tell one from several.</summary>
    public bool TakesAny { get; init; }

    /// <summary>Of a page: how many rows belong to it, one less than are read. Null for all that are read.</summary>
    public int? Kept { get; init; }

    /// <summary>The rows that belong to the page, where it is one.</summary>
    public QueryState OfKept => Kept is null ? this : this with { Take = Kept, Kept = null };

    /// <summary>It is known without asking that there are no rows.</summary>
    public bool IsNothing { get; init; }

    /// <summary>The row filters of a compiled query that do not apply: null for all of them.</summary>
    public string[]? IgnoredFilters { get; init; } = [];

    /// <summary>Nothing need be sent.</summary>
    public bool IsEmpty => IsNothing || Take == 0;

    public static QueryState All { get; } = new([], [], null, null, IsLast: false);

    /// <summary>
    /// The rows must be ordered by the database: a limit is meant in an order, and who locks rows in the order of others waits for them
    /// without having what they wait for.
    /// </summary>
    public bool HasOrder => Orders.Length > 0 || IsLimited || Lock is not null;

    public bool IsLimited => Take is not null || HasSkip;

    /// <summary>They are all rows of the table, in whatever order.</summary>
    public bool IsAll => Where.Length == 0 && !IsLimited && Source is null && Lock is null;

    /// <summary>Nothing was asked for but the rows.</summary>
    public bool IsPlain => IsAll && Orders.Length == 0;

    /// <summary>The query with its arguments.</summary>
    /// <param name="arguments">A value for each parameter.</param>
    /// <param name="name">What is asked for, as messages name it.</param>
    public QueryState With(object?[] arguments, string name)
    {
        return this with
        {
            Arguments = arguments,
            Take = LimitOf(LimitParameters.Take, nameof(Take)) ?? Take,
            Skip = LimitOf(LimitParameters.Skip, nameof(Skip)) ?? Skip
        };

        int? LimitOf(ParameterSlot? slot, string method)
        {
            if (slot is null)
                return null;

            int count = (int)arguments[slot.Index]!;
            Counts.ThrowIfNegative(count, name, method);
            return count;
        }
    }

    /// <summary>The rows, with what is read behind the entity's columns.</summary>
    public void WriteRows(SqlWriter writer, TableInfo table, params Operand[] extra)
    {
        WriteSelect(
            writer,
            table,
            list =>
            {
                list.Append(list.Sql.SelectListOf(table));
                foreach (Operand operand in extra)
                {
                    list.Append(", ");
                    operand.Write(list);
                }
            },
            extra);
    }

    /// <summary>Values of the rows alone.</summary>
    public void WriteValues(SqlWriter writer, TableInfo table, Operand[] values)
    {
        WriteSelect(
            writer,
            table,
            list =>
            {
                for (int i = 0; i < values.Length; i++)
                {
                    list.Append(i == 0 ? "" : ", ");
                    values[i].Write(list);
                }
            },
            values);
    }

    /// <summary>The number of the rows.</summary>
    public void WriteCount(SqlWriter writer, TableInfo table)
    {
        if (!IsLimited)
        {
            (this with { Orders = [] }).WriteSelect(writer, table, static list => list.Append("COUNT(*)"));
            return;
        }

        writer.Append("SELECT COUNT(*)\nFROM (");
        WriteSelect(writer, table, static list => list.Append("1"));
        writer.Append(") AS c");
    }

    /// <summary>Whether there is a row.</summary>
    public void WriteAny(SqlWriter writer, TableInfo table)
    {
        writer.Append("SELECT CAST(EXISTS (");
        (IsLimited ? this : this with { Orders = [] }).WriteSelect(writer, table, static list => list.Append("1"));
        writer.Append(") AS INTEGER)");
    }

    /// <summary>What is computed over all rows.</summary>
    public void WriteAggregates(SqlWriter writer, TableInfo table, RowsOperand[] values)
    {
        if (!IsLimited)
        {
            (this with { Orders = [] }).WriteValues(writer, table, values);
            return;
        }

        // A limit is of rows; what is computed of them comes after it.
        Operand[] read = [.. values.Select(value => value.Value).OfType<Operand>().Distinct()];
        string[] names = [.. Enumerable.Range(1, read.Length).Select(i => "v" + i.ToString(CultureInfo.InvariantCulture))];
        writer.Append("SELECT ");
        for (int i = 0; i < values.Length; i++)
        {
            writer.Append(i == 0 ? "" : ", ");
            int place = values[i].Value is { } value ? Array.IndexOf(read, value) : -1;
            RowsOperand computed = place < 0
                ? values[i]
                : values[i].Over(new NamedOperand(read[place].Info, read[place].CanBeNull, "c." + names[place]));
            computed.Write(writer);
        }

        writer.Append("\nFROM (");
        WriteSelect(
            writer,
            table,
            list =>
            {
                list.Append(read.Length == 0 ? "1" : "");
                for (int i = 0; i < read.Length; i++)
                {
                    list.Append(i == 0 ? "" : ", ");
                    read[i].WriteComparable(list);
                    list.Append(" AS " + names[i]);
                }
            },
            read);
        writer.Append(") AS c");
    }

    /// <summary>How many rows have each value, in the order of the values.</summary>
    public void WriteGroups(SqlWriter writer, TableInfo table, Operand value)
    {
        const string Value = "g.\"value\"";
        writer.Append("SELECT ").Append(Value).Append(", COUNT(*)\nFROM (");
        (IsLimited ? this : this with { Orders = [] }).WriteSelect(
            writer,
            table,
            list =>
            {
                if (value.Info.IsForeign)
                    value.Write(list);
                else
                    value.WriteComparable(list);

                list.Append(" AS \"value\"");
            },
            value);
        writer.Append(") AS g\nGROUP BY ").Append(Value).Append("\nORDER BY ");
        if (writer.Sql.HasOwnOrder(value.Info))
            writer.Sql.WriteOrdered(writer, () => writer.Append(Value));
        else
            writer.Append(Value);

        writer.Append(value.IsText ? writer.Sql.ByCodePoint : "")
            .Append(value.CanBeNull ? writer.Sql.NullOrder(isDescending: false, putsNullsFirst: true) : "");
    }

    /// <summary>A condition: the row is one of those that the query means.</summary>
    public void WriteIsOne(SqlWriter writer, TableInfo table)
    {
        string[] key = ChangeSql.BareKey(table);
        writer.Append(key.Length == 1 ? key[0] : "(" + string.Join(", ", key) + ")").Append(" IN (");
        (IsLimited ? this : this with { Orders = [] }).WriteSelect(
            writer, table, list => list.Append(string.Join(", ", ChangeSql.Key(table, SqlWriter.DefaultAlias))));
        writer.Append(")");
    }

    /// <summary>Columns of the rows; their order does not matter.</summary>
    public void WriteColumns(SqlWriter writer, TableInfo table, string columns) =>
        (IsLimited ? this : this with { Orders = [] }).WriteSelect(writer, table, list => list.Append(columns));

    /// <summary>The keys of the rows, as <see cref="KeyRows"/> lists them.</summary>
    public void WriteKeys(SqlWriter writer, TableInfo table) =>
        (IsLimited ? this : this with { Orders = [] }).WriteSelect(
            writer, table, list => KeyRows.Write(list, table, ChangeSql.Key(table, SqlWriter.DefaultAlias)));

    /// <summary>
    /// Values over relations are computed for all rows at once. Where conditions that need none of them, or a limit, say which rows those
    /// are, the rows are found first and named, so that no targets of other rows are looked at: an index finds those of a page, and without
    /// one they are read once. Few values that an index finds are searched for each row; a page in the order of the key needs no name then,
    /// because its rows come in that order, and no other row computes anything before the limit.
    /// </summary>
    private void WriteSelect(SqlWriter writer, TableInfo table, Action<SqlWriter> list, params Operand[] values)
    {
        Operand[] computed = Array.FindAll(values, static value => value.Computes);
        if (computed.Length == 0 && !Decides(writer))
        {
            WritePlain(writer, table, list, rows: null);
            return;
        }

        ILookup<bool, Predicate> conditions = Where.SelectMany(CombinedPredicate.Conjuncts).ToLookup(condition => condition.Groups(writer));
        int deciding = conditions[true].Count() + (HasOrder ? Orders.Count(order => order.Operand.Computes) : 0);

        // A group serves several values over a relation at once, and what decides is looked at twice.
        bool isPage = IsLimited && deciding == 0;
        bool isFew = isPage || deciding + computed.Length <= (deciding == 0 ? 2 : 1);
        Grouping grouping = isFew ? Grouping.UnlessIndexed : Grouping.Always;
        bool isEach = isFew && deciding == 0 && Array.TrueForAll(computed, value => value.IsSearched(writer));

        // What is named is locked, and no row is that is not one of the result.
        if (isPage ? isEach && FollowsKey(writer, table) : isEach || !conditions[false].Any() || Lock is not null)
        {
            WritePlain(writer, table, list, RowSet.All, grouping: grouping);
            return;
        }

        writer.Append("WITH ").Append(Rows).Append(" AS MATERIALIZED (\n");
        QueryState found = this with { Where = [.. conditions[false]], Grouped = null };
        int columns = 0;
        (isPage ? found : found with { Orders = [], Take = null, Skip = null }).WritePlain(
            writer, table, all => columns = all.Place(), rows: null);
        writer.Append("\n)\n");
        int after = writer.Place();
        QueryState asked = this with { Where = [.. conditions[true]], Lock = null };
        (isPage ? asked with { Take = null, Skip = null } : asked).WritePlain(
            writer, table, list, RowSet.Of(Rows), HasOrder, isPage ? grouping : Grouping.Always);
        writer.Fill(columns, string.Join(", ", table.Columns
            .Select(column => SqlWriter.DefaultAlias + column.Quoted).Where(writer.TextFrom(after).Contains)));
    }

    /// <summary>The order is that of the table's key, which has an index.</summary>
    private bool FollowsKey(SqlWriter writer, TableInfo table)
    {
        for (int i = 0; i < Orders.Length; i++)
        {
            Operand operand = Orders[i].Operand;
            if (i >= table.KeyColumns.Count || !new ColumnOperand(table.KeyColumns[i], table: null).Equals(operand)
                || Orders[i].IsDescending != Orders[0].IsDescending || writer.Sql.HasOwnOrder(operand.Info))
                return false;
        }

        return true;
    }

    /// <summary>Values over relations decide which rows there are, or in which order.</summary>
    private bool Decides(SqlWriter writer)
    {
        foreach (Predicate condition in Where)
        {
            if (condition.Groups(writer))
                return true;
        }

        return HasOrder && Array.Exists(Orders, static order => order.Operand.Computes);
    }

    private void WritePlain(
        SqlWriter writer, TableInfo table, Action<SqlWriter> list, RowSet? rows, bool isOrdered = false,
        Grouping grouping = Grouping.Always)
    {
        string alias = writer.BeginSelect(table: null, entity: table.Entity);
        writer.SetRows(rows, grouping);
        writer.Append("SELECT ");
        list(writer);
        writer.Append("\nFROM ");
        if (rows is not (null or { IsAll: true }))
            writer.Append(Rows).Append(" AS ").Append(alias);
        else
            writer.AppendRows(table, alias, Source);

        writer.JoinHere();
        for (int i = 0; i < Where.Length; i++)
        {
            writer.Append(i == 0 ? "\nWHERE " : "\nAND ");
            Where[i].Write(writer);
        }

        if (Grouped is { } grouped)
        {
            grouped(writer);
        }
        else if (HasOrder || isOrdered)
        {
            WriteOrder(writer, table);
        }

        Limit.Write(
            writer,
            "\n",
            Take is { } take ? Limits?.Take ?? (object)take : null,
            HasSkip ? Limits?.Skip ?? (object)Skip! : null);
        if (Lock is { } asked)
            writer.Append(writer.Sql.LockOf(asked, alias));

        writer.EndSelect();
    }

    /// <exception cref="InvalidOperationException">A limit is meant in an order, and there is none.</exception>
    private void WriteOrder(SqlWriter writer, TableInfo table)
    {
        Ordering[] orders = [.. OrderList.Complete(Orders, table, alias: null)];
        if (orders.Length > 0)
            OrderList.Write(writer.Append("\nORDER BY "), IsLast ? [.. orders.Select(order => order.Reversed)] : orders);
        else if (IsLimited && !TakesAny)
            throw new InvalidOperationException(
                $"{table.Entity} has no key that its rows could be ordered by, so that First, Take, TakeLast and Skip would mean any of "
                + "them. Say the order: OrderBy(x => …).");
    }
}
