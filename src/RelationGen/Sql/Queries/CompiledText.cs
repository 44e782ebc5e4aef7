using System.Collections.Concurrent;
using System.Data.Common;

namespace RelationGen;

/// <summary>The texts of one compiled query, for each dialect and each way to read it, and what their parameters hold.</summary>
internal sealed class CompiledText
{
    private readonly ConcurrentDictionary<(IParameters Dialect, bool HasTake, bool HasSkip, bool TakesAny), Entry?> _entries = new();

    /// <summary>Writes a query into a command: anew at the first time, from what was kept then at every other.</summary>
    public void Write(DbCommand command, IParameters dialect, QueryState state, TableInfo table)
    {
        // The limits are arguments too: the text is the same for all of them.
        object?[] given = state.Arguments ?? [];
        object?[] arguments = [.. given, state.Take, state.Skip];

        // Rows with a key have an order whatever the limit is for.
        bool takesAny = state.TakesAny && table.KeyColumns.Count == 0;
        (IParameters, bool, bool, bool) form = (dialect, state.Take is not null, state.HasSkip, takesAny);
        if (_entries.TryGetValue(form, out Entry? entry) && entry is not null)
        {
            foreach (Binding binding in entry.Bindings)
                binding.AddTo(command, dialect, arguments);

#pragma warning disable CA2100 // The text consists of constants and quoted names; values travel as parameters.
            command.CommandText = entry.Text;
#pragma warning restore CA2100
            return;
        }

        List<Binding> bindings = [];
        var writer = new SqlWriter(dialect, command, arguments, bindings);
        var take = new ParameterSlot(given.Length, IsNullable: false);
        var skip = new ParameterSlot(given.Length + 1, IsNullable: false);
        (state with { Limits = (take, skip) }).WriteRows(writer, table);
#pragma warning disable CA2100 // Constants and quoted names; values are parameters.
        command.CommandText = writer.ToText();
#pragma warning restore CA2100

        // The key of a handle is no value of a column; it is written every time.
        Entry? written = bindings.Count == command.Parameters.Count ? new Entry(command.CommandText, [.. bindings]) : null;
        _entries.TryAdd(form, written);
    }

    private sealed record Entry(string Text, Binding[] Bindings);
}
