using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>
/// One occurrence of a table in a statement: what a table struct hands to its columns and relations, so that they mean this occurrence and
/// no other. Its name is chosen when the statement is written. Null stands for the table that the statement is about.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TableAlias
{
    /// <summary>A table with a FROM of its own, as in a condition on the targets of a relation.</summary>
    internal TableAlias()
    {
    }

    /// <summary>The target of a relation to one, joined to the table that declares it.</summary>
    internal TableAlias(IRelationFacts relation, TableAlias? source)
    {
        Relation = relation;
        Source = source;
    }

    /// <summary>The queries within a condition of another query, by how many conditions they stand in.</summary>
    private static TableAlias[] _innerQueries = [];

    /// <summary>
    /// The table that a query is about which is made within the condition of another one, so that its columns are told from those of the
    /// outer query; see <see cref="InnerPredicate"/>.
    /// </summary>
    /// <param name="depth">In how many conditions it stands.</param>
    internal static TableAlias OfInnerQuery(int depth)
    {
        TableAlias[] known = _innerQueries;
        if (known.Length < depth)
            _innerQueries = known =
                [.. known, .. Enumerable.Range(known.Length, depth - known.Length).Select(_ => new TableAlias { IsInnerQuery = true })];

        return known[depth - 1];
    }

    /// <summary>It stands for the table that an inner query is about.</summary>
    internal bool IsInnerQuery { get; private init; }

    /// <summary>The relation that joins the table; null for a table with a FROM of its own.</summary>
    internal IRelationFacts? Relation { get; }

    /// <summary>The table it is joined to.</summary>
    internal TableAlias? Source { get; }

    /// <summary>Both are reached from the same table by the same relations.</summary>
    internal static bool AreSame(TableAlias? first, TableAlias? second) => ReferenceEquals(first, second)
        || (first?.Relation is not null && ReferenceEquals(first.Relation, second?.Relation) && AreSame(first.Source, second!.Source));

    /// <summary>
    /// True when a row of the statement may have no row here, so that every column can be NULL: also of a required relation, where filters
    /// may leave the target out.
    /// </summary>
    internal bool IsOptional => Relation is not null
        && (!Relation.Info.Required || Relation.Info.HasFilters || Source is { IsOptional: true });
}

/// <summary>What SQL needs to know of a relation, whatever the types of its two sides.</summary>
internal interface IRelationFacts
{
    RelationInfo Info { get; }

    /// <summary>What limits or orders the targets; null for all of them.</summary>
    Scope? Scope { get; }

    TableInfo TargetTable { get; }

    /// <summary>The type of the key that both sides compare.</summary>
    Type KeyType => throw new NotSupportedException("The relation has no sources.");

    /// <summary>The target that an entity holds in memory, or that it has none; false where that is not known.</summary>
    bool TryHeld(object source, out object? target)
    {
        target = null;
        return false;
    }

    /// <summary>The foreign key of a target that stores one, in a box; it must be whole.</summary>
    object ForeignKeyOf(object target) => throw new NotSupportedException("The targets store no key.");

    /// <summary>What a target in memory holds for a column.</summary>
    object? ValueOf(object target, int column) => throw new NotSupportedException("The targets are not in memory.");
}
