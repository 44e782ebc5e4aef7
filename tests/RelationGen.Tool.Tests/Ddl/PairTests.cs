using RelationGen.Tool.Ddl;

namespace RelationGen.Tool.Tests.Ddl;

/// <summary>
/// Pairs of schemas that differ in one thing: in both directions the statements lead from a filled database to the other schema.
/// </summary>
public sealed class PairTests
{
    public static TheoryData<string> SqlitePairs => [.. Pairs(SchemaEngine.Sqlite).Keys];

    public static TheoryData<string> PostgreSqlPairs => [.. Pairs(SchemaEngine.PostgreSql).Keys];

    [Theory]
    [MemberData(nameof(SqlitePairs))]
    public void On_SQLite(string pair) => BothWays(SchemaEngine.Sqlite, Pairs(SchemaEngine.Sqlite)[pair]);

    [PostgresTheory]
    [MemberData(nameof(PostgreSqlPairs))]
    public void On_PostgreSQL(string pair) => BothWays(SchemaEngine.PostgreSql, Pairs(SchemaEngine.PostgreSql)[pair]);

    private static void BothWays(SchemaEngine engine, (string First, string Second, string Rows) pair)
    {
        Leads(engine, pair.First, pair.Second, pair.Rows);
        Leads(engine, pair.Second, pair.First, pair.Rows);
    }

    private static void Leads(SchemaEngine engine, string first, string second, string rows)
    {
        SchemaSnapshot wanted;
        using (Changing target = Changing.Create(engine, second))
            wanted = target.Read();

        using Changing database = Changing.Create(engine, first);
        foreach (string row in rows.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            database.Run(row);

        SchemaSnapshot before = database.Read();
        var rowsBefore = Kept(database, before, wanted);
        DdlPlan plan = database.Plan(wanted, new DdlOptions { AllowDrop = true });
        Assert.NotEmpty(plan.Steps);
        Assert.Empty(plan.LeftOut);
        Assert.Empty(plan.Obstacles);
        FailsWithoutTrace(database, plan);
        database.Apply(plan);

        SchemaSnapshot after = database.Read();
        Assert.Empty(SchemaDiffer.Compare(wanted, after, plan.Comparison));
        Assert.Equal(rowsBefore, Kept(database, before, wanted));
        Assert.True(database.Plan(wanted, new DdlOptions { AllowDrop = true }).IsEmpty);
        WithoutDropping(engine, first, rows, wanted);
    }

    /// <summary>
    /// Without leave to drop, the statements lead to what the plan promises, nothing goes, and what is left out is all that is missing.
    /// </summary>
    private static void WithoutDropping(SchemaEngine engine, string first, string rows, SchemaSnapshot wanted)
    {
        using Changing database = Changing.Create(engine, first);
        foreach (string row in rows.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            database.Run(row);

        SchemaSnapshot before = database.Read();
        DdlPlan plan = database.Plan(wanted);
        Assert.DoesNotContain(plan.Steps, step => step.IsDestructive);
        string[] rowsBefore = [.. before.Tables.Select(table => database.Checksum(table.Name, Stored(table)))];
        database.Apply(plan);
        Assert.Equal(rowsBefore, before.Tables.Select(table => database.Checksum(table.Name, Stored(table))));
        Assert.Empty(DdlRunner.Differences(plan, database.Read()));
        if (plan.LeftOut.Count == 0)
            Assert.Empty(SchemaDiffer.Compare(wanted, database.Read(), plan.Comparison));

        DdlPlan again = database.Plan(wanted);
        Assert.Empty(again.Steps);
        Assert.Equal(plan.LeftOut.Count, again.LeftOut.Count);
    }

    /// <summary>A failure at each place leaves the database as it was.</summary>
    private static void FailsWithoutTrace(Changing database, DdlPlan plan)
    {
        string before = database.Everything();

        // PostgreSQL undoes all of it by itself: a failure at either end and between is enough. SQLite has pragmas around its transaction.
        int last = plan.Steps.Count;
        int[] places = database.Engine == SchemaEngine.Sqlite ? [.. Enumerable.Range(0, last + 1)]
            : [.. new[] { 0, last / 2, last }.Distinct()];
        foreach (int i in places)
        {
            List<DdlStep> steps = [.. plan.Steps];
            steps.Insert(i, new DdlStep("SELECT * FROM there_is_no_such_table", "Failing"));
            ToolException failure = Assert.Throws<ToolException>(() => database.Apply(plan with { Steps = steps }));
            Assert.True(failure.Message.StartsWith("Nothing was changed: Failing failed.", StringComparison.Ordinal), failure.Message);
            Assert.Equal(before, database.Everything());
        }
    }

    private static IEnumerable<string> Stored(SchemaTable table) =>
        table.Columns.Where(column => column.Generated == GeneratedKind.None).Select(column => column.Name);

    /// <summary>The rows of tables that stay, in the columns that keep their type and are not computed.</summary>
    private static string[] Kept(Changing database, SchemaSnapshot before, SchemaSnapshot wanted) =>
    [
        .. from table in before.Tables
           let other = wanted.Find(table.Schema, table.Name)
           where other is not null
           select table.Name + " " + database.Checksum(table.Name, table.Columns.Where(column => column.Generated == GeneratedKind.None
               && other.Find(before.Engine, column.Name) is { Generated: GeneratedKind.None } same
                   && TypeNames.Same(before, column.Type, same.Type))
               .Select(column => column.Name)),
    ];

    private static Dictionary<string, (string First, string Second, string Rows)> Pairs(SchemaEngine engine)
    {
        bool isSqlite = engine == SchemaEngine.Sqlite;
        const string Filled = "INSERT INTO t (id, a) VALUES (1, 5); INSERT INTO t (id, a) VALUES (2, 6)";
        string Table(string rest, string options = "") => $"CREATE TABLE t (id integer NOT NULL PRIMARY KEY, a integer{rest}){options};";
        string parent = "CREATE TABLE p (id integer NOT NULL PRIMARY KEY, code integer NOT NULL, CONSTRAINT p_code UNIQUE (code));";
        const string Parents = "INSERT INTO p VALUES (5, 50); INSERT INTO p VALUES (6, 60);" + Filled;
        Dictionary<string, (string, string, string)> pairs = new()
        {
            ["table"] = (Table(""), Table("") + "CREATE TABLE \"u v\" (\"x\"\"y\" integer NOT NULL PRIMARY KEY);", Filled),
            ["tables in a circle"] = (Table(""), Table("") + (isSqlite
                ? "CREATE TABLE l (id integer NOT NULL PRIMARY KEY, r integer REFERENCES r (id)); CREATE TABLE r (id integer NOT NULL PRIMARY KEY, l integer REFERENCES l (id));"
                : "CREATE TABLE l (id integer PRIMARY KEY, r integer); CREATE TABLE r (id integer PRIMARY KEY, l integer REFERENCES l (id)); ALTER TABLE l ADD FOREIGN KEY (r) REFERENCES r (id);"), Filled),
            ["column"] = (Table(""), Table(", b text"), Filled),
            ["column with a default"] = (Table(""), Table(", b text NOT NULL DEFAULT 'it''s'"), Filled),
            ["column with an expression as default"] = (Table(""),
                Table(isSqlite ? ", b text NOT NULL DEFAULT (1 + 2)" : ", b integer NOT NULL DEFAULT (1 + 2)"), Filled),
            ["column in the middle"] = (Table(""), $"CREATE TABLE t (id integer NOT NULL PRIMARY KEY, b text, a integer);", Filled),
            ["column that refers"] = (parent + Table(""), parent + Table(", b integer CONSTRAINT t_b REFERENCES p (id) ON DELETE CASCADE"),
                Filled),
            ["column with a key and an index"] = (Table(""), Table(", b integer, CONSTRAINT t_b UNIQUE (b)")
                + "CREATE INDEX t_b_a ON t (b, a);", Filled),
            ["type"] = (Table(", b " + (isSqlite ? "integer" : "integer")), Table(", b " + (isSqlite ? "text" : "bigint")), Filled),
            ["type of a key that others refer to"] = isSqlite
                ? ("CREATE TABLE p (id integer NOT NULL, CONSTRAINT p_id UNIQUE (id)); CREATE TABLE c (p integer REFERENCES p (id));",
                    "CREATE TABLE p (id text NOT NULL, CONSTRAINT p_id UNIQUE (id)); CREATE TABLE c (p text REFERENCES p (id));",
                    "INSERT INTO p VALUES ('1'); INSERT INTO c VALUES ('1')")
                : ("CREATE TABLE p (id integer NOT NULL, CONSTRAINT p_id UNIQUE (id)); CREATE TABLE c (p integer REFERENCES p (id));",
                    "CREATE TABLE p (id text NOT NULL, CONSTRAINT p_id UNIQUE (id)); CREATE TABLE c (p text REFERENCES p (id));",
                    "INSERT INTO p VALUES ('1'); INSERT INTO c VALUES ('1')"),
            ["nullable"] = (Table(""), "CREATE TABLE t (id integer NOT NULL PRIMARY KEY, a integer NOT NULL);", Filled),
            ["default"] = (Table(" DEFAULT 1"), Table(" DEFAULT 2"), Filled),
            ["default or none"] = (Table(" DEFAULT 1"), Table(""), Filled),
            ["generated"] = (Table(", b integer"), Table(", b integer GENERATED ALWAYS AS (a * 2) STORED"), Filled),
            ["generated by something else"] = (Table(", b integer GENERATED ALWAYS AS (a * 2) STORED"),
                Table(", b integer GENERATED ALWAYS AS (a * 3) STORED"), Filled),
            ["generated and new"] = (Table(""), Table(", b integer GENERATED ALWAYS AS (a * 2) STORED"), Filled),
            ["collation"] = (Table(", b text"), Table(isSqlite ? ", b text COLLATE NOCASE" : ", b text COLLATE \"POSIX\""), Filled),
            ["primary key"] = ("CREATE TABLE t (id integer NOT NULL, a integer NOT NULL, CONSTRAINT k PRIMARY KEY (id));",
                "CREATE TABLE t (id integer NOT NULL, a integer NOT NULL, CONSTRAINT k PRIMARY KEY (id, a));", Filled),
            ["primary key or none"] = ("CREATE TABLE t (id integer NOT NULL, a integer NOT NULL);",
                "CREATE TABLE t (id integer NOT NULL, a integer NOT NULL, CONSTRAINT k PRIMARY KEY (a, id));", Filled),
            ["unique"] = (Table(""), Table(", CONSTRAINT t_a UNIQUE (a)"), Filled),
            ["unique under the same name"] = (Table(", b integer, CONSTRAINT t_u UNIQUE (a)"),
                Table(", b integer, CONSTRAINT t_u UNIQUE (a, b)"), Filled),
            ["unique that others refer to"] = (parent + "CREATE TABLE c (p integer CONSTRAINT c_p REFERENCES p (id));",
                parent.Replace("p_code UNIQUE (code)", "p_code UNIQUE (code, id)", StringComparison.Ordinal)
                    + "CREATE TABLE c (p integer CONSTRAINT c_p REFERENCES p (id));",
                "INSERT INTO p VALUES (5, 50); INSERT INTO c VALUES (5)"),
            ["index"] = (Table(""), Table("") + "CREATE INDEX t_a ON t (a DESC, id);", Filled),
            ["index that is partial"] = (Table("") + "CREATE UNIQUE INDEX t_a ON t (a);", Table("")
                + "CREATE UNIQUE INDEX t_a ON t (a) WHERE a > 3;", Filled),
            ["index over an expression"] = (Table("") + "CREATE INDEX t_a ON t (a);", Table("") + "CREATE INDEX t_a ON t ((a + id), a);",
                Filled),
            ["foreign key"] = (parent + Table(""), parent + Table(", CONSTRAINT t_a FOREIGN KEY (a) REFERENCES p (id)"), Parents),
            ["foreign key to another column"] = (parent + Table(", CONSTRAINT t_a FOREIGN KEY (id) REFERENCES p (id)"), parent
                + Table(", CONSTRAINT t_a FOREIGN KEY (id) REFERENCES p (code)"),
                "INSERT INTO p VALUES (1, 1); INSERT INTO p VALUES (2, 2);" + Filled),
            ["foreign key to itself"] = (Table(""), Table(", CONSTRAINT t_a FOREIGN KEY (a) REFERENCES t (id)"),
                "INSERT INTO t (id, a) VALUES (1, 1); INSERT INTO t (id, a) VALUES (2, 1)"),
            ["action"] = (parent + Table(", CONSTRAINT t_a FOREIGN KEY (a) REFERENCES p (id)"),
                parent
                    + Table(
                    ", CONSTRAINT t_a FOREIGN KEY (a) REFERENCES p (id) ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED"), Parents),
            ["check"] = (Table(""), Table(", CONSTRAINT t_a CHECK (a > 0)"), Filled),
            ["check under the same name"] = (Table(", CONSTRAINT t_a CHECK (a > 0)"), Table(", CONSTRAINT t_a CHECK (a > 1)"), Filled),
            ["names"] = (parent
                + Table(", CONSTRAINT u UNIQUE (a), CONSTRAINT f FOREIGN KEY (a) REFERENCES p (id), CONSTRAINT c CHECK (a > 0)")
                + "CREATE INDEX i ON t (a, id);",
                parent + Table(", CONSTRAINT u2 UNIQUE (a), CONSTRAINT f2 FOREIGN KEY (a) REFERENCES p (id), CONSTRAINT c2 CHECK (a > 0)")
                    + "CREATE INDEX i2 ON t (a, id);", Parents),
        };
        foreach ((string name, (string, string, string) pair) in isSqlite ? SqliteOnly(Filled) : PostgreSqlOnly(Filled))
            pairs.Add(name, pair);

        return pairs;

        Dictionary<string, (string, string, string)> SqliteOnly(string filled) => new()
        {
            ["strict"] = (Table(""), Table("", " STRICT"), filled),
            ["without rowid"] = (Table(""), Table("", " WITHOUT ROWID"), filled),
            ["autoincrement"] = (Table(""), "CREATE TABLE t (id integer NOT NULL PRIMARY KEY AUTOINCREMENT, a integer);", filled),
            ["number of the row or not"] = (Table(""), "CREATE TABLE t (id integer NOT NULL PRIMARY KEY DESC, a integer);", filled),
            ["order of columns"] = (Table(", b text"), "CREATE TABLE t (b text, a integer, id integer NOT NULL PRIMARY KEY);", filled),
            ["no type"] = (Table(", b"), Table(", b blob"), filled),
            ["virtual"] = (Table(""), Table(", b integer AS (a * 2) VIRTUAL"), filled),
            ["names without case"] = ("CREATE TABLE T (ID integer NOT NULL PRIMARY KEY, A integer);", Table(", b text"), filled),
        };

        Dictionary<string, (string, string, string)> PostgreSqlOnly(string filled) => new()
        {
            ["identity"] = ("CREATE TABLE t (id integer NOT NULL PRIMARY KEY, a integer);",
                "CREATE TABLE t (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a integer);",
                "INSERT INTO t (id, a) OVERRIDING SYSTEM VALUE VALUES (7, 1)"),
            ["identity always or not"] = ("CREATE TABLE t (id integer GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, a integer);",
                "CREATE TABLE t (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a integer);", "INSERT INTO t (a) VALUES (1)"),
            ["serial"] = ("CREATE TABLE t (id integer NOT NULL PRIMARY KEY, a integer);",
                "CREATE TABLE t (id serial PRIMARY KEY, a integer);", "INSERT INTO t (id, a) VALUES (7, 1)"),
            ["serial or identity"] = ("CREATE TABLE t (id bigserial PRIMARY KEY, a integer);",
                "CREATE TABLE t (id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, a integer);",
                "INSERT INTO t (a) VALUES (1)"),
            ["serial of another size"] = ("CREATE TABLE t (id serial PRIMARY KEY, a integer);",
                "CREATE TABLE t (id bigserial PRIMARY KEY, a integer);", "INSERT INTO t (a) VALUES (1)"),
            ["new serial"] = (Table(""), Table(", b bigserial"), filled),
            ["comments"] = (Table(""), Table("") + "COMMENT ON TABLE t IS 'it''s'; COMMENT ON COLUMN t.a IS 'a';", filled),
            ["enum"] = (Table(""), "CREATE TYPE mood AS ENUM ('sad', 'it''s'); " + Table(", m mood DEFAULT 'sad'"), filled),
            ["labels"] = ("CREATE TYPE mood AS ENUM ('b', 'd'); " + Table(", m mood"),
                "CREATE TYPE mood AS ENUM ('a', 'b', 'c', 'd', 'e'); " + Table(", m mood"),
                filled + "; UPDATE t SET m = 'b'"),
            ["labels that are used"] = ("CREATE TYPE mood AS ENUM ('b', 'd'); "
                + Table(", m mood DEFAULT 'b', ms mood[], CONSTRAINT t_m CHECK (m <> 'd')") + "CREATE INDEX t_m_i ON t (m) WHERE m = 'b';",
                "CREATE TYPE mood AS ENUM ('b', 'c', 'd'); " + Table(", m mood DEFAULT 'c', ms mood[], CONSTRAINT t_m CHECK (m <> 'd')")
                    + "CREATE INDEX t_m_i ON t (m) WHERE m = 'b';",
                filled + "; UPDATE t SET m = 'b', ms = '{b,d}'"),
            ["order of labels"] = ("CREATE TYPE mood AS ENUM ('b', 'd'); " + Table(", m mood"), "CREATE TYPE mood AS ENUM ('d', 'b'); "
                + Table(", m mood"), filled + "; UPDATE t SET m = 'b'"),
            ["type with everything"] = (
                "CREATE TABLE t (id integer PRIMARY KEY, a integer DEFAULT 3, g integer GENERATED ALWAYS AS (a + 1) STORED, CONSTRAINT t_c CHECK (a > 0), CONSTRAINT t_u UNIQUE (a)); CREATE INDEX t_i ON t ((a + 1)) WHERE a > 2;",
                "CREATE TABLE t (id integer PRIMARY KEY, a bigint DEFAULT 3, g bigint GENERATED ALWAYS AS (a + 1) STORED, CONSTRAINT t_c CHECK (a > 0), CONSTRAINT t_u UNIQUE (a)); CREATE INDEX t_i ON t ((a + 1)) WHERE a > 2;",
                filled),
            ["text and uuid"] = (Table(", b text NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000'"),
                Table(", b uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000'"), filled),
            ["varchar"] = (Table(", b varchar(20)"), Table(", b varchar(30)"), filled),
            ["index with everything"] = (Table(", b text"), Table(", b text")
                + "CREATE UNIQUE INDEX t_i ON t (b text_pattern_ops DESC, (lower(b)) COLLATE \"POSIX\") INCLUDE (a) NULLS NOT DISTINCT;",
                "INSERT INTO t (id, a, b) VALUES (1, 5, 'x'); INSERT INTO t (id, a, b) VALUES (2, 6, 'y')"),
            ["index method"] = (Table("") + "CREATE INDEX t_i ON t (a);", Table("") + "CREATE INDEX t_i ON t USING hash (a);", filled),
            ["not valid"] = ("CREATE TABLE p (id integer PRIMARY KEY); " + Table(", CONSTRAINT t_a FOREIGN KEY (a) REFERENCES p (id)"),
                "CREATE TABLE p (id integer PRIMARY KEY); " + Table("")
                    + "ALTER TABLE t ADD CONSTRAINT t_a FOREIGN KEY (a) REFERENCES p (id) NOT VALID;",
                "INSERT INTO p VALUES (5); INSERT INTO p VALUES (6);" + filled),
            ["deferrable unique"] = (Table(", CONSTRAINT u UNIQUE (a)"),
                Table(", CONSTRAINT u UNIQUE NULLS NOT DISTINCT (a) DEFERRABLE INITIALLY DEFERRED"), filled),
        };
    }
}
