using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;

namespace RelationGen;

/// <summary>
/// Which names several columns of a SELECT have: SQLite takes the first of them without a word, and calls the others <c>id:1</c>,
/// <c>id:2</c>. It is asked for no rows, once for each text of a connection.
/// </summary>
internal static class SqliteColumns
{
    private const int MaxTexts = 1_000;
    private static readonly ConditionalWeakTable<DbConnection, Dictionary<string, string[]>> Connections = [];

    /// <summary>The names; none where they cannot be known, because the connection is closed or the statement is wrong.</summary>
    /// <param name="command">A command of the connection; it is not sent.</param>
    /// <param name="text">The text, which is the same for all values.</param>
    /// <param name="fill">Makes a command that selects all of its columns and no rows.</param>
    public static string[] RepeatedIn(DbCommand command, string text, Action<DbCommand> fill)
    {
        if (command.Connection is not { State: ConnectionState.Open } connection)
            return [];

        Dictionary<string, string[]> known = Connections.GetValue(connection, _ => []);
        lock (known)
        {
            if (known.TryGetValue(text, out string[]? names))
                return names;
        }

        string[]? asked = Ask(connection, command.Transaction, fill);
        lock (known)
        {
            if (known.Count >= MaxTexts)
                known.Clear();

            if (asked is not null)
                known[text] = asked;
        }

        return asked ?? [];
    }

    private static string[]? Ask(DbConnection connection, DbTransaction? transaction, Action<DbCommand> fill)
    {
        using DbCommand question = connection.CreateCommand();
        question.Transaction = transaction;
        fill(question);
        try
        {
            using DbDataReader reader = question.ExecuteReader();
            string[] names = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
            return [.. names.Where(name => names.Contains(name + ":1"))];
        }
        catch (DbException)
        {
            // What is wrong with it, the statement itself will say.
            return null;
        }
    }
}
