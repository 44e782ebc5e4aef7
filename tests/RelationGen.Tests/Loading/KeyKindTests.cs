using System.Globalization;
using RelationGen.Tests.Handwritten;

namespace RelationGen.Tests.Loading;

/// <summary>Every kind of key finds its children and parents in SQLite, alone and in a list.</summary>
public sealed class KeyKindTests
{
    [Fact]
    public void Bool() => Check<bool, BooleanKind>(false, true);

    [Fact]
    public void Small_numbers()
    {
        Check<byte, ByteKind>(0, 1, 255);
        Check<sbyte, SByteKind>(-128, 0, 127);
        Check<short, Int16Kind>(short.MinValue, 0, short.MaxValue);
        Check<ushort, UInt16Kind>(0, ushort.MaxValue);
        Check<int, Int32Kind>(int.MinValue, 0, int.MaxValue);
        Check<uint, UInt32Kind>(0, uint.MaxValue);
    }

    [Fact]
    public void Large_numbers()
    {
        Check<long, Int64Kind>(long.MinValue, -1, 0, 1L << 60, long.MaxValue);
        Check<ulong, UInt64Kind>(0, 1, ulong.MaxValue - 1, ulong.MaxValue);
    }

    [Fact]
    public void Text() => Check<string, StringKind>("", "\n\u001f", " ", "\"q\"", "'", "A", "\\", "a", "é", "\uE000", "😀");

    [Fact]
    public void Guids() => Check<Guid, GuidKind>(Guid.Parse("00000000-0000-0000-0000-00000000000a"), Guid.Parse("abcdef00-1111-2222-3333-444455556666"));

    [Fact]
    public void Dates()
    {
        Check<DateTime, Handwritten.DateTimeKind>(
            new DateTime(2020, 1, 2), new DateTime(2020, 1, 2, 3, 4, 5), new DateTime(2020, 1, 2, 3, 4, 5, 120), new DateTime(2020, 1, 2, 3, 4, 6).AddTicks(1));
        Check<DateOnly, DateOnlyKind>(new DateOnly(1, 1, 1), new DateOnly(2020, 1, 2));
    }

    [Fact]
    public void Bytes() => Check<byte[], BytesKind>([], [0], [0, 1], [255]);

    [Fact]
    public void Composite() => Check<(long, string), PairKind>((1, "a"), (1, "b"), (2, "\""), (2, "a"));

    [Fact]
    public void Declared_collation_matches_as_the_database_does()
    {
        using var database = new TestDatabase(NodeTable<string, NoCaseKind>.Script);
        database.Execute("INSERT INTO nodes VALUES ('Root', NULL), ('x', 'ROOT'), ('y', 'root')");
        var roots = new List<Node<string>> { new("rOOt", null, false), new("other", null, false) };

        EntityLoader<Node<string>, string, NodeTable<string, NoCaseKind>>.Load(roots, database.Session, [n => n.Children]);

        Assert.Equal(["x", "y"], roots[0].Children!.Select(child => child.Id));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Undeclared_collation_is_an_integrity_error_that_names_the_remedy(int parents)
    {
        using var database = new TestDatabase(NodeTable<string, UndeclaredKind>.Script);
        database.Execute("INSERT INTO nodes VALUES ('x', 'ROOT')");
        Node<string>[] roots = [.. new Node<string>[] { new("root", null, false), new("other", null, false) }.Take(parents)];

        var thrown = Assert.Throws<RelationIntegrityException>(
            () => EntityLoader<Node<string>, string, NodeTable<string, UndeclaredKind>>.Load(roots, database.Session, [n => n.Children]));

        Assert.Contains("\"ROOT\"", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("[Collation(", thrown.Message, StringComparison.Ordinal);
        Assert.All(roots, root => Assert.Null(root.Children));
    }

    [Theory]
    [InlineData(100, 1)]
    [InlineData(101, 2)]
    [InlineData(250, 3)]
    public void Blobs_travel_in_chunks_of_a_hundred(int count, int statements)
    {
        using var database = new TestDatabase(NodeTable<byte[], BytesKind>.Script);
        List<Node<byte[]>> roots = [.. Enumerable.Range(0, count).Select(i => new Node<byte[]>(BitConverter.GetBytes(i), null, false))];
        foreach (Node<byte[]> root in roots)
            database.Execute("INSERT INTO nodes VALUES ($id, $parent)", ("$id", (byte[])[.. root.Id, 1]), ("$parent", root.Id));

        EntityLoader<Node<byte[]>, byte[], NodeTable<byte[], BytesKind>>.Load(roots, database.Session, [n => n.Children]);

        Assert.Equal(statements, database.Statements.Count);
        Assert.All(roots, root => Assert.Same(root, Assert.Single(root.Children!).Parent));
    }

    [Fact]
    public void A_long_list_of_keys_is_one_statement()
    {
        using var database = new TestDatabase(NodeTable<long, Int64Kind>.Script);
        database.Execute("WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) INSERT INTO nodes SELECT i + 5000, i FROM n");
        List<Node<long>> roots = [.. Enumerable.Range(1, 5000).Select(i => new Node<long>(i, 0, false))];

        EntityLoader<Node<long>, long, NodeTable<long, Int64Kind>>.Load(roots, database.Session, [n => n.Children]);

        Assert.Single(database.Statements);
        Assert.All(roots, root => Assert.Equal(root.Id + 5000, Assert.Single(root.Children!).Id));
    }

    /// <summary>The keys, given in key order, form a chain: each is the parent of the next.</summary>
    private static void Check<TKey, TKind>(params TKey[] keys)
        where TKey : notnull
        where TKind : struct, IKeyKind<TKey>
    {
        using var database = new TestDatabase(NodeTable<TKey, TKind>.Script);
        for (int i = keys.Length - 1; i >= 0; i--)
            Insert<TKey, TKind>(database, keys, i);

        // Alone …
        Node<TKey>? first = EntityLoader<Node<TKey>, TKey, NodeTable<TKey, TKind>>.Find(database.Session, keys[0]);
        Assert.NotNull(first);
        EntityLoader<Node<TKey>, TKey, NodeTable<TKey, TKind>>.Load(first, database.Session, [n => n.Children]);
        Assert.Equal(keys[1], Assert.Single(first.Children!).Id);
        Assert.Contains("$1", database.Statements[^1].Text, StringComparison.Ordinal);

        // … and in a list.
        List<Node<TKey>> nodes = EntityLoader<Node<TKey>, TKey, NodeTable<TKey, TKind>>.Query(database.Session).Include(n => n.Children).ToList();
        Assert.Equal(keys, nodes.Select(node => node.Id));
        for (int i = 0; i < keys.Length - 1; i++)
            Assert.Same(nodes[i + 1], Assert.Single(nodes[i].Children!));

        Assert.Empty(nodes[^1].Children!);

        // As foreign keys, from entities that do not know each other.
        foreach (Node<TKey> node in nodes)
            node.Parent = null;

        Node<TKey>[] orphans = [.. nodes.Skip(1).Select(node => new Node<TKey>(node.Id, node.ParentId, true))];
        EntityLoader<Node<TKey>, TKey, NodeTable<TKey, TKind>>.Load(orphans, database.Session, [n => n.Parent]);
        Assert.Equal(keys.SkipLast(1), orphans.Select(orphan => orphan.Parent!.Id));
        Assert.Equal(keys.Length > 2, ReferenceEquals(orphans[^1].Parent, orphans.Length > 1 ? orphans[^2] : null));
    }

    private static void Insert<TKey, TKind>(TestDatabase database, TKey[] keys, int i)
        where TKey : notnull
        where TKind : struct, IKeyKind<TKey>
    {
        int parts = default(TKind).Parts.Length;
        using var command = database.Connection.CreateCommand();
        var writer = new ParameterKeyWriter(command, Dialect.Sqlite);
        KeyRules.Of<TKey>(default(TKind).Rules).Write(writer, keys[i]);
        if (i > 0)
            KeyRules.Of<TKey>(default(TKind).Rules).Write(writer, keys[i - 1]);

        IEnumerable<string> values = Enumerable.Range(1, parts * 2)
            .Select(number => number <= parts || i > 0 ? "$" + number.ToString(CultureInfo.InvariantCulture) : "NULL");
        command.CommandText = $"INSERT INTO nodes VALUES ({string.Join(", ", values)})";
        command.ExecuteNonQuery();
    }
}
