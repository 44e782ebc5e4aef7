using System.Data.Common;
using System.Globalization;
using System.Text.Json;

namespace RelationGen.Samples;

/// <summary>A database that others made, built once for the questions of a class.</summary>
public abstract class SampleDatabase : IDisposable
{
    private readonly SampleSystem _system;
    private readonly DbConnection? _connection;
    private readonly Dictionary<string, JsonElement> _answers = [];

    /// <summary>Builds the database; does nothing where it is not available.</summary>
    /// <param name="files">The script and the answers.</param>
    /// <param name="system">The database system.</param>
    protected SampleDatabase(SampleFiles files, SampleSystem system)
    {
        _system = system;
        if (files.Folder is null || system.Unavailable is not null)
            return;

        _answers = files.Answers();
        _connection = system.Connect();
        Run(system.Wrap(files.Script(system.Name)));
    }

    /// <summary>The statements of the running question; the classes of a collection run one after the other.</summary>
    public List<string> Statements { get; } = [];

    /// <summary>Their texts, each on one line.</summary>
    public List<string> Texts { get; } = [];

    public static implicit operator DbSession(SampleDatabase database) => new(database._connection!) { OnStatement = database.Record };

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
        command.CommandText = _system.Spell(sql);
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

    /// <summary>Compares rows with the known answer, and the number of statements.</summary>
    public void AssertAnswer(string question, IEnumerable<object?[]> rows, int statements)
    {
        Assert.Equal(Rows(_answers[question]), rows.Select(row => row.Select(Cell).ToArray()));
        Assert.Equal(statements, Texts.Count);
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
        if (_system.IsSqlite)
            Assert.Equal(OnOneLine(sqlite), Texts[0]);
    }

    /// <summary>Runs statements of the test's own.</summary>
    public void Run(string sql)
    {
        using DbCommand command = _connection!.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 120;
        command.ExecuteNonQuery();
    }

    /// <summary>A transaction around what a test changes.</summary>
    public DbTransaction Begin() => _connection!.BeginTransaction();

    /// <summary>A session in a transaction.</summary>
    public DbSession In(DbTransaction transaction) => new(transaction) { OnStatement = Record };

    public void Dispose()
    {
        if (_connection is not null)
            _system.Remove(_connection);

        GC.SuppressFinalize(this);
    }

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
