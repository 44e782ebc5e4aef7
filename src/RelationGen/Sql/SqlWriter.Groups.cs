using System.Globalization;

namespace RelationGen;

/// <content>Values over relations that are computed for all rows of a SELECT at once.</content>
internal sealed partial class SqlWriter
{
    // Most statements have no groups.
    private List<GroupFrame>? _groups;
    private Dictionary<TableAlias, TableAlias>? _meant;
    private Dictionary<int, Binding>? _values;
    private int _joinedGroups;

    // A text that is kept is good as long as the answers are the same.
    private readonly List<(RelationStep Step, bool? Has)>? _looks = bindings is null ? null : [];

    /// <summary>The indexes that decided the text, and whether they were there; empty where nobody keeps it.</summary>
    public IReadOnlyList<(RelationStep Step, bool? Has)> Looks => _looks ?? [];

    // Which columns a group has, and the SELECT whose groups they are of; null where rows are not grouped, and within functions over them.
    private (IReadOnlyList<ColumnOperand> Columns, int Select)? _grouped;

    /// <summary>Writes conditions or orders of groups, which have the columns that they are made by and no others.</summary>
    /// <param name="columns">What the groups are made by.</param>
    /// <param name="write">Writes them.</param>
    /// <exception cref="InvalidOperationException">Another column is named.</exception>
    public void OfGroups(IReadOnlyList<ColumnOperand> columns, Action write)
    {
        _grouped = (columns, _selects.Count);
        write();
        _grouped = null;
    }

    /// <summary>Writes what may name any column: within a function over the rows of a group, and in SQL of the caller's own.</summary>
    public void OfRows(Action write)
    {
        (IReadOnlyList<ColumnOperand> Columns, int Select)? before = _grouped;
        _grouped = null;
        write();
        _grouped = before;
    }

    private void CheckGrouped(ColumnInfo column, TableAlias? table)
    {
        if (_grouped is not { } grouped || grouped.Select != _selects.Count || grouped.Columns.Contains(new ColumnOperand(column, table)))
            return;

        string made = string.Join(", ", grouped.Columns.Select(known => known.Info.Property));
        throw new InvalidOperationException(
            $"{column.Property} differs among the rows of a group, so that none of them could decide: groups are made by "
            + $"{(made.Length == 0 ? "nothing" : made)}. Add it to the view, or compute over the rows, as in "
            + $"rows => rows.Max(x => x.{column.Property}).");
    }

    private bool IsInGroup => _groups is { Count: > 0 };

    /// <summary>
    /// Says which rows the SELECT reads that was begun last. What is computed over their relations is grouped from then on; null for no
    /// groups.
    /// </summary>
    /// <param name="rows">The rows.</param>
    /// <param name="grouping">Which values are grouped.</param>
    public void SetRows(RowSet? rows, Grouping grouping = Grouping.Always) => (_selects[^1].Rows, _selects[^1].Grouping) = (rows, grouping);

    /// <summary>What a SELECT within the one that is being written groups.</summary>
    public Grouping InnerGrouping => _selects is [.., { Grouping: Grouping.IfUnindexed }] ? Grouping.IfUnindexed : Grouping.Always;

    /// <summary>
    /// The targets of a relation are searched by indexes, on every table on the way; false where one of them would be read as a whole, null
    /// where that is not known.
    /// </summary>
    public bool? HasIndex(IRelationFacts relation)
    {
        bool? all = true;
        foreach (RelationStep step in relation.Info.Steps)
        {
            bool? has = parameters.HasIndex(command, step);
            _looks?.Add((step, has));
            switch (has)
            {
                case null:
                    return null;
                case false:
                    all = false;
                    break;
            }
        }

        return all;
    }

    /// <summary>Each row computes a value for itself, although it could be computed for all.</summary>
    /// <param name="value">The value.</param>
    /// <param name="relation">The relation over whose targets it is computed.</param>
    /// <param name="source">The occurrence of the table that declares the relation.</param>
    public bool ComputesForEach(Operand value, IRelationFacts relation, TableAlias? source)
    {
        _ = NameOf(source);
        return _selects[IndexOf(source)].Grouping switch
        {
            Grouping.UnlessIndexed => value.IsSearched(this),
            Grouping.IfUnindexed => HasIndex(relation) != false,
            _ => false,
        };
    }

    /// <summary>The rows of a table, to limit what is computed over them; null where each row has to ask for itself.</summary>
    public RowSet? RowsOf(TableAlias? table)
    {
        _ = NameOf(table);
        SelectScope select = _selects[IndexOf(table)];
        return AreSame(select.Table, table) || select.Rows is { IsAll: true } ? select.Rows : null;
    }

    /// <summary>Joins a group that has a value, or adds the value to one that is joined.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="source">The occurrence of the table that declares it.</param>
    /// <param name="target">The occurrence of the target's table that the value and the condition mean.</param>
    /// <param name="value">Writes the value.</param>
    /// <param name="where">Which targets count; null for all.</param>
    /// <returns>The column that holds the value; null where each row has to ask for itself, because the value depends on more than its
    /// key.</returns>
    public string? TryGroup(IRelationFacts relation, TableAlias? source, TableAlias target, Action<SqlWriter> value, Predicate? where)
    {
        if (RowsOf(source) is not { } rows)
            return null;

        string sourceName = NameOf(source);
        int at = IndexOf(source);
        if (IsOutsideGroup(at))
            return null;

        SelectScope owner = _selects[at];
        int parameters = command.Parameters.Count;
        var added = new GroupJoin(
            relation, source, owner.Separator, new SelectScope(target, isMain: false) { Rows = RowSet.Targets(relation, rows) });
        if (!TryBegin(added, target, rows, where) || TryAddValue(added, target, value) is not { } column)
        {
            Forget(parameters);
            return null;
        }

        if (owner.Joins.OfType<GroupJoin>().FirstOrDefault(joined => IsSame(joined, added)) is { } known)
        {
            Forget(parameters);
            return known.Name + "." + TryAddValue(known, target, value);
        }

        added.Name = "a" + (++_joinedGroups).ToString(CultureInfo.InvariantCulture);
        Into(added.End, () => GroupSql.WriteEnd(this, added, sourceName));
        owner.Joins.Add(added);
        return added.Name + "." + column;
    }

    /// <summary>
    /// Writes the derived table without its values; false where its condition depends on more than the key of the source.
    /// </summary>
    private bool TryBegin(GroupJoin group, TableAlias target, RowSet rows, Predicate? where)
    {
        bool isWhole = InGroup(group, target, () =>
        {
            Into(group.From, () => GroupSql.WriteFrom(this, group, rows));
            Into(group.Where, () => GroupSql.WriteWhere(this, group, target, rows, where));
        });
        group.Condition.AddRange(group.Body.JoinPieces());
        group.Condition.AddRange(group.Where);
        return isWhole;
    }

    private string? TryAddValue(GroupJoin group, TableAlias target, Action<SqlWriter> value)
    {
        List<string> pieces = [];
        int parameters = command.Parameters.Count;
        if (!ReferenceEquals(group.Body.Table, target))
            (_meant ??= [])[target] = group.Body.Table!;

        if (!InGroup(group, target, () => Into(pieces, () => value(this))))
            return null;

        int known = group.Values.FindIndex(other => AreSame(other, pieces));
        if (known >= 0)
        {
            Forget(parameters);
            return GroupJoin.ValueName(known);
        }

        group.Values.Add(pieces);
        return GroupJoin.ValueName(group.Values.Count - 1);
    }

    /// <summary>Writes within the derived table; false where something outside of it was named.</summary>
    private bool InGroup(GroupJoin group, TableAlias target, Action write)
    {
        (int Tables, int Junctions, int Groups) outer = (_tables, _junctions, _joinedGroups);
        (_tables, _junctions, _joinedGroups) = group.Counters;
        var frame = new GroupFrame(_selects.Count);
        (_groups ??= []).Add(frame);
        _selects.Add(group.Body);
        _names[target] = GroupJoin.Target;
        foreach ((TableAlias named, string name) in group.Names)
            _names[named] = name;

        write();

        group.Names.Clear();
        foreach (TableAlias named in group.Body.Named)
            group.Names.Add((named, _names[named]));

        _names.Remove(target);
        _ = CloseSelect();
        _groups.RemoveAt(_groups.Count - 1);
        group.Counters = (_tables, _junctions, _joinedGroups);
        (_tables, _junctions, _joinedGroups) = outer;
        return !frame.IsLeft;
    }

    private void Into(List<string> pieces, Action write)
    {
        List<string> before = _pieces;
        _pieces = pieces;
        write();
        _pieces = before;
    }

    /// <summary>A table that a SELECT reads was named: groups that stand within that SELECT depend on its rows.</summary>
    private void LeaveGroups(int select)
    {
        if (_groups is null)
            return;

        foreach (GroupFrame frame in _groups)
            frame.IsLeft |= select < frame.First;
    }

    /// <summary>The group that is being written does not read that SELECT, and will be given up.</summary>
    private bool IsOutsideGroup(int select) => _groups is { Count: > 0 } && select < _groups[^1].First;

    private TableAlias? Meant(TableAlias? table)
        => table is not null && _meant is not null && _meant.TryGetValue(table, out TableAlias? meant) ? meant : table;

    private bool IsSame(GroupJoin first, GroupJoin second)
        => ReferenceEquals(first.Relation, second.Relation) && AreSame(first.Source, second.Source)
        && AreSame(first.Condition, second.Condition);

    /// <summary>The same text, with parameters that hold the same values.</summary>
    private bool AreSame(List<string> first, List<string> second)
    {
        if (first.Count != second.Count)
            return false;

        for (int i = 0; i < first.Count; i++)
        {
            if (first[i] != second[i] && !(ParameterOf(first[i]) is { } one && ParameterOf(second[i]) is { } other && one == other))
                return false;
        }

        return true;
    }

    private Binding? ParameterOf(string piece) =>
        piece.StartsWith('$') && int.TryParse(piece.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && _values is not null && _values.TryGetValue(number, out Binding binding)
            ? binding
            : null;

    /// <summary>Takes parameters back that no text names any more.</summary>
    private void Forget(int parameters)
    {
        while (command.Parameters.Count > parameters)
        {
            if (_values?.Remove(command.Parameters.Count) == true)
                bindings?.RemoveAt(bindings.Count - 1);

            command.Parameters.RemoveAt(command.Parameters.Count - 1);
        }
    }

    /// <summary>A derived table that is being written: the SELECTs from there on belong to it.</summary>
    private sealed class GroupFrame(int first)
    {
        public int First => first;

        public bool IsLeft { get; set; }
    }
}
