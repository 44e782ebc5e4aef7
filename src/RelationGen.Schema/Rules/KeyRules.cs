namespace RelationGen.Schema;

/// <summary>RG6007: the key of a class is no key of its table.</summary>
internal static class KeyRules
{
    public static SchemaFinding? Check(CodeEntity entity, SchemaTable table, SchemaSnapshot snapshot)
    {
        // What columns are missing is said of their properties.
        if (!entity.HasKey || Kinds.IsElsewhere(table) || entity.Key.Any(column => table.Find(snapshot.Engine, column) is null)
            || UniqueKeys.Are(table, entity.Key, snapshot))
        {
            return null;
        }

        // The keys of partitioned tables have the columns that say where a row belongs, which the class need not.
        if (table.Kind == TableKind.Partitioned && UniqueKeys.Beyond(table, entity.Key, snapshot))
            return null;

        string there = table.PrimaryKey is { } primary ? "the primary key is " + Words.Columns(primary.Columns) : "there is no primary key";
        string harm = UniqueKeys.Within(table, entity.Key, snapshot)
            ? "a part of it finds the row already"
            : "several rows can have the same, and of those one is found";
        return new SchemaFinding(
            "RG6007", entity.FullName, null,
            $"The key of '{entity.Name}' is {Words.Columns(entity.Key)}, which is no key of {Words.Table(table)}: {there}, so {harm}; "
            + "put [Key] on the properties of a key that the table has")
        { Part = (object?)table.PrimaryKey ?? table };
    }
}
