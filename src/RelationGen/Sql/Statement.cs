namespace RelationGen;

/// <summary>The text of one statement, for each dialect. Generated code keeps each in a static field.</summary>
public sealed class Statement
{
    /// <summary>How many statements of a process have a slot.</summary>
    internal const int Slots = 128;

    private static int _taken;

    // From 1; 0 before it is asked for, -1 for none.
    private volatile int _slot;

    /// <summary>A statement that is the same on every database.</summary>
    /// <param name="sql">The text.</param>
    public Statement(string sql)
        : this(sql, sql)
    {
    }

    /// <summary>A statement that databases spell differently.</summary>
    /// <param name="sqlite">The text for SQLite.</param>
    /// <param name="postgreSql">The text for PostgreSQL.</param>
    public Statement(string sqlite, string postgreSql)
    {
        Sqlite = sqlite;
        PostgreSql = postgreSql;
    }

    /// <summary>The text for SQLite.</summary>
    internal string Sqlite { get; }

    /// <summary>The text for PostgreSQL.</summary>
    internal string PostgreSql { get; }

    /// <summary>
    /// A number from 0 by which the statement is found faster than by its text. The first <see cref="Slots"/> that are asked for it have one, all others -1.
    /// </summary>
    internal int Slot => _slot switch { > 0 and int slot => slot - 1, < 0 => -1, _ => TakeSlot() };

    private int TakeSlot()
    {
        int taken = Interlocked.Increment(ref _taken);
        Interlocked.CompareExchange(ref _slot, taken <= Slots ? taken : -1, 0);
        return Slot;
    }
}
