namespace RelationGen;

/// <summary>
/// Which rows can become targets of a relation of one source: what its changes would accept, said as conditions of a query.
/// </summary>
/// <param name="relation">The relation.</param>
internal abstract class CandidateRules(IRelationFacts relation)
{
    /// <summary>The relation.</summary>
    protected IRelationFacts Relation => relation;

    /// <summary>The first table on the way to the target.</summary>
    protected RelationStep First { get; } = relation.Info.Steps[0];

    /// <summary>The relation leads from an entity to itself.</summary>
    private bool IsOfItself => relation.Info.Entity == relation.Info.Target;

    /// <summary>No row can become a target, because no change can write the key.</summary>
    protected virtual bool IsFixed => false;

    /// <summary>The row is a target of the source.</summary>
    protected abstract Predicate IsLinked { get; }

    /// <summary>The rules of a relation whose key the targets or a junction store.</summary>
    /// <exception cref="RelationChangeException">The source has no key yet.</exception>
    public static CandidateRules Of<TSource, TTarget>(Relation<TSource, TTarget> relation, TSource source)
        where TSource : class
        where TTarget : class
    {
        SourceKey key = SourceKey.Of(relation, source);
        return relation.KeyHolder == KeyHolder.Junction ? new PairedCandidates(relation, key) : new ReferringCandidates(relation, key);
    }

    /// <summary>The rules of a relation whose key the source stores.</summary>
    /// <exception cref="RelationChangeException">The source has no key yet.</exception>
    public static CandidateRules Of(IRelationFacts relation, SourceRow row)
        => row.HasKey ? new ReferencedCandidates(relation, row) : throw Refusal.WithoutKey(relation.Info, relation.Info.Entity);

    /// <summary>The rows that can become targets.</summary>
    public Query<TTarget, TTable> Candidates<TSource, TTarget, TTable>(
        Relation<TSource, TTarget> from, DbSession db, CandidateOptions options)
        where TSource : class
        where TTarget : class
        where TTable : struct, IAliasedTable<TTable>
        => (Query<TTarget, TTable>)from.CreateQuery(db, State(Rules(options), IsFixed));

    /// <summary>The rows that are targets, and those that can become some.</summary>
    public RelationChoices<TTarget, TTable> Choices<TSource, TTarget, TTable>(
        Relation<TSource, TTarget> from, DbSession db, CandidateOptions options)
        where TSource : class
        where TTarget : class
        where TTable : struct, IAliasedTable<TTable>
    {
        Predicate where = IsFixed ? IsLinked : Predicate.Any(IsLinked, Predicate.All([.. Rules(options)]));
        return new((Query<TTarget, TTable>)from.CreateQuery(db, State([where], isNothing: false)), IsLinked);
    }

    /// <summary>What each kind of relation requires, relations to itself apart.</summary>
    /// <param name="isTaken">Also the targets of others are asked for.</param>
    protected abstract IEnumerable<Predicate> Rules(bool isTaken);

    /// <summary>The row is the source.</summary>
    protected abstract Predicate IsSource { get; }

    /// <summary>The row lies where the tree would become a cycle; null where the relation is no tree.</summary>
    protected abstract Predicate? IsCyclic { get; }

    private List<Predicate> Rules(CandidateOptions options)
    {
        List<Predicate> rules = [.. Rules(options.HasFlag(CandidateOptions.Taken))];
        if (IsOfItself && !options.HasFlag(CandidateOptions.Self))
            rules.Add(!IsSource);

        if (options.HasFlag(CandidateOptions.Acyclic))
        {
            rules.Add(!(IsOfItself && IsCyclic is { } cyclic ? cyclic : throw new ArgumentException(
                $"{relation.Info.Name} is no tree: {nameof(CandidateOptions.Acyclic)} is for relations of an entity to itself over a "
                + "foreign key. Leave it out.",
                nameof(options))));
        }

        return rules;
    }

    private QueryState State(IEnumerable<Predicate> where, bool isNothing) => QueryState.All with
    {
        Where = [.. where],
        Relation = relation.Info.Name,
        IsNothing = isNothing,
    };

    /// <summary>Writes <c>t."a" IS NULL OR t."b" IS NULL</c>.</summary>
    protected static void WriteAnyIsNull(SqlWriter writer, string name, IEnumerable<string> columns)
        => writer.Append("(").Append(string.Join(" OR ", columns.Select(column => name + column + " IS NULL"))).Append(")");

    /// <summary>Writes the columns, in parentheses where there are several.</summary>
    protected static void WriteRow(SqlWriter writer, string name, IReadOnlyList<string> columns)
    {
        writer.Append(columns.Count > 1 ? "(" : "").Append(string.Join(", ", columns.Select(column => name + column)))
            .Append(columns.Count > 1 ? ")" : "");
    }

    /// <summary>
    /// The rows of a table that are reached from some by the same columns again and again:
    /// <c>WITH RECURSIVE r AS (SELECT … UNION SELECT … JOIN r ON …)</c>. A cycle in the data comes to an end.
    /// </summary>
    /// <param name="writer">The receiver.</param>
    /// <param name="table">The table.</param>
    /// <param name="selected">What is asked of each row.</param>
    /// <param name="joined">What a row must have in common with the selected columns of one before.</param>
    /// <param name="writeFirst">Writes which rows come first, whose table is called <c>s</c>.</param>
    protected static void WriteReached(
        SqlWriter writer, TableInfo table, IReadOnlyList<string> selected, IReadOnlyList<string> joined, Action writeFirst)
    {
        string parts = string.Join(", ", selected.Select((_, i) => KeyTable.Part(i)));
        string list = string.Join(", ", selected.Select(column => "s" + column));
        writer.Append("(WITH RECURSIVE r (").Append(parts).Append(") AS (SELECT ").Append(list).Append(" FROM ")
            .AppendTable(table.Schema, table.Table).Append(" AS s WHERE ");
        writeFirst();
        writer.Append(" UNION SELECT ").Append(list).Append(" FROM r JOIN ").AppendTable(table.Schema, table.Table).Append(" AS s ON ");
        for (int i = 0; i < joined.Count; i++)
            writer.Append(i == 0 ? "s" : " AND s").Append(joined[i]).Append(" = r.").Append(KeyTable.Part(i));

        writer.Append(") SELECT ").Append(parts).Append(" FROM r WHERE ");
        for (int i = 0; i < selected.Count; i++)
            writer.Append(i == 0 ? "" : " AND ").Append(KeyTable.Part(i)).Append(" IS NOT NULL");

        writer.Append(")");
    }
}
