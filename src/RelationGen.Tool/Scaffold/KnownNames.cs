namespace RelationGen.Tool.Scaffold;

/// <summary>The names that a project has already, so that what is new is named beside them and none is given twice.</summary>
internal sealed class KnownNames
{
    /// <summary>The classes, by the full names of their tables.</summary>
    public Dictionary<string, KnownTable> Tables { get; } = new(StringComparer.Ordinal);

    /// <summary>The enums of the project, by the types of the database that they stand for.</summary>
    public Dictionary<(string? Schema, string Name), string> Enums { get; } = [];

    /// <summary>Types that are no entities, which no class can be called like.</summary>
    public HashSet<string> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>Columns are called as their properties, where nothing is said.</summary>
    public bool IsPascalCase { get; init; }

    /// <summary>The class of a table; null where it has none.</summary>
    public KnownTable? Of(SchemaTable table) => Tables.GetValueOrDefault(table.FullName);

    /// <summary>The enum of a type; null where the project has none.</summary>
    public string? Of(SchemaEnum type) => Enums.GetValueOrDefault((type.Schema, type.Name));

    /// <summary>The relations of a foreign key; null where the project has none for it.</summary>
    public KnownRelation? Of(SchemaTable holder, SchemaForeignKey key) => Of(holder)?.Relations.GetValueOrDefault(KeyOf(key));

    /// <summary>
    /// What tells foreign keys of one table from each other: their columns in any order, and the table that they refer to.
    /// </summary>
    public static string KeyOf(SchemaForeignKey key) =>
        string.Join('\0', key.Columns.Order(StringComparer.Ordinal)) + "\0\0" + key.RefSchema + "\0" + key.RefTable;
}

/// <summary>The names of a class and its members.</summary>
/// <param name="ClassName">The class.</param>
/// <param name="Namespace">Its namespace, with the types around it.</param>
internal sealed record KnownTable(string ClassName, string Namespace)
{
    /// <summary>The class stands in another type.</summary>
    public bool IsNested { get; init; }

    /// <summary>The properties by the columns that they hold.</summary>
    public Dictionary<string, string> Properties { get; } = new(StringComparer.Ordinal);

    /// <summary>The relations by what <see cref="KnownNames.KeyOf"/> says of their foreign keys.</summary>
    public Dictionary<string, KnownRelation> Relations { get; } = new(StringComparer.Ordinal);

    /// <summary>All members, which nothing new can be called like.</summary>
    public HashSet<string> Members { get; } = new(StringComparer.Ordinal);
}

/// <summary>The relations that express a foreign key.</summary>
/// <param name="ToOne">That of the class which stores it; null where it has none.</param>
/// <param name="Inverse">That of the class which it refers to; null where it has none.</param>
internal sealed record KnownRelation(string? ToOne, string? Inverse);
