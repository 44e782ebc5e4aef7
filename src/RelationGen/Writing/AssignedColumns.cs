namespace RelationGen;

/// <summary>The columns that a statement sets in rows, and to what.</summary>
/// <param name="Columns">The columns, in quotes.</param>
/// <param name="Values">Adds what is needed to a statement; what writes the value of the column at a place there.</param>
internal sealed record AssignedColumns(IReadOnlyList<string> Columns, Func<SqlWriter, Action<int>> Values)
{
    /// <summary>The values differ from row to row. Default: false.</summary>
    public bool AreOfRows { get; init; }

    /// <summary>The columns that become NULL, in quotes.</summary>
    public IReadOnlyList<string> Nulls { get; init; } = [];

    /// <summary>A foreign key, and the column that says which entity a polymorphic one means.</summary>
    /// <param name="columns">The columns of the key, in quotes.</param>
    /// <param name="discriminator">That column, and what it is to hold; null for none.</param>
    /// <param name="key">Writes the key.</param>
    public static AssignedColumns Key(string[] columns, (string Column, string Value)? discriminator, Action<KeyWriter> key)
        => Key(columns, discriminator, writer =>
        {
            int first = writer.AddKey(key);
            return part => writer.AppendToken(first + part);
        });

    /// <inheritdoc cref="Key(string[], ValueTuple{string, string}?, Action{KeyWriter})"/>
    /// <param name="columns">The columns of the key, in quotes.</param>
    /// <param name="discriminator">That column, and what it is to hold; null for none.</param>
    /// <param name="key">Adds the key to a statement; what writes a part of it there.</param>
    public static AssignedColumns Key(
        string[] columns, (string Column, string Value)? discriminator, Func<SqlWriter, Action<int>> key)
        => discriminator is not { } type ? new(columns, key) : new(
            [.. columns, SqlWriter.Quote(type.Column)],
            writer =>
            {
                Action<int> value = key(writer);
                return part =>
                {
                    if (part < columns.Length)
                        value(part);
                    else
                        writer.Append(SqlWriter.Constant(type.Value));
                };
            });

    /// <summary>Values of columns of a table.</summary>
    public static AssignedColumns Of(IReadOnlyList<(ColumnInfo Column, object? Value)> values)
    {
        (ColumnInfo Column, object? Value)[] there = [.. values.Where(value => value.Value is not null)];
        return new(
            [.. there.Select(value => value.Column.Quoted[1..])],
            writer => place => writer.AppendValue(there[place].Column, there[place].Value))
        {
            Nulls = [.. values.Where(value => value.Value is null).Select(value => value.Column.Quoted[1..])],
        };
    }
}
