using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace RelationGen;

/// <summary>
/// Which tables have an index that begins with the columns of a relation, by which rows are searched one by one; asked once for each
/// relation of a connection, and kept for the files that connections open again. An index that is added or dropped later makes statements
/// slower than they could be, and changes nothing else.
/// </summary>
internal static class SqliteIndexes
{
    private const int MaxSteps = 10_000;
    private static readonly Dictionary<(string File, RelationStep Step), bool> Files = [];
    private static readonly ConditionalWeakTable<DbConnection, Dictionary<RelationStep, bool>> Connections = [];

    /// <summary>True where there is such an index, or the columns are the key; null where that is not known.</summary>
    /// <param name="command">A command of the connection; it is not sent.</param>
    /// <param name="step">The table and its columns.</param>
    public static bool? Has(DbCommand command, RelationStep step)
    {
        if (command.Connection is not { State: System.Data.ConnectionState.Open } connection)
            return null;

        Dictionary<RelationStep, bool> known = Connections.GetValue(connection, _ => []);
        lock (known)
        {
            if (known.TryGetValue(step, out bool has))
                return has;
        }

        bool? asked = AskOnce(connection, command.Transaction, step);
        lock (known)
        {
            if (asked is { } answer)
                known[step] = answer;
        }

        return asked;
    }

    private static bool? AskOnce(DbConnection connection, DbTransaction? transaction, RelationStep step)
    {
        if (SqliteFiles.NameOf(connection) is not { } file)
            return Ask(connection, transaction, step);

        lock (Files)
        {
            if (Files.TryGetValue((file, step), out bool has))
                return has;
        }

        bool? asked = Ask(connection, transaction, step);
        lock (Files)
        {
            if (Files.Count >= MaxSteps)
                Files.Clear();

            if (asked is { } answer)
                Files[(file, step)] = answer;
        }

        return asked;
    }

    private static bool? Ask(DbConnection connection, DbTransaction? transaction, RelationStep step)
    {
        string table = SqlWriter.Constant(step.Table);
        string columns = string.Join(
            ", ", step.Columns.Select(column => SqlWriter.Constant(Names.Unquoted(column))));
        string count = step.Columns.Length.ToString(CultureInfo.InvariantCulture);
        using DbCommand question = connection.CreateCommand();
        question.Transaction = transaction;
#pragma warning disable CA2100 // Names of the user's tables and columns, as constants in quotes.
        question.CommandText =
            $"SELECT EXISTS (SELECT 1 FROM pragma_index_list({table}) AS l WHERE l.\"partial\" = 0 AND (SELECT COUNT(*) FROM "
            + "pragma_index_info(l.\"name\") AS i "
            + $"WHERE i.\"seqno\" < {count} AND i.\"name\" COLLATE NOCASE IN ({columns})) = {count}) "
            + $"OR (SELECT COUNT(*) FROM pragma_table_info({table}) AS c WHERE c.\"pk\" BETWEEN 1 AND {count} AND c.\"name\" COLLATE "
            + $"NOCASE IN ({columns})) = {count}";
#pragma warning restore CA2100
        try
        {
            return Convert.ToInt64(question.ExecuteScalar(), CultureInfo.InvariantCulture) != 0;
        }
        catch (DbException)
        {
            // What cannot be asked is not known.
            return null;
        }
    }
}
