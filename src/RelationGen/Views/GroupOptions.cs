namespace RelationGen;

/// <summary>Which groups are read, and in which order.</summary>
/// <param name="Having">Conditions over groups that all hold.</param>
/// <param name="Orders">What the groups are ordered by; empty for what they are made by.</param>
/// <param name="Take">The most groups.</param>
/// <param name="Skip">How many groups are left out before.</param>
internal sealed record GroupOptions(Predicate[] Having, Ordering[] Orders, int? Take, int? Skip)
{
    public static GroupOptions All { get; } = new([], [], null, null);

    /// <summary>What follows the conditions of the rows.</summary>
    /// <param name="writer">The receiver.</param>
    /// <param name="columns">What is read of a group; what is no function over its rows says which rows it has.</param>
    public void Write(SqlWriter writer, Operand[] columns)
    {
        (Operand Operand, int Number)[] keys =
            [.. columns.Select((operand, i) => (Operand: operand, Number: i + 1)).Where(column => column.Operand is not RowsOperand)];
        for (int i = 0; i < keys.Length; i++)
            WriteKey(writer.Append(i == 0 ? "\nGROUP BY " : ", "), keys[i]);

        ColumnOperand[] made = [.. keys.Select(key => key.Operand).OfType<ColumnOperand>()];
        for (int i = 0; i < Having.Length; i++)
        {
            writer.Append(i == 0 ? "\nHAVING " : "\nAND ");
            writer.OfGroups(made, () => Having[i].Write(writer));
        }

        writer.OfGroups(made, () => WriteOrder(writer, keys));
        Limit.Write(writer, "\n", Take, Skip > 0 ? Skip : null);
    }

    private void WriteOrder(SqlWriter writer, (Operand Operand, int Number)[] keys)
    {
        for (int i = 0; i < Orders.Length; i++)
            Orders[i].Write(writer.Append(i == 0 ? "\nORDER BY " : ", "));

        // What the groups are made by ends every order, so that no two are equal.
        string word = Orders.Length == 0 ? "\nORDER BY " : ", ";
        foreach ((Operand operand, int number) in keys)
        {
            if (Orders.Any(order => operand.Equals(order.Operand)))
                continue;

            writer.Append(word);
            word = ", ";
            if (operand is ColumnOperand)
                new Ordering(operand, isDescending: false).Write(writer);
            else
                WriteKey(writer, (operand, number));
        }
    }

    // A computed value is named by its place: its parameters would be others here.
    private static void WriteKey(SqlWriter writer, (Operand Operand, int Number) key)
    {
        if (key.Operand is ColumnOperand)
            key.Operand.WriteComparable(writer);
        else
            writer.Append(key.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
