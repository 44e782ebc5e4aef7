namespace RelationGen.Npgsql.Tests;

/// <summary>Statements are prepared when the session says so, and not otherwise.</summary>
public sealed class PrepareTests
{
    private const string Script = "CREATE TABLE nodes (id BIGINT PRIMARY KEY, parent_id BIGINT); INSERT INTO nodes VALUES (1, NULL), (2, 1), (3, 1)";
    private const string Prepared = "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE '%\"nodes\"%'";

    [PostgresTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_statement_is_prepared_once_and_used_again(bool async)
    {
        using var database = new TestDatabase(Script);
        var db = new DbSession(database.Connection) { Prepare = true };

        for (int i = 0; i < 3; i++)
        {
            List<LongNode> nodes = async ? await LongNode.Query(db).Include(n => n.Children).ToListAsync() : LongNode.Query(db).Include(n => n.Children).ToList();
            Assert.Equal([2, 3], nodes[0].Children.Select(child => child.Id));
            Assert.Equal(2, database.Count(Prepared));
        }
    }

    [PostgresFact]
    public void By_default_nothing_is_prepared()
    {
        using var database = new TestDatabase(Script);

        LongNode.Query(database.Session).Include(n => n.Children).ToList();

        Assert.Equal(0, database.Count(Prepared));
    }

    /// <summary>A plan that serves all lists goes through a long one for every row.</summary>
    [PostgresFact]
    public async Task A_change_with_a_long_list_is_planned_anew()
    {
        const string Updates = "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE 'UPDATE \"nodes\"%'";
        using var database = new TestDatabase("CREATE TABLE nodes (id BIGINT PRIMARY KEY, parent_id BIGINT); INSERT INTO nodes SELECT i, NULL FROM generate_series(1, 300) i");
        var db = new DbSession(database.Connection) { Prepare = true };
        LongNode first = (await LongNode.FindAsync(db, 1))!;
        long[] keys = [.. Enumerable.Range(2, 200).Select(i => (long)i)];

        await first.On(db).Children.AssociateKeysAsync(keys);
        first.On(db).Children.AssociateKeys(keys);
        Assert.Equal(0, database.Count(Updates));
        await first.On(db).Children.AssociateKeysAsync(keys[..2]);
        Assert.Equal(1, database.Count(Updates));
        Assert.Equal(200, await first.On(db).Children.CountAsync());
    }

    [PostgresFact]
    public async Task What_cannot_be_prepared_names_its_entity()
    {
        using var database = new TestDatabase();
        var db = new DbSession(database.Connection) { Prepare = true };

        Assert.Throws<RelationMappingException>(() => LongNode.Query(db).ToList());
        await Assert.ThrowsAsync<RelationMappingException>(() => LongNode.Query(db).ToListAsync());
    }
}
