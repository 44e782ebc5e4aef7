using System.Text;
using Microsoft.Data.Sqlite;

namespace RelationGen.Tool.Tests.Readers;

/// <summary>A large schema takes as many statements as a small one.</summary>
public sealed class ManyTablesTests
{
    private const int Tables = 516;

    [Fact]
    public async Task On_SQLite()
    {
        await using SqliteConnection connection = Read.Sqlite(Script("INTEGER PRIMARY KEY"));
        var counting = new CountingConnection(connection);

        SchemaSnapshot snapshot = await DatabaseReader.ReadAsync(SchemaEngine.Sqlite, counting, SchemaFilter.Default);

        AssertAll(snapshot);
        Assert.Equal(8, counting.Commands);
    }

    [PostgresFact]
    public async Task On_PostgreSQL() =>
        await Read.WithPostgreSqlAsync(Script("int GENERATED ALWAYS AS IDENTITY PRIMARY KEY"), async connection =>
        {
            var counting = new CountingConnection(connection);

            SchemaSnapshot snapshot = await DatabaseReader.ReadAsync(SchemaEngine.PostgreSql, counting, SchemaFilter.Default);

            AssertAll(snapshot);
            Assert.Equal(7, counting.Commands);
        });

    private static void AssertAll(SchemaSnapshot snapshot)
    {
        Assert.Equal(Tables, snapshot.Tables.Count);
        Assert.All(snapshot.Tables, table =>
        {
            Assert.Equal(5, table.Columns.Count);
            Assert.Equal(2, table.ForeignKeys.Count);
            Assert.Single(table.Uniques);
            Assert.Single(table.Indexes);
            Assert.Single(table.Checks);
            Assert.Empty(table.Notes);
        });
    }

    private static string Script(string key)
    {
        var script = new StringBuilder("BEGIN;");
        for (int i = 0; i < Tables; i++)
        {
            string first = i == 0 ? "table_0" : $"table_{i / 2}";
            script.Append(
                $"""
                CREATE TABLE table_{i} (
                  id {key}, code varchar(20) NOT NULL, first int NOT NULL, second int, made text DEFAULT 'x',
                  CONSTRAINT code_{i} UNIQUE (code, second),
                  CONSTRAINT first_{i} FOREIGN KEY (first) REFERENCES {first} (id) ON DELETE CASCADE,
                  CONSTRAINT second_{i} FOREIGN KEY (second) REFERENCES table_0 (id),
                  CONSTRAINT check_{i} CHECK (first > 0));
                CREATE INDEX index_{i} ON table_{i} (lower(code)) WHERE second > 0;
                """);
        }

        return script.Append("COMMIT;").ToString();
    }
}
