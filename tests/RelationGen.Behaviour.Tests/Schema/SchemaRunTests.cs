using System.Data.Common;
using RelationGen.Behaviour.Tests.Model;
using RelationGen.Behaviour.Tests.Model.Store;
using RelationGen.Model;

namespace RelationGen.Behaviour.Tests.Schema;

/// <summary>Creating and dropping: in one transaction, on whatever a session is made of, with clear errors.</summary>
public sealed class SchemaRunTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task What_is_created_can_be_dropped_with_its_rows_and_created_again(Engine engine)
    {
        using Database db = StoreSchema.Empty(engine);
        for (int i = 0; i < 2; i++)
        {
            await StoreSchema.Schema.CreateAsync(db);
            db.Run("""
                INSERT INTO categories (name) VALUES ('Tools');
                INSERT INTO categories (name, parent_name) VALUES ('Saws', 'Tools');
                INSERT INTO teams (id) VALUES (1);
                INSERT INTO members (id, team_id) VALUES (1, 1);
                UPDATE teams SET leader_id = 1;
                """);
            await StoreSchema.Schema.DropAsync(db);
            Assert.Empty(Tables(db, engine));
            db.AssertUsable();
        }

        // Nothing is there any more, and that is no error.
        StoreSchema.Schema.Drop(db);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task It_joins_the_callers_transaction(Engine engine)
    {
        using Database db = StoreSchema.Empty(engine);
        await using (DbTransaction transaction = await db.Connection.BeginTransactionAsync())
        {
            await StoreSchema.Schema.CreateAsync(db.Observe(transaction));
            await transaction.RollbackAsync();
        }

        Assert.Empty(Tables(db, engine));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task It_takes_a_data_source_or_a_closed_connection(Engine engine)
    {
        using Database db = StoreSchema.Empty(engine);
        await StoreSchema.Schema.CreateAsync(db.Observe(db.DataSource));
        Assert.NotEmpty(Tables(db, engine));

        using DbConnection closed = db.NewConnection();
        StoreSchema.Schema.Drop(db.Observe(closed));
        Assert.Equal(System.Data.ConnectionState.Closed, closed.State);
        Assert.Empty(Tables(db, engine));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_refused_statement_is_named_and_leaves_nothing(Engine engine)
    {
        using Database db = StoreSchema.Empty(engine);
        db.Run("CREATE TABLE teams (id INTEGER)");
        string[] before = Tables(db, engine);

        var refused = await Assert.ThrowsAsync<RelationSchemaException>(() => StoreSchema.Schema.CreateAsync(db));

        Assert.StartsWith("Creating the table \"teams\" of RelationGen.Behaviour.Tests.Model.Store.Team failed: ", refused.Message, StringComparison.Ordinal);
        Assert.Equal("teams", refused.Table);
        Assert.StartsWith("CREATE TABLE \"teams\"", Engines.Told(refused.Statement!), StringComparison.Ordinal);
        Assert.IsAssignableFrom<DbException>(refused.InnerException);
        Assert.Throws<RelationSchemaException>(() => StoreSchema.Schema.Create(db));
        Assert.Equal(before, Tables(db, engine));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public void The_statements_are_observed_and_are_those_of_the_script(Engine engine)
    {
        using Database db = StoreSchema.Empty(engine);
        StoreSchema.Schema.Create(db);

        string script = StoreSchema.Schema.CreateScript(engine == Engine.Sqlite ? Dialect.Sqlite : Dialect.PostgreSql);
        Assert.Equal(Databases.Sent.OnOneLine(script), string.Join(" ", db.Sent.Select(sent => sent.Text + ";")));
        Assert.All(db.Sent, sent => Assert.Equal("DatabaseSchema", sent.Relation));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_cancelled_call_creates_nothing(Engine engine)
    {
        using Database db = StoreSchema.Empty(engine);
        using var cancellation = new CancellationTokenSource();
        var session = new DbSession(db.Connection) { OnStatement = _ => cancellation.Cancel() };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => StoreSchema.Schema.CreateAsync(session, cancellation.Token));

        Assert.Empty(Tables(db, engine));
    }

    [Fact]
    public void Two_entities_of_one_table_that_contradict_each_other_are_refused()
    {
        var schema = new DatabaseSchema([Everything.RelationMap.Table.Model, EverythingOrNull.RelationMap.Table.Model]);
        var refused = Assert.Throws<RelationSchemaException>(() => schema.CreateScript(Dialect.Sqlite));
        Assert.Contains("Everything and RelationGen.Behaviour.Tests.Model.EverythingOrNull are both mapped to the table \"everything\", but they differ about the column \"", refused.Message, StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Two_entities_of_one_table_that_agree_make_one(Engine engine)
    {
        using Database db = StoreSchema.Empty(engine);
        EntityModel customer = Customer.RelationMap.Table.Model with { Relations = [] };
        EntityModel summary = customer with
        {
            Name = "CustomerSummary",
            FullName = "App.CustomerSummary",
            Columns =
            [
                .. customer.Columns.Where(column => column.Property is "Id" or "Name"),
                customer.Columns[^1] with { Property = "Note", Column = "note" },
            ],
            UniqueKeys = [],
            Indexes = [.. customer.Indexes, new KeyModel { Properties = ["Note"], Columns = ["note"] }],
        };

        await new DatabaseSchema([summary, customer]).CreateAsync(db);
        await new DatabaseSchema([customer, summary]).DropAsync(db);
        await new DatabaseSchema([customer, summary]).CreateAsync(db);

        db.Run("INSERT INTO customers (id, name, email, note) VALUES (1, 'Ada', 'ada@example.org', 'first')");
        Assert.Equal(["customers"], Tables(db, engine));
        var schema = new DatabaseSchema([customer, summary with { Key = summary.Key with { Columns = ["name"] } }]);
        var refused = Assert.Throws<RelationSchemaException>(() => schema.CreateScript(Dialect.Sqlite));
        Assert.Contains("but the key is (id) for the one and (name) for the other", refused.Message, StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Only_what_is_missing_is_created_where_asked_to(Engine engine)
    {
        using Database db = StoreSchema.Empty(engine);
        await StoreSchema.Schema.CreateAsync(db, ifMissing: true);
        string[] all = Tables(db, engine);
        db.Forget();

        await StoreSchema.Schema.CreateAsync(db, ifMissing: true, CancellationToken.None);
        Assert.Single(db.Sent, sent => !sent.Text.StartsWith("CREATE SCHEMA", StringComparison.Ordinal)
            && !sent.Text.StartsWith("CREATE COLLATION", StringComparison.Ordinal));
        StoreSchema.Schema.Create(db, ifMissing: true);

        // A table of the user's own stays as it is; what it lacks is made, and those that refer to it.
        StoreSchema.Schema.Drop(db);
        db.Run("CREATE TABLE countries (code TEXT PRIMARY KEY, note TEXT); INSERT INTO countries (code, note) VALUES ('NL', 'kept')");
        StoreSchema.Schema.Create(db, ifMissing: true);

        Assert.Equal(all, Tables(db, engine));
        Assert.Equal([["NL", "kept"]], db.Rows("SELECT code, note FROM countries"));
        await Assert.ThrowsAsync<RelationSchemaException>(() => StoreSchema.Schema.CreateAsync(db));
        db.AssertUsable();
    }

    [Fact]
    public void A_junction_needs_both_of_its_entities()
    {
        var refused = Assert.Throws<RelationSchemaException>(() =>
            new DatabaseSchema([Model.Store.Product.RelationMap.Table.Model]).CreateScript(Dialect.Sqlite));
        Assert.StartsWith("Product.Categories needs the columns of RelationGen.Behaviour.Tests.Model.Store.Category", refused.Message, StringComparison.Ordinal);

        string script = new DatabaseSchema([Model.Store.Product.RelationMap.Table.Model],
            [Category.RelationMap.Table.Model]).CreateScript(Dialect.Sqlite);
        Assert.Contains("CREATE TABLE \"categories_products\"", script, StringComparison.Ordinal);
        Assert.DoesNotContain("CREATE TABLE \"categories\"", script, StringComparison.Ordinal);
    }

    private static string[] Tables(Database db, Engine engine) =>
    [
        .. db.Rows(engine == Engine.Sqlite
            ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY 1"
            : "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1").Select(row => (string)row[0]!),
    ];
}
