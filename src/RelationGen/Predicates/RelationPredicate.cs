namespace RelationGen;

/// <summary>A relation that leads to at least one target, or to none, that fulfils a condition.</summary>
/// <param name="relation">The relation.</param>
/// <param name="source">The occurrence of the table that declares it.</param>
/// <param name="target">The occurrence of the target's table that the condition means.</param>
/// <param name="where">The condition, or null.</param>
/// <param name="isNegated">There must be none.</param>
internal sealed class RelationPredicate(IRelationFacts relation, TableAlias? source, TableAlias target, Predicate? where, bool isNegated)
    : Predicate
{
    internal override bool CanBeNull => false;

    internal override bool Computes { get; } = where is { Computes: true };

    internal override bool Relates => true;

    internal override bool Groups(SqlWriter writer) => IsSearched(writer) || where?.Groups(writer) == true;

    internal override void Write(SqlWriter writer)
    {
        ThrowIfTooDeep();
        if (IsSearched(writer) && writer.TryGroup(relation, source, target, static list => list.Append("COUNT(*)"), where) is { } count)
        {
            writer.Append(count).Append(isNegated ? " IS NULL" : " IS NOT NULL");
            return;
        }

        writer.Append(isNegated ? "NOT EXISTS (" : "EXISTS (");
        RelationSql.WriteSelect(writer, relation, new RelationSql.TableKey(source), target, static list => list.Append("1"), where);
        writer.Append(")");
    }

    /// <summary>Each row would read all targets. The first of many is found by itself.</summary>
    private bool IsSearched(SqlWriter writer) => !relation.Info.IsFirst && writer.HasIndex(relation) == false;
}

/// <summary>The rows that belong to one entity by a relation of it.</summary>
/// <param name="relation">The relation.</param>
/// <param name="writeKey">Writes the key of the entity.</param>
internal sealed class BelongsPredicate(IRelationFacts relation, Action<KeyWriter> writeKey) : Predicate
{
    internal override bool CanBeNull => false;

    internal override void Write(SqlWriter writer)
        => RelationSql.WriteBelongs(writer, relation, new RelationSql.ParameterKey(writer.AddKey(writeKey)), target: null);
}
