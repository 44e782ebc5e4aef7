using RelationGen.Infrastructure;

namespace RelationGen;

/// <summary>One column or value of a view's row.</summary>
/// <param name="Member">The member of the view, as in <c>PostCard.Title</c>.</param>
/// <param name="Nullable">The member can be null.</param>
/// <param name="Operand">What is read; null where it is made at each call.</param>
/// <param name="Make">Makes what is read; null where it is always the same.</param>
internal sealed record ViewColumn(string Member, bool Nullable, Operand? Operand, Func<Ordering>? Make)
{
    /// <summary>The member is an owned value, and this a part of it.</summary>
    public bool IsOfOwned { get; init; }
}

/// <summary>What the rows of one statement of a view consist of: what the view names, and behind it the keys that its lists need.</summary>
/// <param name="columns">What the view names.</param>
/// <param name="lists">The lists.</param>
internal sealed class ViewMembers(List<ViewColumn> columns, List<ViewListPlan> lists)
{
    private Operand[]? _operands;
    private ColumnInfo[]? _infos;

    public IReadOnlyList<ViewListPlan> Lists => lists;

    /// <summary>How many columns there are.</summary>
    public int Count => columns.Count;

    /// <summary>Something is made at each call.</summary>
    public bool IsMade { get; } = columns.Exists(column => column.Make is not null);

    /// <summary>Something is computed from other rows, so that the indexes that are there decide the text.</summary>
    public bool Computes { get; } = columns.Exists(column => column.Operand is null or { Computes: true });

    /// <summary>What the columns of a row are, as the view reads them. A computed value is of no table.</summary>
    public IReadOnlyList<ColumnInfo> Infos => _infos is { } known && known.Length == columns.Count ? known : _infos = [.. columns.Zip(
        Operands(), (column, operand) => operand.Info.AsRead(column.Member, column.Nullable, operand is ColumnOperand, column.IsOfOwned))];

    public ViewColumn this[int ordinal] => columns[ordinal];

    /// <summary>What is read, in the order of the columns.</summary>
    public Operand[] Operands() => _operands is { } known && known.Length == columns.Count
        ? known
        : IsMade ? [.. columns.Select(Made)] : _operands = [.. columns.Select(Made)];

    /// <summary>
    /// The ordinal of the first of some columns that stand side by side: where the view has them, or at the end.
    /// </summary>
    /// <param name="key">The columns.</param>
    /// <param name="table">Their table.</param>
    /// <param name="name">What needs them.</param>
    public int Place(IReadOnlyList<ColumnInfo> key, TableAlias? table, string name)
    {
        ColumnOperand[] operands = [.. key.Select(column => new ColumnOperand(column, table))];
        for (int first = 0; first + operands.Length <= columns.Count; first++)
        {
            if (operands.Select((operand, part) => AreSame(operand, columns[first + part].Operand)).All(isSame => isSame))
                return first;
        }

        int place = columns.Count;
        columns.AddRange(operands.Select(operand => new ViewColumn(name, operand.CanBeNull, operand, Make: null)));
        return place;
    }

    /// <summary>Where the view has a column; null where it has not.</summary>
    public int? Find(ColumnOperand column)
        => columns.FindIndex(member => AreSame(column, member.Operand)) is >= 0 and var place ? place : null;

    private static bool AreSame(ColumnOperand column, Operand? other) => other is ColumnOperand same
        && ReferenceEquals(column.Info, same.Info) && TableAlias.AreSame(column.Table, same.Table);

    private static Operand Made(ViewColumn column) => column.Operand ?? column.Make!().Operand;
}
