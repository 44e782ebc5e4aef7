using System.Data.Common;
using System.Globalization;

namespace RelationGen;

/// <summary>
/// Writes a statement in the SQL of one dialect, and adds its values to a command as its next parameters. Names the tables of the
/// statement, and joins the targets of relations to one that columns are taken from.
/// </summary>
/// <param name="parameters">The SQL, and how its parameters are added.</param>
/// <param name="command">Receives the parameters.</param>
/// <param name="filters">Which rows of tables are read.</param>
/// <param name="arguments">The arguments of a compiled query; null without one.</param>
/// <param name="bindings">Receives what the parameters hold, but for keys; null where nobody asks.</param>
internal sealed partial class SqlWriter(
    IParameters parameters, DbCommand command, IRowFilters filters, object?[]? arguments = null, List<Binding>? bindings = null)
{
    /// <summary>The name of the table that a statement is about.</summary>
    public const string DefaultAlias = Names.DefaultAlias;

    private static readonly string[] Tokens = [.. Enumerable.Range(0, 64).Select(i => "$" + i.ToString(CultureInfo.InvariantCulture))];
    private static readonly string[] TableNames = [.. Enumerable.Range(0, 64).Select(i => "t" + i.ToString(CultureInfo.InvariantCulture))];
    private static readonly string[] JunctionNames =
        [.. Enumerable.Range(0, 64).Select(i => "j" + i.ToString(CultureInfo.InvariantCulture))];

    private readonly List<SelectScope> _selects = [];
    private readonly Dictionary<TableAlias, string> _names = [];

    /// <summary>
    /// What columns name that belong to the table of the query, where its condition was made within that of another query.
    /// </summary>
    private TableAlias? _inner;
    private List<string> _pieces = [];
    private int _tables;
    private int _junctions;

    /// <summary>What the database decides.</summary>
    public SqlDialect Sql => parameters.Sql;

    /// <summary>When the change is made that the statement belongs to; null where it changes nothing.</summary>
    public IMoment? Change { get; init; }

    /// <summary>SQL of the caller's own was written, which may not yield the same again.</summary>
    public bool HasFragment { get; private set; }

    /// <summary>A text that has no values.</summary>
    public static string TextOf(IParameters dialect, Action<SqlWriter> write)
    {
        var writer = new SqlWriter(dialect, command: null!, RowFilters.Kept);
        write(writer);
        return writer.ToText();
    }

    /// <summary>What stands for a parameter: <c>$1</c>.</summary>
    public static string Token(int number) => number < Tokens.Length ? Tokens[number] : "$" + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>An identifier with a point and quotes, as it follows an alias.</summary>
    public static string Quoted(string identifier) => Names.Quoted(identifier);

    public SqlWriter Append(string text)
    {
        if (text.Length > 0)
            _pieces.Add(text);

        return this;
    }

    /// <summary>A piece of SQL that the caller wrote.</summary>
    public SqlWriter AppendFragment(string text)
    {
        HasFragment = true;
        return text.Length == 0 ? this : Append(Sql.Verbatim(text));
    }

    public SqlWriter AppendColumn(ColumnInfo column, TableAlias? table)
    {
        string name = NameOf(table, column.Property);
        CheckGrouped(column, table);
        if (table is null or { IsInnerQuery: true })
            CheckMain(column);

        return Append(name).Append(column.Quoted);
    }

    /// <summary>The name of a table, with its schema where databases have such.</summary>
    public SqlWriter AppendTable(string? schema, string table)
    {
        if (schema is not null && Sql.HasSchemas)
            Append(Quote(schema)).Append(".");

        return Append(Quote(table));
    }

    /// <summary>Tables and their joins as generated code has them: schemas are in braces, <c>{"sales".}"orders" AS t</c>.</summary>
    public SqlWriter AppendTables(string text)
    {
        for (int brace = RelationText.Find(text, "{", 0); brace >= 0; brace = RelationText.Find(text, "{", 0))
        {
            int end = RelationText.Find(text, "}", brace);
            Append(text[..brace]);
            if (Sql.HasSchemas)
                Append(text[(brace + 1)..end]);

            text = text[(end + 1)..];
        }

        return Append(text);
    }

    /// <summary>A column as it is read: as a text where its type is none.</summary>
    /// <param name="column">The column.</param>
    /// <param name="name">What stands for it in the statement.</param>
    public SqlWriter AppendRead(ColumnInfo column, string name)
    {
        (string before, string after) = Sql.AsText(column);
        return Append(before).Append(name).Append(after);
    }

    /// <summary>Adds the parts of a key as parameters.</summary>
    /// <returns>The number of the first.</returns>
    public int AddKey(Action<KeyWriter> write)
    {
        int first = command.Parameters.Count + 1;
        write(parameters.OneKey(command));
        return first;
    }

    public SqlWriter AppendToken(int number) => Append(Token(number));

    /// <summary>A text with places, <c>{0}</c> and so on, which may occur more than once and are written one by one.</summary>
    public SqlWriter AppendTemplate(string template, params Action[] places)
    {
        int start = 0;
        for (int brace = template.IndexOf('{', StringComparison.Ordinal); brace >= 0; brace = template.IndexOf('{', start))
        {
            Append(template[start..brace]);
            places[template[brace + 1] - '0']();
            start = brace + "{0}".Length;
        }

        return Append(template[start..]);
    }

    /// <summary>A name for a table between, which no column of the caller can mean.</summary>
    public string NextJunction() => Numbered(JunctionNames, ++_junctions, "j");

    /// <summary>
    /// Begins a SELECT over a table and names it. What follows FROM and its table is to be followed by <see cref="JoinHere"/>.
    /// </summary>
    /// <param name="table">The occurrence of the table.</param>
    /// <param name="isMain">The statement is about that table.</param>
    /// <param name="entity">The entity of the table; null where its columns say it.</param>
    public string BeginSelect(TableAlias? table, bool isMain = false, string? entity = null)
    {
        string name = table is null || isMain ? DefaultAlias : Numbered(TableNames, ++_tables, "t");
        _selects.Add(new SelectScope(table, isMain: name == DefaultAlias && _selects.Count == 0) { Main = entity });
        if (table is not null)
            _names[table] = name;

        return name;
    }

    /// <summary>Tables are joined to that of the statement that is being written.</summary>
    public bool HasJoins => _selects[^1].Joins.Count > 0;

    /// <inheritdoc cref="IParameters.RepeatedColumns"/>
    /// <param name="text">The text, which is the same for all values.</param>
    /// <param name="write">Writes it in parentheses.</param>
    public IReadOnlyList<string> RepeatedColumns(string text, Action<SqlWriter> write)
        => parameters.RepeatedColumns(command, text, question =>
        {
            var writer = new SqlWriter(parameters, question, filters, arguments);
            write(writer.Append("SELECT * FROM "));
#pragma warning disable CA2100 // The user's own SQL, whose values travel as parameters.
            question.CommandText = writer.Append(" LIMIT 0").ToText();
#pragma warning restore CA2100
        });

    /// <summary>A place in the text, where something is written that the rest decides.</summary>
    public int Place()
    {
        _pieces.Add("");
        return _pieces.Count - 1;
    }

    /// <summary>Writes at a place.</summary>
    public void Fill(int place, string text) => _pieces[place] = text;

    /// <summary>Writes at a place what the rest decides.</summary>
    public void Fill(int place, Action<SqlWriter> write)
    {
        List<string> around = _pieces;
        _pieces = [];
        write(this);
        (List<string> written, _pieces) = (_pieces, around);
        Fill(place, string.Concat(written));
    }

    /// <summary>What stands behind a place.</summary>
    public string TextFrom(int place) => string.Concat(_pieces.Skip(place));

    /// <summary>The place of the joins that columns in the rest of the SELECT ask for.</summary>
    public void JoinHere() => _selects[^1].JoinsAt = _pieces.Count;

    /// <summary>Ends the SELECT and writes its joins.</summary>
    public void EndSelect()
    {
        SelectScope select = CloseSelect();
        if (select.Joins.Count > 0)
            _pieces.InsertRange(select.JoinsAt, select.JoinPieces());
    }

    /// <summary>The name of a table; a target of a relation to one is joined when it is first named.</summary>
    /// <param name="table">The occurrence of the table.</param>
    /// <param name="column">What is wanted of it, for the message when the statement does not read the table there.</param>
    public string NameOf(TableAlias? table, string? column = null)
    {
        table = MainOf(table, column);
        if (table is null)
        {
            int main = _selects.FindLastIndex(select => select.Table is null);
            if (main < 0)
                throw NotRead(column);

            LeaveGroups(main);
            return DefaultAlias;
        }

        if (_names.TryGetValue(table, out string? name))
        {
            if (IsInGroup)
                LeaveGroups(IndexOf(table));

            return name;
        }

        if (table.Relation is null)
            throw NotRead(column);

        string source = NameOf(table.Source, column);
        if (table.Source is null or { IsInnerQuery: true })
            CheckMain(table.Relation.Info.Entity, table.Relation.Info.Name);

        int at = IndexOf(table.Source);
        if (IsOutsideGroup(at))
            return source;

        SelectScope select = _selects[at];
        foreach (TableAlias other in select.Named)
        {
            if (AreSame(other, table))
                return _names[other];
        }

        name = Numbered(TableNames, ++_tables, "t");
        List<string> before = _pieces;
        _pieces = [];
        RelationSql.WriteJoin(this, table.Relation, source, name, select.Separator);
        select.Joins.Add(new Pieces(_pieces));
        _pieces = before;
        select.Named.Add(table);
        _names.Add(table, name);
        return name;
    }

    /// <summary>Writes a condition of a query that was made within a condition of another one.</summary>
    /// <param name="inner">What columns of its own table name.</param>
    /// <param name="write">Writes it.</param>
    public void Within(TableAlias inner, Action<SqlWriter> write)
    {
        (TableAlias? outer, _inner) = (_inner, inner);
        write(this);
        _inner = outer;
    }

    /// <summary>The text; one that was written before is not put together again.</summary>
    public string ToText() => Sql.Texts.TextOf(_pieces);

    /// <summary>
    /// The table that a statement is about has no alias, so that a column of another query's table looks like one of its own. Only their
    /// tables tell them apart.
    /// </summary>
    private void CheckMain(ColumnInfo column)
    {
        if (column.Owner is { } owner)
            CheckMain(owner.Entity, column.Property);
    }

    private void CheckMain(string entity, string member)
    {
        SelectScope main = _selects.FindLast(select => select.Table is null)!;
        main.Main ??= entity;
        if (main.Main != entity)
            throw NotRead(member.Contains('.', StringComparison.Ordinal) ? member : $"{entity}.{member}");
    }

    /// <summary>
    /// Null for the table that the statement is about, whichever way its condition names it; a table of a query around it is refused.
    /// </summary>
    private TableAlias? MainOf(TableAlias? table, string? column)
    {
        if (table is not (null or { IsInnerQuery: true }) || ReferenceEquals(table, _inner))
            return table is { IsInnerQuery: true } ? null : table;

        throw new InvalidOperationException(
            $"{column ?? "A column"} belongs to a query around this one, which is read on its own: it cannot compare rows of both. Write "
            + "the condition with a relation of the "
            + "entity, for example u => u.Posts.Some(p => …), or read one of the queries before.");
    }

    private static InvalidOperationException NotRead(string? column = null) => new(
        $"{column ?? "A column"} belongs to a table that the statement does not read there; use the parameter of the innermost lambda, and "
        + "in the Where of an "
        + "include only columns of its targets.");

    /// <summary>A text as a constant of a statement.</summary>
    public static string Constant(string value) => "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'";

    /// <summary>An identifier in quotes.</summary>
    public static string Quote(string identifier) => Names.Quote(identifier);

    private static string Numbered(string[] names, int number, string prefix) =>
        number < names.Length ? names[number] : prefix + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The innermost SELECT that reads or joins a table.</summary>
    private int IndexOf(TableAlias? table)
    {
        int at = _selects.FindLastIndex(
            select => AreSame(select.Table, table) || (table is not null && select.Named.Exists(named => AreSame(named, table))));
        return at >= 0 ? at : throw NotRead();
    }

    /// <summary>
    /// The same rows in the same place: an occurrence that stands for another one is that one, and a target is joined once.
    /// </summary>
    private bool AreSame(TableAlias? first, TableAlias? second)
    {
        (first, second) = (Meant(first), Meant(second));
        first = first is { IsInnerQuery: true } ? null : first;
        second = second is { IsInnerQuery: true } ? null : second;
        return ReferenceEquals(first, second)
            || (first?.Relation is not null && ReferenceEquals(first.Relation, second?.Relation) && AreSame(first.Source, second!.Source));
    }

    private SelectScope CloseSelect()
    {
        SelectScope select = _selects[^1];
        _selects.RemoveAt(_selects.Count - 1);
        foreach (TableAlias named in select.Named)
            _names.Remove(named);

        // A SELECT may stand in another one over the same occurrence.
        if (select.Table is not null && !_selects.Exists(outer => ReferenceEquals(outer.Table, select.Table)))
            _names.Remove(select.Table);

        return select;
    }
}
