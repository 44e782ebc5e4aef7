namespace RelationGen;

/// <summary>A statement of a table or a relation, whose text is written at first use for each dialect and kept.</summary>
internal sealed class Statement(Action<SqlWriter> write)
{
    /// <summary>How many statements of a process have a slot.</summary>
    internal const int Slots = 128;

    private static int _taken;

    /// <summary>A statement that is the same in every dialect.</summary>
    /// <param name="sql">The text.</param>
    public Statement(string sql)
        : this(writer => writer.Append(sql))
    {
    }

    // From 1; 0 before it is asked for, -1 for none.
    private volatile int _slot;

    // The first is the one that was asked for last; nearly always there is one.
    private volatile Text? _texts;

    /// <summary>
    /// A number from 0 by which the statement is found faster than by its text. The first <see cref="Slots"/> that are asked for it have
    /// one, all others -1.
    /// </summary>
    internal int Slot => _slot switch { > 0 and int slot => slot - 1, < 0 => -1, _ => TakeSlot() };

    /// <summary>The text for a dialect.</summary>
    /// <param name="dialect">The dialect.</param>
    public string For(IParameters dialect) => _texts is { } text && ReferenceEquals(text.Dialect, dialect) ? text.Sql : Find(dialect);

    private string Find(IParameters dialect)
    {
        for (Text? text = _texts?.Next; text is not null; text = text.Next)
        {
            if (ReferenceEquals(text.Dialect, dialect))
                return text.Sql;
        }

        // Two that write it at once write the same.
        string sql = SqlWriter.TextOf(dialect, write);
        _texts = new(dialect, sql, _texts);
        return sql;
    }

    private int TakeSlot()
    {
        int taken = Interlocked.Increment(ref _taken);
        Interlocked.CompareExchange(ref _slot, taken <= Slots ? taken : -1, 0);
        return Slot;
    }

    private sealed record Text(IParameters Dialect, string Sql, Text? Next);
}
