namespace RelationGen.Tool.Readers;

/// <summary>
/// The questions to the catalogs of PostgreSQL: one for all tables, not one for each. <c>information_schema</c> is not asked: it shows a
/// user only what belongs to that user, and names constraints without saying of which table.
/// </summary>
internal static class PostgreSqlCatalog
{
    /// <summary>
    /// The version and the default schema. From here on names are looked up in that schema and the system's, so that types and
    /// expressions are written the same for everybody.
    /// </summary>
    public const string Settings = """
        WITH now AS MATERIALIZED (
          SELECT pg_catalog.current_setting('server_version_num')::int AS version,
                 CASE WHEN current_schema() ~ '^pg_' OR current_schema() = 'information_schema' THEN 'public'
                      ELSE coalesce(current_schema(), 'public') END AS schema)
        SELECT version, schema::text, pg_catalog.set_config('search_path', pg_catalog.quote_ident(schema) || ', pg_temp', true) FROM now
        """;

    /// <summary>All schemas.</summary>
    public const string Schemas = "SELECT nspname::text FROM pg_catalog.pg_namespace ORDER BY 1";

    /// <summary>
    /// Tables and what can be read like one; without partitions, what extensions brought and other sessions' temporary tables.
    /// </summary>
    public const string Tables = """
        SELECT c.oid::text, n.nspname::text, c.relname::text, c.relkind::text, d.description
        FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_catalog.pg_description d
          ON d.classoid = 'pg_catalog.pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0
        WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition
          AND CASE WHEN cardinality(@schemas::text[]) > 0 THEN n.nspname = ANY (@schemas::text[])
                   ELSE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' END
          AND NOT EXISTS (
            SELECT FROM pg_catalog.pg_depend e
            WHERE e.classid = 'pg_catalog.pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
        """;

    /// <summary>
    /// Columns. A domain refuses NULL for its columns, gives them its default, and may stand for another domain. A type with an element
    /// is an array, for its domain or enum stands below. NOT NULL that is not validated (PostgreSQL 18) leaves rows with NULL.
    /// </summary>
    public const string Columns = """
        WITH RECURSIVE domain AS (
          SELECT t.oid AS domain, t.typbasetype AS type, t.typtypmod AS modifier, t.typnotnull AS required
          FROM pg_catalog.pg_type t WHERE t.typtype = 'd'
          UNION ALL
          SELECT d.domain, t.typbasetype, t.typtypmod, d.required OR t.typnotnull
          FROM domain d JOIN pg_catalog.pg_type t ON t.oid = d.type WHERE t.typtype = 'd'),
        base AS (
          SELECT d.domain, d.type, d.modifier, d.required, t.typelem AS element
          FROM domain d JOIN pg_catalog.pg_type t ON t.oid = d.type WHERE t.typtype <> 'd')
        SELECT a.attrelid::text, a.attname::text, pg_catalog.format_type(a.atttypid, a.atttypmod),
          CASE WHEN own.domain IS NOT NULL THEN pg_catalog.format_type(own.type, own.modifier)
               WHEN below.domain IS NOT NULL THEN pg_catalog.format_type(below.type, below.modifier) || '[]' END,
          coalesce(own.required, false) OR (a.attnotnull AND NOT EXISTS (
            SELECT FROM pg_catalog.pg_constraint k
            WHERE k.conrelid = a.attrelid AND k.contype = 'n' AND NOT k.convalidated AND a.attnum = ANY (k.conkey))),
          a.atthasdef, pg_catalog.pg_get_expr(d.adbin, d.adrelid), CASE WHEN t.typtype = 'd' THEN t.typdefault END,
          a.attidentity::text, a.attgenerated::text,
          CASE WHEN pg_catalog.pg_collation_is_visible(c.oid) THEN c.collname::text
               ELSE (SELECT n.nspname || '.' FROM pg_catalog.pg_namespace n WHERE n.oid = c.collnamespace) || c.collname END,
          m.description,
          array_remove(ARRAY[a.atttypid, t.typelem, own.type, own.element, below.type]::text[], NULL)
        FROM pg_catalog.pg_attribute a
        JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
        LEFT JOIN base own ON own.domain = a.atttypid
        LEFT JOIN base below ON below.domain = coalesce(own.element, t.typelem)
        LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        LEFT JOIN pg_catalog.pg_collation c ON c.oid = a.attcollation AND a.attcollation <> t.typcollation
        LEFT JOIN pg_catalog.pg_description m
          ON m.classoid = 'pg_catalog.pg_class'::regclass AND m.objoid = a.attrelid AND m.objsubid = a.attnum
        WHERE a.attrelid = ANY (@tables::oid[]) AND a.attnum > 0 AND NOT a.attisdropped
        ORDER BY a.attrelid, a.attnum
        """;

    /// <summary>Keys and checks; the copies that partitions have of them are left out. Exclusion constraints are told, not read.</summary>
    public static string Constraints(int version) => $"""
        SELECT k.conrelid::text, k.contype::text, k.conname::text, k.condeferrable, k.condeferred, k.convalidated,
          ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY u(number, place)
            JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number ORDER BY u.place),
          n.nspname::text, r.relname::text,
          ARRAY(SELECT a.attname::text FROM unnest(k.confkey) WITH ORDINALITY u(number, place)
            JOIN pg_catalog.pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.number ORDER BY u.place),
          k.confdeltype::text, k.confupdtype::text, pg_catalog.pg_get_expr(k.conbin, k.conrelid),
          {(version >= 150000 ? "x.indnullsnotdistinct" : "false")},
          {(version >= 150000 ? "k.confdelsetcols IS NOT NULL" : "false")},
          {(version >= 180000 ? "k.conperiod" : "false")}
        FROM pg_catalog.pg_constraint k
        LEFT JOIN pg_catalog.pg_class r ON r.oid = k.confrelid
        LEFT JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace
        LEFT JOIN pg_catalog.pg_index x ON x.indexrelid = k.conindid AND k.contype IN ('p', 'u')
        WHERE k.conrelid = ANY (@tables::oid[]) AND k.contype IN ('p', 'u', 'f', 'c', 'x') AND k.conparentid = 0
        """;

    /// <summary>The parts of indexes that no constraint made. A part with the number 0 is an expression.</summary>
    public static string Indexes(int version) => $"""
        SELECT x.indrelid::text, i.relname::text, x.indisunique, pg_catalog.pg_get_expr(x.indpred, x.indrelid), m.amname::text,
          x.indisvalid,
          {(version >= 150000 ? "x.indnullsnotdistinct" : "false")},
          u.place > x.indnkeyatts, a.attname::text,
          CASE WHEN u.number = 0 THEN pg_catalog.pg_get_indexdef(x.indexrelid, u.place::int, false) END,
          coalesce(x.indoption[u.place - 1] & 1, 0) = 1, coalesce(x.indoption[u.place - 1] & 2, 0) = 2,
          CASE WHEN pg_catalog.pg_collation_is_visible(c.oid) THEN c.collname::text
               ELSE (SELECT n.nspname || '.' FROM pg_catalog.pg_namespace n WHERE n.oid = c.collnamespace) || c.collname END,
          CASE WHEN pg_catalog.pg_opclass_is_visible(o.oid) THEN o.opcname::text
               ELSE (SELECT n.nspname || '.' FROM pg_catalog.pg_namespace n WHERE n.oid = o.opcnamespace) || o.opcname END
        FROM pg_catalog.pg_index x
        JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
        JOIN pg_catalog.pg_am m ON m.oid = i.relam
        CROSS JOIN LATERAL unnest(x.indkey::int2[]) WITH ORDINALITY u(number, place)
        LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = u.number AND u.number <> 0
        LEFT JOIN pg_catalog.pg_collation c
          ON c.oid = x.indcollation[u.place - 1] AND c.oid <> coalesce(a.attcollation, 100 /* that of the database */)
        LEFT JOIN pg_catalog.pg_opclass o ON o.oid = x.indclass[u.place - 1] AND NOT o.opcdefault AND u.place <= x.indnkeyatts
        WHERE x.indrelid = ANY (@tables::oid[]) AND x.indislive
          AND NOT EXISTS (
            SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = x.indexrelid AND k.contype IN ('p', 'u', 'x'))
        ORDER BY x.indexrelid, u.place
        """;

    /// <summary>Enum types, also those of extensions: a column may have one.</summary>
    public const string Enums = """
        SELECT t.oid::text, n.nspname::text, t.typname::text,
          ARRAY(SELECT e.enumlabel::text FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder),
          CASE WHEN cardinality(@schemas::text[]) > 0 THEN n.nspname = ANY (@schemas::text[])
               ELSE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' END
          AND NOT EXISTS (
            SELECT FROM pg_catalog.pg_depend e
            WHERE e.classid = 'pg_catalog.pg_type'::regclass AND e.objid = t.oid AND e.deptype = 'e')
        FROM pg_catalog.pg_type t
        JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
        WHERE t.typtype = 'e'
        """;
}
