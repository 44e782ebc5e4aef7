using System.Data.Common;
using Microsoft.Data.Sqlite;
using RelationGen.Tool.Tests.Readers;

namespace RelationGen.Tool.Tests.Rules;

/// <summary>
/// What the rules warn of happens: each test shows the harm, that the rule tells of it, and that the mended class has neither.
/// </summary>
public sealed class HarmTests
{
    [Fact]
    public async Task RG6001_no_query_of_a_table_that_is_not_there()
    {
        await using SqliteConnection connection = Read.Sqlite(
            "CREATE TABLE posts (id INTEGER PRIMARY KEY, title TEXT NOT NULL, next_id INTEGER)");
        await Assert.ThrowsAsync<RelationMappingException>(() => Nowhere.Query(new DbSession(connection)).ToListAsync());
        Assert.Equal(["RG6001"], Compared.Rules<Nowhere>(await SnapshotAsync(connection)));
    }

    [Fact]
    public async Task RG6002_no_query_with_a_column_that_is_not_there()
    {
        await using SqliteConnection connection = Read.Sqlite(
            "CREATE TABLE posts (id INTEGER PRIMARY KEY, title TEXT NOT NULL); INSERT INTO posts VALUES (1, 'Ada')");
        await Assert.ThrowsAsync<RelationMappingException>(() =>
            Misspelled.Query(new DbSession(connection)).Where(post => post.Titel == "Ada").ToListAsync());
        Assert.Equal(["RG6002"], Compared.Rules<Misspelled>(await SnapshotAsync(connection)));

        Assert.Single(await Spelled.Query(new DbSession(connection)).Where(post => post.Titel == "Ada").ToListAsync());
        Assert.Empty(Compared.Rules<Spelled>(await SnapshotAsync(connection)));
    }

    [Fact]
    public async Task RG6003_a_number_that_is_too_great_cannot_be_read()
    {
        await using SqliteConnection connection = Read.Sqlite(
            "CREATE TABLE visits (id INTEGER PRIMARY KEY, count BIGINT NOT NULL); INSERT INTO visits VALUES (1, 5000000000)");
        await Assert.ThrowsAnyAsync<Exception>(() => NarrowVisit.Query(new DbSession(connection)).ToListAsync());
        Assert.Equal(["RG6003"], Compared.Rules<NarrowVisit>(await SnapshotAsync(connection)));

        Assert.Equal(5000000000, Assert.Single(await WideVisit.Query(new DbSession(connection)).ToListAsync()).Count);
        Assert.Empty(Compared.Rules<WideVisit>(await SnapshotAsync(connection)));
    }

    [Fact]
    public async Task RG6003_a_text_becomes_a_number()
    {
        await using SqliteConnection connection = Read.Sqlite("CREATE TABLE codes (id INTEGER PRIMARY KEY, value STRING NOT NULL)");
        await new NumberedCode { Value = "007" }.InsertAsync(new DbSession(connection));
        Assert.Equal("7", Assert.Single(await NumberedCode.Query(new DbSession(connection)).ToListAsync()).Value);
        Assert.Equal(["RG6003"], Compared.Rules<NumberedCode>(await SnapshotAsync(connection)));

        await using SqliteConnection mended = Read.Sqlite("CREATE TABLE codes (id INTEGER PRIMARY KEY, value TEXT NOT NULL)");
        await new NumberedCode { Value = "007" }.InsertAsync(new DbSession(mended));
        Assert.Equal("007", Assert.Single(await NumberedCode.Query(new DbSession(mended)).ToListAsync()).Value);
        Assert.Empty(Compared.Rules<NumberedCode>(await SnapshotAsync(mended)));
    }

    [Fact]
    public async Task RG6004_a_row_with_null_cannot_be_read()
    {
        await using SqliteConnection connection = Read.Sqlite(
            "CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT); INSERT INTO notes VALUES (1, NULL)");
        await Assert.ThrowsAnyAsync<Exception>(() => FullNote.Query(new DbSession(connection)).ToListAsync());
        Assert.Equal(["RG6004"], Compared.Rules<FullNote>(await SnapshotAsync(connection)));

        Assert.Null(Assert.Single(await EmptyNote.Query(new DbSession(connection)).ToListAsync()).Text);
        Assert.Empty(Compared.Rules<EmptyNote>(await SnapshotAsync(connection)));
    }

    [Fact]
    public async Task RG6004_a_row_without_a_value_is_refused()
    {
        await using SqliteConnection connection = Read.Sqlite("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL)");
        await Assert.ThrowsAsync<RelationConstraintException>(() => new EmptyNote().InsertAsync(new DbSession(connection)));
        Assert.Equal(["RG6004"], Compared.Rules<EmptyNote>(await SnapshotAsync(connection)));

        await new FullNote { Text = "x" }.InsertAsync(new DbSession(connection));
        Assert.Empty(Compared.Rules<FullNote>(await SnapshotAsync(connection)));
    }

    [Fact]
    public async Task RG6007_a_deletion_of_one_row_deletes_two()
    {
        const string Lines = "CREATE TABLE lines (year INTEGER NOT NULL, number INTEGER NOT NULL, text TEXT, PRIMARY KEY (year, number)); INSERT INTO lines VALUES (1, 1, 'a'), (2, 1, 'b')";
        await using SqliteConnection connection = Read.Sqlite(Lines);
        await new HalfLine { Number = 1, Year = 1 }.DeleteAsync(new DbSession(connection));
        Assert.Empty(await HalfLine.Query(new DbSession(connection)).ToListAsync());
        Assert.Equal(["RG6007"], Compared.Rules<HalfLine>(await SnapshotAsync(connection)));

        await using SqliteConnection mended = Read.Sqlite(Lines);
        await new WholeLine { Number = 1, Year = 1 }.DeleteAsync(new DbSession(mended));
        Assert.Equal(2, Assert.Single(await WholeLine.Query(new DbSession(mended)).ToListAsync()).Year);
        Assert.Empty(Compared.Rules<WholeLine>(await SnapshotAsync(mended)));
    }

    [Fact]
    public async Task RG6008_two_rows_where_there_is_to_be_one()
    {
        await using SqliteConnection connection = Read.Sqlite(
            Owners(", FOREIGN KEY (owner_id) REFERENCES owners") + "; INSERT INTO cards VALUES (1, 1), (2, 1)");
        var session = new DbSession(connection);
        List<Owner> owners = await Owner.Query(session).ToListAsync();
        await Assert.ThrowsAsync<RelationIntegrityException>(() => owners.LoadAsync(session, owner => owner.Card));
        Assert.Equal(["RG6008"], Compared.Rules<OwnedCard>(await SnapshotAsync(connection)));

        await using SqliteConnection mended = Read.Sqlite(Owners(", UNIQUE (owner_id), FOREIGN KEY (owner_id) REFERENCES owners"));
        Assert.Throws<SqliteException>(() => Read.Run(mended, "INSERT INTO cards VALUES (1, 1), (2, 1)"));
        Assert.Empty(Compared.Rules<OwnedCard>(await SnapshotAsync(mended)));
    }

    [Fact]
    public async Task RG6009_no_load_over_a_junction_with_other_columns()
    {
        await using SqliteConnection connection = Read.Sqlite(Owners("") + Junction("label_id", ", PRIMARY KEY (owner_id, label_id)"));
        var session = new DbSession(connection);
        List<Owner> owners = await Owner.Query(session).ToListAsync();
        await Assert.ThrowsAsync<RelationMappingException>(() => owners.LoadAsync(session, owner => owner.Tags));
        Assert.Equal(["RG6009"], Compared.Rules<Owner>(await SnapshotAsync(connection)));

        await using SqliteConnection mended = Read.Sqlite(Owners("") + Junction("tag_id", ", PRIMARY KEY (owner_id, tag_id)"));
        owners = await Owner.Query(new DbSession(mended)).ToListAsync();
        await owners.LoadAsync(new DbSession(mended), owner => owner.Tags);
        Assert.Empty(owners[0].Tags);
        Assert.Empty(Compared.Rules<Owner>(await SnapshotAsync(mended)));
    }

    [Fact]
    public async Task RG6012_no_insert_without_a_column_that_is_not_known()
    {
        await using SqliteConnection connection = Read.Sqlite("CREATE TABLE posts (id INTEGER PRIMARY KEY, title TEXT NOT NULL)");
        await Assert.ThrowsAsync<RelationConstraintException>(() => new Untitled().InsertAsync(new DbSession(connection)));
        Assert.Equal(["RG6012"], Compared.Rules<Untitled>(await SnapshotAsync(connection)));

        await new Spelled { Titel = "x" }.InsertAsync(new DbSession(connection));
        Assert.Empty(Compared.Rules<Spelled>(await SnapshotAsync(connection)));
    }

    [Fact]
    public async Task RG6013_rows_that_refer_to_a_key_in_another_case()
    {
        await using SqliteConnection connection = Read.Sqlite("""
            PRAGMA foreign_keys = ON;
            CREATE TABLE keys (name TEXT COLLATE NOCASE NOT NULL PRIMARY KEY);
            CREATE TABLE uses (id INTEGER PRIMARY KEY, key_name TEXT COLLATE NOCASE NOT NULL REFERENCES keys);
            INSERT INTO keys VALUES ('Ada'); INSERT INTO uses VALUES (1, 'ADA');
            """);
        var session = new DbSession(connection);
        List<OrdinalKey> keys = await OrdinalKey.Query(session).ToListAsync();
        int found = -1;
        Exception? refused = await Record.ExceptionAsync(async () =>
        {
            await keys.LoadAsync(session, key => key.Uses);
            found = keys[0].Uses.Count;
        });
        Assert.True(refused is not null || found == 0, "The use of 'ADA' is found.");
        Assert.Equal(["RG6013"], Compared.Rules<OrdinalKey>(await SnapshotAsync(connection)));
        Assert.Equal(["RG6013"], Compared.Rules<OrdinalUse>(await SnapshotAsync(connection)));

        List<CollatedKey> mended = await CollatedKey.Query(session).ToListAsync();
        await mended.LoadAsync(session, key => key.Uses);
        Assert.Single(mended[0].Uses);
        Assert.Empty(Compared.Rules<CollatedKey>(await SnapshotAsync(connection)));
        Assert.Empty(Compared.Rules<CollatedUse>(await SnapshotAsync(connection)));
    }

    [Fact]
    public async Task RG6014_a_value_for_a_column_that_is_computed_is_refused()
    {
        await using SqliteConnection connection = Read.Sqlite(
            "CREATE TABLE sums (id INTEGER PRIMARY KEY, half INTEGER NOT NULL, twice INTEGER NOT NULL GENERATED ALWAYS AS (half * 2) STORED)");
        await Assert.ThrowsAnyAsync<DbException>(() => new WrittenSum { Half = 2, Twice = 4 }.InsertAsync(new DbSession(connection)));
        Assert.Equal(["RG6014"], Compared.Rules<WrittenSum>(await SnapshotAsync(connection)));

        await new ComputedSum { Half = 2 }.InsertAsync(new DbSession(connection));
        Assert.Equal(4, Assert.Single(await ComputedSum.Query(new DbSession(connection)).ToListAsync()).Twice);
        Assert.Empty(Compared.Rules<ComputedSum>(await SnapshotAsync(connection)));
    }

    [PostgresFact]
    public Task RG6003_PostgreSQL_converts_no_text_to_a_uuid() => Read.WithPostgreSqlAsync(
        "CREATE TABLE codes (id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, value uuid NOT NULL)",
        async connection =>
        {
            await Assert.ThrowsAnyAsync<Exception>(() =>
                new NumberedCode { Value = Guid.NewGuid().ToString() }.InsertAsync(new DbSession(connection)));
            Assert.Equal(
                ["RG6003"],
                Compared.Rules<NumberedCode>(await DatabaseReader.ReadAsync(
                SchemaEngine.PostgreSql, connection, SchemaFilter.Default)));
        });

    private static string Owners(string card) =>
        "CREATE TABLE owners (id INTEGER PRIMARY KEY); CREATE TABLE tags (id INTEGER PRIMARY KEY); INSERT INTO owners VALUES (1); "
        + "CREATE TABLE cards (id INTEGER PRIMARY KEY, owner_id INTEGER NOT NULL" + card + ")";

    private static string Junction(string tag, string key) =>
        "; CREATE TABLE owner_tags (owner_id INTEGER NOT NULL REFERENCES owners ON DELETE CASCADE, "
        + tag + " INTEGER NOT NULL REFERENCES tags ON DELETE CASCADE" + key + ")";

    private static Task<SchemaSnapshot> SnapshotAsync(SqliteConnection connection) =>
        DatabaseReader.ReadAsync(SchemaEngine.Sqlite, connection, SchemaFilter.Default);
}
