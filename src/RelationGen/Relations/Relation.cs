using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>A relation that <typeparamref name="TSource"/> declares.</summary>
/// <typeparam name="TSource">The entity that declares the relation.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Relation<TSource>
    where TSource : class
{
    private protected Relation(RelationInfo info) => Info = info;

    /// <summary>The names of the relation.</summary>
    public RelationInfo Info { get; }

    /// <summary>What limits or orders the targets; null when the relation holds all of them, in key order.</summary>
    internal Scope? Scope { get; private protected set; }

    internal abstract RelationState State(TSource source);

    /// <summary>What the property returns; false where reading it throws, because it is not loaded or its key has changed since.</summary>
    internal abstract bool TryRead(TSource source, out object? value);

    /// <summary>Calls the visitor with the relation and its types.</summary>
    internal abstract void Accept(IRelationVisitor<TSource> visitor);

    /// <summary>
    /// The state of a relation to one. Entity Framework and other code may set the backing field alone: a target that is there counts as
    /// loaded.
    /// </summary>
    private protected RelationState StateOf((object? Held, RelationState Noted) property)
        => !Info.IsOrdinary && property.Held is not null ? RelationState.Loaded : property.Noted;

    /// <summary>The key that a source compares, in a box; null when it is null or partly null.</summary>
    internal virtual object? KeyOf(TSource source) => null;

    /// <summary>The type of the key that both sides compare.</summary>
    internal virtual Type KeyType => throw new NotSupportedException($"{Info.Name} leads to several tables.");

    /// <summary>Writes the key that both sides compare, of one source; null when it is NULL, so that there is no relation.</summary>
    internal virtual Action<KeyWriter>? SourceKeyOf(TSource source) => null;

    /// <summary>Which target a relation to one means by the key of a source, whose row was read; null for none.</summary>
    internal virtual (RelationInfo Relation, object Key)? MeantBy(TSource source) => KeyOf(source) is { } key ? (Info, key) : null;

    /// <summary>A polymorphic relation: the target is one of this relation.</summary>
    internal virtual bool IsTarget(object target) => false;

    /// <summary>A polymorphic relation: the property holds a target of this relation, and its key still says so.</summary>
    internal virtual bool IsRight(TSource source) => false;

    /// <summary>A polymorphic relation: the key of a target of this relation.</summary>
    internal virtual object? KeyOfTarget(object target) => null;

    /// <summary>A polymorphic relation: assigns a target of this relation.</summary>
    internal virtual void AssignObject(TSource source, object target)
    {
    }

    /// <summary>
    /// The target that a source was given before it had a key, and whose key the source is still to get; null where there is none.
    /// </summary>
    internal virtual object? PendingOf(TSource source) => null;

    /// <summary>Gives a source the key of such a target; false where it has none yet.</summary>
    internal virtual bool Resolve(TSource source, ChangeMemory memory) => true;

    /// <summary>The query over the targets of one source; null where the source names none.</summary>
    internal abstract object? CreateQuery(DbSession db, TSource source);

    /// <summary>The relation as a load follows it, with nothing below.</summary>
    internal abstract Include<TSource> ToInclude();
}

/// <summary>A relation from <typeparamref name="TSource"/> to <typeparamref name="TTarget"/>.</summary>
/// <typeparam name="TSource">The entity that declares the relation.</typeparam>
/// <typeparam name="TTarget">The entity it leads to.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Relation<TSource, TTarget> : Relation<TSource>, IRelationFacts, IFollowed
    where TSource : class
    where TTarget : class
{
    // Joined to the table that a statement is about; the same for every statement.
    private TableAlias? _joined;

    private protected Relation(RelationInfo info)
        : base(info)
    {
        if (info.Steps.Count > 0)
            info.Steps[^1].Target = () => TargetTable;
    }

    /// <summary>The same relation with a scope.</summary>
    internal Relation<TSource, TTarget> With(Scope scope)
    {
        Scope = scope;
        return this;
    }

    RelationInfo IRelationFacts.Info => Info;

    Scope? IRelationFacts.Scope => Scope;

    TableInfo IRelationFacts.TargetTable => TargetTable;

    Type IRelationFacts.KeyType => KeyType;

    bool IRelationFacts.TryHeld(object source, out object? target) => TryHeld((TSource)source, out target);

    object? IRelationFacts.ValueOf(object target, int column) => ValueOf((TTarget)target, column);

    /// <inheritdoc cref="IRelationFacts.TryHeld"/>
    internal virtual bool TryHeld(TSource source, out object? target)
    {
        target = null;
        return false;
    }

    object IRelationFacts.ForeignKeyOf(object target) => ForeignKeyOf((TTarget)target);

    /// <inheritdoc cref="IRelationFacts.ForeignKeyOf"/>
    internal virtual object ForeignKeyOf(TTarget target) => throw new NotSupportedException($"The targets of {Info.Name} store no key.");

    /// <inheritdoc cref="IRelationFacts.ValueOf"/>
    internal virtual object? ValueOf(TTarget target, int column)
        => throw new NotSupportedException($"The targets of {Info.Name} are not in memory.");

    internal abstract TableInfo TargetTable { get; }

    /// <summary>A query over rows of the target's table.</summary>
    internal abstract object CreateQuery(DbSession db, QueryState state);

    /// <summary>Which table stores the foreign key.</summary>
    internal virtual KeyHolder KeyHolder => KeyHolder.Target;

    internal abstract override Type KeyType { get; }

    internal abstract override Action<KeyWriter>? SourceKeyOf(TSource source);

    /// <summary>Writes the value of a target that the foreign key of the source references.</summary>
    internal virtual Action<KeyWriter> ReferencedKeyOf(TTarget target) => throw new NotSupportedException($"{Info.Name} has no foreign key of its own.");

    /// <summary>How the relation is changed in memory; null where it can only be read, or is assigned.</summary>
    internal virtual InMemoryChange<TSource, TTarget>? Memory => null;

    /// <summary>The target that the property holds, loaded or not.</summary>
    internal virtual TTarget? HeldBy(TSource source) => null;

    /// <summary>The targets that the property holds, loaded or not.</summary>
    internal virtual IEnumerable<TTarget> AllHeldBy(TSource source) => [];

    /// <summary>Sets the property.</summary>
    internal virtual void Hold(TSource source, List<TTarget> targets, RelationState state)
    {
    }

    /// <summary>The same relation as the target declares it, where both are many.</summary>
    internal virtual Relation<TTarget, TSource>? Inverse => null;

    /// <summary>The properties of the foreign key can be set.</summary>
    internal virtual bool IsSettable => false;

    /// <summary>The foreign key can be null: a target can be taken out of the relation and stay.</summary>
    internal virtual bool IsOptional => false;

    /// <summary>A source, or a target, without a key can be remembered until its row is written.</summary>
    internal virtual bool Remembers => false;

    /// <summary>The foreign key of a target is set, and that of the source.</summary>
    internal virtual bool Refers(TTarget target, TSource source) => false;

    /// <summary>The source that a target points back to, loaded or not.</summary>
    internal virtual TSource? SourceOf(TTarget target) => null;

    /// <summary>Sets the properties of the foreign key alone.</summary>
    internal virtual void LinkKey(TSource source, TTarget target)
    {
    }

    /// <summary>Remembers the other side, which has no key yet, until its row is written.</summary>
    internal virtual void LinkLater(TSource source, TTarget target)
    {
    }

    /// <summary>What the property returns where it is not at once clear that it is right. Called by generated code.</summary>
    /// <param name="source">The source.</param>
    /// <exception cref="RelationNotLoadedException">The relation was not loaded, or its key has changed since.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public virtual TTarget? TargetOf(TSource source) => throw NotLoaded();

    /// <summary>What the setter of the property does. Called by generated code.</summary>
    /// <param name="source">The source.</param>
    /// <param name="value">The target from now on; null for none.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public virtual void Assign(TSource source, TTarget? value) => throw new NotSupportedException($"{Info.Name} cannot be assigned.");

    /// <summary>The same where null is no value of the property. Called by generated code.</summary>
    /// <param name="source">The source.</param>
    /// <param name="value">The target from now on.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AssignRequired(TSource source, TTarget value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Assign(source, value);
    }

    /// <summary>Why the property has no collection to return. Called by generated code.</summary>
    /// <param name="source">The source.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public virtual RelationNotLoadedException NotLoaded(TSource source) => NotLoaded();

    /// <summary>The property is a collection.</summary>
    internal virtual bool IsMany => false;

    internal sealed override void Accept(IRelationVisitor<TSource> visitor) => visitor.Visit(this);

    internal sealed override bool IsTarget(object target) => target is TTarget;

    internal sealed override void AssignObject(TSource source, object target) => Assign(source, (TTarget)target);

    private protected RelationNotLoadedException NotLoaded() => RelationNotLoadedException.NotLoaded(Info.Entity, Info.Property);

    private protected RelationNotLoadedException Stale(string property, object? foreignKey, object? loadedKey)
        => RelationNotLoadedException.Stale(Info.Entity, Info.Property, property, foreignKey, loadedKey);

    /// <summary>
    /// Sets the properties that form the foreign key in memory, as far as they can be set, and what points to the other side.
    /// </summary>
    internal virtual void Link(TSource source, TTarget target)
    {
    }

    /// <summary>Refuses a link in memory that would change the primary key of a target.</summary>
    internal virtual void CheckLink(TSource source, TTarget target)
    {
    }

    /// <summary>What puts back all that <see cref="Link"/> sets.</summary>
    internal virtual Action Keep(TSource source, TTarget target) => static () => { };

    /// <summary>A list for the property of a source, which remembers its key.</summary>
    internal virtual List<TTarget> ListFor(TSource source, IEnumerable<TTarget> targets) => [.. targets];

    /// <summary>The source has a key that its targets, or the rows of a junction, can store.</summary>
    internal virtual bool IsKeyThere(TSource source) => true;

    /// <summary>The foreign key in memory is that of the other side; false where <see cref="Link"/> could not set it.</summary>
    internal virtual bool IsLinked(TSource source, TTarget target) => true;

    /// <summary>Takes the target out of the relation in memory; <see cref="Link"/> the other way round.</summary>
    internal virtual void Unlink(TSource source, TTarget? target)
    {
    }

    /// <summary>The query over the targets of one source; it sends nothing when the key is NULL, so that there are none.</summary>
    internal abstract override object CreateQuery(DbSession db, TSource source);

    /// <summary>Creates what loads the relation in one call.</summary>
    /// <param name="nested">Loaders of the relations of the targets.</param>
    /// <param name="allowMissing">A required target may be absent.</param>
    internal abstract Loader<TSource> CreateLoader(Loader<TTarget>[] nested, bool allowMissing);

    /// <summary>Creates what follows the relation from target to target in one statement.</summary>
    /// <inheritdoc cref="CreateLoader" path="/param"/>
    internal virtual Loader<TSource> CreateRecursiveLoader(Loader<TTarget>[] nested, bool allowMissing)
        => throw new NotSupportedException($"{Info.Name} cannot be followed recursively: that takes a foreign key of the entity to itself.");

    Include IFollowed.ToInclude(Include[] below, bool allowsMissing, int? depth) => new Include<TSource, TTarget>(
        this,
        Include<TTarget>.Typed(below),
        allowsMissing,
        depth is null ? null : new TargetOptions(new TableAlias(), [], [], null, null) { Depth = depth });

    /// <summary>The table of the target, joined to the table that declares the relation. Called by generated code.</summary>
    /// <typeparam name="TTable">The table struct of the target.</typeparam>
    /// <param name="source">The occurrence of the table that declares the relation.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public TTable Join<TTable>(TableAlias? source)
        where TTable : struct, IAliasedTable<TTable>
        => default(TTable).At(source is null ? _joined ??= new(this, source: null) : new(this, source));

    internal override Include<TSource> ToInclude() => new Include<TSource, TTarget>(this, [], allowMissing: false);
}
