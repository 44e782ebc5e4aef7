namespace RelationGen;

/// <summary>A SELECT that is being written: its table, and what is joined to it.</summary>
/// <param name="table">The occurrence of its table; null for the one that the statement is about.</param>
/// <param name="isMain">It is the outermost one, whose joins stand on lines of their own.</param>
internal sealed class SelectScope(TableAlias? table, bool isMain)
{
    /// <summary>What stands before a join.</summary>
    public string Separator => isMain ? "\n" : " ";

    public TableAlias? Table => table;

    /// <summary>The entity that the statement is about, as its columns say where nothing else does; null while none was written.</summary>
    public string? Main { get; set; }

    public int JoinsAt { get; set; }

    /// <summary>What is joined, in order.</summary>
    public List<IJoin> Joins { get; } = [];

    /// <summary>The targets that are joined, each under the alias that named it first.</summary>
    public List<TableAlias> Named { get; } = [];

    /// <summary>
    /// Which rows are read, so that what is computed over their relations can be computed for all of them at once; null where each row asks
    /// for itself.
    /// </summary>
    public RowSet? Rows { get; set; }

    /// <summary>Which of the values over relations are computed for all rows at once, where that can be.</summary>
    public Grouping Grouping { get; set; }

    public List<string> JoinPieces()
    {
        List<string> pieces = [];
        foreach (IJoin join in Joins)
            join.AddTo(pieces);

        return pieces;
    }
}

/// <summary>Which values over relations are computed for all rows of a SELECT at once.</summary>
internal enum Grouping
{
    /// <summary>All.</summary>
    Always = 0,

    /// <summary>
    /// All but those for which each row finds its targets by an index: there is one value, so that nothing would be found twice.
    /// </summary>
    UnlessIndexed,

    /// <summary>Those alone for which each row would read all targets: the rows are few.</summary>
    IfUnindexed,
}

/// <summary>A join of a SELECT; what it consists of may grow until the SELECT ends.</summary>
internal interface IJoin
{
    void AddTo(List<string> pieces);
}

/// <summary>A join that is complete.</summary>
internal sealed class Pieces(List<string> join) : IJoin
{
    public void AddTo(List<string> pieces) => pieces.AddRange(join);
}
