namespace RelationGen.SystemSqlite.Tests;

/// <summary>The tests of this project run on what they say.</summary>
public sealed class LibraryTests
{
    [Fact]
    public void The_engine_is_the_systems_and_newer_than_the_bundled_one()
    {
        using var connection = new SqliteConnection("Data Source=:memory:;Foreign Keys=True");
        connection.Open();
        using var command = new SqliteCommand("SELECT sqlite_version()", connection);

        string version = (string)command.ExecuteScalar()!;

        Assert.True(Version.Parse(version) > SystemSqlite.Bundled, version);
        Assert.DoesNotContain(File.ReadLines("/proc/self/maps"), line => line.Contains("e_sqlite3.so", StringComparison.Ordinal));
    }
}
