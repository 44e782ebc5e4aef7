namespace RelationGen.Schema;

/// <summary>RG6002 to RG6004 and RG6012 to RG6014: columns.</summary>
internal static class ColumnRules
{
    /// <summary>The first thing that is wrong with a property; null where nothing is.</summary>
    public static SchemaFinding? Check(CodeEntity entity, CodeColumn column, SchemaTable table, SchemaSnapshot snapshot)
    {
        // Every row of PostgreSQL has one, and no catalog lists it as a column.
        if (string.Equals(column.TypeName, "xid", StringComparison.OrdinalIgnoreCase) && column.Column == "xmin")
            return null;

        if (table.Find(snapshot.Engine, column.Column) is not { } found)
            return Missing(entity, column, table, snapshot);

        return CheckType(entity, column, found, table, snapshot)
            ?? CheckNull(entity, column, found, table)
            ?? CheckMaker(entity, column, found, table)
            ?? CheckCollation(entity, column, found, table, snapshot);
    }

    /// <summary>RG6012: rows cannot be inserted, because a column that the class does not have needs a value.</summary>
    public static SchemaFinding? CheckDemanded(CodeEntity entity, SchemaTable table, SchemaSnapshot snapshot)
    {
        if (!entity.HasKey || table.Kind is TableKind.View or TableKind.MaterializedView)
            return null;

        StringComparer names = NameComparison.Comparer(snapshot.Engine);
        SchemaColumn[] demanded =
        [
            .. table.Columns.Where(column => column is { Nullable: false, Default: null, Identity: SchemaIdentity.None, Generated: GeneratedKind.None }
                && !entity.Columns.Any(own => names.Equals(own.Column, column.Name))
                && !IsJoined(entity, column.Name, names)),
        ];
        return demanded.Length == 0 ? null : new SchemaFinding(
            "RG6012", entity.FullName, null,
            $"Inserting a '{entity.Name}' fails: {Words.Columns([.. demanded.Select(column => column.Name)])} of {Words.Table(table)} "
            + $"{(demanded.Length == 1 ? "is" : "are")} NOT NULL without a default, and no property holds {(demanded.Length == 1 ? "it" : "them")}; "
            + $"add {(demanded.Length == 1 ? "one" : "properties")}, or give the column{(demanded.Length == 1 ? " a default" : "s defaults")}")
        { Part = demanded[0] };
    }

    /// <summary>A relation writes the column, though no property holds it.</summary>
    private static bool IsJoined(CodeEntity entity, string column, StringComparer names) => entity.Relations.Any(
        relation => relation.Side == CodeSide.ForeignKey
            && (relation.Columns.Contains(column, names) || names.Equals(relation.Discriminator, column)));

    private static SchemaFinding Missing(CodeEntity entity, CodeColumn column, SchemaTable table, SchemaSnapshot snapshot)
    {
        StringComparer names = NameComparison.Comparer(snapshot.Engine);
        string[] free = [.. table.Columns.Select(candidate => candidate.Name).Where(name => !entity.Columns.Any(own => names.Equals(own.Column, name)))];
        string? near = Nearest.First(column.Column, free);
        return new SchemaFinding(
            "RG6002", entity.FullName, column.Property,
            $"'{entity.Name}.{column.Property}' is the column {Words.Quote(column.Column)}, which {Words.Table(table)} does not have in "
            + $"{Words.Database(snapshot)}; "
            + (near is null ? "name it in [Column], or remove the property" : $"did you mean \"{near}\"?"))
        { Part = table, Nearest = near };
    }

    private static SchemaFinding? CheckType(CodeEntity entity, CodeColumn column, SchemaColumn found, SchemaTable table, SchemaSnapshot snapshot)
    {
        bool isForeign = entity.Relations.Any(
            relation => relation.Side == CodeSide.ForeignKey && relation.Columns.Contains(column.Column, NameComparison.Comparer(snapshot.Engine)));
        return ColumnFit.Problem(column, found, snapshot, isForeign) is not { } problem ? null : new SchemaFinding(
            "RG6003", entity.FullName, column.Property,
            $"'{entity.Name}.{column.Property}' is '{column.ClrType}', but {Column(found, table)} is {Type(found)}: {problem}")
        { Part = found };
    }

    private static SchemaFinding? CheckNull(CodeEntity entity, CodeColumn column, SchemaColumn found, SchemaTable table)
    {
        // The columns of a view admit NULL, whatever they are made of; and SQLite's keys do where nothing says otherwise.
        if (column.Nullable == found.Nullable || table.Kind is TableKind.View or TableKind.MaterializedView
            || (found.Nullable && entity.Key.Contains(column.Column)))
        {
            return null;
        }

        // What the database makes is never written as null.
        if (column.Nullable && (column.Generated != CodeGeneration.None || found.Generated != GeneratedKind.None))
            return null;

        return new SchemaFinding(
            "RG6004", entity.FullName, column.Property,
            found.Nullable
                ? $"'{entity.Name}.{column.Property}' is '{column.ClrType}', but {Column(found, table)} admits NULL: a row that has one cannot be read; "
                    + $"make it '{column.ClrType}?'"
                : $"'{entity.Name}.{column.Property}' is '{column.ClrType}?', but {Column(found, table)} is NOT NULL: a row without a value is refused; "
                    + $"make it '{column.ClrType}'")
        { Part = found };
    }

    /// <summary>RG6014: the class and the database disagree about who makes a value.</summary>
    private static SchemaFinding? CheckMaker(CodeEntity entity, CodeColumn column, SchemaColumn found, SchemaTable table)
    {
        string? problem = (column.Generated, found) switch
        {
            (CodeGeneration.None or CodeGeneration.Default, { Generated: not GeneratedKind.None }) =>
                "is computed by the database, which refuses any other value; mark it [DatabaseGenerated(DatabaseGeneratedOption.Computed)]",
            (CodeGeneration.None, { Identity: SchemaIdentity.Always }) =>
                "is GENERATED ALWAYS by the database, which refuses any other value; mark it [DatabaseGenerated(DatabaseGeneratedOption.Identity)]",
            (CodeGeneration.Identity, { Identity: SchemaIdentity.None, Default: null, Generated: GeneratedKind.None }) when entity.HasKey =>
                "is counted by nobody: the database has no identity and no default for it, so a row without a value is refused; "
                + "mark it [DatabaseGenerated(DatabaseGeneratedOption.None)]",
            (CodeGeneration.Computed, { Identity: SchemaIdentity.None, Default: null, Generated: GeneratedKind.None, Nullable: false }) =>
                "is computed by nobody: the database has no expression and no default for it, so every row is refused; remove the attribute",
            _ => null,
        };
        return problem is null || table.Kind is TableKind.View or TableKind.MaterializedView ? null : new SchemaFinding(
            "RG6014", entity.FullName, column.Property, $"'{entity.Name}.{column.Property}', {Column(found, table)}, {problem}")
        { Part = found };
    }

    /// <summary>RG6013: keys that the database takes for equal and the program does not.</summary>
    private static SchemaFinding? CheckCollation(
        CodeEntity entity, CodeColumn column, SchemaColumn found, SchemaTable table, SchemaSnapshot snapshot)
    {
        if (column.Type != CodeType.String || column.Element is not null || !IsCompared(entity, column)
            || CaseInsensitivity(found, snapshot) is not { } collation || IsSaid(column, collation))
        {
            return null;
        }

        return new SchemaFinding(
            "RG6013", entity.FullName, column.Property,
            $"'{entity.Name}.{column.Property}' is a key, and {Column(found, table)} compares by {collation}, without regard to case: rows whose keys "
            + $"differ in it alone are found by the database and not by the class; add [Collation(\"{collation}\")]")
        { Part = found };
    }

    private static bool IsCompared(CodeEntity entity, CodeColumn column) =>
        entity.Key.Contains(column.Column) || entity.Relations.Any(relation => relation.Columns.Contains(column.Column));

    private static string? CaseInsensitivity(SchemaColumn found, SchemaSnapshot snapshot) =>
        string.Equals(found.Collation, "NOCASE", StringComparison.OrdinalIgnoreCase) ? "NOCASE"
        : snapshot.Engine == SchemaEngine.PostgreSql && (found.BaseType ?? found.Type) is "citext" or "public.citext" ? "citext"
        : null;

    private static bool IsSaid(CodeColumn column, string collation) =>
        string.Equals(column.Collation, collation, StringComparison.OrdinalIgnoreCase)
        || string.Equals(column.Collation, "NOCASE", StringComparison.OrdinalIgnoreCase)
        || (column.TypeName is not null && collation == "citext");

    private static string Column(SchemaColumn found, SchemaTable table) => Words.Quote(found.Name) + " of " + Words.Table(table);

    private static string Type(SchemaColumn found) =>
        found.Type.Length == 0 ? "of no type" : found.BaseType is { } type ? found.Type + " (" + type + ")" : found.Type;
}
