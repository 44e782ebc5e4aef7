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
                "SELECT CAST(nextval(pg_get_serial_sequence('\"letters\"', 'id')) AS bigint) FROM generate_series(1, $1)",
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
