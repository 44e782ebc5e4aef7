using System.Data.Common;

namespace RelationGen;

/// <summary>The statement that a query would send.</summary>
/// <param name="Text">The SQL.</param>
/// <param name="Parameters">The parameters, by name: <c>$1</c>, <c>$2</c> and so on.</param>
public sealed record QueryText(string Text, IReadOnlyList<KeyValuePair<string, object?>> Parameters)
{
    /// <summary>The SQL.</summary>
    public override string ToString() => Text;

    /// <summary>A statement as it would be sent; nothing is.</summary>
    internal static QueryText Of(DbSession db, object?[]? arguments, Action<SqlWriter> write)
    {
        using DbCommand command = ConnectionLease.CreateDetachedCommand(db, out Dialect dialect);
        var writer = new SqlWriter(dialect, command, db, arguments);
        write(writer);
#pragma warning disable CA2100 // The text consists of constants and quoted names; values travel as parameters.
        command.CommandText = writer.ToText();
#pragma warning restore CA2100
        dialect.BeforeSend(command);
        return new QueryText(command.CommandText, StatementEvent.ParametersOf(command));
    }
}
