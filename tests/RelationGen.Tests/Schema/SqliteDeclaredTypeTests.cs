using Microsoft.Data.Sqlite;

namespace RelationGen.Tests.Schema;

/// <summary>What <c>TypeName</c> says in the way of PostgreSQL is a type that SQLite can read, with the same affinity.</summary>
public sealed class SqliteDeclaredTypeTests
{
    [Theory]
    [InlineData(ColumnType.DateTimeOffset, "timestamp(0) with time zone", "timestamp with time zone(0)", "integer")]
    [InlineData(ColumnType.TimeOnly, "time (3) without time zone ", "time without time zone(3)", "integer")]
    [InlineData(ColumnType.String, "character(3) varying", "character varying(3)", "text")]
    [InlineData(ColumnType.Decimal, "numeric(10, 2)", "numeric(10, 2)", "integer")]
    [InlineData(ColumnType.String, "varchar(20)", "varchar(20)", "text")]
    [InlineData(ColumnType.Double, "double precision", "double precision", "real")]
    public async Task A_size_stands_behind_all_words(ColumnType type, string said, string declared, string stored)
    {
        var schema = new DatabaseSchema(
        [
            new EntityModel
            {
                Name = "Entry",
                FullName = "App.Entry",
                Table = "entries",
                Columns =
                [
                    new ColumnModel { Property = "Id", Column = "id", Type = ColumnType.Int64, ClrType = "long" },
                    new ColumnModel { Property = "Value", Column = "value", Type = type, ClrType = "object", TypeName = said },
                ],
                Key = new KeyModel { Properties = ["Id"], Columns = ["id"] },
            },
        ]);
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        await schema.CreateAsync(connection);

        Assert.Equal(declared, Ask(connection, "SELECT type FROM pragma_table_info('entries') WHERE name = 'value'"));
        Assert.Equal(stored, Ask(connection, "INSERT INTO entries (id, value) VALUES (1, '12') RETURNING typeof(value)"));
        Assert.Contains("\"value\" " + said.Trim() + " ", schema.CreateScript(Dialect.PostgreSql), StringComparison.Ordinal);
    }

    private static object? Ask(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
