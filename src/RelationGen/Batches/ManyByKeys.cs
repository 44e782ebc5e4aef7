namespace RelationGen;

/// <summary>What is asked of a relation to many for each of some keys.</summary>
internal static class ManyByKeys<TSource, TTarget, TTable, TKey>
    where TSource : class
    where TTarget : class
    where TTable : struct, IAliasedTable<TTable>
    where TKey : notnull
{
    /// <summary>The targets.</summary>
    public static Loader<KeyedSource<TKey, TTarget>> Lists(ToMany<TSource, TTarget, TTable> relation)
    {
        Loader<KeyedSource<TKey, TTarget>> loader = Of(relation).CreateListLoader(Nested(relation));
        return With(loader, relation, OptionsOf(relation, new TableAlias()));
    }

    /// <summary>The number of targets.</summary>
    public static Loader<KeyedSource<TKey, TTarget>> Counts(ToMany<TSource, TTarget, TTable> relation)
    {
        TargetOptions? options = OptionsOf(relation, new TableAlias());
        ThrowIfLimited(relation, options, "counts all targets of each key");
        return With(Of(relation).CreateCountLoader(), relation, options is null ? null : options with { Orders = [] });
    }

    /// <summary>Pages of the targets, and the number of all of them where the page asks for it.</summary>
    public static Loader<KeyedSource<TKey, TTarget>>[] Pages(
        DbSession db, ToMany<TSource, TTarget, TTable> relation, PageRequest page, out TargetPages pages)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(page);
        ITargetsByKey<TTarget, TKey> keyed = Of(relation);
        Relation<TSource, TTarget> facts = relation.Relation;
        page.Check(facts.Info.Name);
        var target = new TableAlias();
        TargetOptions? options = OptionsOf(relation, target);
        ThrowIfLimited(relation, options, "says itself how many targets of each key are read and where they begin");
        IReadOnlyList<Ordering> orders = options is { Orders.Count: > 0 } ? options.Orders : facts.Scope?.Orders(target) ?? [];
        var order = new PageOrder(db, arguments: null, facts.Info.Name, typeof(TTarget), facts.TargetTable, target, orders);
        pages = new TargetPages(order, page, options?.Where ?? [], target);
        Loader<KeyedSource<TKey, TTarget>> loader = With(keyed.CreatePageLoader(Nested(relation), pages), relation, pages.Options());
        return pages.HasTotal ? [loader, With(keyed.CreateCountLoader(), relation, pages.All)] : [loader];
    }

    private static ITargetsByKey<TTarget, TKey> Of(ToMany<TSource, TTarget, TTable> relation)
    {
        BatchErrors.ThrowIfElsewhere(relation.Relation.Info, relation.Source);
        return relation.Relation as ITargetsByKey<TTarget, TKey>
            ?? throw BatchErrors.OtherKey(relation.Relation.Info, relation.Relation.KeyType, typeof(TKey));
    }

    private static Loader<TTarget>[] Nested(ToMany<TSource, TTarget, TTable> relation) => Include<TTarget>.CreateLoaders(relation.Nested);

    private static TargetOptions? OptionsOf(ToMany<TSource, TTarget, TTable> relation, TableAlias target)
    {
        TargetOptions? options = relation.OptionsAt(target);
        return options is not { Depth: not null } ? options : throw new InvalidOperationException(
            $"{relation.Relation.Info.Name}: Recursive loads whole trees of entities, and a batch has the targets of keys. Load the "
            + "entities, and then their trees with LoadAsync.");
    }

    private static Loader<KeyedSource<TKey, TTarget>> With(
        Loader<KeyedSource<TKey, TTarget>> loader, ToMany<TSource, TTarget, TTable> relation, TargetOptions? options)
    {
        loader.Scope = relation.Relation.Scope;
        loader.Options = options;
        return loader;
    }

    private static void ThrowIfLimited(ToMany<TSource, TTarget, TTable> relation, TargetOptions? options, string what)
    {
        if (options is { IsLimited: true })
            throw new InvalidOperationException($"{relation.Relation.Info.Name}: the batch {what}; remove Take and Skip.");
    }
}
