using Microsoft.Data.Sqlite;
using RelationGen;
using Strict.@namespace;

const string Script = """
    CREATE TABLE class ("default" INTEGER PRIMARY KEY, "the ""name"" {0}" TEXT);
    CREATE TABLE event (id TEXT PRIMARY KEY, int INTEGER NOT NULL, while_default INTEGER);
    CREATE TABLE hidden (id INTEGER PRIMARY KEY, parent_id INTEGER);
    CREATE TABLE orders (year INTEGER, number TEXT, note TEXT, PRIMARY KEY (year, number));
    CREATE TABLE items (id BLOB PRIMARY KEY, order_year INTEGER, order_number TEXT, code TEXT);
    CREATE TABLE item_items (from_id BLOB, to_id BLOB, PRIMARY KEY (from_id, to_id));
    CREATE TABLE nodes (id TEXT PRIMARY KEY, next_id TEXT, kind_id INTEGER NOT NULL);
    CREATE TABLE kinds (id INTEGER PRIMARY KEY, value TEXT, entity TEXT);
    INSERT INTO class VALUES (1, 'first');
    INSERT INTO event VALUES ('00000000-0000-0000-0000-000000000001', 1, NULL), ('00000000-0000-0000-0000-000000000002', 1, 1);
    INSERT INTO hidden VALUES (1, NULL), (2, 1);
    INSERT INTO orders VALUES (2024, 'A', NULL), (2024, 'B', 'late');
    INSERT INTO items VALUES (x'01', 2024, 'B', 'x'), (x'02', NULL, 'B', NULL);
    INSERT INTO item_items VALUES (x'01', x'02');
    INSERT INTO nodes VALUES ('a', 'b', 7), ('b', NULL, 7);
    INSERT INTO kinds VALUES (7, 'v', NULL);
    """;

using SqliteConnection connection = new("Data Source=:memory:");
connection.Open();
using SqliteCommand command = new(Script, connection);
_ = command.ExecuteNonQuery();

List<Outer.Inner.@class> classes = Outer.Inner.@class.Query(connection).Include(c => c.@for.Include(e => e.@while), c => c.@do).ToList();
List<Outer.Hidden> hidden = Outer.Hidden.Query(connection).Include(h => h.Parent, h => h.Children).ToList();
List<Order> orders = Order.Query(connection).Include(o => o.Items).ToList();
Item? item = Item.Find(connection, [1]);
List<Node> nodes = Node.Query(connection).ToList();
nodes.Load(connection, n => n.Next, n => n.Kind.Include(k => k.Nodes));
item?.Load(connection, i => i.Order, i => i.Related);

bool loaded = classes is [{ @string: "first", @for: [{ @while: null }, { @while.@default: 1 }], @do.Count: 1 }]
    && hidden is [{ Parent: null, Children.Count: 1 }, { Parent.Id: 1 }]
    && orders is [{ Items: [] }, { Items.Count: 1 }]
    && item is { Order.Number: "B", Related: [{ OrderYear: null }] }
    && nodes is [{ Next.Id: "b", Kind.Nodes.Count: 2 }, { Next: null }]
    && nodes[0].Kind == nodes[1].Kind;

Console.WriteLine($"all relations are loaded: {loaded}");
return loaded ? 0 : 1;
