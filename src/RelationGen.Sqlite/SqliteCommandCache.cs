using System.Data;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace RelationGen;

/// <summary>
/// The prepared commands of a connection, by their texts. Each is handed out to one user at a time, comes back when it is disposed, and ends with the
/// connection.
/// </summary>
internal sealed class SqliteCommandCache
{
    private const int MaxCommands = 128;

    private static readonly ConditionalWeakTable<SqliteConnection, SqliteCommandCache> Caches = [];

    private readonly Dictionary<string, KeptCommand> _idle = new(StringComparer.Ordinal);
    private long _uses;

    private SqliteCommandCache(SqliteConnection connection) => connection.StateChange += OnStateChange;

    /// <summary>The cache of a connection.</summary>
    public static SqliteCommandCache Of(SqliteConnection connection) => Caches.GetValue(connection, static created => new SqliteCommandCache(created));

    /// <summary>A command for a text, without parameters.</summary>
    public KeptCommand Rent(SqliteConnection connection, string text, SqliteTransaction? transaction)
    {
        KeptCommand? kept;
        lock (_idle)
            _idle.Remove(text, out kept);

#pragma warning disable CA2100 // The text consists of constants and quoted names; values travel as parameters.
        kept ??= new KeptCommand(this) { Connection = connection, CommandText = text };
#pragma warning restore CA2100
        kept.IsLent = true;
        kept.Transaction = transaction;
        kept.CommandTimeout = connection.DefaultTimeout;
        return kept;
    }

    /// <summary>A command with the text, the parameters and the transaction of a new one, which it takes the place of.</summary>
    /// <param name="command">The new command. It is disposed.</param>
    public KeptCommand Exchange(SqliteCommand command)
    {
        KeptCommand kept = Rent(command.Connection!, command.CommandText, command.Transaction);
        kept.CommandTimeout = command.CommandTimeout;
        SqliteParameterCollection parameters = command.Parameters;
        for (int i = 0; i < parameters.Count; i++)
            kept.Parameters.Add(parameters[i]);

        command.Dispose();
        return kept;
    }

    /// <summary>Keeps a command for its next use; false when it is not wanted.</summary>
    private bool TryReturn(KeptCommand command)
    {
        // What the parameters hold may be large, and the transaction will have ended.
        command.Clear();
        KeptCommand? oldest = null;
        lock (_idle)
        {
            command.LastUse = ++_uses;
            if (!_idle.TryAdd(command.CommandText, command))
                return false;

            if (_idle.Count > MaxCommands)
            {
                oldest = _idle.Values.MinBy(kept => kept.LastUse)!;
                _idle.Remove(oldest.CommandText);
            }
        }

        oldest?.Dispose();
        return true;
    }

    /// <summary>A command that outlived its connection would keep the file open.</summary>
    private void OnStateChange(object sender, StateChangeEventArgs change)
    {
        if (change.CurrentState == ConnectionState.Open)
            return;

        KeptCommand[] ended;
        lock (_idle)
        {
            ended = [.. _idle.Values];
            _idle.Clear();
        }

        foreach (KeptCommand command in ended)
            command.Dispose();
    }

    /// <summary>A command that is returned when its user disposes it; the connection disposes it in earnest.</summary>
    internal sealed class KeptCommand(SqliteCommandCache cache) : SqliteCommand
    {
        private readonly List<SqliteParameter> _parameters = [];

        public bool IsLent { get; set; }

        public long LastUse { get; set; }

        /// <summary>Adds the next parameter, in an object from before.</summary>
        public void AddParameter(object value)
        {
            int index = Parameters.Count;
            if (index == _parameters.Count)
                _parameters.Add(new SqliteParameter { ParameterName = SqlWriter.Token(index + 1) });

            SqliteParameter parameter = _parameters[index];
            parameter.Value = value;
            Parameters.Add(parameter);
        }

        /// <summary>Lets go of values and the transaction.</summary>
        public void Clear()
        {
            Parameters.Clear();
            foreach (SqliteParameter parameter in _parameters)
                parameter.Value = null;

            Transaction = null;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing && IsLent)
            {
                IsLent = false;
                if (Connection is { State: ConnectionState.Open } && cache.TryReturn(this))
                    return;
            }

            base.Dispose(disposing);
        }
    }
}
