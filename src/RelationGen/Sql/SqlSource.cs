namespace RelationGen;

/// <summary>
/// SQL of the caller's own whose rows stand in the place of a table's: <c>FROM (SELECT …) AS t</c>. What is written around it names its
/// columns, so that it is one statement and nothing behind it.
/// </summary>
internal sealed class SqlSource
{
    private readonly FormattableString _sql;
    private readonly string _text;

    /// <summary>Takes a SELECT.</summary>
    /// <param name="entity">The entity whose rows it yields, for messages.</param>
    /// <param name="sql">The SELECT.</param>
    /// <exception cref="ArgumentException">It is none, more than one, or has something in a hole that is no value.</exception>
    public SqlSource(string entity, FormattableString sql)
    {
        ArgumentNullException.ThrowIfNull(sql);
        foreach (object? hole in sql.GetArguments())
        {
            if (hole is IColumn or IScalar or Predicate)
                throw new ArgumentException(
                    $"{entity}: a hole in the SQL of FromSql has a column or a condition of a query, which that SQL does not read. Write the "
                    + "name of the column as text, or say the condition with Where, on top of the SQL.",
                    nameof(sql));
        }

        _sql = sql;
        int end = SqlEnd.Find(sql.Format);
        if (!SqlEnd.IsBlank(sql.Format.AsSpan(end)))
            throw new ArgumentException(
                $"{entity}: the SQL of FromSql is more than one statement; hand in one SELECT, without what follows its semicolon.", nameof(sql));

        _text = sql.Format[..end];
        if (SqlEnd.IsBlank(_text))
            throw new ArgumentException($"{entity}: the SQL of FromSql is empty; hand in a SELECT that yields the columns of {entity}.", nameof(sql));
    }

    /// <summary>Writes it in parentheses. The line ends before the last one, so that a comment does not swallow it.</summary>
    public void Write(SqlWriter writer)
    {
        writer.Append("(\n");
        Fragment.WriteText(writer, _text, _sql);
        writer.Append("\n)");
    }
}
