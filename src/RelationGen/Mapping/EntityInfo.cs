using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>What is known of the table of an entity, and what generated code does to one in memory when its row is written.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class EntityInfo<TEntity> : TableInfo
    where TEntity : class
{
    private readonly Func<TEntity, int, object?> _valueOf;
    private readonly Func<TEntity, bool>? _isNew;
    private readonly Func<int, Relation<TEntity>?>? _relations;
    private readonly int _ownKeys;
    private Relation<TEntity>[]? _known;

    private protected EntityInfo(
        string entity, string table, string? schema, ColumnInfo[] columns, Type? map,
        Func<TEntity, int, object?> valueOf, Func<TEntity, bool>? isNew,
        Func<int, Relation<TEntity>?>? relations, int ownKeys)
        : base(entity, table, schema, columns, map)
    {
        _valueOf = valueOf;
        _isNew = isNew;
        _relations = relations;
        _ownKeys = ownKeys;
        FindTouches = () =>
        [
            .. All.Where(relation => relation.Info is { Touch: not null, Steps.Count: > 0 })
                .Select(relation => TouchedTarget.Of(relation.Info, relation.Info.Touch!)),
        ];
    }

    /// <summary>All that is known of the entity, for what is asked seldom, read at first use.</summary>
    public new EntityModel Model => base.Model ?? throw new InvalidOperationException($"Nothing more is known of {Entity}.");

    /// <summary>The relations whose foreign key the entity stores, which can hold a target that had no key when it was assigned.</summary>
    internal Relation<TEntity>[] OwnKeys => _known ??= [.. All.Take(_ownKeys)];

    /// <summary>The relations that the entity declares, each made when it is asked for.</summary>
    internal IEnumerable<Relation<TEntity>> Relations => All.Where(relation => relation.Info.SourceDiscriminator is null);

    /// <summary>The relation that touches a target.</summary>
    internal Relation<TEntity> RelationOf(TouchedTarget touch) => All.First(relation => ReferenceEquals(relation.Info, touch.Relation));

    // The own keys first, and of a polymorphic relation also that to each of its targets.
    private IEnumerable<Relation<TEntity>> All
    {
        get
        {
            for (int i = 0; _relations?.Invoke(i) is { } relation; i++)
                yield return relation;
        }
    }

    /// <summary>What an entity holds for a column.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="column">The position of the column in <see cref="TableInfo.Columns"/>.</param>
    /// <exception cref="RelationConstraintException">It is null, and a part of an owned value that needs it.</exception>
    internal object? ValueOf(TEntity entity, int column)
    {
        object? value = _valueOf(entity, column);
        if (value is null && Columns[column] is { RequiredIn: { } owned } needed
            && Enumerable.Range(0, Columns.Count).Any(i => needed.IsRequiredBeside(Columns[i]) && _valueOf(entity, i) is not null))
        {
            throw OwnedValue.Lacks(
                Entity,
                needed.Property,
                $"is null, but {owned} is not, and cannot be without it; set it, or set {owned} to null");
        }

        return value;
    }

    /// <summary>
    /// The entity has no key yet: the database, or the program, is to make it, and it holds the default of its type without having been
    /// read from a row or written to one with that key; or a part of it is null.
    /// </summary>
    internal bool IsNew(TEntity entity) => _isNew?.Invoke(entity) == true;
}

/// <inheritdoc/>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <typeparam name="TKey">The type of its key.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EntityInfo<TEntity, TKey> : EntityInfo<TEntity>
    where TEntity : class
    where TKey : notnull
{
    private readonly Action<TEntity, TKey, bool>? _setKey;

    /// <summary>Describes an entity. Called by generated code.</summary>
    /// <param name="entity">The name of the entity class.</param>
    /// <param name="table">The table in the database.</param>
    /// <param name="schema">The schema, or null.</param>
    /// <param name="columns">The columns, in the order in which every SELECT of the entity lists them.</param>
    /// <param name="map">The class whose <see cref="EntityModelAttribute"/> has all that is known; null for none.</param>
    /// <param name="valueOf">What an entity holds for the column at a place.</param>
    /// <param name="isNew">The key of an entity is still to be made, or a part of it is null; null where it is always there.</param>
    /// <param name="setKey">Sets the key, and remembers if it is that of a row; null where it cannot be set.</param>
    /// <param name="relations">
    /// The relation at a place, null behind the last: first those whose foreign key the entity stores and can set, and of a polymorphic one
    /// that to each of its targets. Null for none.
    /// </param>
    /// <param name="ownKeys">How many of them are those.</param>
    public EntityInfo(
        string entity, string table, string? schema, ColumnInfo[] columns, Type? map, Func<TEntity, int, object?> valueOf,
        Func<TEntity, bool>? isNew = null, Action<TEntity, TKey, bool>? setKey = null,
        Func<int, Relation<TEntity>?>? relations = null, int ownKeys = 0)
        : base(entity, table, schema, columns, map, valueOf, isNew, relations, ownKeys)
        => _setKey = setKey;

    /// <summary>Sets the key; does nothing where it cannot be set.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="key">The key.</param>
    /// <param name="isThere">The key is that of a row, also where it is the default of its type; false to take it back.</param>
    internal void SetKey(TEntity entity, TKey key, bool isThere) => _setKey?.Invoke(entity, key, isThere);
}
