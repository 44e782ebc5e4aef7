using RelationGen.Postgres.Tests.Model;

namespace RelationGen.Postgres.Tests.Writing;

/// <summary>Keys that the database makes in other ways than by a sequence of the column's own: the rows of a list know theirs.</summary>
public sealed class GeneratedKeyTests
{
    public static TheoryData<string, bool> Tables()
    {
        var data = new TheoryData<string, bool>();
        foreach (string table in new[]
        {
            "CREATE SEQUENCE shared_ids; CREATE TABLE letters (id BIGINT PRIMARY KEY DEFAULT nextval('shared_ids'), text TEXT NOT NULL)",
            "CREATE SEQUENCE shared_ids; CREATE TABLE letters (id BIGINT PRIMARY KEY DEFAULT nextval('shared_ids') * 1000 + 7, text TEXT NOT NULL)",
            """
            CREATE TABLE letters (id BIGINT PRIMARY KEY, text TEXT NOT NULL);
            CREATE FUNCTION set_id() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.id := (SELECT COALESCE(MAX(id), 0) + 10 FROM letters); RETURN NEW; END';
            CREATE TRIGGER letters_id BEFORE INSERT ON letters FOR EACH ROW EXECUTE FUNCTION set_id()
            """,
            """
            CREATE SEQUENCE shared_ids; CREATE TABLE stored (id BIGINT PRIMARY KEY DEFAULT nextval('shared_ids'), text TEXT NOT NULL);
            CREATE VIEW letters AS SELECT id, text FROM stored
            """,
        })
        {
            data.Add(table, true);
            data.Add(table, false);
        }

        return data;
    }

    [PostgresTheory, MemberData(nameof(Tables))]
    public async Task Each_row_is_asked_for_its_own(string table, bool async)
    {
        using var db = new TestDatabase(table);
        List<string> sent = [];
        var session = new DbSession(db.DataSource) { OnStatement = statement => sent.Add(statement.Text.Replace('\n', ' ')) };
        Letter[] letters = [.. Enumerable.Range(1, 3).Select(i => new Letter { Text = "letter " + i })];

        Assert.Equal(3, async ? await letters.InsertAsync(session) : letters.Insert(session));

        Assert.Equal(
            [
                Allocation,
                .. Enumerable.Repeat("INSERT INTO \"letters\" (\"text\") VALUES ($1) RETURNING \"id\"", 3),
            ],
            sent);
        Dictionary<string, long> stored = (await Letter.Query(db.DataSource).ToListAsync()).ToDictionary(letter => letter.Text, letter => letter.Id);
        Assert.Equal(3, stored.Count);
        Assert.All(letters, letter => Assert.Equal(stored[letter.Text], letter.Id));
        Assert.All(letters, letter => Assert.NotEqual(0, letter.Id));
    }

    [PostgresTheory]
    [InlineData("BY DEFAULT")]
    [InlineData("ALWAYS")]
    public async Task An_identity_column_hands_them_out_before(string kind)
    {
        using var db = new TestDatabase($"CREATE TABLE letters (id BIGINT GENERATED {kind} AS IDENTITY PRIMARY KEY, text TEXT NOT NULL)");
        Letter[] letters = [.. Enumerable.Range(1, 3).Select(i => new Letter { Text = "letter " + i })];

        await letters.InsertAsync(db.Session);

        Assert.Equal([3, 3], db.Rows);
        Assert.Equal([1L, 2, 3], letters.Select(letter => letter.Id));
        Assert.Equal(["letter 1", "letter 2", "letter 3"], (await Letter.Query(db.DataSource).ToListAsync()).Select(letter => letter.Text));
    }

    /// <summary>The column owns a sequence, and a trigger gives the rows other keys all the same: no row is left with the key that it was given.</summary>
    [PostgresTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_trigger_that_always_makes_the_key_is_noticed(bool async)
    {
        using var db = new TestDatabase(OwnSequence + "NEW.id := 1000 + 2 * NEW.id" + Before);
        List<string> sent = [];
        var session = new DbSession(db.DataSource) { OnStatement = statement => sent.Add(statement.Text.Replace('\n', ' ')) };
        Letter[] letters = [.. Enumerable.Range(1, 4).Select(i => new Letter { Text = "letter " + i })];
        var alone = new Letter { Text = "alone" };

        Assert.Equal(4, async ? await letters.InsertAsync(session) : letters.Insert(session));
        if (async)
            await alone.InsertAsync(session);
        else
            alone.Insert(session);

        Assert.Equal(
            [
                Allocation,
                "INSERT INTO \"letters\" (\"id\", \"text\") OVERRIDING SYSTEM VALUE VALUES ($1, $2) RETURNING \"id\"",
                .. Enumerable.Repeat("INSERT INTO \"letters\" (\"text\") VALUES ($1) RETURNING \"id\"", 4),
            ],
            sent);
        Dictionary<string, long> stored = (await Letter.Query(db.DataSource).ToListAsync()).ToDictionary(letter => letter.Text, letter => letter.Id);
        Assert.Equal(5, stored.Count);
        Assert.All([.. letters, alone], letter => Assert.Equal(stored[letter.Text], letter.Id));
        Assert.All(letters, letter => Assert.True(letter.Id > 1000));
    }

    [PostgresTheory]
    [InlineData("", 3)]
    [InlineData("NEW.text := upper(NEW.text)", 3)]
    public async Task A_trigger_that_leaves_the_key_costs_one_statement(string what, int statements)
    {
        using var db = new TestDatabase(OwnSequence + (what.Length == 0 ? "NULL" : what) + Before);
        Letter[] letters = [.. Enumerable.Range(1, 4).Select(i => new Letter { Text = "letter " + i })];

        await letters.InsertAsync(db.Session);

        Assert.Equal(statements, db.Rows.Count);
        Assert.Equal([1L, 2, 3, 4], letters.Select(letter => letter.Id));
        Assert.Equal([1L, 2, 3, 4], db.Numbers("SELECT id FROM letters ORDER BY id"));
    }

    /// <summary>Tables that are divided by a trigger return no row.</summary>
    [PostgresFact]
    public async Task A_trigger_that_puts_rows_elsewhere_keeps_the_keys_of_a_list()
    {
        using var db = new TestDatabase("CREATE TABLE kept (id BIGINT, text TEXT);" + OwnSequence + "INSERT INTO kept VALUES (NEW.id, NEW.text); NEW := NULL" + Before);
        Letter[] letters = [.. Enumerable.Range(1, 4).Select(i => new Letter { Text = "letter " + i })];

        await letters.InsertAsync(db.Session);

        Assert.Equal([1L, 2, 3, 4], letters.Select(letter => letter.Id));
        Assert.Equal([1L, 2, 3, 4], db.Numbers("SELECT id FROM kept ORDER BY text"));
    }

    private const string Allocation =
        "SELECT CAST(nextval(pg_get_serial_sequence('\"letters\"', 'id')) AS bigint), EXISTS (SELECT 1 FROM pg_trigger WHERE tgrelid = '\"letters\"'::regclass "
            + "AND tgtype & 7 = 7 AND tgenabled <> 'D') FROM generate_series(1, $1)";

    private const string OwnSequence = "CREATE TABLE letters (id BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, text TEXT NOT NULL); CREATE FUNCTION seen() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN ";

    private const string Before = "; RETURN NEW; END'; CREATE TRIGGER letters_seen BEFORE INSERT ON letters FOR EACH ROW EXECUTE FUNCTION seen()";

    [PostgresFact]
    public async Task New_rows_of_a_nested_write_know_theirs()
    {
        using var db = new TestDatabase("""
            CREATE SEQUENCE shared_ids; CREATE TABLE letters (id BIGINT PRIMARY KEY DEFAULT nextval('shared_ids'), text TEXT NOT NULL);
            CREATE TABLE replies (id BIGINT PRIMARY KEY DEFAULT nextval('shared_ids'), letter_id BIGINT NOT NULL REFERENCES letters (id), text TEXT)
            """);

        Letter letter = await Letter.CreateAsync(db.DataSource, new Letter { Text = "a" }, l => l.Replies.Create(new Reply { Text = "x" }, new Reply { Text = "y" }));

        Assert.Equal([(2L, "x"), (3L, "y")], (await letter.On(db.DataSource).Replies.ToListAsync()).Select(reply => (reply.Id, reply.Text!)));
    }
}
