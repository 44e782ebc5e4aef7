using System.Collections;
using System.Data.Common;
using System.Globalization;

namespace RelationGen;

/// <summary>
/// What stands for an order in cursors: the properties it names, and of what is computed the SQL with its values. It is the same on every
/// connection, also where its indexes decide how the statement is written.
/// </summary>
/// <param name="command">Takes the parameters of what is computed, and is never sent.</param>
/// <param name="dialect">The database that the rows are in.</param>
/// <param name="arguments">The arguments of a compiled query.</param>
/// <param name="table">The table of the rows.</param>
/// <param name="alias">The rows, as the order names them.</param>
internal sealed class OrderPrint(DbCommand command, Dialect dialect, object?[]? arguments, TableInfo table, TableAlias? alias)
{
    /// <summary>Stands for an order.</summary>
    public ulong Of(IEnumerable<Ordering> orders)
    {
        var print = new Fingerprint();
        foreach (Ordering order in orders)
        {
            print.Add(order.Operand is ColumnOperand column ? PathOf(column) : SqlOf(order.Operand));
            print.Add(FormattableString.Invariant($"{(int)order.Operand.Info.Type} {order.IsDescending} {order.PutsNullsFirst}"));
        }

        return print.Value;
    }

    private static string PathOf(ColumnOperand column)
    {
        string path = column.Info.Property;
        for (TableAlias? at = column.Table; at is { Relation: { } relation }; at = at.Source)
            path = relation.Info.Property + "." + path;

        return column.IgnoresCase ? path + " without case" : path;
    }

    private string SqlOf(Operand operand)
    {
        command.Parameters.Clear();
        var writer = new SqlWriter(new WithoutIndexes(dialect), command, RowFilters.None, arguments);
        string name = writer.BeginSelect(alias, isMain: true, table.Entity);
        writer.SetRows(RowSet.All);
        writer.Append("SELECT ");
        operand.WriteOrdered(writer);
        writer.Append("\nFROM ").AppendTable(table.Schema, table.Table).Append(" AS ").Append(name);
        writer.JoinHere();
        writer.EndSelect();
        IEnumerable<string> values = StatementEvent.ParametersOf(command).Select(parameter => TextOf(parameter.Value));
        return string.Join('\n', values.Prepend(writer.ToText()));
    }

    private static string TextOf(object? value) => value is IEnumerable list and not string
        ? string.Join(',', list.Cast<object?>().Select(TextOf))
        : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    /// <summary>Nothing is known of indexes, which may come and go while cursors are kept.</summary>
    private sealed class WithoutIndexes(IParameters known) : IParameters
    {
        public SqlDialect Sql => known.Sql;

        public KeyWriter OneKey(DbCommand command) => known.OneKey(command);

        public void Add(DbCommand command, object value) => known.Add(command, value);

        public void AddMoment(DbCommand command, DateTimeOffset moment) => known.AddMoment(command, moment);

        public void AddKeys(DbCommand command, IKeySource keys, int count) => known.AddKeys(command, keys, count);

        public void AddNoKeys(DbCommand command) => known.AddNoKeys(command);

        public bool? HasIndex(DbCommand command, RelationStep step) => null;
    }
}
