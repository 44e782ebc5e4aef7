using System.Data.Common;

namespace RelationGen;

/// <summary>The next statements of several loaders, to be sent together. Each is also a command, which is what observers are told of.</summary>
internal sealed class StatementBatch : IDisposable
{
    private readonly List<DbCommand> _commands = [];

    public StatementBatch(LoadCall call, ConnectionLease connection, IReadOnlyList<Loader> loaders)
    {
        try
        {
            foreach (Loader loader in loaders)
                _commands.Add(loader.NextCommand(call));

            Batch = connection.CreateBatch(_commands);
        }
        catch
        {
            // A key that cannot be sent.
            Dispose();
            throw;
        }
    }

    public DbBatch Batch { get; }

    public IReadOnlyList<DbCommand> Commands => _commands;

    public void Dispose()
    {
        Batch?.Dispose();
        foreach (DbCommand command in _commands)
            command.Dispose();
    }
}
