using System.Data.Common;

namespace RelationGen;

/// <summary>Takes the rows of one statement, whichever way it was sent.</summary>
internal interface IRowReader
{
    /// <summary>The table that is read.</summary>
    TableInfo Table { get; }

    /// <summary><c>Post.Comments</c>, or <c>Post</c>.</summary>
    string Name { get; }

    /// <summary>What the columns of a row are, in their order; empty where rows are computed and nothing is known of them.</summary>
    IReadOnlyList<ColumnInfo> Columns => Table.Columns;

    /// <summary>The rows are those of SQL of the caller's own, and not of the table.</summary>
    bool IsOfSql => false;

    /// <summary>The rows are what a change returns: columns of the table, but not in their places.</summary>
    bool IsChange => false;

    /// <summary>The columns of the table whose values are compared with keys.</summary>
    IReadOnlyList<ColumnInfo> Compared => Table.KeyColumns;

    /// <summary>The columns, of any table, that keys of the statement are compared with; null for what its text says.</summary>
    IReadOnlyList<StoredKey>? Sought => null;

    /// <summary>The rows have the values of a column; false where NULL stands in its place, because nobody asks for them.</summary>
    bool Holds(ColumnInfo column) => true;

    /// <summary>The statement found less than it looked for, as far as that can be told without effort.</summary>
    bool FoundLittle(StatementRun run) => run.Rows == 0;

    /// <summary>Reads the rows, at most so many; false when there are no more.</summary>
    bool Read(Dialect dialect, DbDataReader reader, StatementRun run, long max);

    /// <inheritdoc cref="Read"/>
    Task<bool> ReadAsync(Dialect dialect, DbDataReader reader, StatementRun run, long max, CancellationToken cancellationToken);
}
