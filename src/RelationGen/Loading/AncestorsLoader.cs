using System.Data.Common;
using System.Runtime.CompilerServices;

namespace RelationGen;

/// <summary>Loads the target that a source references, its target, and so on: entities of one type on every level.</summary>
internal sealed class AncestorsLoader<TSource, TTarget, TTable, TTargetKey, TKey, TRelation>(
    RelationInfo info, Loader<TTarget>[] nested, bool allowMissing)
    : RelationLoader<TSource, TTarget, TTable, TTargetKey, TKey, TRelation>(info, nested)
    where TSource : class
    where TTarget : class
    where TTable : struct, IKeyedTable<TTarget, TTargetKey, TTable>
    where TTargetKey : notnull
    where TKey : notnull
    where TRelation : struct, IBelongsTo<TSource, TTarget, TKey>
{
    private readonly Dictionary<TKey, TTarget> _targets = new(KeyRules.Of<TKey>(info.Key).Comparer);
    private readonly List<(TSource Source, TTarget? Target)> _found = [];

    internal override void Attach()
    {
        foreach ((TSource source, TTarget? target) in _found)
            TargetAttachment.Attach<TSource, TTarget, TKey, TRelation>(Info, source, target);
    }

    public override bool Read(Dialect dialect, DbDataReader reader, StatementRun run, long max)
        => dialect.Read(reader, new Sink(this), run, max);

    public override Task<bool> ReadAsync(
        Dialect dialect, DbDataReader reader, StatementRun run, long max, CancellationToken cancellationToken)
        => dialect.ReadAsync(reader, new Sink(this), run, max, cancellationToken);

    protected override int Prepare() => Keys.Count;

    protected override void Complete()
    {
        var visited = new HashSet<object>(ReferenceEqualityComparer.Instance);
        List<TKey> missing = [];
        List<TSource> level = [.. Sources.Span];
        for (int depth = 0; level.Count > 0 && depth < Options!.Depth; depth++)
        {
            List<TSource> next = [];
            foreach (TSource source in level)
            {
                if (!visited.Add(source))
                    continue;

                TTarget? target = null;
                if (default(TRelation).TrySourceKey(source, out TKey key) && !_targets.TryGetValue(key, out target))
                    missing.Add(key);

                _found.Add((source, target));

                // The relation leads from the entity to itself.
                if (target is not null)
                    next.Add(Unsafe.As<TSource>(target));
            }

            level = next;
        }

        if (missing.Count > 0 && Info.Required && !allowMissing)
        {
            throw Fail(
                $"{Info.Name}: the database has no {Info.Target} with {Info.TargetKeyText} {KeyText.List(missing)}{Admitted}, but the "
                + "relation is required. "
                + $"Nothing was set. Repair the rows, or accept the gap: .OrNull() on {Info.Property} loads null instead{OrUnfiltered}.");
        }
    }

    private void OnRow<TRow>(ref TRow row)
        where TRow : struct, IRow
    {
        TTarget target = ReadKnown(ref row, Identities!, out TTarget asRead);
        if (_targets.TryAdd(default(TRelation).TargetKey(asRead), target))
            Targets?.Add(target);
    }

    private readonly struct Sink(AncestorsLoader<TSource, TTarget, TTable, TTargetKey, TKey, TRelation> loader) : IRowSink
    {
        public void OnRow<TRow>(ref TRow row)
            where TRow : struct, IRow
            => loader.OnRow(ref row);
    }
}
