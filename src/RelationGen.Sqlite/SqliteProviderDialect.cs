using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace RelationGen;

/// <summary>SQLite over Microsoft.Data.Sqlite: its reader and its parameters are used by their own types.</summary>
internal sealed class SqliteProviderDialect : SqliteDialect
{
    public static SqliteProviderDialect Instance { get; } = new();

    internal override bool Serves(object? source) => source is SqliteConnection;

    // A class that derives from SqliteConnection may hand out commands and readers of its own.
    internal override void Read<TSink>(DbDataReader reader, TSink sink, StatementRun run)
    {
        if (reader is SqliteDataReader own)
            RowLoop.Run(new SqliteReaderRows(own), new SqliteReaderRow(own), sink, run);
        else
            base.Read(reader, sink, run);
    }

    internal override Task ReadAsync<TSink>(DbDataReader reader, TSink sink, StatementRun run, CancellationToken cancellationToken) =>
        reader is SqliteDataReader own
            ? RowLoop.RunAsync(new SqliteReaderRows(own), new SqliteReaderRow(own), sink, run, cancellationToken)
            : base.ReadAsync(reader, sink, run, cancellationToken);
}
