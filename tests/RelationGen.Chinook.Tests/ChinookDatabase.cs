using System.Data.Common;
using System.Globalization;
using System.Text.Json;

namespace RelationGen.Chinook.Tests;

/// <summary>Chinook, built once for the questions of a class. The other part of this class says in which database system.</summary>
public sealed partial class ChinookDatabase : IDisposable
{
    private readonly DbConnection? _connection;
    private readonly Dictionary<string, JsonElement> _answers = [];

    public ChinookDatabase()
    {
        if (Unavailable is not null)
            return;

        _answers = ChinookFiles.Answers();
        _connection = Connect();
        using DbCommand command = _connection.CreateCommand();
        command.CommandText = "BEGIN;" + ChinookFiles.Script(ScriptName) + "COMMIT;";
        command.ExecuteNonQuery();
    }

    /// <summary>Why the questions cannot be asked; null when they can.</summary>
    public static string? Unavailable => ChinookFiles.Folder is null
        ? "The Chinook sample database is not there; it is looked for in shared/data/chinook beside the repository."
        : SystemUnavailable;

    /// <summary>The statements of the running question; the classes of a collection run one after the other.</summary>
    public List<string> Statements { get; } = [];

    /// <summary>Their texts, each on one line.</summary>
    public List<string> Texts { get; } = [];

    public static implicit operator DbSession(ChinookDatabase database) => new(database._connection!) { OnStatement = database.Record };

    /// <summary>Begins the next question.</summary>
    public void Forget()
    {
        Statements.Clear();
        Texts.Clear();
    }

    /// <summary>Rows that a user reads by other means, as one would with Dapper; one statement, whose names are those of SQLite's tables.</summary>
    public List<T> Read<T>(string sql, Func<DbDataReader, T> row)
    {
        using DbCommand command = _connection!.CreateCommand();
        command.CommandText = Spell(sql);
        using DbDataReader reader = command.ExecuteReader();
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

    /// <summary>Compares rows with the known answer, the number of statements, and on SQLite the text of the first.</summary>
    public void AssertQuery(string question, IEnumerable<object?[]> rows, int statements, string sqlite)
    {
        Assert.Equal(Rows(_answers[question]), rows.Select(row => row.Select(Cell).ToArray()));
        AssertSent(statements, sqlite);
    }

    /// <summary>Compares rows with those of SQL that was written by hand, whose names are those of SQLite's tables, and the number of statements.</summary>
    public void AssertSame(string sql, IEnumerable<object?[]> rows, int statements)
    {
        Assert.Equal(statements, Texts.Count);
        List<object?[]> expected = Read(sql, reader => Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i)).ToArray());
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Select(row => row.Select(Cell).ToArray()), rows.Select(row => row.Select(Cell).ToArray()));
    }

    /// <summary>Compares the number of statements, and on SQLite the text of the first.</summary>
    public void AssertSent(int statements, string sqlite)
    {
        Assert.Equal(statements, Texts.Count);
        if (IsSqlite)
            Assert.Equal(OnOneLine(sqlite), Texts[0]);
    }

    public void Dispose()
    {
        if (_connection is not null)
            Remove(_connection);
    }

    /// <summary>A session that texts of statements are made for; nothing is opened, and no server need be there.</summary>
    public static partial DbSession WithoutDatabase();

    /// <summary>Opens a connection to an empty database.</summary>
    private static partial DbConnection Connect();

    /// <summary>Writes the names of tables and columns as the script of this system does.</summary>
    private static partial string Spell(string sql);

    private static partial void Remove(DbConnection connection);

    private void Record(StatementEvent statement)
    {
        Statements.Add(statement.Relation);
        Texts.Add(OnOneLine(statement.Text));
    }

    private static IEnumerable<string?[]> Rows(JsonElement expected) =>
        expected.EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.Number => Cell(cell.GetDecimal()),
            _ => cell.GetString(),
        }).ToArray());

    private static string OnOneLine(string text) => string.Join(' ', text.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    private static string? Cell(object? value) => value switch
    {
        null => null,
        string text => text,
        IFormattable number => decimal.Parse(number.ToString(null, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).ToString("0.####", CultureInfo.InvariantCulture),
        _ => throw new ArgumentException("no cell: " + value),
    };
}
