using System.Collections.Concurrent;
using System.Data.Common;

namespace RelationGen;

/// <summary>
/// The texts of one compiled query, for each dialect, each type that is read and each way to limit it, and what their parameters hold.
/// </summary>
internal sealed class CompiledText
{
    private readonly ConcurrentDictionary<Form, Entry?> _entries = new();

    /// <summary>Writes a query into a command: anew at the first time, from what was kept then at every other.</summary>
    /// <param name="command">The command.</param>
    /// <param name="dialect">The dialect.</param>
    /// <param name="filters">Which rows of tables are read.</param>
    /// <param name="state">The query with its arguments.</param>
    /// <param name="read">What is read of a row, the same object at every call.</param>
    /// <param name="write">Writes the query.</param>
    public void Write(
        DbCommand command, IParameters dialect, IRowFilters filters, QueryState state, object read, Action<SqlWriter, QueryState> write)
    {
        // The limits are arguments too: the text is the same for all of them.
        object?[] given = state.Arguments ?? [];
        object?[] arguments = [.. given, state.Take, state.Skip];
        var form = new Form(dialect, read, state.Take is not null, state.HasSkip, state.TakesAny);
        if (_entries.TryGetValue(form, out Entry? entry) && entry?.IsFor(command, dialect) == true)
        {
            foreach (Binding binding in entry.Bindings)
                binding.AddTo(command, dialect, arguments);

#pragma warning disable CA2100 // The text consists of constants and quoted names; values travel as parameters.
            command.CommandText = entry.Text;
#pragma warning restore CA2100
            return;
        }

        List<Binding> bindings = [];
        var writer = new SqlWriter(dialect, command, filters, arguments, bindings);
        var take = new ParameterSlot(given.Length, IsNullable: false);
        var skip = new ParameterSlot(given.Length + 1, IsNullable: false);
        write(writer, state with { Limits = (take, skip) });
#pragma warning disable CA2100 // Constants and quoted names; values are parameters.
        command.CommandText = writer.ToText();
#pragma warning restore CA2100

        // The key of a handle is no value of a column; it is written every time. So is the text for a database with other indexes, and one
        // that filters have a part in.
        Entry? written = bindings.Count == command.Parameters.Count && !writer.HasFilters
            ? new Entry(command.CommandText, [.. bindings], [.. writer.Looks])
            : null;
        _entries.TryAdd(form, written);
    }

    /// <summary>What a text is for.</summary>
    /// <param name="Dialect">The dialect.</param>
    /// <param name="Read">What is read of a row.</param>
    /// <param name="HasTake">There is a limit.</param>
    /// <param name="HasSkip">Rows are left out before.</param>
    /// <param name="TakesAny">The limit is not of rows in an order, where they have no key.</param>
    private readonly record struct Form(IParameters Dialect, object Read, bool HasTake, bool HasSkip, bool TakesAny);

    private sealed record Entry(string Text, Binding[] Bindings, (RelationStep Step, bool? Has)[] Looks)
    {
        /// <summary>The database has the indexes that decided the text; another one of the same dialect may not.</summary>
        public bool IsFor(DbCommand command, IParameters dialect)
            => Array.TrueForAll(Looks, look => dialect.HasIndex(command, look.Step) == look.Has);
    }
}
