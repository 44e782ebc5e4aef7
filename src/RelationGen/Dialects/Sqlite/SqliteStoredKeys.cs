using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace RelationGen;

/// <summary>
/// SQLite: where keys find nothing, or too little, looks once at how the column stores them. It compares what is stored, and a key in
/// another form would never be found; reading a row would say so, but there is none to read.
/// </summary>
internal static class SqliteStoredKeys
{
    private const int Sample = 1000;

    // Of files, which many connections open; a database in memory is its connection's.
    private const int MaxColumns = 10_000;
    private static readonly ConcurrentDictionary<(string File, string Table, string Column, bool IsListed), bool> Files = new();
    private static readonly ConditionalWeakTable<DbConnection, Seen> Connections = [];

    /// <summary>Looks at a column, unless it was looked at before.</summary>
    /// <param name="key">The column.</param>
    /// <param name="run">The statement that found too little.</param>
    /// <param name="lease">Its connection.</param>
    /// <exception cref="RelationMappingException">The column holds a key in a form in which no key is sent.</exception>
    public static void Check(StoredKey key, StatementRun run, ConnectionLease lease)
    {
        if (key.Type is not (ColumnType.Guid or ColumnType.DateTime or ColumnType.DateOnly) && (key.IsJoined || !IsOpenToDoubt(key.Type)))
            return;

        Seen seen = Connections.GetValue(lease.Connection, _ => new Seen());
        (string, string, bool) place = (key.Table, key.Column, key.IsListed);
        lock (seen)
        {
            if (seen.Right.Contains(place) || !seen.IsDue(place))
                return;
        }

        string? file = SqliteFiles.NameOf(lease.Connection);
        bool isRight = (file is not null && Files.ContainsKey((file, key.Table, key.Column, key.IsListed))) || LooksRight(key, run, lease);
        lock (seen)
        {
            if (isRight)
                seen.Right.Add(place);
            else
                seen.Empty.TryAdd(place, 1);
        }

        if (!isRight)
            return;

        if (file is null)
            return;

        if (Files.Count >= MaxColumns)
            Files.Clear();

        Files[(file, key.Table, key.Column, key.IsListed)] = true;
    }

    /// <summary>The columns of an entity that a statement compares: keys, and what equals one of its values.</summary>
    public static IEnumerable<StoredKey> In(string text, TableInfo table, SqlDialect sql)
    {
        int start = text.IndexOf("\nFROM ", StringComparison.Ordinal);
        if (start < 0)
            start = Math.Max(text.IndexOf("\nWHERE ", StringComparison.Ordinal), 0);

        string compared = text[start..];
        foreach (ColumnInfo column in table.Columns)
        {
            string name = sql.ToOwn(column.Quoted[1..]);
            bool isListed = compared.Contains(name + " IN (SELECT \"value\" FROM json_each", StringComparison.Ordinal);
            if (isListed || compared.Contains(name + " = $", StringComparison.Ordinal)
                || ((column.Key || column.IsCompared) && compared.Contains(name, StringComparison.Ordinal)))
            {
                yield return new(table.Table, table.Schema, column.Quoted, column.Type, column, isListed);
            }
        }
    }

    private static bool IsOpenToDoubt(ColumnType type) => type is ColumnType.String or (>= ColumnType.Boolean and <= ColumnType.UInt64);

    /// <summary>Reads some cells; false when there is none.</summary>
    private static bool LooksRight(StoredKey key, StatementRun run, ConnectionLease lease)
    {
        string column = key.Column[1..];
        using DbCommand command = lease.CreateCommand();
#pragma warning disable CA2100 // Names of the user's tables and columns in quotes; no value.
        command.CommandText = FormattableString.Invariant($"""
            SELECT {column}, (SELECT "type" FROM pragma_table_info({SqlWriter.Constant(key.Table)})
                WHERE "name" = {SqlWriter.Constant(Names.Unquoted(key.Column))} COLLATE NOCASE)
            FROM {SqlWriter.Quote(key.Table)} WHERE {column} IS NOT NULL LIMIT {Sample}
            """);
#pragma warning restore CA2100
        try
        {
            using DbDataReader reader = command.ExecuteReader();
            bool isAny = false;
            while (reader.Read())
            {
                isAny = true;
                if (IsOpenToDoubt(key.Type) && !HoldsAnything(reader))
                    break;

                if (Problem(reader, key) is { } problem)
                    throw MappingErrors.OtherForm(run, key, problem);
            }

            return isAny;
        }
        catch (DbException)
        {
            // What cannot be looked at is left alone: the statement itself has succeeded.
            return true;
        }
    }

    /// <summary>What is wrong with a cell; null when a key would find it.</summary>
    private static string? Problem(DbDataReader reader, StoredKey key)
    {
        try
        {
            switch (key.Type)
            {
                case ColumnType.Guid:
                    SqliteKeyCells.Guid(reader, 0);
                    return null;
                case ColumnType.DateTime:
                    SqliteKeyCells.DateTime(reader, 0);
                    return null;
                case ColumnType.DateOnly:
                    SqliteKeyCells.DateOnly(reader, 0);
                    return null;
            }
        }
        catch (Exception exception) when (RowDiagnosis.Concerns(exception))
        {
            return exception.Message.TrimEnd('.');
        }

        bool isBare = IsBare(reader);
        return (key.Type, reader.GetValue(0)) switch
        {
            (ColumnType.String, byte[] bytes) => FormattableString.Invariant(
                $"a blob of {bytes.Length} bytes never equals a text; store it as text"),
            (ColumnType.String, not string and var value) => FormattableString.Invariant(
                $"the number {value} never equals a text; declare the column TEXT and store texts"),
            (not ColumnType.String, string text) when isBare || key.IsListed =>
                $"the text \"{text}\" never equals a number{(isBare ? "" : " of a list, because the column is declared as TEXT")}; declare "
                + "the column INTEGER, or make the property a string",
            _ => null,
        };
    }

    /// <summary>
    /// What is declared decides what SQLite makes of a value, and a column of numbers makes numbers: INTEGER wins over TEXT, as its
    /// documentation has it.
    /// </summary>
    private static bool HoldsAnything(DbDataReader reader) => IsBare(reader) || SqliteAffinity.IsText(reader.GetString(1));

    private static bool IsBare(DbDataReader reader) => reader.IsDBNull(1) || SqliteAffinity.IsNone(reader.GetString(1));

    /// <summary>What is known of a connection.</summary>
    private sealed class Seen
    {
        /// <summary>The columns whose form is right.</summary>
        public HashSet<(string, string, bool)> Right { get; } = [];

        /// <summary>The columns that had no cell, and how often they were asked for.</summary>
        public Dictionary<(string, string, bool), uint> Empty { get; } = [];

        /// <summary>A column without a cell says nothing, and is looked at again with the second miss, the fourth, the eighth.</summary>
        public bool IsDue((string, string, bool) place)
            => !Empty.TryGetValue(place, out uint misses) || BitOperations.IsPow2(Empty[place] = misses + 1);
    }
}
