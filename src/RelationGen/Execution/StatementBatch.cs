using System.Data.Common;

namespace RelationGen;

/// <summary>
/// Statements that are sent together, each with the reader of its rows. Each is also a command, which is what observers are told of.
/// </summary>
internal sealed class StatementBatch : IDisposable
{
    private readonly List<(DbCommand Command, IRowReader Rows)> _parts = [];

    public IReadOnlyList<(DbCommand Command, IRowReader Rows)> Parts => _parts;

    /// <summary>A statement before the parts, which returns no rows. Default: null, for none.</summary>
    public string? Begin { get; init; }

    /// <summary>A statement behind the parts, which returns no rows. Default: null, for none.</summary>
    public string? End { get; init; }

    /// <summary>Adds a statement. The command is disposed with the batch.</summary>
    public void Add(DbCommand command, IRowReader rows) => _parts.Add((command, rows));

    public void Dispose()
    {
        foreach ((DbCommand command, _) in _parts)
            command.Dispose();
    }
}
