namespace RelationGen;

/// <summary>
/// A many-to-many relation as far as the entity between: its rows are what a query over the pairs of one source asks for.
/// </summary>
/// <param name="relation">The relation.</param>
/// <param name="table">The table of the entity between.</param>
internal sealed class PairFacts(RelationInfo relation, TableInfo table) : IRelationFacts
{
    public RelationInfo Info { get; } = new(
        relation.Entity, relation.Property, table.Entity, RelationType.OneToMany, [.. relation.SourceProperties], [],
        [relation.Steps[0]], sql: "", relation.Collation);

    public Scope? Scope => null;

    public TableInfo TargetTable => table;
}
