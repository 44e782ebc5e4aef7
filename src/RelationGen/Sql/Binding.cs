using System.Collections;
using System.Data.Common;

namespace RelationGen;

/// <summary>What a parameter of a statement holds.</summary>
/// <param name="Column">The column it is compared with; null for a value of a type that only the provider knows.</param>
/// <param name="Value">The value, or the <see cref="ParameterSlot"/> of an argument.</param>
/// <param name="IsList">The value is a list, and the column is compared with each of its values.</param>
internal readonly record struct Binding(ColumnInfo? Column, object? Value, bool IsList = false)
{
    public void AddTo(DbCommand command, IParameters parameters, object?[]? arguments)
    {
        if (IsList)
        {
            ColumnValue.AddListTo(
                command, parameters, Column!,
                Value is ParameterSlot list ? StoredList(Argument(list, arguments)) : (IReadOnlyList<object>)Value!);
            return;
        }

        object? value = Value is ParameterSlot slot ? Stored(Argument(slot, arguments)) : Value;
        if (value is null || Column is null)
            parameters.Add(command, value ?? DBNull.Value);
        else
            ColumnValue.AddTo(command, parameters, Column, value);
    }

    private object? Argument(ParameterSlot slot, object?[]? arguments)
        => arguments is not null ? arguments[slot.Index] : throw new InvalidOperationException(
        $"{(Column is null ? "A parameter" : $"The parameter that {Column.Property} is compared with")} has no value here; it belongs to a "
        + "compiled query, which is run with On(db, …).");

    private object? Stored(object? argument) => Column is null ? argument : Column.ToStored(argument);

    private List<object> StoredList(object? argument)
    {
        if (argument is not IEnumerable values)
            throw new ArgumentException($"The list that {Column!.Property} is compared with is null; hand in an empty one for no rows.");

        List<object> stored = [];
        foreach (object? value in values)
        {
            stored.Add(Column!.ToStored(value) ?? throw new ArgumentException(
                $"The list that {Column.Property} is compared with holds null, which a list of a compiled query cannot; add | "
                + $"p.{Column.Property} == null to the condition."));
        }

        return stored;
    }
}
