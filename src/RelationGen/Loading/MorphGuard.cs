using System.Data.Common;

namespace RelationGen;

/// <summary>
/// Stands before the loaders of a polymorphic relation's targets: refuses discriminators that stand for none of them, and sets the
/// relation of sources that have no target. It sends nothing.
/// </summary>
internal sealed class MorphGuard<TSource, TRelation>(RelationInfo info, IReadOnlyCollection<string> known) : Loader<TSource>
    where TSource : class
    where TRelation : struct, IMorphTo<TSource>
{
    private Sources<TSource> _sources;

    public override TableInfo Table => throw SendsNothing();

    public override string Name => info.Name;

    internal override bool MustSend => false;

    public override bool Read(Dialect dialect, DbDataReader reader, StatementRun run, long max) => throw SendsNothing();

    public override Task<bool> ReadAsync(
        Dialect dialect, DbDataReader reader, StatementRun run, long max, CancellationToken cancellationToken) => throw SendsNothing();

    internal override bool HasNested => false;

    internal override void Announce(LoadCall call)
    {
    }

    internal override void Begin(LoadCall call, Sources<TSource> sources)
    {
        call.Add(this);
        _sources = sources;
        List<string>? unknown = null;
        foreach (TSource source in sources.Span)
        {
            if (default(TRelation).Discriminator(source) is { } discriminator && !known.Contains(discriminator)
                && unknown?.Contains(discriminator) != true)
                (unknown ??= []).Add(discriminator);
        }

        if (unknown is null)
            return;

        throw MorphGuard.Unknown(info, unknown);
    }

    internal override DbCommand NextCommand(LoadCall call) => throw SendsNothing();

    internal override void Finish(LoadCall call)
    {
    }

    internal override Task FinishAsync(LoadCall call, CancellationToken cancellationToken) => Task.CompletedTask;

    internal override void Attach()
    {
        foreach (TSource source in _sources.Span)
        {
            if (default(TRelation).Discriminator(source) is null)
                default(TRelation).SetNone(source);
        }
    }

    internal override void Release()
    {
    }

    private static InvalidOperationException SendsNothing() => new("A guard sends nothing.");
}

/// <summary>What loads and handles say of a polymorphic relation whose rows are wrong.</summary>
internal static class MorphGuard
{
    /// <summary>Discriminators that stand for none of the targets.</summary>
    /// <param name="info">The relation.</param>
    /// <param name="discriminators">What stands for none.</param>
    /// <param name="done">What was done with the rows, a sentence.</param>
    public static RelationIntegrityException Unknown(
        RelationInfo info, List<string> discriminators, string done = "Nothing was set. ") => new(
        $"{info.Name}: the {info.SourceProperties[0]} {KeyText.List(discriminators)} stands for none of the targets ({info.Target}). "
        + $"{done}Repair the rows, or add the entity with that [MorphName] to the Targets of {info.Property}.")
        {
            Entity = info.Entity,
            Relation = info.Property,
        };
}
