using Microsoft.Data.Sqlite;

namespace RelationGen.Tool.Tests.Readers;

/// <summary>What is read of SQLite: each fact in a table of its own.</summary>
public sealed class SqliteReaderTests
{
    [Fact]
    public async Task Columns_have_types_nullability_defaults_collations_and_expressions()
    {
        SchemaSnapshot snapshot = await Read.SqliteAsync("""
            CREATE TABLE items (
              id integer PRIMARY KEY,
              name VARCHAR(40) NOT NULL DEFAULT 'it''s, ok' COLLATE NOCASE,
              untyped,
              price decimal(10, 2) DEFAULT (1 + 2),
              absent TEXT DEFAULT NULL,
              made TEXT DEFAULT CURRENT_TIMESTAMP COLLATE "BINARY",
              total INT GENERATED ALWAYS AS (price * (id + 1)) STORED,
              label TEXT AS (name || ')' || "untyped"),
              low REAL NOT NULL DEFAULT -1.5e-3
            );
            """);

        Read.Same(
            snapshot.Table("items").Columns,
            new SchemaColumn("id", "INTEGER") { Identity = SchemaIdentity.RowId },
            new SchemaColumn("name", "VARCHAR(40)") { Default = "'it''s, ok'", Collation = "NOCASE" },
            new SchemaColumn("untyped", "") { Nullable = true },
            new SchemaColumn("price", "decimal(10, 2)") { Nullable = true, Default = "1 + 2" },
            new SchemaColumn("absent", "TEXT") { Nullable = true },
            new SchemaColumn("made", "TEXT") { Nullable = true, Default = "CURRENT_TIMESTAMP" },
            new SchemaColumn("total", "INT") { Nullable = true, Generated = GeneratedKind.Stored, Expression = "price * (id + 1)" },
            new SchemaColumn("label", "TEXT")
            {
                Nullable = true, Generated = GeneratedKind.Virtual, Expression = "name || ')' || \"untyped\"",
            },
            new SchemaColumn("low", "REAL") { Default = "-1.5e-3" });
        Assert.Empty(snapshot.Table("items").Notes);
    }

    [Theory]
    [InlineData("TEXT GENERATED ALWAYS", "TEXT")]
    [InlineData("TEXT /* a */ GENERATED -- b\n ALWAYS", "TEXT")]
    [InlineData("GENERATED/**/ALWAYS", "")]
    [InlineData("", "")]
    [InlineData("UNSIGNED BIG INT", "UNSIGNED BIG INT")]
    public async Task The_type_of_a_generated_column_is_what_stands_before_it(string words, string type)
    {
        SchemaTable table = (await Read.SqliteAsync($"CREATE TABLE t (a, b {words} AS (a))")).Table("t");

        Assert.Equal(
            new SchemaColumn("b", type) { Nullable = true, Generated = GeneratedKind.Virtual, Expression = "a" }, table.Columns[1]);
    }

    [Theory]
    [InlineData("id INTEGER PRIMARY KEY", nameof(SchemaIdentity.RowId), false)]
    [InlineData("id INTEGER PRIMARY KEY AUTOINCREMENT", nameof(SchemaIdentity.AutoIncrement), false)]
    [InlineData("id INTEGER, CONSTRAINT k PRIMARY KEY (id AUTOINCREMENT)", nameof(SchemaIdentity.AutoIncrement), false)]
    [InlineData("id INTEGER, PRIMARY KEY (id DESC)", nameof(SchemaIdentity.RowId), false)]
    [InlineData("id INTEGER PRIMARY KEY DESC", nameof(SchemaIdentity.None), true)]
    [InlineData("id INT PRIMARY KEY", nameof(SchemaIdentity.None), true)]
    [InlineData("id TEXT PRIMARY KEY", nameof(SchemaIdentity.None), true)]
    [InlineData("id TEXT NOT NULL PRIMARY KEY", nameof(SchemaIdentity.None), false)]
    public async Task Only_a_name_for_the_number_of_the_row_is_counted_and_never_null(string definition, string identity, bool nullable)
    {
        SchemaTable table = (await Read.SqliteAsync($"CREATE TABLE t ({definition});")).Table("t");

        Assert.Equal((identity, nullable), (table.Columns[0].Identity.ToString(), table.Columns[0].Nullable));
        Read.Same(table.PrimaryKey!.Columns, "id");
        Assert.Empty(table.Notes);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Options_of_tables_and_what_stands_behind_names_need_no_list_of_tables(bool hasTableList)
    {
        SchemaSnapshot snapshot = await Read.SqliteAsync(
            """
            CREATE TABLE plain (a TEXT, b, PRIMARY KEY (b, a));
            CREATE TABLE by_key (a TEXT, b INTEGER PRIMARY KEY) WITHOUT ROWID;
            CREATE TABLE kept (a TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
            CREATE VIEW seen AS SELECT a, 1 AS one FROM plain;
            CREATE VIRTUAL TABLE texts USING fts5(title, body);
            CREATE VIRTUAL TABLE boxes USING rtree(id, low, high);
            CREATE TABLE counted (id INTEGER PRIMARY KEY AUTOINCREMENT);
            """,
            hasTableList: hasTableList);

        Read.Same(
            snapshot.Tables.Select(table => (table.Name, table.Kind, table.WithoutRowId, table.Strict)),
            ("boxes", TableKind.Virtual, false, false),
            ("by_key", TableKind.Table, true, false),
            ("counted", TableKind.Table, false, false),
            ("kept", TableKind.Table, true, true),
            ("plain", TableKind.Table, false, false),
            ("seen", TableKind.View, false, false),
            ("texts", TableKind.Virtual, false, false));
        Read.Same(snapshot.Table("plain").PrimaryKey!.Columns, "b", "a");
        Read.Same(snapshot.Table("plain").Columns.Select(column => column.Nullable), true, true);
        Assert.Equal(new SchemaColumn("b", "INTEGER"), snapshot.Table("by_key").Columns[1]);
        Read.Same(snapshot.Table("texts").Columns.Select(column => column.Name), "title", "body");
        Read.Same(snapshot.Table("seen").Columns.Select(column => column.Name), "a", "one");
        Assert.All(snapshot.Tables, table => Assert.Empty(table.Notes));
    }

    [Fact]
    public async Task Keys_have_the_names_that_no_pragma_tells()
    {
        SchemaTable table = (await Read.SqliteAsync(""""
            CREATE TABLE t (
              a INTEGER CONSTRAINT "the ""key""" PRIMARY KEY ON CONFLICT REPLACE,
              b TEXT CONSTRAINT [b is one] UNIQUE, c TEXT CONSTRAINT forgotten NOT NULL UNIQUE,
              d, e,
              CONSTRAINT `d and e` UNIQUE (e COLLATE NOCASE DESC, D) ON CONFLICT IGNORE
              CONSTRAINT 'in a text' UNIQUE (d, e, b),
              UNIQUE (e)
            );
            """")).Table("t");

        Assert.Equal(new SchemaKey("the \"key\"", new(["a"])), table.PrimaryKey);
        Read.Same(
            table.Uniques,
            new SchemaKey(null, new(["c"])),
            new SchemaKey(null, new(["e"])),
            new SchemaKey("b is one", new(["b"])),
            new SchemaKey("d and e", new(["e", "d"])),
            new SchemaKey("in a text", new(["d", "e", "b"])));
        Assert.Empty(table.Indexes);
        Assert.Empty(table.Notes);
    }

    [Fact]
    public async Task Indexes_have_parts_orders_collations_and_conditions()
    {
        SchemaTable table = (await Read.SqliteAsync("""
            CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT COLLATE NOCASE, b, "where" TEXT);
            CREATE INDEX plain ON t (b, id);
            CREATE UNIQUE INDEX part ON t (a DESC, b COLLATE RTRIM) WHERE b > 0 AND ("where" <> ')' /* ; */ OR a IS NULL);
            CREATE INDEX computed ON t (lower(a || ',') COLLATE NOCASE DESC, (b + 1), a COLLATE BINARY, json_extract(b, '$.x') ASC);
            """)).Table("t");

        Read.Same(
            table.Indexes,
            new SchemaIndex("computed", new(
            [
                new SchemaIndexPart(null, "lower(a || ',')") { Collation = "NOCASE", Descending = true },
                new SchemaIndexPart(null, "(b + 1)"),
                new SchemaIndexPart("a") { Collation = "BINARY" },
                new SchemaIndexPart(null, "json_extract(b, '$.x')"),
            ])),
            new SchemaIndex("part", new([new SchemaIndexPart("a") { Descending = true }, new SchemaIndexPart("b") { Collation = "RTRIM" }]))
            {
                Unique = true,
                Where = "b > 0 AND (\"where\" <> ')' /* ; */ OR a IS NULL)",
            },
            new SchemaIndex("plain", new([new SchemaIndexPart("b"), new SchemaIndexPart("id")])));
        Assert.Empty(table.Notes);
    }

    [Fact]
    public async Task Foreign_keys_have_names_targets_actions_and_the_time_they_are_asked()
    {
        SchemaTable table = (await Read.SqliteAsync("""
            CREATE TABLE Parent (One TEXT, Two TEXT, PRIMARY KEY (Two, One));
            CREATE TABLE single (id INTEGER PRIMARY KEY, code UNIQUE);
            CREATE TABLE t (
              a CONSTRAINT to_single REFERENCES SINGLE ON UPDATE SET NULL ON DELETE CASCADE MATCH SIMPLE NOT NULL
                DEFERRABLE INITIALLY DEFERRED,
              b REFERENCES single (CODE) NOT DEFERRABLE INITIALLY DEFERRED,
              c, d REFERENCES "missing" (x) DEFERRABLE INITIALLY IMMEDIATE,
              FOREIGN KEY (c, d) REFERENCES parent ON DELETE RESTRICT,
              CONSTRAINT back FOREIGN KEY (d, c) REFERENCES parent (one, two) ON DELETE SET DEFAULT ON UPDATE NO ACTION DEFERRABLE
            );
            """)).Table("t");

        Read.Same(
            table.ForeignKeys,
            new SchemaForeignKey(null, new(["b"]), null, "single", new(["code"])),
            new SchemaForeignKey(null, new(["c", "d"]), null, "Parent", new(["Two", "One"])) { OnDelete = SchemaAction.Restrict },
            new SchemaForeignKey(null, new(["d"]), null, "missing", new(["x"])) { Deferrable = true },
            new SchemaForeignKey("back", new(["d", "c"]), null, "Parent", new(["One", "Two"]))
            {
                OnDelete = SchemaAction.SetDefault,
                Deferrable = true,
            },
            new SchemaForeignKey("to_single", new(["a"]), null, "single", new(["id"]))
            {
                OnDelete = SchemaAction.Cascade,
                OnUpdate = SchemaAction.SetNull,
                Deferrable = true,
                InitiallyDeferred = true,
            });
        Assert.Empty(table.Notes);
    }

    [Fact]
    public async Task A_foreign_key_to_a_primary_key_that_does_not_fit_is_told_and_left_out()
    {
        SchemaTable table = (await Read.SqliteAsync("""
            CREATE TABLE parent (a, b, PRIMARY KEY (a, b));
            CREATE TABLE t (x REFERENCES parent, y REFERENCES nowhere, z REFERENCES parent (a));
            """)).Table("t");

        Read.Same(table.ForeignKeys, new SchemaForeignKey(null, new(["z"]), null, "parent", new(["a"])));
        Read.Same(
            table.Notes,
            "The foreign key of t (x) refers to the primary key of parent, which has 2 columns; it is left out.",
            "The foreign key of t (y) refers to the primary key of nowhere, which is not there; it is left out.");
    }

    [Fact]
    public async Task Checks_have_names_and_texts()
    {
        SchemaTable table = (await Read.SqliteAsync("""
            CREATE TABLE t (
              a INT CONSTRAINT positive CHECK (a > (0)) CHECK(a<>7),
              b TEXT CHECK (b <> ')' AND "b" NOT IN ('(', '''')), -- CHECK (not this)
              CONSTRAINT both CHECK ( a /* ) */ < length(b) ) ON CONFLICT ABORT
            );
            """)).Table("t");

        Read.Same(
            table.Checks,
            new SchemaCheck(null, "a<>7"),
            new SchemaCheck(null, "b <> ')' AND \"b\" NOT IN ('(', '''')"),
            new SchemaCheck("both", "a /* ) */ < length(b)"),
            new SchemaCheck("positive", "a > (0)"));
        Assert.Empty(table.Notes);
    }

    [Fact]
    public async Task Tables_that_were_altered_or_made_of_a_query_are_read_like_others()
    {
        SchemaSnapshot snapshot = await Read.SqliteAsync("""
            CREATE TABLE t (a, b CHECK (b > a));
            ALTER TABLE t ADD COLUMN c INT CONSTRAINT least CHECK (c > 0) REFERENCES t;
            ALTER TABLE t RENAME COLUMN a TO "an a";
            ALTER TABLE t RENAME TO "the table";
            CREATE TABLE copy AS SELECT 1 AS "odd )name", 'x' AS b;
            """);

        Read.Same(snapshot.Table("the table").Columns.Select(column => column.Name), "an a", "b", "c");
        Read.Same(snapshot.Table("the table").Checks.Select(check => check.Name), null, "least");
        Read.Same(snapshot.Table("copy").Columns.Select(column => column.Name), "odd )name", "b");
        Assert.Empty(snapshot.Table("copy").Notes);
    }

    [Fact]
    public async Task What_is_broken_is_told_and_the_rest_is_read()
    {
        SchemaSnapshot snapshot = await Read.SqliteAsync("""
            CREATE TABLE gone (a);
            CREATE TABLE t (id INTEGER PRIMARY KEY, up REFERENCES t);
            CREATE UNIQUE INDEX once ON t (up);
            CREATE VIEW broken AS SELECT a FROM gone;
            PRAGMA legacy_alter_table = ON;
            DROP TABLE gone;
            PRAGMA writable_schema = ON;
            INSERT INTO sqlite_master VALUES ('table', 'unknown', 'unknown', 0, 'CREATE VIRTUAL TABLE unknown USING absent(a)');
            PRAGMA writable_schema = RESET;
            """);

        Read.Same(snapshot.Tables.Select(table => table.Name), "broken", "t", "unknown");
        Read.Same(snapshot.Table("t").ForeignKeys, new SchemaForeignKey(null, new(["up"]), null, "t", new(["id"])));
        Assert.Single(snapshot.Table("t").Indexes);
        Assert.Empty(snapshot.Table("t").Notes);
        Assert.Contains("no such table: main.gone", Assert.Single(snapshot.Table("broken").Notes), StringComparison.Ordinal);
        Assert.Contains("no such module: absent", Assert.Single(snapshot.Table("unknown").Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_disagrees_with_the_pragmas_is_not_believed()
    {
        await using SqliteConnection connection = Read.Sqlite("""
            CREATE TABLE t (a INTEGER PRIMARY KEY AUTOINCREMENT, b TEXT COLLATE NOCASE CHECK (b <> ''), c CONSTRAINT up REFERENCES t);
            CREATE INDEX part ON t (lower(b)) WHERE b > 'a';
            PRAGMA writable_schema = ON;
            UPDATE sqlite_master SET sql = replace(replace(sql, 'b TEXT', 'x TEXT'), 'WHERE', '') WHERE name IN ('t', 'part');
            """);

        SchemaTable table = (await DatabaseReader.ReadAsync(SchemaEngine.Sqlite, connection, SchemaFilter.Default)).Table("t");

        Read.Same(
            table.Columns,
            new SchemaColumn("a", "INTEGER") { Identity = SchemaIdentity.RowId },
            new SchemaColumn("b", "TEXT") { Nullable = true },
            new SchemaColumn("c", "") { Nullable = true });
        Read.Same(table.ForeignKeys, new SchemaForeignKey(null, new(["c"]), null, "t", new(["a"])));
        Assert.Empty(table.Checks);
        Read.Same(table.Indexes, new SchemaIndex("part", new([new SchemaIndexPart(null)])) { Where = "" });
        Assert.Equal(2, table.Notes.Count);
    }

    [Fact]
    public async Task Only_main_is_read_and_temporary_tables_hide_nothing()
    {
        await using SqliteConnection connection = Read.Sqlite("""
            CREATE TABLE t (a PRIMARY KEY, b REFERENCES t);
            CREATE TEMP TABLE t (x, y, z);
            CREATE TEMP TABLE u (x);
            ATTACH ':memory:' AS other;
            CREATE TABLE other.v (x);
            """);

        SchemaSnapshot snapshot = await DatabaseReader.ReadAsync(SchemaEngine.Sqlite, connection, SchemaFilter.Default);

        Read.Same(snapshot.Tables.Select(table => table.Name), "t");
        Read.Same(snapshot.Table("t").Columns.Select(column => column.Name), "a", "b");
        Assert.Single(snapshot.Table("t").ForeignKeys);
    }

    [Fact]
    public async Task A_transaction_of_the_caller_stays_open_and_what_it_changed_is_read()
    {
        await using SqliteConnection connection = Read.Sqlite("CREATE TABLE t (a);");
        await using (SqliteTransaction transaction = connection.BeginTransaction())
        {
            Read.Run(connection, "CREATE TABLE u (a);");
            SchemaSnapshot snapshot = await DatabaseReader.ReadAsync(SchemaEngine.Sqlite, connection, SchemaFilter.Default);
            Read.Same(snapshot.Tables.Select(table => table.Name), "t", "u");
            await transaction.RollbackAsync();
        }

        SchemaSnapshot after = await DatabaseReader.ReadAsync(SchemaEngine.Sqlite, connection, SchemaFilter.Default);
        Read.Same(after.Tables.Select(table => table.Name), "t");
    }

    [Fact]
    public async Task Names_beyond_ascii_that_differ_in_case_are_two_tables()
    {
        SchemaSnapshot snapshot = await Read.SqliteAsync(
            "CREATE TABLE \"É\" (a INTEGER PRIMARY KEY); CREATE TABLE \"é\" (b REFERENCES \"É\", c);");

        Read.Same(snapshot.Tables.Select(table => table.Name), "É", "é");
        Read.Same(snapshot.Table("é").ForeignKeys, new SchemaForeignKey(null, new(["b"]), null, "É", new(["a"])));
        Assert.Equal("é", snapshot.Find(schema: null, "é")!.Name);
    }
}
