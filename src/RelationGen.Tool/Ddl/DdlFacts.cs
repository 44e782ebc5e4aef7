namespace RelationGen.Tool.Ddl;

/// <summary>What a live database says beyond its snapshot, and what statements must know.</summary>
internal sealed record DdlFacts
{
    /// <summary>Nothing is known: the schema comes from a file or from classes.</summary>
    public static DdlFacts Unknown { get; } = new();

    /// <summary>A database was asked.</summary>
    public bool IsKnown { get; init; }

    /// <summary>SQLite: the triggers.</summary>
    public IReadOnlyList<DdlObject> Triggers { get; init; } = [];

    /// <summary>SQLite: the views.</summary>
    public IReadOnlyList<DdlObject> Views { get; init; } = [];

    /// <summary>SQLite: tables whose text has what a snapshot does not keep, and what that is.</summary>
    public IReadOnlyDictionary<string, string> Unkept { get; init; } = new Dictionary<string, string>();

    /// <summary>PostgreSQL: which views and rules use which columns.</summary>
    public IReadOnlyList<DdlUse> Uses { get; init; } = [];
}

/// <summary>Something that SQLite keeps as a text.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Table">The table that it belongs to.</param>
/// <param name="Sql">The statement that creates it.</param>
internal sealed record DdlObject(string Name, string Table, string Sql);

/// <summary>A view of PostgreSQL uses a column.</summary>
/// <param name="Schema">The schema of the table; null for the default one.</param>
/// <param name="Table">The table.</param>
/// <param name="Column">The column.</param>
/// <param name="User">What uses it, as a sentence names it: <c>the view active_posts</c>.</param>
internal sealed record DdlUse(string? Schema, string Table, string Column, string User);
