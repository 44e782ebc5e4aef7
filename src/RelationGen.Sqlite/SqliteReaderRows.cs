using Microsoft.Data.Sqlite;

namespace RelationGen;

/// <summary>The rows of Microsoft.Data.Sqlite's reader.</summary>
internal readonly struct SqliteReaderRows(SqliteDataReader reader) : IRows
{
    public bool Read() => reader.Read();

    public Task<bool> ReadAsync(CancellationToken cancellationToken) => reader.ReadAsync(cancellationToken);
}
