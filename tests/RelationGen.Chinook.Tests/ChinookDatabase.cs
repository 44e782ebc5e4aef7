using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace RelationGen.Chinook.Tests;

/// <summary>Chinook on SQLite in memory, built once for all questions.</summary>
public sealed class ChinookDatabase : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly Dictionary<string, JsonElement> _answers = [];

    public ChinookDatabase()
    {
        if (ChinookFiles.Folder is null)
            return;

        _answers = ChinookFiles.Answers();
        _connection.Open();
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = "BEGIN;" + ChinookFiles.SqliteScript + "COMMIT;";
        command.ExecuteNonQuery();
    }

    /// <summary>The statements of the running question; the classes of a collection run one after the other.</summary>
    public List<string> Statements { get; } = [];

    public static implicit operator DbSession(ChinookDatabase database) => new(database._connection)
    {
        OnStatement = statement => database.Statements.Add(statement.Relation),
    };

    /// <summary>Rows that a user reads by other means, as one would with Dapper; one statement.</summary>
    public List<T> Read<T>(string sql, Func<DbDataReader, T> row)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
            rows.Add(row(reader));

        Statements.Add(typeof(T).Name);
        return rows;
    }

    /// <summary>Compares rows with the known answer, and what was sent with the relations that may be asked for.</summary>
    public void AssertAnswer(string question, IEnumerable<object?[]> rows, params string[] statements)
    {
        Assert.Equal(Rows(_answers[question]), rows.Select(row => row.Select(Cell).ToArray()));
        Assert.Equal(statements, Statements);
    }

    public void Dispose() => _connection.Dispose();

    private static IEnumerable<string?[]> Rows(JsonElement expected) =>
        expected.EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.Number => Cell(cell.GetDecimal()),
            _ => cell.GetString(),
        }).ToArray());

    private static string? Cell(object? value) => value switch
    {
        null => null,
        string text => text,
        IFormattable number => decimal.Parse(number.ToString(null, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).ToString("0.####", CultureInfo.InvariantCulture),
        _ => throw new ArgumentException("no cell: " + value),
    };
}
