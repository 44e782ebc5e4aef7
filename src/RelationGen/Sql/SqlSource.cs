using System.Data.Common;
using System.Globalization;

namespace RelationGen;

/// <summary>
/// SQL of the caller's own whose rows stand in the place of a table's: <c>FROM (SELECT …) AS t</c>. What is written around it names its
/// columns, so that it is one statement and nothing behind it.
/// </summary>
internal sealed class SqlSource
{
    private readonly TableInfo _table;
    private readonly FormattableString _sql;
    private readonly string _text;

    /// <summary>Takes a SELECT.</summary>
    /// <param name="table">The table whose rows it stands for.</param>
    /// <param name="sql">The SELECT.</param>
    /// <exception cref="ArgumentException">It is none, more than one, or has something in a hole that is no value.</exception>
    public SqlSource(TableInfo table, FormattableString sql)
    {
        ArgumentNullException.ThrowIfNull(sql);
        string entity = table.Entity;
        foreach (object? hole in sql.GetArguments())
        {
            if (hole is IColumn or IScalar or Predicate)
                throw new ArgumentException(
                    $"{entity}: a hole in the SQL of FromSql has a column or a condition of a query, which that SQL does not read. "
                    + "Write the name of the column as text, or say the condition with Where, on top of the SQL.",
                    nameof(sql));
        }

        try
        {
            _ = string.Format(CultureInfo.InvariantCulture, sql.Format, sql.GetArguments());
        }
        catch (FormatException exception)
        {
            throw new ArgumentException(
                $"{entity}: the SQL of FromSql has a brace that begins no hole, or a hole without a value; write '{{{{' and '}}}}' for "
                + "braces of the SQL.",
                nameof(sql),
                exception);
        }

        _table = table;
        _sql = sql;
        int end = SqlEnd.Find(sql.Format);
        if (!SqlEnd.IsBlank(sql.Format.AsSpan(end)))
            throw new ArgumentException(
                $"{entity}: the SQL of FromSql is more than one statement; hand in one SELECT, without what follows its semicolon.",
                nameof(sql));

        _text = sql.Format[..end];
        if (SqlEnd.IsBlank(_text))
            throw new ArgumentException(
                $"{entity}: the SQL of FromSql is empty; hand in a SELECT that yields the columns of {entity}.", nameof(sql));
    }

    /// <summary>SQL of the caller's own yields two columns of one name.</summary>
    public static RelationMappingException RepeatedColumn(TableInfo table, ColumnInfo column, DbException? exception = null) => new(
        $"{table.Entity}.{column.Property} is read from column \"{column.Column}\", which the SQL of FromSql yields more than once; select "
        + "the one that is meant, as in SELECT p.* rather than SELECT *, or give the other one a name of its own.",
        exception)
    {
        Entity = table.Entity,
        Property = column.Property,
        Column = column.Column,
    };

    /// <summary>Writes it in parentheses. The line ends before the last one, so that a comment does not swallow it.</summary>
    /// <exception cref="RelationMappingException">Two of its columns have the name of one that is read.</exception>
    public void Write(SqlWriter writer)
    {
        foreach (string name in writer.RepeatedColumns(_text, WriteText))
        {
            if (_table.Columns.FirstOrDefault(column => column.Column.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } repeated)
                throw RepeatedColumn(_table, repeated);
        }

        WriteText(writer);
    }

    private void WriteText(SqlWriter writer)
    {
        writer.Append("(\n");
        Fragment.WriteText(writer, _text, _sql);
        writer.Append("\n)");
    }
}
