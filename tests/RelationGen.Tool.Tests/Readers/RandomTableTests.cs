using FsCheck;
using FsCheck.Fluent;
using Microsoft.Data.Sqlite;

namespace RelationGen.Tool.Tests.Readers;

/// <summary>Whatever SQLite accepts is read as it was meant, however it is quoted and whatever comments stand between.</summary>
public sealed class RandomTableTests
{
    [Fact]
    public void Random_tables_are_read_as_they_were_written()
    {
        using SqliteConnection connection = Read.Sqlite(RandomTable.Parent);
        Arbitrary<int> seeds = Arb.From(Gen.Choose(0, int.MaxValue - 1));
        Prop.ForAll(seeds, seed => IsRead(connection, seed)).Check(Config.QuickThrowOnFailure.WithMaxTest(1500).WithReplay(7, 1));
    }

    private static void IsRead(SqliteConnection connection, int seed)
    {
        var table = new RandomTable(seed);
        try
        {
            Read.Run(connection, table.Sql);
        }
        catch (SqliteException exception)
        {
            throw new InvalidOperationException($"The test wrote what SQLite refuses: {exception.Message}\n{table.Sql}", exception);
        }

        var filter = new SchemaFilter([], ["the table"]);
        SchemaSnapshot found = DatabaseReader.ReadAsync(SchemaEngine.Sqlite, connection, filter).GetAwaiter().GetResult();
        string expected = SchemaWriter.Write(new SchemaSnapshot(SchemaEngine.Sqlite) { Tables = new([table.Expected]) });
        Assert.True(expected == SchemaWriter.Write(found), $"{table.Sql}\n\nexpected {expected}\n\nfound {SchemaWriter.Write(found)}");
        Assert.Empty(found.Tables[0].Notes);
        Read.Run(connection, "DROP TABLE \"the table\"");
    }
}
