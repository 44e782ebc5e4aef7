using System.Data.Common;
using RelationGen.Tool.Readers;

namespace RelationGen.Tool.Ddl;

/// <summary>Asks a database for what statements must know and a snapshot does not keep.</summary>
internal static class DdlFactReader
{
    private const string SqliteTexts = "SELECT type, name, tbl_name, sql FROM main.sqlite_master WHERE sql IS NOT NULL ORDER BY name";

    /// <summary>Views, and rules of tables, that PostgreSQL keeps apart from the columns that they use.</summary>
    private const string PostgreSqlUses = """
        SELECT DISTINCT n.nspname::text, c.relname::text, a.attname::text,
          CASE v.relkind WHEN 'v' THEN 'the view ' WHEN 'm' THEN 'the materialized view ' ELSE 'a rule of ' END || v.relname
        FROM pg_catalog.pg_depend d
        JOIN pg_catalog.pg_rewrite r ON r.oid = d.objid
        JOIN pg_catalog.pg_class v ON v.oid = r.ev_class
        JOIN pg_catalog.pg_class c ON c.oid = d.refobjid
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid
        WHERE d.classid = 'pg_catalog.pg_rewrite'::regclass AND d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjsubid > 0
          AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
        ORDER BY 1, 2, 3, 4
        """;

    /// <summary>Reads them on an open connection.</summary>
    public static async Task<DdlFacts> ReadAsync(SchemaEngine engine, DbConnection connection, CancellationToken cancellationToken)
    {
        var catalog = new CatalogConnection(connection, cancellationToken);
        return engine == SchemaEngine.Sqlite ? await SqliteAsync(catalog).ConfigureAwait(false) : await PostgreSqlAsync(catalog)
            .ConfigureAwait(false);
    }

    private static async Task<DdlFacts> SqliteAsync(CatalogConnection catalog)
    {
        List<(string Type, DdlObject Item)> texts = await catalog.ReadAsync(
            SqliteTexts, row => (row.Text(0), new DdlObject(row.Text(1), row.Text(2), row.Text(3)))).ConfigureAwait(false);
        Dictionary<string, string> unkept = new(NameComparison.Comparer(SchemaEngine.Sqlite));
        foreach (DdlObject table in texts.Where(text => text.Type == "table").Select(text => text.Item))
        {
            if (Unkept(table.Sql) is { } what)
                unkept[table.Table] = what;
        }

        return new DdlFacts
        {
            IsKnown = true,
            Triggers = [.. texts.Where(text => text.Type == "trigger").Select(text => text.Item)],
            Views = [.. texts.Where(text => text.Type == "view").Select(text => text.Item)],
            Unkept = unkept,
        };
    }

    /// <summary>What stands in the text of a table and in no snapshot; null where nothing does.</summary>
    private static string? Unkept(string sql)
    {
        if (SqliteTokenizer.Read(sql) is not { } tokens)
            return "a text that cannot be read";

        int depth = 0;
        for (int i = 0; i + 1 < tokens.Count; i++)
        {
            depth += tokens[i].Is("(") ? 1 : tokens[i].Is(")") ? -1 : 0;
            if (tokens[i].Is("ON") && tokens[i + 1].Is("CONFLICT"))
                return "an ON CONFLICT clause";

            // The columns of a key that the table declares stand in parentheses of their own.
            if (depth == 2 && tokens[i].Is("COLLATE") && IsOfKey(tokens, i))
                return "a key with a collation of its own";
        }

        return null;
    }

    private static bool IsOfKey(List<SqliteToken> tokens, int at)
    {
        int open = at;
        while (open > 0 && !tokens[open].Is("("))
            open--;

        return open > 0 && (tokens[open - 1].Is("KEY") || tokens[open - 1].Is("UNIQUE"));
    }

    private static async Task<DdlFacts> PostgreSqlAsync(CatalogConnection catalog) => new()
    {
        IsKnown = true,
        Uses = await catalog.ReadAsync(PostgreSqlUses, row => new DdlUse(row.Text(0), row.Text(1), row.Text(2), row.Text(3)))
            .ConfigureAwait(false),
    };
}
