namespace RelationGen;

/// <summary>The relation object of <see cref="IHasMany{TSource, TTarget, TKey}"/>.</summary>
internal sealed class HasManyRelation<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(RelationInfo info) : Relation<TSource, TTarget>(info)
    where TSource : class
    where TTarget : class
    where TTargetTable : struct, IKeyedTable<TTarget, TTargetKey, TTargetTable>
    where TTargetKey : notnull
    where TKey : notnull
    where TRelation : struct, IHasMany<TSource, TTarget, TKey>
{
    internal override TableInfo TargetTable => default(TTargetTable).Info;

    internal override Type KeyType => typeof(TKey);

    internal override InMemoryChange<TSource, TTarget>? Memory
        => InMemoryChange<TSource, TTarget>.Of(this, default(TRelation), new TargetKeys<TTarget, TTargetKey, TTargetTable>());

    internal override void SetPartial(TSource source) => default(TRelation).SetPartial(source);

    internal override RelationState State(TSource source) => default(TRelation).State(source);

    internal override Action<KeyWriter>? SourceKeyOf(TSource source)
        => default(TRelation).TrySourceKey(source, out TKey key) ? writer => default(TRelation).WriteKey(writer, key) : null;

    internal override object CreateQuery(DbSession db, TSource source) => new EntityQuery<TTarget, TTargetKey, TTargetTable>(db, [], TargetQuery.Of(this, SourceKeyOf(source)));

    internal override void CheckLink(TSource source, TTarget target) => CheckLink<TKey, TRelation>(source, default(TRelation).TargetKey(target));

    internal override void Link(TSource source, TTarget target)
    {
        CheckLink(source, target);
        default(TRelation).Link(target, source);
    }

    internal override Action Keep(TSource source, TTarget target) => default(TRelation).Keep(target);

    internal override List<TTarget> ListFor(TSource source, IEnumerable<TTarget> targets)
        => default(TRelation).TrySourceKey(source, out TKey key) ? new LoadedList<TTarget, TKey>(key, targets) : [.. targets];

    internal override bool IsKeyThere(TSource source) => default(TRelation).HasKey(source);

    internal override bool IsLinked(TSource source, TTarget target)
        => HasKey<TKey, TRelation>(source, default(TRelation).TargetKey(target));

    internal override void Unlink(TSource source, TTarget? target)
    {
        if (target is not null)
            default(TRelation).Link(target, source: null);
    }

    internal override Loader<TSource> CreateLoader(Loader<TTarget>[] nested, bool allowMissing)
        => new HasManyLoader<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(Info, nested);

    internal override Loader<TSource> CreateRecursiveLoader(Loader<TTarget>[] nested, bool allowMissing)
        => new DescendantsLoader<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(Info, nested);
}

/// <summary>The relation object of <see cref="IHasOne{TSource, TTarget, TKey}"/>.</summary>
internal sealed class HasOneRelation<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(RelationInfo info) : Relation<TSource, TTarget>(info)
    where TSource : class
    where TTarget : class
    where TTargetTable : struct, IKeyedTable<TTarget, TTargetKey, TTargetTable>
    where TTargetKey : notnull
    where TKey : notnull
    where TRelation : struct, IHasOne<TSource, TTarget, TKey>
{
    internal override TableInfo TargetTable => default(TTargetTable).Info;

    internal override Type KeyType => typeof(TKey);

    internal override InMemoryChange<TSource, TTarget>? Memory
        => InMemoryChange<TSource, TTarget>.Of(this, default(TRelation), new TargetKeys<TTarget, TTargetKey, TTargetTable>());

    internal override RelationState State(TSource source) => default(TRelation).State(source);

    internal override Action<KeyWriter>? SourceKeyOf(TSource source)
        => default(TRelation).TrySourceKey(source, out TKey key) ? writer => default(TRelation).WriteKey(writer, key) : null;

    internal override object CreateQuery(DbSession db, TSource source) => new EntityQuery<TTarget, TTargetKey, TTargetTable>(db, [], TargetQuery.Of(this, SourceKeyOf(source)));

    internal override void CheckLink(TSource source, TTarget target) => CheckLink<TKey, TRelation>(source, default(TRelation).TargetKey(target));

    internal override void Link(TSource source, TTarget target)
    {
        CheckLink(source, target);
        default(TRelation).Link(target, source);
    }

    internal override Action Keep(TSource source, TTarget target) => default(TRelation).Keep(target);

    internal override bool IsKeyThere(TSource source) => default(TRelation).HasKey(source);

    internal override bool IsLinked(TSource source, TTarget target)
        => HasKey<TKey, TRelation>(source, default(TRelation).TargetKey(target));

    internal override void Unlink(TSource source, TTarget? target)
    {
        if (target is not null)
            default(TRelation).Link(target, source: null);
    }

    internal override Loader<TSource> CreateLoader(Loader<TTarget>[] nested, bool allowMissing)
        => new HasOneLoader<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(Info, nested);
}

/// <summary>The relation object of <see cref="IBelongsTo{TSource, TTarget, TKey}"/>.</summary>
internal sealed class BelongsToRelation<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(RelationInfo info) : Relation<TSource, TTarget>(info)
    where TSource : class
    where TTarget : class
    where TTargetTable : struct, IKeyedTable<TTarget, TTargetKey, TTargetTable>
    where TTargetKey : notnull
    where TKey : notnull
    where TRelation : struct, IBelongsTo<TSource, TTarget, TKey>
{
    internal override TableInfo TargetTable => default(TTargetTable).Info;

    internal override KeyHolder KeyHolder => KeyHolder.Source;

    internal override Type KeyType => typeof(TKey);

    internal override RelationState State(TSource source) => default(TRelation).State(source);

    internal override Action<KeyWriter>? SourceKeyOf(TSource source)
        => default(TRelation).TrySourceKey(source, out TKey key) ? writer => default(TRelation).WriteKey(writer, key) : null;

    internal override object CreateQuery(DbSession db, TSource source) => new EntityQuery<TTarget, TTargetKey, TTargetTable>(db, [], TargetQuery.Of(this, SourceKeyOf(source)));

    internal override Action<KeyWriter> ReferencedKeyOf(TTarget target)
    {
        if (!HasKey(target))
            throw Refusal.WithoutKey(Info, Info.Target);

        TKey key = default(TRelation).TargetKey(target);
        return writer => default(TRelation).WriteKey(writer, key);
    }

    internal override object? PendingOf(TSource source) => default(TRelation).Pending(source);

    internal override bool Resolve(TSource source, ChangeMemory memory)
    {
        if (default(TRelation).Pending(source) is not { } target)
            return true;

        if (!HasKey(target))
            return false;

        memory.Link(this, source, target);
        return true;
    }

    internal override void Link(TSource source, TTarget target) => default(TRelation).Link(source, target);

    internal override Action Keep(TSource source, TTarget target) => default(TRelation).Keep(source);

    internal override bool IsLinked(TSource source, TTarget target)
        => HasKey<TKey, TRelation>(source, default(TRelation).TargetKey(target));

    internal override void Unlink(TSource source, TTarget? target) => default(TRelation).Link(source, target: null);

    internal override Loader<TSource> CreateLoader(Loader<TTarget>[] nested, bool allowMissing)
        => new BelongsToLoader<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(Info, nested, allowMissing);

    internal override Loader<TSource> CreateRecursiveLoader(Loader<TTarget>[] nested, bool allowMissing)
        => new AncestorsLoader<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(Info, nested, allowMissing);

    private static bool HasKey(TTarget target) => default(TRelation).ReferencesKey
        ? EntityKey<TTarget, TTargetKey, TTargetTable>.IsThere(target)
        : default(TRelation).HasReferenced(target);
}

/// <summary>The relation object of <see cref="IManyToMany{TSource, TTarget, TKey}"/>.</summary>
internal sealed class ManyToManyRelation<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(RelationInfo info) : Relation<TSource, TTarget>(info)
    where TSource : class
    where TTarget : class
    where TTargetTable : struct, IKeyedTable<TTarget, TTargetKey, TTargetTable>
    where TTargetKey : notnull
    where TKey : notnull
    where TRelation : struct, IManyToMany<TSource, TTarget, TKey>
{
    internal override TableInfo TargetTable => default(TTargetTable).Info;

    internal override KeyHolder KeyHolder => KeyHolder.Junction;

    internal override Type KeyType => typeof(TKey);

    internal override InMemoryChange<TSource, TTarget>? Memory
        => InMemoryChange<TSource, TTarget>.Of(this, default(TRelation), new TargetKeys<TTarget, TTargetKey, TTargetTable>());

    internal override List<TTarget> ListFor(TSource source, IEnumerable<TTarget> targets)
        => default(TRelation).TrySourceKey(source, out TKey key) ? new LoadedList<TTarget, TKey>(key, targets) : [.. targets];

    internal override bool IsKeyThere(TSource source) => default(TRelation).HasKey(source);

    internal override void SetPartial(TSource source) => default(TRelation).SetPartial(source);

    internal override RelationState State(TSource source) => default(TRelation).State(source);

    internal override Action<KeyWriter>? SourceKeyOf(TSource source)
        => default(TRelation).TrySourceKey(source, out TKey key) ? writer => default(TRelation).WriteKey(writer, key) : null;

    internal override object CreateQuery(DbSession db, TSource source) => new EntityQuery<TTarget, TTargetKey, TTargetTable>(db, [], TargetQuery.Of(this, SourceKeyOf(source)));

    internal override Loader<TSource> CreateLoader(Loader<TTarget>[] nested, bool allowMissing)
        => new ManyToManyLoader<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(Info, nested);
}

/// <summary>The relation object of <see cref="IHasOneThrough{TSource, TTarget, TKey}"/>.</summary>
internal sealed class HasOneThroughRelation<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(RelationInfo info) : Relation<TSource, TTarget>(info)
    where TSource : class
    where TTarget : class
    where TTargetTable : struct, IKeyedTable<TTarget, TTargetKey, TTargetTable>
    where TTargetKey : notnull
    where TKey : notnull
    where TRelation : struct, IHasOneThrough<TSource, TTarget, TKey>
{
    internal override TableInfo TargetTable => default(TTargetTable).Info;

    internal override Type KeyType => typeof(TKey);

    internal override RelationState State(TSource source) => default(TRelation).State(source);

    internal override Action<KeyWriter>? SourceKeyOf(TSource source)
        => default(TRelation).TrySourceKey(source, out TKey key) ? writer => default(TRelation).WriteKey(writer, key) : null;

    internal override object CreateQuery(DbSession db, TSource source) => new EntityQuery<TTarget, TTargetKey, TTargetTable>(db, [], TargetQuery.Of(this, SourceKeyOf(source)));

    internal override Loader<TSource> CreateLoader(Loader<TTarget>[] nested, bool allowMissing)
        => new HasOneThroughLoader<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(Info, nested, allowMissing);
}

/// <summary>A relation that the compiler rejected; it exists so that the rest of the entity compiles.</summary>
internal sealed class InvalidRelation<TSource, TTarget>(string entity, string property)
    : Relation<TSource, TTarget>(new RelationInfo(entity, property, typeof(TTarget).Name, default, [], []))
    where TSource : class
    where TTarget : class
{
    internal override TableInfo TargetTable => throw Relation.InvalidRelation(Info.Entity, Info.Property);

    internal override Type KeyType => throw Relation.InvalidRelation(Info.Entity, Info.Property);

    internal override Action<KeyWriter>? SourceKeyOf(TSource source) => throw Relation.InvalidRelation(Info.Entity, Info.Property);

    internal override object CreateQuery(DbSession db, TSource source) => throw Relation.InvalidRelation(Info.Entity, Info.Property);

    internal override RelationState State(TSource source) => throw Relation.InvalidRelation(Info.Entity, Info.Property);

    internal override Loader<TSource> CreateLoader(Loader<TTarget>[] nested, bool allowMissing) => throw Relation.InvalidRelation(Info.Entity, Info.Property);
}
