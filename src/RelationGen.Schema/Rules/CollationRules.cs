namespace RelationGen.Schema;

/// <summary>RG6013: keys that the database takes for equal and the program does not.</summary>
internal static class CollationRules
{
    private const string Type = "citext";
    private const string NoCase = "NOCASE";

    public static SchemaFinding? Check(CodeEntity entity, CodeColumn column, SchemaColumn found, SchemaTable table, SchemaSnapshot snapshot)
    {
        // Enums and wrapped values are compared as what they are.
        if (column.Type != CodeType.String || !column.IsStoredAsItIs || column.Element is not null || !IsCompared(entity, column)
            || Name(found, snapshot) is not { } name || IsSaid(column, name))
        {
            return null;
        }

        SchemaRepair repair = name == Type ? new SchemaRepair { TypeName = Type } : new SchemaRepair { Collation = found.Collation };
        string advice = name == Type ? "say [Column(TypeName = \"citext\")]" : $"add [Collation({Words.Quote(found.Collation!)})]";
        return new SchemaFinding(
            "RG6013", entity.FullName, column.Property,
            $"'{entity.Name}.{column.Property}' is part of a key, and {Words.Column(found, table)} is compared without regard to case "
            + $"({name}): rows whose keys differ in nothing else belong together in the database and not in memory; {advice}")
        { Part = found, Repair = repair };
    }

    private static bool IsCompared(CodeEntity entity, CodeColumn column) =>
        entity.Key.Contains(column.Column) || entity.Relations.Any(relation => relation.Columns.Contains(column.Column));

    private static string? Name(SchemaColumn found, SchemaSnapshot snapshot)
    {
        if (string.Equals(found.Collation, NoCase, StringComparison.OrdinalIgnoreCase))
            return NoCase;

        string type = found.BaseType ?? found.Type;
        return snapshot.Engine == SchemaEngine.PostgreSql && (type == Type || type.EndsWith("." + Type, StringComparison.Ordinal)) ? Type
            : null;
    }

    private static bool IsSaid(CodeColumn column, string name) =>
        string.Equals(column.Collation, NoCase, StringComparison.OrdinalIgnoreCase) || (name == Type && column.TypeName is not null);
}
