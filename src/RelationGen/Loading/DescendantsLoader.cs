using System.Data.Common;
using System.Runtime.CompilerServices;

namespace RelationGen;

/// <summary>Loads the targets that store the sources' key, and theirs, and so on: entities of one type on every level.</summary>
internal sealed class DescendantsLoader<TSource, TTarget, TTable, TTargetKey, TKey, TRelation>(RelationInfo info, Loader<TTarget>[] nested)
    : RelationLoader<TSource, TTarget, TTable, TTargetKey, TKey, TRelation>(info, nested)
    where TSource : class
    where TTarget : class
    where TTable : struct, IKeyedTable<TTarget, TTargetKey, TTable>
    where TTargetKey : notnull
    where TKey : notnull
    where TRelation : struct, IHasMany<TSource, TTarget, TKey>
{
    private readonly Dictionary<TKey, LoadedList<TTarget, TKey>> _targets = new(KeyRules.Of<TKey>(info.Key).Comparer);
    private readonly HashSet<TTargetKey> _seen = new(KeyRules.Of<TTargetKey>(default(TTable).Info.Key).Comparer);

    internal override void Attach()
    {
        foreach (List<TTarget> targets in _targets.Values)
            TargetOrder<TTarget, TTargetKey, TTable>.Sort(targets);

        var visited = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var attached = new HashSet<TKey>(Rules.Comparer);
        List<TSource> level = [.. Sources.Span];
        for (int depth = 0; level.Count > 0 && depth < Options!.Depth; depth++)
        {
            List<TSource> next = [];
            foreach (TSource source in level)
            {
                if (visited.Add(source))
                    AttachTo(source, attached, next);
            }

            level = next;
        }
    }

    public override bool Read(Dialect dialect, DbDataReader reader, StatementRun run, long max)
        => dialect.Read(reader, new Sink(this), run, max);

    public override Task<bool> ReadAsync(
        Dialect dialect, DbDataReader reader, StatementRun run, long max, CancellationToken cancellationToken)
        => dialect.ReadAsync(reader, new Sink(this), run, max, cancellationToken);

    protected override int Prepare() => Keys.Count;

    /// <summary>The first source of a key gets the list itself and becomes its targets' back-reference.</summary>
    private void AttachTo(TSource source, HashSet<TKey> attached, List<TSource> next)
    {
        if (!default(TRelation).TrySourceKey(source, out TKey key) || !_targets.TryGetValue(key, out LoadedList<TTarget, TKey>? targets))
        {
            default(TRelation).Hold(source, NoneFor(source), RelationState.Loaded);
            return;
        }

        if (!attached.Add(key))
        {
            default(TRelation).Hold(source, Info.HasOwnList ? new LoadedList<TTarget, TKey>(key, targets) : targets, RelationState.Loaded);
            return;
        }

        default(TRelation).Hold(source, targets, RelationState.Loaded);
        foreach (TTarget target in targets)
        {
            default(TRelation).AttachBack(target, source);

            // The relation leads from the entity to itself.
            next.Add(Unsafe.As<TSource>(target));
        }
    }

    private void OnRow<TRow>(ref TRow row)
        where TRow : struct, IRow
    {
        TTarget target = ReadKnown(ref row, Identities!, out TTarget asRead);
        if (!_seen.Add(default(TTable).KeyOf(asRead)))
            return;

        TKey key = default(TRelation).TargetKey(asRead);
        if (!_targets.TryGetValue(key, out LoadedList<TTarget, TKey>? targets))
            _targets.Add(key, targets = new(key));

        targets.Add(target);
        Targets?.Add(target);
    }

    private readonly struct Sink(DescendantsLoader<TSource, TTarget, TTable, TTargetKey, TKey, TRelation> loader) : IRowSink
    {
        public void OnRow<TRow>(ref TRow row)
            where TRow : struct, IRow
            => loader.OnRow(ref row);
    }
}
