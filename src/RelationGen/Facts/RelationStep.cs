using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>
/// One table on the way from the source of a relation to its target, and the columns that lead there. The last step is the target.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RelationStep
{
    /// <summary>Describes a step. Called by generated code.</summary>
    /// <param name="table">The table.</param>
    /// <param name="schema">Its schema, or null.</param>
    /// <param name="columns">The columns of the table.</param>
    /// <param name="previousColumns">The columns of the table before that equal them, in the same order.</param>
    public RelationStep(string table, string? schema, string[] columns, string[] previousColumns)
    {
        Table = table;
        Schema = schema;
        Columns = [.. columns.Select(Names.Quoted)];
        PreviousColumns = [.. previousColumns.Select(Names.Quoted)];
    }

    /// <summary>The column of the table that says which entity a row belongs to, and what it must hold.</summary>
    public (string Column, string Value)? Discriminator { get; init; }

    /// <summary>
    /// True when no two rows of the table have equal keys of both sides, because those are its key. Default: false, also where that is
    /// not known.
    /// </summary>
    public bool IsUnique { get; init; }

    /// <summary>
    /// The entity of the table, where that has row filters or relations that touch their targets; null where it has none, or is the target.
    /// Set by generated code.
    /// </summary>
    public Func<TableInfo>? Entity { get; init; }

    /// <summary>The entity of the table, where that is the target.</summary>
    internal Func<TableInfo>? Target { get; set; }

    /// <summary>The entity of the table, where that has row filters.</summary>
    internal TableInfo? Filtered => (Entity ?? Target)?.Invoke() is { HasFilters: true } table ? table : null;

    internal string Table { get; }

    internal string? Schema { get; }

    /// <summary>The columns with a point and quotes, as they follow an alias.</summary>
    internal string[] Columns { get; }

    internal string[] PreviousColumns { get; }
}
