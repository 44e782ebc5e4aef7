namespace RelationGen;

/// <summary>
/// The statements of a table that are the same in every call: of all rows, and of one. The type argument alone keeps them apart.
/// </summary>
/// <typeparam name="TTable">The table struct.</typeparam>
internal static class TableStatement<TTable>
    where TTable : struct
{
    private static Statement? _all;
    private static Statement? _byKey;

    /// <summary>Selects every row: <c>SELECT t."id", … FROM "posts" AS t</c>.</summary>
    /// <param name="table">The table.</param>
    public static Statement All(TableInfo table) => _all ??= new(writer => Write(writer, table));

    /// <summary>Selects one row by its key: <c>… WHERE t."id" = $1</c>, with <c>$2</c> and so on for more parts.</summary>
    /// <param name="table">The table.</param>
    public static Statement ByKey(TableInfo table) => _byKey ??= new(writer => WriteByKey(writer, table));

    /// <summary>The same, where it is not the same in every call; the key is what the command has already.</summary>
    public static void WriteByKey(SqlWriter writer, TableInfo table)
    {
        Write(writer, table);
        for (int i = 0; i < table.KeyColumns.Count; i++)
            writer.Append(i == 0 ? "\nWHERE " : " AND ").Append(SqlWriter.DefaultAlias).Append(table.KeyColumns[i].Quoted).Append(" = ")
                .AppendToken(i + 1);
    }

    private static void Write(SqlWriter writer, TableInfo table)
        => writer.Append("SELECT ").Append(writer.Sql.SelectListOf(table))
            .Append("\nFROM ").AppendRows(table, SqlWriter.DefaultAlias);
}

/// <summary>The same of a relation that nothing limits or orders: of the targets of one key, and of many.</summary>
/// <typeparam name="TRelation">The struct of the relation.</typeparam>
internal static class RelationStatement<TRelation>
    where TRelation : struct
{
    private static Statement? _byKey;
    private static Statement? _byKeys;

    /// <summary>Selects the targets of one key, each part a parameter.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="target">The table of the target.</param>
    /// <param name="keyType">The type of the key.</param>
    public static Statement ByKey(RelationInfo relation, TableInfo target, Type keyType)
        => _byKey ??= TargetStatement.Of(relation, target, isOne: true, keyType);

    /// <summary>Selects the targets of many keys.</summary>
    /// <inheritdoc cref="ByKey" path="/param"/>
    public static Statement ByKeys(RelationInfo relation, TableInfo target, Type keyType)
        => _byKeys ??= TargetStatement.Of(relation, target, isOne: false, keyType);
}
