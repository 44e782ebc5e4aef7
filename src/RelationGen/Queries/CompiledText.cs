using System.Collections;
using System.Collections.Concurrent;
using System.Data.Common;

namespace RelationGen;

/// <summary>The texts of one compiled query, for each dialect and each way to read it, and what their parameters hold.</summary>
internal sealed class CompiledText
{
    private readonly ConcurrentDictionary<(Dialect Dialect, bool HasTake, bool HasSkip), Entry?> _entries = new();

    /// <summary>Writes a query into a command: anew at the first time, from what was kept then at every other.</summary>
    public void Write(DbCommand command, Dialect dialect, QueryState state, TableInfo table)
    {
        // The limits are arguments too: the text is the same for all of them.
        object?[] given = state.Arguments ?? [];
        object?[] arguments = [.. given, state.Take, state.Skip];
        if (_entries.TryGetValue((dialect, state.Take is not null, state.HasSkip), out Entry? entry) && entry is not null)
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
        (state with { Limits = (new ParameterSlot(given.Length, IsNullable: false), new ParameterSlot(given.Length + 1, IsNullable: false)) }).WriteRows(writer, table);
#pragma warning disable CA2100 // As above.
        command.CommandText = writer.ToText();
#pragma warning restore CA2100

        // The key of a handle is no value of a column; it is written every time.
        Entry? written = bindings.Count == command.Parameters.Count ? new Entry(command.CommandText, [.. bindings]) : null;
        _entries.TryAdd((dialect, state.Take is not null, state.HasSkip), written);
    }

    private sealed record Entry(string Text, Binding[] Bindings);
}

/// <summary>What a parameter of a statement holds.</summary>
/// <param name="Column">The column it is compared with; null for a value of a type that only the provider knows.</param>
/// <param name="Value">The value, or the <see cref="ParameterSlot"/> of an argument.</param>
/// <param name="IsList">The value is a list, and the column is compared with each of its values.</param>
internal readonly record struct Binding(ColumnInfo? Column, object? Value, bool IsList = false)
{
    public void AddTo(DbCommand command, Dialect dialect, object?[]? arguments)
    {
        if (IsList)
        {
            ColumnValue.AddListTo(command, dialect, Column!, Value is ParameterSlot list ? StoredList(Argument(list, arguments)) : (IReadOnlyList<object>)Value!);
            return;
        }

        object? value = Value is ParameterSlot slot ? Stored(Argument(slot, arguments)) : Value;
        if (value is null || Column is null)
            dialect.AddParameter(command, value ?? DBNull.Value);
        else
            ColumnValue.AddTo(command, dialect, Column, value);
    }

    private object? Argument(ParameterSlot slot, object?[]? arguments) => arguments is not null ? arguments[slot.Index] : throw new InvalidOperationException(
        $"{(Column is null ? "A parameter" : $"The parameter that {Column.Property} is compared with")} has no value here; it belongs to a compiled query, which is run with On(db, …).");

    private object? Stored(object? argument) => Column is null ? argument : Column.ToStored(argument);

    private List<object> StoredList(object? argument)
    {
        if (argument is not IEnumerable values)
            throw new ArgumentException($"The list that {Column!.Property} is compared with is null; hand in an empty one for no rows.");

        List<object> stored = [];
        foreach (object? value in values)
        {
            stored.Add(Column!.ToStored(value) ?? throw new ArgumentException(
                $"The list that {Column.Property} is compared with holds null, which a list of a compiled query cannot; add | p.{Column.Property} == null to the condition."));
        }

        return stored;
    }
}
