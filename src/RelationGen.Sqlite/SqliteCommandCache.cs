using System.Data;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace RelationGen;

/// <summary>
/// The prepared commands of a connection, by their texts. Each is handed out to one user at a time, comes back when it is disposed, and
/// ends with the connection.
/// </summary>
internal sealed class SqliteCommandCache
{
    private const int MaxCommands = 128;

    private static readonly ConditionalWeakTable<SqliteConnection, SqliteCommandCache> Caches = [];

    private readonly KeptCommand?[] _slots = new KeptCommand?[Statement.Slots];
    private readonly Dictionary<string, KeptCommand> _idle = new(StringComparer.Ordinal);
    private long _uses;

    private SqliteCommandCache(SqliteConnection connection) => connection.StateChange += OnStateChange;

    /// <summary>The cache of a connection.</summary>
    public static SqliteCommandCache Of(SqliteConnection connection)
        => Caches.GetValue(connection, static created => new SqliteCommandCache(created));

    /// <summary>A command for a statement, without parameters.</summary>
    public KeptCommand Rent(SqliteConnection connection, Statement statement, Dialect dialect, SqliteTransaction? transaction)
    {
        int slot = statement.Slot;
        if (slot < 0)
            return Rent(connection, statement.For(dialect), transaction);

        KeptCommand kept = Interlocked.Exchange(ref _slots[slot], null) ?? Create(connection, statement.For(dialect), slot);
        kept.Lend(connection, transaction);
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

    private KeptCommand Rent(SqliteConnection connection, string text, SqliteTransaction? transaction)
    {
        KeptCommand? kept;
        lock (_idle)
            _idle.Remove(text, out kept);

        kept ??= Create(connection, text, slot: -1);
        kept.Lend(connection, transaction);
        return kept;
    }

    private KeptCommand Create(SqliteConnection connection, string text, int slot) => new(this, text, slot) { Connection = connection };

    /// <summary>Keeps a command for its next use; false when it is not wanted.</summary>
    private bool TryReturn(KeptCommand command)
    {
        if (command.Slot >= 0)
            return Interlocked.CompareExchange(ref _slots[command.Slot], command, null) is null;

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

        for (int i = 0; i < _slots.Length; i++)
            Interlocked.Exchange(ref _slots[i], null)?.Dispose();
    }

    /// <summary>A command that is returned when its user disposes it; the connection disposes it in earnest.</summary>
    internal sealed class KeptCommand : SqliteCommand
    {
        private readonly SqliteCommandCache _cache;
        private readonly string _text;
        private readonly List<SqliteParameter> _parameters = [];
        private bool _isLent;

        /// <summary>A command for a text.</summary>
        /// <param name="cache">Where it returns to.</param>
        /// <param name="text">The text.</param>
        /// <param name="slot">The slot of its statement; -1 for none.</param>
        public KeptCommand(SqliteCommandCache cache, string text, int slot)
        {
            _cache = cache;
            _text = text;
            Slot = slot;
            KeyWriter = new ParameterKeyWriter(this, SqliteProviderDialect.Instance);
#pragma warning disable CA2100 // The text consists of constants and quoted names; values travel as parameters.
            CommandText = text;
#pragma warning restore CA2100
        }

        public int Slot { get; }

        /// <summary>Adds the parts of a key as parameters.</summary>
        public KeyWriter KeyWriter { get; }

        public long LastUse { get; set; }

        /// <summary>Begins a use.</summary>
        public void Lend(SqliteConnection connection, SqliteTransaction? transaction)
        {
            _isLent = true;
            Transaction = transaction;
            CommandTimeout = connection.DefaultTimeout;
        }

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

        protected override void Dispose(bool disposing)
        {
            if (disposing && _isLent)
            {
                _isLent = false;
                Clear();

                // A list of blobs changes the text.
                if (ReferenceEquals(CommandText, _text) && Connection is { State: ConnectionState.Open } && _cache.TryReturn(this))
                    return;
            }

            base.Dispose(disposing);
        }

        /// <summary>Lets go of what parameters hold, which may be large, and of the transaction, which will have ended.</summary>
        private void Clear()
        {
            Parameters.Clear();
            foreach (SqliteParameter parameter in _parameters)
                parameter.Value = null;

            Transaction = null;
        }
    }
}
