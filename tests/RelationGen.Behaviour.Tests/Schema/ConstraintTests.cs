using System.Data.Common;
using Microsoft.Data.Sqlite;
using RelationGen.Behaviour.Tests.Model.Store;

namespace RelationGen.Behaviour.Tests.Schema;

/// <summary>Each kind of constraint, proved by a row that the database refuses.</summary>
public sealed class ConstraintTests
{
    private const string Rows = """
        INSERT INTO countries (code) VALUES ('NL'), ('FR');
        INSERT INTO customers (id, name, email, country_code) VALUES (1, 'Ada', 'ada@example.org', 'NL'), (2, 'Bob', 'bob@example.org', NULL);
        INSERT INTO accounts (id, customer_id) VALUES (1, 1);
        INSERT INTO orders (id, customer_id) VALUES (1, 2);
        INSERT INTO order_lines (order_id, number, price) VALUES (1, 1, 9.5);
        INSERT INTO parcels (id, order_id, number) VALUES (1, 1, 1);
        INSERT INTO products (id) VALUES (1);
        INSERT INTO categories (name) VALUES ('Tools');
        INSERT INTO categories (name, parent_name) VALUES ('Saws', 'Tools');
        INSERT INTO categories_products (category_name, product_id) VALUES ('Tools', 1), ('Saws', 1);
        INSERT INTO teams (id) VALUES (1);
        INSERT INTO members (id, team_id) VALUES (1, 1);
        UPDATE teams SET leader_id = 1;
        """;

    /// <summary>The statement, and the error of SQLite (extended code) and PostgreSQL (SQLSTATE).</summary>
    public static TheoryData<Engine, string, int, string> Refused
    {
        get
        {
            var data = new TheoryData<Engine, string, int, string>();
            foreach (Engine engine in Enum.GetValues<Engine>())
            {
                data.Add(engine, "INSERT INTO customers (id, name, email) VALUES (1, 'Eve', 'eve@example.org')", 1555, "23505");
                data.Add(engine, "INSERT INTO countries (code) VALUES ('NL')", 1555, "23505");
                data.Add(engine, "INSERT INTO order_lines (order_id, number, price) VALUES (1, 1, 2)", 1555, "23505");
                data.Add(engine, "INSERT INTO customers (id, name, email) VALUES (9, 'Eve', 'ada@example.org')", 2067, "23505");
                data.Add(engine, "INSERT INTO accounts (id, customer_id) VALUES (9, 1)", 2067, "23505");
                data.Add(engine, "INSERT INTO customers (name, email) VALUES (NULL, 'eve@example.org')", 1299, "23502");
                data.Add(engine, "INSERT INTO customers (name, email) VALUES ('Eve', NULL)", 1299, "23502");
                data.Add(engine, "INSERT INTO countries (code) VALUES (NULL)", 1299, "23502");
                data.Add(engine, "INSERT INTO orders (id, customer_id) VALUES (9, 9)", 787, "23503");
                data.Add(engine, "INSERT INTO remarks (id, customer_id) VALUES ('0E984725-C51C-4BF4-9960-E1C80E27ABA0', 9)", 787, "23503");
                data.Add(engine, "UPDATE parcels SET number = 9", 787, "23503");
                data.Add(engine, "UPDATE categories SET parent_name = 'Nothing' WHERE name = 'Saws'", 787, "23503");
                data.Add(engine, "INSERT INTO members (id, team_id) VALUES (9, 9)", 787, "23503");
                data.Add(engine, "UPDATE teams SET leader_id = 9", 787, "23503");
                data.Add(engine, "INSERT INTO categories_products (category_name, product_id) VALUES ('Tools', 1)", 1555, "23505");
                data.Add(engine, "INSERT INTO categories_products (category_name, product_id) VALUES ('Tools', 9)", 787, "23503");
                data.Add(engine, "INSERT INTO categories_products (category_name, product_id) VALUES ('Nothing', 1)", 787, "23503");
                data.Add(engine, "INSERT INTO categories (name) VALUES ('TOOLS')", 1555, "23505");

                // An order keeps its customer, and a member its team.
                data.Add(engine, "DELETE FROM customers WHERE id = 2", 1811, "23503");
                data.Add(engine, "DELETE FROM teams", 1811, "23503");
            }

            return data;
        }
    }

    [DatabaseTheory, MemberData(nameof(Refused))]
    public void A_row_that_breaks_a_constraint_is_refused(Engine engine, string statement, int sqliteCode, string sqlState)
    {
        using Database db = StoreSchema.Create(engine);
        db.Run(Rows);

        var refused = Assert.ThrowsAny<DbException>(() => db.Run(statement));

        if (refused is SqliteException sqlite)
            Assert.Equal(sqliteCode, sqlite.SqliteExtendedErrorCode);
        else
            Assert.Equal(sqlState, refused.SqlState);
    }

    [DatabaseTheory, OnEveryDatabase]
    public void Deleting_an_optional_target_sets_the_key_to_null(Engine engine)
    {
        using Database db = StoreSchema.Create(engine);
        db.Run(Rows);

        db.Run("DELETE FROM countries WHERE code = 'NL'; DELETE FROM order_lines; DELETE FROM categories WHERE name = 'Tools'; DELETE FROM members WHERE id = 1");

        Assert.Equal([null], db.Rows("SELECT country_code FROM customers WHERE id = 1")[0]);
        Assert.Equal([null, null], db.Rows("SELECT order_id, number FROM parcels")[0]);
        Assert.Equal([null], db.Rows("SELECT parent_name FROM categories")[0]);
        Assert.Equal([null], db.Rows("SELECT leader_id FROM teams")[0]);
    }

    [DatabaseTheory, OnEveryDatabase]
    public void Deleting_cascades_where_the_relation_says_so_and_in_junctions(Engine engine)
    {
        using Database db = StoreSchema.Create(engine);
        db.Run(Rows);

        db.Run("DELETE FROM customers WHERE id = 1; DELETE FROM orders; DELETE FROM products");

        Assert.Empty(db.Rows("SELECT id FROM accounts"));
        Assert.Empty(db.Rows("SELECT number FROM order_lines"));
        Assert.Empty(db.Rows("SELECT product_id FROM categories_products"));
        Assert.Equal(2, db.Rows("SELECT name FROM categories").Count);
    }

    [DatabaseTheory, OnEveryDatabase]
    public void The_database_counts_keys_and_knows_defaults(Engine engine)
    {
        using Database db = StoreSchema.Create(engine);

        db.Run("INSERT INTO customers (name, email) VALUES ('Ada', 'ada@example.org'), ('Bob', 'bob@example.org')");

        Assert.Equal([1L, 2L], Customer.Query(db).ToList().Select(customer => customer.Id));
        Assert.All(Customer.Query(db).ToList(), customer => Assert.Equal(3, customer.Level));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Relations_load_from_the_tables(Engine engine)
    {
        using Database db = StoreSchema.Create(engine);
        db.Run(Rows);

        List<Customer> customers = await Customer.Query(db).ToListAsync();
        await customers.LoadAsync(db, c => c.Country, c => c.Account, c => c.Orders.Include(o => o.Lines), c => c.Remarks);
        List<Category> categories = await Category.Query(db).Include(c => c.Parent, c => c.Products).ToListAsync();
        Parcel parcel = (await Parcel.FindAsync(db, 1))!;
        await parcel.LoadAsync(db, p => p.Line);
        Team team = (await Team.FindAsync(db, 1))!;
        await team.LoadAsync(db, t => t.Leader, t => t.Members);

        Assert.Equal("NL", customers[0].Country!.Code);
        Assert.Equal(1, customers[0].Account!.Id);
        Assert.Equal(9.5m, customers[1].Orders[0].Lines[0].Price);
        Assert.Empty(customers[1].Remarks);
        Assert.Equal("Tools", categories.Single(category => category.Name == "Saws").Parent!.Name);
        Assert.Equal(1, categories[0].Products[0].Id);
        Assert.Equal(1, parcel.Line!.Number);
        Assert.Equal(1, team.Leader!.Id);
    }
}
