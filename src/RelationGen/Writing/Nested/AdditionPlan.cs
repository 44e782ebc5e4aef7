namespace RelationGen;

/// <summary>
/// The statements that add to one relation of any number of sources: rows that are there, that are found or inserted, and that are
/// inserted.
/// </summary>
/// <param name="relation">The relation.</param>
/// <param name="all">The sources, each with what it gets.</param>
/// <param name="memory">What happens in memory.</param>
internal sealed class AdditionPlan<TSource, TTarget, TTable, TKey, TCreation>(
    Relation<TSource, TTarget> relation, IReadOnlyList<(TSource Source, Additions<TTarget, TKey, TTable, TCreation> Added)> all,
    ChangeMemory memory)
    where TSource : class
    where TTarget : class
    where TTable : struct, IKeyedTable<TTarget, TKey, TTable>
    where TKey : notnull
    where TCreation : Creation<TTarget>
{
    private readonly PairList<TSource, TTarget, TKey, TTable> _pairs = new(relation);
    private Dictionary<string, FindOrCreate<TTarget, TKey, TTable>> _finds = [];

    /// <summary>Adds to relations whose foreign key the targets store.</summary>
    /// <param name="makeRoom">Frees the place of a relation to one, but for the targets that have these keys.</param>
    public IEnumerable<WriteStep> WriteReferring(Func<KeyList<TTarget, TKey, TTable>, IEnumerable<WriteStep>>? makeRoom = null)
    {
        var owners = new Dictionary<TTarget, TSource>(ReferenceEqualityComparer.Instance);
        foreach ((TSource source, TTarget row) in all.SelectMany(
            each => each.Added.FoundOrCreated.Select(found => found.Row).Concat(each.Added.Created.Select(created => created.Row)),
            (each, row) => (each.Source, row)))
        {
            if (!owners.TryAdd(row, source))
                throw new ArgumentException(
                    $"A {relation.Info.Target} is created twice in {relation.Info.Name}, but is one row; create another "
                    + $"{relation.Info.Target}.");
        }

        AddConnected();
        _finds = CreateFinds();
        foreach (WriteStep step in _finds.Values.SelectMany(find => find.Find()))
            yield return step;

        if (makeRoom is not null)
        {
            IEnumerable<TKey> known = all.SelectMany(each => each.Added.Connected)
                .Concat(_finds.Values.SelectMany(find => find.Existing, (_, row) => default(TTable).KeyOf(row)));
            foreach (WriteStep step in makeRoom(new KeyList<TTarget, TKey, TTable>(known)))
                yield return step;
        }

        foreach (FindOrCreate<TTarget, TKey, TTable> find in _finds.Values)
        {
            foreach (WriteStep step in find.Create(row => Link(owners[row], row)))
                yield return step;
        }

        AddFound();
        foreach (WriteStep step in new PairChange<TSource, TTarget, TKey, TTable>(relation, _pairs).Associate())
            yield return step;

        yield return NoteInserted(owners);
        (TTarget Row, Creation<TTarget>? Nested)[] created = [.. Created()];
        foreach ((TTarget row, _) in created)
            Link(owners[row], row);

        foreach (WriteStep step in CreationPlan<TTarget, TKey, TTable>.Write(created, memory))
            yield return step;

        LinkConnected();
    }

    /// <summary>Adds to relations whose pairs a junction stores.</summary>
    public IEnumerable<WriteStep> WritePairs()
    {
        AddConnected();
        _finds = CreateFinds();
        foreach (WriteStep step in _finds.Values.SelectMany(find => find.Find().Concat(find.Create(static _ => { }))))
            yield return step;

        AddFound();
        foreach (WriteStep step in CreationPlan<TTarget, TKey, TTable>.Write([.. Created()], memory))
            yield return step;

        foreach ((TSource source, Additions<TTarget, TKey, TTable, TCreation> added) in all)
        {
            foreach ((TTarget row, _) in added.Created)
            {
                memory.RequireKey(row, default(TTable).Info);
                _pairs.Add(source, default(TTable).KeyOf(row));
            }
        }

        foreach (WriteStep step in new PairChange<TSource, TTarget, TKey, TTable>(relation, _pairs).Associate())
            yield return step;
    }

    /// <summary>Sees to it that the targets of keys that the sources store are there.</summary>
    /// <param name="targets">Receives the target of each source.</param>
    public IEnumerable<WriteStep> WriteTargets(Action<TSource, TTarget> targets)
    {
        _finds = CreateFinds();
        foreach (WriteStep step in _finds.Values.SelectMany(find => find.Find().Concat(find.Create(static _ => { }))))
            yield return step;

        foreach (WriteStep step in CreationPlan<TTarget, TKey, TTable>.Write([.. Created()], memory))
            yield return step;

        var keys = new KeyList<TTarget, TKey, TTable>(all.SelectMany(each => each.Added.Connected));
        Dictionary<TKey, TTarget> known = new(KeyRules.Of<TKey>(default(TTable).Info.Key).Comparer);
        if (keys.Count > 0)
        {
            TableInfo table = default(TTable).Info;
            var find =
                new RowsStep<TTarget, TKey, TTable>(relation.Info.Name, writer => writer.Append("SELECT ")
                    .AppendBareColumns(table).Append("\nFROM ")
                .AppendTable(table.Schema, table.Table).Append("\nWHERE ").AppendIsAny(ChangeSql.BareKey(table), keys));
            yield return find;
            foreach (TTarget row in find.Rows)
                known.Add(default(TTable).KeyOf(row), row);

            if (known.Count < keys.Count)
                throw MissingTargets<TTarget, TKey, TTable>.Exception(relation, [.. keys.Keys.Where(key => !known.ContainsKey(key))]);
        }

        foreach ((TSource source, Additions<TTarget, TKey, TTable, TCreation> added) in all)
        {
            foreach (TKey key in added.Connected)
                targets(source, added.InstanceOf(key) ?? known[key]);

            foreach ((TTarget row, _) in added.Created)
            {
                memory.RequireKey(row, default(TTable).Info);
                targets(source, row);
            }

            foreach ((UniqueColumns by, TTarget row, _) in added.FoundOrCreated)
                targets(source, _finds[by.Name].RowFor(row));
        }
    }

    private IEnumerable<(TTarget Row, Creation<TTarget>? Nested)> Created()
        => all.SelectMany(each => each.Added.Created).Select(created => (created.Row, (Creation<TTarget>?)created.Nested));

    /// <summary>One search for all that are found by the same columns.</summary>
    private Dictionary<string, FindOrCreate<TTarget, TKey, TTable>> CreateFinds() => all
        .SelectMany(each => each.Added.FoundOrCreated)
        .GroupBy(found => found.By.Name, StringComparer.Ordinal)
        .ToDictionary(
            group => group.Key,
            group => new FindOrCreate<TTarget, TKey, TTable>(
                relation.Info, group.First().By, [.. group.Select(found => (found.Row, (Creation<TTarget>?)found.Nested))], memory),
            StringComparer.Ordinal);

    private void AddConnected()
    {
        foreach ((TSource source, Additions<TTarget, TKey, TTable, TCreation> added) in all)
        {
            foreach (TKey key in added.Connected)
                _pairs.Add(source, key);
        }
    }

    /// <summary>Those that were inserted belong to their source already where they store its key.</summary>
    private void AddFound()
    {
        foreach ((TSource source, Additions<TTarget, TKey, TTable, TCreation> added) in all)
        {
            foreach ((UniqueColumns by, TTarget row, _) in added.FoundOrCreated)
            {
                TTarget found = _finds[by.Name].RowFor(row);
                TKey key = default(TTable).KeyOf(found);
                if (relation.KeyHolder == KeyHolder.Junction || !ReferenceEquals(found, row))
                    _pairs.Add(source, key);
                else
                    _pairs.Claim(source, key);
            }
        }
    }

    /// <summary>Rows that refer to their source from the beginning: those that were not found, and those that are inserted next.</summary>
    private NoteStep NoteInserted(Dictionary<TTarget, TSource> owners) => new(default(TTable).Info, relation.Info.Name, log =>
    {
        IEnumerable<TTarget> inserted = all.SelectMany(each => each.Added.FoundOrCreated)
            .Where(wanted => ReferenceEquals(_finds[wanted.By.Name].RowFor(wanted.Row), wanted.Row)).Select(wanted => wanted.Row)
            .Concat(Created().Select(created => created.Row));
        foreach (TTarget row in inserted)
            log.AddLater(relation.Info, () => new(relation.KeyOf(owners[row])!, default(TTable).KeyOf(row)));
    });

    private void LinkConnected() => memory.Later(() =>
    {
        foreach ((TSource source, Additions<TTarget, TKey, TTable, TCreation> added) in all)
        {
            foreach (TTarget target in added.Instances)
                relation.Link(source, target);
        }
    });

    private void Link(TSource source, TTarget target)
    {
        memory.Link(relation, source, target);
        if (!relation.IsLinked(source, target))
        {
            throw new InvalidOperationException(
                $"{relation.Info.Name} cannot be written with its {relation.Info.Entity}: "
                + $"{relation.Info.Target}.{relation.Info.TargetKeyText} cannot be set. Give it a setter.");
        }
    }
}
