namespace RelationGen;

/// <inheritdoc cref="Relation.Invalid"/>
internal sealed class InvalidRelation<TSource, TTarget>(string entity, string property)
    : Relation<TSource, TTarget>(new RelationInfo(entity, property, typeof(TTarget).Name, default, [], [], [], sql: ""))
    where TSource : class
    where TTarget : class
{
    internal override TableInfo TargetTable => throw Relation.InvalidRelation(Info.Entity, Info.Property);

    internal override Type KeyType => throw Relation.InvalidRelation(Info.Entity, Info.Property);

    internal override Action<KeyWriter>? SourceKeyOf(TSource source) => throw Relation.InvalidRelation(Info.Entity, Info.Property);

    internal override object? KeyOf(TSource source) => throw Relation.InvalidRelation(Info.Entity, Info.Property);

    internal override object CreateQuery(DbSession db, TSource source) => throw Relation.InvalidRelation(Info.Entity, Info.Property);

    internal override object CreateQuery(DbSession db, QueryState state)
        => throw Relation.InvalidRelation(Info.Entity, Info.Property);

    internal override bool TryRead(TSource source, out object? value) => throw Relation.InvalidRelation(Info.Entity, Info.Property);

    internal override RelationState State(TSource source) => throw Relation.InvalidRelation(Info.Entity, Info.Property);

    internal override Loader<TSource> CreateLoader(Loader<TTarget>[] nested, bool allowMissing) => throw Relation.InvalidRelation(Info.Entity, Info.Property);
}
