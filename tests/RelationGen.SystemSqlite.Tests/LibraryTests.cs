namespace RelationGen.SystemSqlite.Tests;

/// <summary>The tests of this project run on what they say.</summary>
public sealed class LibraryTests
{
    [Fact]
    public void The_engine_is_the_one_that_was_asked_for_and_not_the_bundled_one()
    {
        using var connection = new SqliteConnection("Data Source=:memory:;Foreign Keys=True");
        connection.Open();
        using var command = new SqliteCommand("SELECT sqlite_version()", connection);

        Version version = Version.Parse((string)command.ExecuteScalar()!);

        Assert.Equal(SystemSqlite.IsOldest, version == SystemSqlite.Oldest);
        string library = SystemSqlite.IsOldest ? $"{Path.DirectorySeparatorChar}native{Path.DirectorySeparatorChar}" : "libsqlite3.so";
        string[] loaded = [.. File.ReadLines("/proc/self/maps").Where(line => line.Contains("sqlite3", StringComparison.Ordinal) && line.Contains(".so", StringComparison.Ordinal))];
        Assert.NotEmpty(loaded);
        Assert.All(loaded, line => Assert.Contains(library, line, StringComparison.Ordinal));
    }

    [Fact]
    public void Cells_are_read_by_function_pointers_into_it() => Assert.True(NativeSqlite.IsUsable);
}
