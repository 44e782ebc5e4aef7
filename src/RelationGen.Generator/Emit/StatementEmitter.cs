using RelationGen.Generator.Sql;

namespace RelationGen.Generator.Emit;

/// <summary>Prints a statement: one text where the databases agree, else one for each.</summary>
internal static class StatementEmitter
{
    /// <param name="declaration">The field's declaration up to its name.</param>
    /// <param name="columns">The constant that holds the select list.</param>
    /// <param name="text">The statement with <see cref="Literals.Hole"/> in the place of the select list.</param>
    public static void Emit(SourceWriter writer, string declaration, string columns, Func<SqlDialect, IReadOnlyList<string>> text)
    {
        IReadOnlyList<string> sqlite = text(SqlDialect.Sqlite);
        IReadOnlyList<string> postgreSql = text(SqlDialect.PostgreSql);
        string before = declaration + " = new(";
        if (sqlite.SequenceEqual(postgreSql))
        {
            Literals.RawString(writer, before, sqlite, columns, ");");
            return;
        }

        writer.Line(before);
        writer.Indent();
        Literals.RawString(writer, "sqlite: ", sqlite, columns, ",");
        Literals.RawString(writer, "postgreSql: ", postgreSql, columns, ");");
        writer.Unindent();
    }
}
