using System.Data.Common;
using System.Globalization;

namespace RelationGen;

/// <summary>
/// The statement that loads the targets of a relation where they are limited or ordered by the relation or by the caller. The command has
/// its keys already. A limit for each source is a search for each: an index on the foreign key makes that cheap, and numbering the rows of
/// a window does not.
/// </summary>
/// <param name="relation">The relation.</param>
/// <param name="scope">What limits or orders the targets of the relation; null for nothing.</param>
/// <param name="options">What the caller asks for; null for nothing.</param>
/// <param name="target">The target's table.</param>
/// <param name="isOne">There is one key, each part a parameter of its own.</param>
/// <param name="count">The number of keys.</param>
/// <param name="keyType">The type of the keys.</param>
/// <param name="selected">What is read of a target; null for its columns.</param>
internal sealed partial class TargetStatement(
    RelationInfo relation, Scope? scope, TargetOptions? options, TableInfo target, bool isOne, int count, Type keyType,
    SelectedColumns? selected = null)
{
    private readonly SourceQuery? _sources;
    private readonly bool _areShared;
    private readonly TableAlias _alias = selected?.Table ?? options?.Target ?? new TableAlias();
    private readonly IReadOnlyList<RelationStep> _steps = relation.Steps;

    /// <summary>The statement whose keys are those of rows that it asks for itself.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="scope">What limits or orders the targets of the relation; null for nothing.</param>
    /// <param name="options">What the caller asks for; null for nothing.</param>
    /// <param name="target">The target's table.</param>
    /// <param name="sources">The rows.</param>
    /// <param name="areShared">Many of them have one key.</param>
    public TargetStatement(
        RelationInfo relation, Scope? scope, TargetOptions? options, TableInfo target, SourceQuery sources, bool areShared)
        : this(relation, scope, options, target, isOne: false, count: 0, typeof(object))
    {
        _sources = sources;
        _areShared = areShared;
    }

    /// <summary>The statement of a relation that nothing limits or orders.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="target">The target's table.</param>
    /// <param name="isOne">It is for one key.</param>
    /// <param name="keyType">The type of the keys.</param>
    /// <param name="selected">What is read of a target; null for its columns.</param>
    public static Statement Of(RelationInfo relation, TableInfo target, bool isOne, Type keyType, SelectedColumns? selected = null)
        => new(new TargetStatement(relation, scope: null, options: null, target, isOne, count: 1, keyType, selected).WriteWhole);

    /// <summary>The statement of all rows of the target's table, of which something is read.</summary>
    /// <param name="target">The target's table.</param>
    /// <param name="selected">What is read of a target.</param>
    public static Statement OfAll(TableInfo target, SelectedColumns selected) => new(writer =>
    {
        writer.BeginSelect(selected.Table, isMain: true);
        selected.Write(writer.Append("SELECT "));
        writer.Append("\nFROM ").AppendRows(target, SqlWriter.DefaultAlias);
        writer.JoinHere();
        writer.EndSelect();
    });

    /// <summary>Reads the number of targets of each key that has some, behind the parts of the key. Default: false.</summary>
    public bool IsCounted { get; init; }

    private bool IsLimited => relation.IsFirst || options is { IsLimited: true };

    private bool HasJunction => _steps.Count > 1;

    private string FirstAlias => HasJunction ? "j" : SqlWriter.DefaultAlias;

    private int KeyParts => _steps[0].Columns.Length;

    private bool HasOrder => scope is { HasOrder: true } || options is { Orders.Count: > 0 };

    public void Write(DbCommand command, IParameters dialect, IRowFilters filters, object?[]? arguments)
        => TryWrite(command, dialect, filters, arguments);

    /// <summary>Writes the statement; false when rows that it asks for itself may not be the same again.</summary>
    public bool TryWrite(DbCommand command, IParameters dialect, IRowFilters filters, object?[]? arguments)
    {
        var writer = new SqlWriter(dialect, command, filters, arguments);
        if (options is { Depth: { } depth })
            WriteRecursive(writer, depth);
        else if (IsCounted)
            WriteCounted(writer);
        else if (IsLimited && !isOne)
            WriteLimited(writer);
        else
            WriteWhole(writer);

#pragma warning disable CA2100 // The text consists of constants and quoted names; values travel as parameters.
        command.CommandText = writer.ToText();
#pragma warning restore CA2100
        return _sources is null || !writer.HasFragment;
    }

    /// <summary>All targets of the keys, or those of the one key.</summary>
    private void WriteWhole(SqlWriter writer)
    {
        RelationText text = relation.Text;
        writer.BeginSelect(_alias, isMain: true);

        // The targets of some keys are few, and each finds what is counted by an index; without one, what is counted is read once.
        writer.SetRows(RowSet.All, Grouping.IfUnindexed);
        if (selected is null)
            writer.Append("SELECT ").Append(writer.Sql.SelectListOf(target));
        else
            selected.Write(writer.Append("SELECT "));

        if (HasJunction && relation.ReadKey is not null)
            WriteSourceKey(writer, part => FirstAlias + _steps[0].Columns[part]);
        else
            writer.Append(text.SourceKey);

        WriteExtra(writer);
        WriteTables(writer);
        if (HasOrder || IsLimited)
            WriteOrder(writer, "\n");

        if (IsLimited)
            WriteLimit(writer, "\n");

        writer.EndSelect();
    }

    /// <summary>
    /// The number of targets of each key. Where rows between may lead to a target twice, it counts once.
    /// </summary>
    private void WriteCounted(SqlWriter writer)
    {
        bool isPair = _steps.Count == 2 && _steps[0].IsUnique;
        bool isDistinct = HasJunction && !isPair;
        string[] names = [.. Enumerable.Range(0, KeyParts).Select(KeyTable.Part)];
        if (isDistinct)
            writer.Append("SELECT ").Append(string.Join(", ", names.Select(name => "c." + name))).Append(", COUNT(*)\nFROM (\n");

        writer.BeginSelect(_alias, isMain: true);
        writer.SetRows(RowSet.All, Grouping.IfUnindexed);
        writer.Append(isDistinct ? "SELECT DISTINCT " : "SELECT ");
        for (int i = 0; i < KeyParts; i++)
        {
            writer.Append(i == 0 ? "" : ", ");
            WriteKeyPart(writer, i, FirstAlias + _steps[0].Columns[i]);
            writer.Append(isDistinct ? " AS " + names[i] : "");
        }

        writer.Append(", ");
        if (isDistinct)
            RelationSql.WriteList(writer, target, SqlWriter.DefaultAlias);
        else
            writer.Append("COUNT(*)");

        WriteTables(writer);
        if (!isDistinct)
            writer.Append("\nGROUP BY ").Append(string.Join(", ", _steps[0].Columns.Select(column => FirstAlias + column)));

        writer.EndSelect();
        if (isDistinct)
            writer.Append("\n) AS c\nGROUP BY ").Append(string.Join(", ", names.Select(name => "c." + name)));
    }

    /// <summary>The tables, the keys and the conditions.</summary>
    private void WriteTables(SqlWriter writer)
    {
        bool usesKeyTable = !isOne && KeyParts > 1;
        RelationText text = relation.Text;
        writer.Append("\nFROM ");
        if (usesKeyTable)
        {
            WriteKeyTable(writer);
            writer.Append("\nJOIN ");
        }

        if (relation.HasFilters)
            writer.AppendRows(_steps[0], FirstAlias);
        else
            writer.AppendTables(text.From);

        if (usesKeyTable)
        {
            writer.Append(" ON ");
            WriteIsKey(writer);
        }

        if (relation.HasFilters)
            WriteFilteredJoins(writer);
        else
            writer.AppendTables(text.Joins);

        writer.JoinHere();
        string word = "\nWHERE ";
        if (!usesKeyTable)
        {
            writer.Append(word);
            if (isOne)
                WriteIsParameters(writer);
            else
                WriteIsAny(writer.Append(FirstAlias).Append(_steps[0].Columns[0]));

            word = "\nAND ";
        }

        WriteConditions(writer, word);
    }

    /// <summary>The tables behind the first, some of which have row filters; they are called as in <see cref="RelationText"/>.</summary>
    private void WriteFilteredJoins(SqlWriter writer)
    {
        string previous = FirstAlias;
        for (int i = 1; i < _steps.Count; i++)
        {
            string alias = i == _steps.Count - 1 ? SqlWriter.DefaultAlias : "j" + (i + 1).ToString(CultureInfo.InvariantCulture);
            writer.Append("\nJOIN ").AppendRows(_steps[i], alias).Append(" ON ");
            RelationSql.WriteEqual(writer, alias, _steps[i].Columns, previous, _steps[i].PreviousColumns);
            previous = alias;
        }
    }

    /// <summary>The first targets of each key.</summary>
    private void WriteLimited(SqlWriter writer)
    {
        const string Indented = "\n    ";
        writer.BeginSelect(_alias, isMain: true);
        writer.Append("SELECT ");
        if (selected is null)
            writer.Append(writer.Sql.SelectListOf(target));
        else
            selected.Write(writer);

        if (HasJunction)
            WriteSourceKey(writer, part => KeyPart(writer, part));

        int extra = writer.Place();
        writer.Append("\nFROM ");
        WriteKeyTable(writer);
        if (writer.Sql.HasLateral)
        {
            writer.Append("\nCROSS JOIN LATERAL (").Append(Indented).Append("SELECT t.*");
        }
        else
        {
            writer.Append("\nJOIN ").AppendRows(target, SqlWriter.DefaultAlias).Append(" ON ");
            RelationSql.WriteKey(writer, target, SqlWriter.DefaultAlias);
            writer.Append(relation.IsFirst ? " = (" : " IN (").Append(Indented).Append("SELECT ");
            RelationSql.WriteList(writer, target, SqlWriter.DefaultAlias);
        }

        writer.BeginSelect(_alias, isMain: true);
        writer.Append(Indented).Append("FROM ").AppendRows(target, SqlWriter.DefaultAlias);
        writer.JoinHere();
        writer.Append(Indented).Append("WHERE ");
        RelationSql.WriteMatches(writer, new Facts(relation, scope, target), new ListKey(this), _alias);
        foreach (Predicate predicate in options?.Where ?? [])
        {
            writer.Append(Indented).Append("AND ");
            predicate.Write(writer);
        }

        WriteOrder(writer, Indented, isReversed: options is { IsLast: true });
        WriteLimit(writer, Indented);
        writer.Append("\n)").Append(writer.Sql.HasLateral ? " AS t" : "");
        writer.EndSelect();
        writer.JoinHere();
        writer.Fill(extra, WriteExtra);

        // The rows of a LATERAL join come as its SELECT orders them, unless other tables are joined to it or that begins at the end; an IN
        // has no order.
        if ((!writer.Sql.HasLateral || writer.HasJoins || options is { IsLast: true }) && !relation.IsFirst && HasOrder)
            WriteOrder(writer, "\n");

        writer.EndSelect();
    }

    /// <summary>The key of the source behind the columns of the target, as it is read.</summary>
    private void WriteSourceKey(SqlWriter writer, Func<int, string> part)
    {
        for (int i = 0; i < KeyParts; i++)
            WriteKeyPart(writer.Append(", "), i, part(i));
    }

    private void WriteKeyPart(SqlWriter writer, int part, string column)
    {
        if (relation.ReadKey is { } read)
            writer.AppendRead(read[part], column);
        else
            writer.Append(column);
    }

    /// <summary>What is read of a target beside its columns.</summary>
    private void WriteExtra(SqlWriter writer)
    {
        foreach (Operand operand in options?.Extra ?? [])
            operand.Write(writer.Append(", "));
    }

    /// <summary>All that the relation leads to from the keys on.</summary>
    private void WriteRecursive(SqlWriter writer, int depth) => new RecursiveSql(writer, _steps[0], target).Write(depth, () =>
    {
        bool usesKeyTable = !isOne && KeyParts > 1;
        if (usesKeyTable)
        {
            WriteKeyTable(writer);
            writer.Append("\n    JOIN ");
        }

        writer.AppendRows(_steps[0], SqlWriter.DefaultAlias).Append(usesKeyTable ? " ON " : "\n    WHERE ");
        if (usesKeyTable)
            WriteIsKey(writer);
        else if (isOne)
            WriteIsParameters(writer);
        else
            WriteIsAny(writer.Append("t").Append(_steps[0].Columns[0]));
    });

    /// <summary>
    /// The discriminator, so that keys of one entity never mix with equal keys of another, and what the relation and the caller demand.
    /// </summary>
    private void WriteConditions(SqlWriter writer, string first)
    {
        const string Next = "\nAND ";
        if (relation.Text.Condition is { } condition)
        {
            writer.Append(first).Append(condition);
            first = Next;
        }

        if (scope is { HasWhere: true })
        {
            writer.Append(first);
            scope.Predicate(_alias).Write(writer);
            first = Next;
        }

        foreach (Predicate predicate in options?.Where ?? [])
        {
            writer.Append(first);
            predicate.Write(writer);
            first = Next;
        }
    }

    private void WriteOrder(SqlWriter writer, string separator, bool isReversed = false)
    {
        writer.Append(separator).Append("ORDER BY ");
        IReadOnlyList<Ordering> orders = options is { Orders.Count: > 0 } ? options.Orders : scope?.Orders(_alias) ?? [];
        IEnumerable<Ordering> complete = OrderList.Complete(orders, target, _alias);
        OrderList.Write(writer, [.. isReversed ? complete.Select(order => order.Reversed) : complete]);
    }

    private void WriteLimit(SqlWriter writer, string separator)
    {
        if (relation.IsFirst)
            writer.Append(separator).Append("LIMIT 1");
        else
            Limit.Write(writer, separator, options!.Take, options.Skip);
    }

    private sealed record Facts(RelationInfo Info, Scope? Scope, TableInfo TargetTable) : IRelationFacts;
}
