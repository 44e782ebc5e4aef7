namespace RelationGen;

/// <inheritdoc cref="Relation.BelongsTo"/>
internal sealed class BelongsToRelation<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(RelationInfo info)
    : KeyedRelation<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(info), ITargetByKey<TTarget, TKey>
    where TSource : class
    where TTarget : class
    where TTargetTable : struct, IKeyedTable<TTarget, TTargetKey, TTargetTable>
    where TTargetKey : notnull
    where TKey : notnull
    where TRelation : struct, IBelongsTo<TSource, TTarget, TKey>
{
    internal override KeyHolder KeyHolder => KeyHolder.Source;

    internal override bool IsSettable => !Info.IsReadOnly;

    internal override bool IsOptional => Info.IsOptional;

    internal override bool Remembers => !Info.IsReadOnly && !Info.Forgets;

    /// <summary>The foreign key is one value that can be null, and is as long as the target has none.</summary>
    private bool IsNullLater => Info.IsOptional && Info.KeyParts == 1 && typeof(TKey).IsValueType;

    internal override RelationState State(TSource source) => StateOf(default(TRelation).PropertyOf(source));

    internal override TTarget? HeldBy(TSource source) => default(TRelation).PropertyOf(source).Held;

    internal override bool TryHeld(TSource source, out object? target)
    {
        target = default(TRelation).PropertyOf(source).Held;
        return target is TTarget held
            ? IsKeyOf(source, default(TRelation).TargetKey(held))
            : !default(TRelation).TrySourceKey(source, out _);
    }

    internal override object? ValueOf(TTarget target, int column) => EntityKey<TTarget, TTargetKey, TTargetTable>.Info.ValueOf(target, column);

    internal override Action<KeyWriter> ReferencedKeyOf(TTarget target)
    {
        if (!HasKey(target))
            throw Refusal.WithoutKey(Info, Info.Target);

        TKey key = default(TRelation).TargetKey(target);
        return writer => Rules.Write(writer, key);
    }

    internal override object? PendingOf(TSource source) => Pending(source);

    internal override bool Resolve(TSource source, ChangeMemory memory)
    {
        if (Pending(source) is not { } target)
            return true;

        if (!HasKey(target))
            return false;

        memory.Link(this, source, target);
        return true;
    }

    internal override void Link(TSource source, TTarget target)
    {
        if (Info.IsReadOnly)
            return;

        LinkKey(source, target);
        default(TRelation).Hold(source, target, RelationState.Loaded);
    }

    internal override void LinkKey(TSource source, TTarget target)
    {
        if (Info.IsReadOnly)
            return;

        RequireOwnParts(source, target);
        default(TRelation).SetKey(source, default(TRelation).TargetKey(target));
    }

    internal override void LinkLater(TSource source, TTarget target)
    {
        if (!Remembers)
            return;

        default(TRelation).LinkLater(source, target, IsNullLater);
        default(TRelation).Hold(source, target, RelationState.Pending);
    }

    internal override Action Keep(TSource source, TTarget target)
    {
        if (Info.IsReadOnly)
            return static () => { };

        Action key = default(TRelation).Keep(source, Info.IsOptional);
        (TTarget? held, RelationState state) = default(TRelation).PropertyOf(source);
        return () =>
        {
            default(TRelation).Hold(source, held, state);
            key();
        };
    }

    internal override bool IsLinked(TSource source, TTarget target) => IsKeyOf(source, default(TRelation).TargetKey(target));

    internal override void Unlink(TSource source, TTarget? target)
    {
        // The discriminator of a branch may be what can be null.
        if (Info.IsReadOnly || (!Info.IsOptional && Info.SourceDiscriminator is null))
            return;

        default(TRelation).ClearKey(source);
        if (Info.IsOptional)
            default(TRelation).Hold(source, target: null, RelationState.Loaded);
    }

    /// <inheritdoc/>
    public override TTarget? TargetOf(TSource source)
    {
        if (TryRead(source, out object? held))
            return (TTarget?)held;

        throw held is TTarget target ? Stale(Info.SourceKeyText, foreignKey: KeyOf(source), loadedKey: default(TRelation).TargetKey(target))
            : Info.Required || State(source) == RelationState.NotLoaded ? NotLoaded()
            : Stale(Info.SourceKeyText, foreignKey: KeyOf(source), loadedKey: null);
    }

    internal override bool TryRead(TSource source, out object? value)
    {
        (TTarget? held, RelationState state) = default(TRelation).PropertyOf(source);
        value = held;
        return held is not null
            ? IsRight(source)
            : state switch
            {
                RelationState.NotLoaded => false,
                RelationState.Missing => true,
                _ => !Info.Required && (state != RelationState.Loaded || KeyOf(source) is null),
            };
    }

    /// <inheritdoc/>
    public override void Assign(TSource source, TTarget? value)
    {
        if (value is null)
        {
            if (Info.IsOptional)
                default(TRelation).ClearKey(source);

            // A key that is never null stays, and has no target.
            default(TRelation).Hold(source, target: null, default(TRelation).TrySourceKey(source, out _) ? RelationState.Missing : RelationState.Loaded);
            return;
        }

        RequireOwnParts(source, value);
        bool isThere = HasKey(value);
        if (isThere)
            default(TRelation).SetKey(source, default(TRelation).TargetKey(value));
        else
            default(TRelation).LinkLater(source, value, IsNullLater);

        default(TRelation).Hold(source, value, isThere ? RelationState.Loaded : RelationState.Pending);
    }

    internal override Loader<TSource> CreateLoader(Loader<TTarget>[] nested, bool allowMissing)
        => new BelongsToLoader<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(Info, nested, allowMissing);

    internal override Loader<TSource> CreateRecursiveLoader(Loader<TTarget>[] nested, bool allowMissing)
        => new AncestorsLoader<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(Info, nested, allowMissing);

    Loader<KeyedSource<TKey, TTarget>> ITargetByKey<TTarget, TKey>.CreateOneLoader()
        => new BelongsToLoader<
            KeyedSource<TKey, TTarget>, TTarget, TTargetTable, TTargetKey, TKey,
            ReferencedByKey<TSource, TTarget, TKey, TRelation>>(Info, [], allowMissing: true);

    internal override bool IsRight(TSource source)
        => default(TRelation).PropertyOf(source) is ({ } target, var state)
            && (IsLinked(source, target) || (state == RelationState.Pending && IsUnset(source, target)));

    internal override object? KeyOfTarget(object target) => default(TRelation).TargetKey((TTarget)target);

    private TTarget? Pending(TSource source)
        => default(TRelation).PropertyOf(source) is ({ } target, RelationState.Pending) && IsUnset(source, target) ? target : null;

    private bool HasKey(TTarget target)
        => Info.ReferencesOther ? default(TRelation).HasReferenced(target) : EntityKey<TTarget, TTargetKey, TTargetTable>.IsThere(target);

    /// <summary>The foreign key is that of a target without a key: not set, or set as far as that is known.</summary>
    private bool IsUnset(TSource source, TTarget target)
    {
        bool isSet = default(TRelation).TrySourceKey(source, out TKey key);
        if (Info.KeyParts == 1)
            return (!isSet || !Info.IsOptional) && (key is null || KeyValues.IsDefault(key));

        TKey referenced = default(TRelation).TargetKey(target);
        for (int i = 0; i < Info.KeyParts; i++)
        {
            if (Contradicts(key, referenced, i))
                return false;
        }

        return true;
    }

    /// <summary>The parts of a foreign key that belong to the primary key are those of the target already, or not set yet.</summary>
    private void RequireOwnParts(TSource source, TTarget target)
    {
        if (Info.OwnParts.Count == 0)
            return;

        default(TRelation).TrySourceKey(source, out TKey own);
        TKey other = default(TRelation).TargetKey(target);
        foreach (int i in Info.OwnParts)
        {
            if (Contradicts(own, other, i))
                throw Refusal.OfOwnKey(Info, Info.SourceProperties[i]);
        }
    }
}
