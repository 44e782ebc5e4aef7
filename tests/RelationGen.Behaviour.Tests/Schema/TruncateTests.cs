using System.Data.Common;
using System.Globalization;
using RelationGen.Behaviour.Tests.Model;
using RelationGen.Behaviour.Tests.Model.Store;
using RelationGen.Model;
using Country = RelationGen.Behaviour.Tests.Model.Store.Country;
using Parcel = RelationGen.Behaviour.Tests.Model.Store.Parcel;
using Product = RelationGen.Behaviour.Tests.Model.Store.Product;
using Remark = RelationGen.Behaviour.Tests.Model.Store.Remark;

namespace RelationGen.Behaviour.Tests.Schema;

/// <summary>Emptying all tables of a schema: whatever their foreign keys, in one transaction, and nothing else.</summary>
public sealed class TruncateTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Every_table_is_empty_and_there(Engine engine)
    {
        using Database db = StoreSchema.Create(engine);
        foreach (bool restart in new[] { false, true, false })
        {
            Customer first = await FillAsync(db);
            Assert.Equal(Tables(db, engine), Tables(db, engine).Where(table => Count(db, table) > 0));
            if (restart)
                StoreSchema.Schema.Truncate(db, restartKeys: true);
            else
                await StoreSchema.Schema.TruncateAsync(db);

            Assert.All(Tables(db, engine), table => Assert.Equal(0, Count(db, table)));
            Customer next = await FillAsync(db);
            Assert.Equal(restart ? 1 : first.Id + 1, next.Id);
            await StoreSchema.Schema.TruncateAsync(db, restartKeys: restart);
            db.AssertUsable();
        }

        StoreSchema.Schema.Truncate(db);
        await StoreSchema.Schema.DropAsync(db);
        Assert.Empty(Tables(db, engine));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Those_that_refer_are_emptied_first(Engine engine)
    {
        using Database db = StoreSchema.Create(engine);
        await StoreSchema.Schema.TruncateAsync(db);
        string[] texts = [.. db.Sent.Select(sent => sent.Text)];
        Assert.All(db.Sent, sent => Assert.Equal("DatabaseSchema", sent.Relation));
        db.Forget();
        StoreSchema.Schema.Truncate(db);
        Assert.Equal(texts, db.Sent.Select(sent => sent.Text));
        db.Forget();
        StoreSchema.Schema.Truncate(db, restartKeys: true);

        string[] tables = Tables(db, engine);
        if (engine != Engine.Sqlite)
        {
            string all = Assert.Single(texts);
            Assert.Equal(tables, all["TRUNCATE ".Length..].Split(", ").Select(table => table.Trim('"')).Order(StringComparer.Ordinal));
            Assert.Equal([all + " RESTART IDENTITY"], db.Sent.Select(sent => sent.Text));
            return;
        }

        Assert.Equal("UPDATE \"teams\" SET \"leader_id\" = NULL WHERE \"leader_id\" IS NOT NULL", texts[0]);
        Assert.Equal(tables, texts[1..].Select(text => text["DELETE FROM ".Length..].Trim('"')).Order(StringComparer.Ordinal));
        Assert.True(Place("accounts") < Place("customers") && Place("customers") < Place("countries"));
        Assert.True(Place("parcels") < Place("order_lines") && Place("order_lines") < Place("orders"));
        Assert.True(Place("members") < Place("teams"));
        Assert.Equal(texts.Length + 2, db.Sent.Count);
        Assert.Contains("\"sqlite_master\"", db.Sent[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("DELETE FROM \"sqlite_sequence\" WHERE \"name\" COLLATE NOCASE IN ('", db.Sent[^1].Text, StringComparison.Ordinal);

        int Place(string table) => Array.IndexOf(texts, $"DELETE FROM \"{table}\"");
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task It_joins_the_callers_transaction(Engine engine)
    {
        using Database db = StoreSchema.Create(engine);
        await FillAsync(db);
        await using (DbTransaction transaction = await db.Connection.BeginTransactionAsync())
        {
            await StoreSchema.Schema.TruncateAsync(db.Observe(transaction), restartKeys: true);
            Assert.Equal(0, await Customer.Query(db.Observe(transaction)).CountAsync());
            await transaction.RollbackAsync();
        }

        Assert.All(Tables(db, engine), table => Assert.NotEqual(0, Count(db, table)));
    }

    /// <summary>A key that is RESTRICT forbids to delete a row of the same table before what refers to it, in whatever order.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task Rows_that_refer_to_rows_of_their_own_table_go_together(Engine engine)
    {
        foreach (ReferentialAction action in Enum.GetValues<ReferentialAction>().Except([ReferentialAction.SetDefault]))
        {
            EntityModel category = Category.RelationMap.Table.Model;
            var schema = new DatabaseSchema(
            [
                category with
                {
                    Relations =
                    [
                        .. category.Relations.Where(relation => relation.Target == category.FullName)
                            .Select(relation => relation with { OnDelete = action }),
                    ],
                },
            ]);
            using Database db = StoreSchema.Create(engine, schema);
            db.Run("INSERT INTO categories (name) VALUES ('a'); INSERT INTO categories (name, parent_name) VALUES ('b', 'a'), ('c', 'b')");

            await schema.TruncateAsync(db);

            Assert.Equal(0, Count(db, "categories"));
        }
    }

    /// <summary>Rows in a circle of required keys, which are there because the constraints waited for the end of a transaction.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_circle_that_nothing_opens_waits_for_the_end(Engine engine)
    {
        EntityModel team = Team.RelationMap.Table.Model;
        var schema = new DatabaseSchema(
        [
            team with { Columns = [.. team.Columns.Select(column => column with { Nullable = false })] },
            Member.RelationMap.Table.Model,
        ]);
        using Database db = StoreSchema.Create(engine, schema);
        if (engine == Engine.Sqlite)
            db.Run("BEGIN; PRAGMA defer_foreign_keys = ON; INSERT INTO teams (id, leader_id) VALUES (1, 1); INSERT INTO members (id, team_id) VALUES (1, 1); COMMIT");

        await schema.TruncateAsync(db);

        Assert.Equal((0, 0), (Count(db, "teams"), Count(db, "members")));
        Assert.StartsWith(engine == Engine.Sqlite ? "PRAGMA defer_foreign_keys" : "TRUNCATE ", db.Sent[0].Text, StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_table_that_nobody_knows_and_that_refers_is_named_with_what_to_do(Engine engine)
    {
        using Database db = StoreSchema.Create(engine);
        await FillAsync(db);
        db.Run("CREATE TABLE notes (id BIGINT, customer_id BIGINT REFERENCES customers (id)); INSERT INTO notes (id, customer_id) SELECT 1, MIN(id) FROM customers");
        db.Forget();

        RelationSchemaException[] all =
        [
            await Assert.ThrowsAsync<RelationSchemaException>(() => StoreSchema.Schema.TruncateAsync(db)),
            Assert.Throws<RelationSchemaException>(() => StoreSchema.Schema.Truncate(db, restartKeys: true)),
        ];
        Assert.All(all, refused =>
        {
            Assert.StartsWith(
                engine == Engine.Sqlite
                    ? "Deleting the rows of the table \"customers\" of RelationGen.Behaviour.Tests.Model.Store.Customer failed: "
                    : "Truncating the tables failed: ",
                refused.Message, StringComparison.Ordinal);
            Assert.Contains(
                engine == Engine.Sqlite
                    ? "Where rows of a table of no entity refer to these, delete them before."
                    : "Where a table of no entity refers to these, even one without rows, PostgreSQL asks for it in the same statement",
                refused.Message, StringComparison.Ordinal);
            Assert.Contains("customers", refused.Statement, StringComparison.Ordinal);
            Assert.IsAssignableFrom<DbException>(refused.InnerException);
        });
        Assert.All(Tables(db, engine), table => Assert.NotEqual(0, Count(db, table)));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public void Sources_without_a_key_and_references_stay(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Run("CREATE TABLE sales_by_shop (shop_id BIGINT); INSERT INTO sales_by_shop (shop_id) VALUES (1)");
        EntityModel keyless = RelationSchema.Model.Single(entity => entity.Table == "sales_by_shop");
        Assert.False(keyless.HasKey);
        var schema = new DatabaseSchema(
            [Post.RelationMap.Table.Model, Comment.RelationMap.Table.Model, keyless],
            [User.RelationMap.Table.Model, Tag.RelationMap.Table.Model]);

        // Its tables were made by others, and SQLite has nothing that counts keys then.
        schema.Truncate(db, restartKeys: true);

        Assert.Equal((0, 0, 0), (Count(db, "posts"), Count(db, "comments"), Count(db, "post_tags")));
        Assert.Equal((1, 3, 3), (Count(db, "sales_by_shop"), Count(db, "users"), Count(db, "tags")));
        new DatabaseSchema([keyless]).Truncate(db, restartKeys: true);
        Assert.Equal(1, Count(db, "sales_by_shop"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_cancelled_call_deletes_nothing(Engine engine)
    {
        using Database db = StoreSchema.Create(engine);
        await FillAsync(db);
        using var cancellation = new CancellationTokenSource();
        var session = new DbSession(db.Connection) { OnStatement = _ => cancellation.Cancel() };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => StoreSchema.Schema.TruncateAsync(session, cancellation.Token));

        Assert.Equal(2, Count(db, "categories"));
    }

    /// <summary>Rows in every table, in circles, and of rows that refer to rows of their own table.</summary>
    private static async Task<Customer> FillAsync(Database db)
    {
        await new Country { Code = "no" }.InsertAsync(db);
        var customer = new Customer { Name = "Ada", Email = "ada@example.org", CountryCode = "no" };
        await customer.InsertAsync(db);
        await new Account { CustomerId = customer.Id }.InsertAsync(db);
        await new Remark { Id = Guid.NewGuid(), CustomerId = customer.Id }.InsertAsync(db);
        var order = new Order { CustomerId = customer.Id };
        await order.InsertAsync(db);
        await new OrderLine { OrderId = order.Id, Number = 1, Price = 2.5m }.InsertAsync(db);
        await new Parcel { OrderId = order.Id, Number = 1 }.InsertAsync(db);
        await new Category { Name = "Tools" }.InsertAsync(db);
        var saws = new Category { Name = "Saws", ParentName = "Tools" };
        await saws.InsertAsync(db);
        var product = new Product();
        await product.InsertAsync(db);
        await product.On(db).Categories.AssociateAsync(saws);
        var team = new Team();
        await team.InsertAsync(db);
        var leader = new Member { TeamId = team.Id };
        await leader.InsertAsync(db);
        await team.On(db).Leader.AssociateAsync(leader);
        db.Forget();
        return customer;
    }

    private static long Count(Database db, string table) =>
        Convert.ToInt64(db.Rows($"SELECT COUNT(*) FROM \"{table}\"")[0][0], CultureInfo.InvariantCulture);

    private static string[] Tables(Database db, Engine engine) =>
    [
        .. db.Rows(engine == Engine.Sqlite
            ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            : "SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
            .Select(row => (string)row[0]!).Order(StringComparer.Ordinal),
    ];
}
