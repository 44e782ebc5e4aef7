namespace RelationGen;

/// <summary>A relation whose foreign key is stored by the target, which has a relation that points back, or else only the key.</summary>
internal abstract class ForeignKeyRelation<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(RelationInfo info)
    : KeyedRelation<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(info)
    where TSource : class
    where TTarget : class
    where TTargetTable : struct, IKeyedTable<TTarget, TTargetKey, TTargetTable>
    where TTargetKey : notnull
    where TKey : notnull
    where TRelation : struct, IForeignKey<TSource, TTarget, TKey>
{
    private SharedKey? _shared;

    internal sealed override InMemoryChange<TSource, TTarget>? Memory
        => Scope is null ? new InMemoryForeignKeyChange<TSource, TTarget>(this, TargetKeys) : null;

    internal sealed override bool IsSettable => default(TRelation).Back?.IsSettable ?? !Info.IsReadOnly;

    internal sealed override bool IsOptional => default(TRelation).Back?.IsOptional ?? Info.IsOptional;

    internal sealed override bool Remembers => default(TRelation).Back is { Remembers: true };

    internal sealed override void CheckLink(TSource source, TTarget target)
    {
        _shared ??= new SharedKey(TargetTable, Info.Steps[0].Columns, Info.Steps[0].Discriminator);
        if (!_shared.Any || !default(TRelation).TrySourceKey(source, out TKey key))
            return;

        TKey held = default(TRelation).TargetKey(target);
        for (int i = 0; i < Info.KeyParts; i++)
        {
            if (_shared.IsShared(i) && Contradicts(held, key, i))
                throw Refusal.InMemory(Info, RelationChangeKind.BelongsToAnother, _shared.TextOf(Info, "the " + Info.Target));
        }
    }

    internal sealed override void Link(TSource source, TTarget target)
    {
        CheckLink(source, target);
        if (default(TRelation).Back is { } back)
            back.Link(target, source);
        else
            LinkKey(source, target);
    }

    internal sealed override void LinkKey(TSource source, TTarget target)
    {
        if (default(TRelation).Back is { } back)
            back.LinkKey(target, source);
        else if (!Info.IsReadOnly && default(TRelation).TrySourceKey(source, out TKey key))
            default(TRelation).SetKey(target, key);
    }

    internal sealed override void LinkLater(TSource source, TTarget target) => default(TRelation).Back?.LinkLater(target, source);

    internal sealed override Action Keep(TSource source, TTarget target)
    {
        if (default(TRelation).Back is { } back)
            return back.Keep(target, source);

        return Info.IsReadOnly ? static () => { } : default(TRelation).Keep(target);
    }

    internal sealed override object ForeignKeyOf(TTarget target) => default(TRelation).TargetKey(target);

    internal sealed override bool IsKeyThere(TSource source) => default(TRelation).HasKey(source);

    internal sealed override bool IsLinked(TSource source, TTarget target) => IsKeyOf(source, default(TRelation).TargetKey(target));

    internal sealed override bool Refers(TTarget target, TSource source) => default(TRelation).Refers(target, source, Rules);

    internal sealed override TSource? SourceOf(TTarget target) => default(TRelation).Back?.HeldBy(target);

    internal sealed override void Unlink(TSource source, TTarget? target)
    {
        if (target is null)
            return;

        if (default(TRelation).Back is { } back)
            back.Unlink(target, source);
        else if (Info is { IsReadOnly: false, IsOptional: true })
            default(TRelation).ClearKey(target);
    }
}

/// <inheritdoc cref="Relation.HasMany{TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation}(RelationInfo)"/>
internal sealed class HasManyRelation<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(RelationInfo info)
    : ForeignKeyRelation<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(info), ITargetsByKey<TTarget, TKey>
    where TSource : class
    where TTarget : class
    where TTargetTable : struct, IKeyedTable<TTarget, TTargetKey, TTargetTable>
    where TTargetKey : notnull
    where TKey : notnull
    where TRelation : struct, IHasMany<TSource, TTarget, TKey>
{
    internal override bool IsMany => true;

    internal override RelationState State(TSource source) => ListProperty<TSource, TTarget, TKey, TRelation>.State(Info, source);

    internal override bool TryRead(TSource source, out object? value)
        => ListProperty<TSource, TTarget, TKey, TRelation>.TryRead(Info, source, out value);

    internal override IEnumerable<TTarget> AllHeldBy(TSource source) => default(TRelation).PropertyOf(source).Held ?? [];

    internal override void Hold(TSource source, List<TTarget> targets, RelationState state) => default(TRelation).Hold(source, targets, state);

    internal override List<TTarget> ListFor(TSource source, IEnumerable<TTarget> targets) => ListProperty<TSource, TTarget, TKey, TRelation>.ListFor(source, targets);

    /// <inheritdoc/>
    public override RelationNotLoadedException NotLoaded(TSource source) => ListProperty<TSource, TTarget, TKey, TRelation>.Explain(this, source);

    internal override Loader<TSource> CreateLoader(Loader<TTarget>[] nested, bool allowMissing)
        => new HasManyLoader<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(Info, nested);

    internal override Loader<TSource> CreateRecursiveLoader(Loader<TTarget>[] nested, bool allowMissing)
        => new DescendantsLoader<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(Info, nested);

    Loader<KeyedSource<TKey, TTarget>> ITargetsByKey<TTarget, TKey>.CreateListLoader(Loader<TTarget>[] nested)
        => new HasManyLoader<
            KeyedSource<TKey, TTarget>, TTarget, TTargetTable, TTargetKey, TKey,
            ManyByKey<TSource, TTarget, TKey, TRelation>>(Info, nested);

    Loader<KeyedSource<TKey, TTarget>> ITargetsByKey<TTarget, TKey>.CreatePageLoader(Loader<TTarget>[] nested, TargetPages pages)
        => new PageLoader<TTarget, TTargetTable, TTargetKey, TKey, ManyByKey<TSource, TTarget, TKey, TRelation>>(Info, nested, pages);

    Loader<KeyedSource<TKey, TTarget>> ITargetsByKey<TTarget, TKey>.CreateCountLoader()
        => new CountLoader<TTarget, TKey, CountedByKey<TRelation>>(Info, TargetTable);
}

/// <inheritdoc cref="Relation.HasOne{TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation}(RelationInfo)"/>
internal sealed class HasOneRelation<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(RelationInfo info)
    : ForeignKeyRelation<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(info), ITargetByKey<TTarget, TKey>
    where TSource : class
    where TTarget : class
    where TTargetTable : struct, IKeyedTable<TTarget, TTargetKey, TTargetTable>
    where TTargetKey : notnull
    where TKey : notnull
    where TRelation : struct, IHasOne<TSource, TTarget, TKey>
{
    internal override RelationState State(TSource source) => StateOf(default(TRelation).PropertyOf(source));

    internal override TTarget? HeldBy(TSource source) => default(TRelation).PropertyOf(source).Held;

    internal override IEnumerable<TTarget> AllHeldBy(TSource source)
        => default(TRelation).PropertyOf(source).Held is { } target ? [target] : [];

    internal override void Hold(TSource source, List<TTarget> targets, RelationState state)
        => default(TRelation).Hold(source, targets.Count == 0 ? null : targets[0], state);

    /// <inheritdoc/>
    public override TTarget? TargetOf(TSource source)
    {
        if (TryRead(source, out object? held))
            return (TTarget?)held;

        throw held is not TTarget target
            ? NotLoaded()
            : Stale(
                string.Join(", ", Info.TargetProperties.Select(property => Info.Target + "." + property)),
                foreignKey: default(TRelation).TargetKey(target),
                loadedKey: KeyOf(source));
    }

    internal override bool TryRead(TSource source, out object? value)
    {
        (TTarget? held, RelationState state) = default(TRelation).PropertyOf(source);
        value = held;

        // A target that was given this entity before it had a key gets the key when its row is written.
        return held is { } target
            ? default(TRelation).Refers(target, source, Rules) || (Scope is null && ReferenceEquals(default(TRelation).Back?.PendingOf(target), source))
            : state != RelationState.NotLoaded;
    }

    /// <inheritdoc/>
    public override void Assign(TSource source, TTarget? value)
    {
        if (value is not null && Scope is null && !IsKeyThere(source))
        {
            if (!Remembers)
                throw Refusal.NotRemembered(Info);

            LinkLater(source, value);
        }
        else if (value is not null)
        {
            CheckLink(source, value);
            LinkKey(source, value);
        }

        default(TRelation).Hold(source, value, RelationState.Loaded);
    }

    internal override Loader<TSource> CreateLoader(Loader<TTarget>[] nested, bool allowMissing)
        => new HasOneLoader<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(Info, nested);

    Loader<KeyedSource<TKey, TTarget>> ITargetByKey<TTarget, TKey>.CreateOneLoader()
        => new HasOneLoader<
            KeyedSource<TKey, TTarget>, TTarget, TTargetTable, TTargetKey, TKey,
            OneByKey<TSource, TTarget, TKey, TRelation>>(Info, []);
}
