using System.Runtime.CompilerServices;

namespace RelationGen;

/// <summary>What relations of all kinds have in common: a key that both sides compare, and a table that the targets are in.</summary>
internal abstract class KeyedRelation<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(RelationInfo info) : Relation<TSource, TTarget>(info)
    where TSource : class
    where TTarget : class
    where TTargetTable : struct, IKeyedTable<TTarget, TTargetKey, TTargetTable>
    where TTargetKey : notnull
    where TKey : notnull
    where TRelation : struct, IRelation<TSource, TTarget, TKey>
{
    internal sealed override TableInfo TargetTable => default(TTargetTable).Info;

    internal sealed override Type KeyType => typeof(TKey);

    /// <summary>How the keys are sent and compared.</summary>
    protected KeyRules<TKey> Rules => KeyRules.Of<TKey>(Info.Key);

    /// <summary>How targets are compared.</summary>
    protected static TargetKeys<TTarget> TargetKeys { get; } = new TargetKeys<TTarget, TTargetKey, TTargetTable>();

    internal sealed override Action<KeyWriter>? SourceKeyOf(TSource source)
        => default(TRelation).TrySourceKey(source, out TKey key) ? writer => Rules.Write(writer, key) : null;

    internal sealed override object? KeyOf(TSource source) => default(TRelation).TrySourceKey(source, out TKey key) ? key : null;

    internal sealed override object CreateQuery(DbSession db, TSource source)
        => CreateQuery(db, TargetQuery.Of(this, SourceKeyOf(source)));

    internal sealed override object CreateQuery(DbSession db, QueryState state)
        => new EntityQuery<TTarget, TTargetKey, TTargetTable>(db, [], state);

    /// <summary>The key that a source compares is this one.</summary>
    protected bool IsKeyOf(TSource source, TKey key) => default(TRelation).TrySourceKey(source, out TKey known) && Rules.AreEqual(known, key);

    /// <summary>A part of a key is set, and is not that of another key.</summary>
    protected bool Contradicts(TKey key, TKey other, int part)
        => PartOf(key, part) is { } value && !KeyValues.IsDefault(value)
            && !KeyValues.AreSame(value, PartOf(other, part), ignoresCase: Info.Collation is not null);

    /// <summary>The part of a key with several parts, or all of it.</summary>
    private object? PartOf(TKey key, int part) => Info.KeyParts > 1 ? ((ITuple)key)[part] : key;
}
