using System.Data.Common;

namespace RelationGen;

/// <summary>What limits or orders the targets of a relation. The user's methods are asked for every statement, so that they may depend on the time.</summary>
internal abstract class Scope
{
    /// <summary>Stands in the statement for the condition.</summary>
    private const string WhereMarker = "/*where*/";

    /// <summary>Stands in the statement for the columns to order by.</summary>
    private const string OrderByMarker = "/*order by*/";

    /// <summary>The rows arrive in an order of their own rather than in that of their keys.</summary>
    public abstract bool HasOrder { get; }

    /// <summary>Completes the text of a command that has its keys already.</summary>
    public void Apply(DbCommand command, Dialect dialect)
    {
        string text = command.CommandText;
        if (text.Contains(WhereMarker, StringComparison.Ordinal))
        {
            var condition = new SqlWriter(dialect, command);
            Predicate().Write(condition);
            text = text.Replace(WhereMarker, condition.ToString(), StringComparison.Ordinal);
        }

        if (text.Contains(OrderByMarker, StringComparison.Ordinal))
        {
            var columns = new SqlWriter(dialect, command);
            IReadOnlyList<Ordering> orders = Orders();
            for (int i = 0; i < orders.Count; i++)
            {
                columns.Append(i == 0 ? "" : ", ");
                orders[i].Write(columns);
            }

            text = text.Replace(OrderByMarker, columns.ToString(), StringComparison.Ordinal);
        }

#pragma warning disable CA2100 // The text consists of generated constants and quoted columns; values travel as parameters.
        command.CommandText = text;
#pragma warning restore CA2100
    }

    protected abstract Predicate Predicate();

    protected abstract IReadOnlyList<Ordering> Orders();
}

/// <summary>The scope of a relation whose target has the table struct <typeparamref name="TTable"/>.</summary>
internal sealed class Scope<TTable>(RelationInfo info, Func<TTable, Predicate>? where, Func<TTable, Ordering[]>? orderBy) : Scope
    where TTable : struct
{
    public override bool HasOrder => orderBy is not null;

    protected override Predicate Predicate() => where!(default) ?? throw Null("Where");

    protected override IReadOnlyList<Ordering> Orders()
    {
        Ordering[] orders = orderBy!(default);
        return orders is { Length: > 0 } && !Array.Exists(orders, order => order is null) ? orders : throw Null("OrderBy");
    }

    private InvalidOperationException Null(string argument) => new($"The method that {argument} of {info.Name} names returned nothing.");
}
