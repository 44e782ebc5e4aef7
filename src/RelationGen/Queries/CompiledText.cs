using System.Collections.Concurrent;
using System.Data.Common;

namespace RelationGen;

/// <summary>The texts of one compiled query, for each dialect and each way to read it, and what their parameters hold.</summary>
internal sealed class CompiledText
{
    private readonly ConcurrentDictionary<(Dialect Dialect, int? Take), Entry?> _entries = new();

    /// <summary>Writes a query into a command: anew at the first time, from what was kept then at every other.</summary>
    public void Write(DbCommand command, Dialect dialect, QueryState state, TableInfo table)
    {
        if (_entries.TryGetValue((dialect, state.Take), out Entry? entry) && entry is not null)
        {
            foreach (Binding binding in entry.Bindings)
                binding.AddTo(command, dialect, state.Arguments);

#pragma warning disable CA2100 // The text consists of constants and quoted names; values travel as parameters.
            command.CommandText = entry.Text;
#pragma warning restore CA2100
            return;
        }

        List<Binding> bindings = [];
        var writer = new SqlWriter(dialect, command, state.Arguments, bindings);
        state.WriteRows(writer, table, extra: null);
#pragma warning disable CA2100 // As above.
        command.CommandText = writer.ToText();
#pragma warning restore CA2100

        // A list of values is no single parameter; it is written every time.
        _entries.TryAdd((dialect, state.Take), bindings.Count == command.Parameters.Count ? new Entry(command.CommandText, [.. bindings]) : null);
    }

    private sealed record Entry(string Text, Binding[] Bindings);
}

/// <summary>What a parameter of a statement holds.</summary>
/// <param name="Column">The column it is compared with; null for a value of a type that only the provider knows.</param>
/// <param name="Value">The value, or the <see cref="ParameterSlot"/> of an argument.</param>
internal readonly record struct Binding(ColumnInfo? Column, object? Value)
{
    public void AddTo(DbCommand command, Dialect dialect, object?[]? arguments)
    {
        object? value = Value is ParameterSlot slot
            ? arguments is null ? throw NoValue() : Stored(arguments[slot.Index])
            : Value;
        if (value is null || Column is null)
            dialect.AddParameter(command, value ?? DBNull.Value);
        else
            ColumnValue.AddTo(command, dialect, Column, value);
    }

    private InvalidOperationException NoValue()
        => new($"{(Column is null ? "A parameter" : $"The parameter that {Column.Property} is compared with")} has no value here; it belongs to a compiled query, which is run with On(db, …).");

    private object? Stored(object? argument) => Column is null ? argument : Column.ToStored(argument);
}
