using System.Text.RegularExpressions;
using Npgsql;
using RelationGen.Samples;

namespace RelationGen.Chinook.Tests;

/// <summary>Chinook on PostgreSQL.</summary>
public sealed partial class ChinookDatabase
{
    private static SampleSystem DatabaseSystem { get; } = SamplePostgreSql.System with
    {
        Spell = Spell,
        Wrap = script => "BEGIN;" + script + "COMMIT;",
    };

    public static partial DbSession WithoutDatabase() => DbSession.From(new NpgsqlConnection(), Dialect.PostgreSql);

    /// <summary>Every other part stands between quotes, and is a text.</summary>
    private static string Spell(string sql) =>
        string.Join('\'', sql.Split('\'').Select((part, i) => i % 2 == 0 ? Inner().Replace(part, "_$0").ToLowerInvariant() : part));

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex Inner();
}
