namespace RelationGen.Npgsql.Tests;

/// <summary>Every kind of key finds its children and its parent, alone and in a list, by the package and by plain ADO.NET.</summary>
public sealed class KeyTests
{
    [PostgresFact]
    public Task Numbers() => Check(
        "BIGINT", "(1, NULL), (2, 1), (3, 1), (4, 2)", "1(2 3) 2(4) 3() 4()",
        async db => Picture(await LongNode.Query(db).Include(n => n.Children, n => n.Parent).ToListAsync(), n => n.Id, n => n.Children, n => n.Parent),
        db => Picture(LongNode.Query(db).Include(n => n.Children, n => n.Parent).ToList(), n => n.Id, n => n.Children, n => n.Parent),
        async db => (await (await LongNode.FindAsync(db, 1))!.With(node => node.LoadAsync(db, n => n.Children))).Children.Count);

    [PostgresFact]
    public Task Small_numbers() => Check(
        "SMALLINT", "(1, NULL), (2, 1), (3, 1), (255, 2)", "1(2 3) 2(255) 3() 255()",
        async db => Picture(await ByteNode.Query(db).Include(n => n.Children, n => n.Parent).ToListAsync(), n => n.Id, n => n.Children, n => n.Parent),
        db => Picture(ByteNode.Query(db).Include(n => n.Children, n => n.Parent).ToList(), n => n.Id, n => n.Children, n => n.Parent),
        async db => (await (await ByteNode.FindAsync(db, 1))!.With(node => node.LoadAsync(db, n => n.Children))).Children.Count);

    [PostgresFact]
    public Task Enums() => Check(
        "SMALLINT", "(0, NULL), (1, 0), (2, 0)", "Calm(Busy 2) Busy() 2()",
        async db => Picture(await MoodNode.Query(db).Include(n => n.Children, n => n.Parent).ToListAsync(), n => n.Id, n => n.Children, n => n.Parent),
        db => Picture(MoodNode.Query(db).Include(n => n.Children, n => n.Parent).ToList(), n => n.Id, n => n.Children, n => n.Parent),
        async db => (await (await MoodNode.FindAsync(db, Mood.Calm))!.With(node => node.LoadAsync(db, n => n.Children))).Children.Count);

    [PostgresFact]
    public Task Unsigned_numbers() => Check(
        "NUMERIC(20)", "(1, NULL), (2, 1), (18446744073709551615, 1)", "1(2 18446744073709551615) 2() 18446744073709551615()",
        async db => Picture(await UnsignedNode.Query(db).Include(n => n.Children, n => n.Parent).ToListAsync(), n => n.Id, n => n.Children, n => n.Parent),
        db => Picture(UnsignedNode.Query(db).Include(n => n.Children, n => n.Parent).ToList(), n => n.Id, n => n.Children, n => n.Parent),
        async db => (await (await UnsignedNode.FindAsync(db, 1))!.With(node => node.LoadAsync(db, n => n.Children))).Children.Count);

    [PostgresFact]
    public Task Texts() => Check(
        "VARCHAR(9)", "('', NULL), ('a''', ''), ('😀', ''), ('b', '😀')", "(a' 😀) a'() b() 😀(b)",
        async db => Picture(await TextNode.Query(db).Include(n => n.Children, n => n.Parent).ToListAsync(), n => n.Id, n => n.Children, n => n.Parent),
        db => Picture(TextNode.Query(db).Include(n => n.Children, n => n.Parent).ToList(), n => n.Id, n => n.Children, n => n.Parent),
        async db => (await (await TextNode.FindAsync(db, ""))!.With(node => node.LoadAsync(db, n => n.Children))).Children.Count);

    [PostgresFact]
    public Task Guids() => Check(
        "UUID",
        "('00000000-0000-0000-0000-00000000000a', NULL), ('abcdef00-1111-2222-3333-444455556666', '00000000-0000-0000-0000-00000000000a'), "
            + "('bbcdef00-1111-2222-3333-444455556666', '00000000-0000-0000-0000-00000000000a')",
        "00000000-0000-0000-0000-00000000000a(abcdef00-1111-2222-3333-444455556666 bbcdef00-1111-2222-3333-444455556666) "
            + "abcdef00-1111-2222-3333-444455556666() bbcdef00-1111-2222-3333-444455556666()",
        async db => Picture(await GuidNode.Query(db).Include(n => n.Children, n => n.Parent).ToListAsync(), n => n.Id, n => n.Children, n => n.Parent),
        db => Picture(GuidNode.Query(db).Include(n => n.Children, n => n.Parent).ToList(), n => n.Id, n => n.Children, n => n.Parent),
        async db => (await (await GuidNode.FindAsync(db, Guid.Parse("00000000-0000-0000-0000-00000000000a")))!.With(node => node.LoadAsync(db, n => n.Children))).Children.Count);

    [PostgresFact]
    public Task Dates() => Check(
        "DATE", "('2020-01-01', NULL), ('2020-01-02', '2020-01-01'), ('2020-01-03', '2020-01-01')", "01/01/2020(01/02/2020 01/03/2020) 01/02/2020() 01/03/2020()",
        async db => Picture(await DateNode.Query(db).Include(n => n.Children, n => n.Parent).ToListAsync(), n => n.Id, n => n.Children, n => n.Parent),
        db => Picture(DateNode.Query(db).Include(n => n.Children, n => n.Parent).ToList(), n => n.Id, n => n.Children, n => n.Parent),
        async db => (await (await DateNode.FindAsync(db, new DateOnly(2020, 1, 1)))!.With(node => node.LoadAsync(db, n => n.Children))).Children.Count);

    [PostgresFact]
    public Task Blobs() => Check(
        "BYTEA", @"('\x', NULL), ('\x00', '\x'), ('\x00ff', '\x')", "(00 00FF) 00() 00FF()",
        async db => Picture(await BytesNode.Query(db).Include(n => n.Children, n => n.Parent).ToListAsync(), n => Convert.ToHexString(n.Id), n => n.Children, n => n.Parent),
        db => Picture(BytesNode.Query(db).Include(n => n.Children, n => n.Parent).ToList(), n => Convert.ToHexString(n.Id), n => n.Children, n => n.Parent),
        async db => (await (await BytesNode.FindAsync(db, []))!.With(node => node.LoadAsync(db, n => n.Children))).Children.Count);

    [PostgresFact]
    public Task Moments() => Check(
        "TIMESTAMPTZ", "('2020-01-01 00:00Z', NULL), ('2020-01-01 01:00+00', '2020-01-01 02:00+02'), ('2020-01-01 05:00Z', '2020-01-01 00:00Z')", "0(1 5) 1() 5()",
        async db => Picture(await MomentNode.Query(db).Include(n => n.Children, n => n.Parent).ToListAsync(), n => n.Id.Hour, n => n.Children, n => n.Parent),
        db => Picture(MomentNode.Query(db).Include(n => n.Children, n => n.Parent).ToList(), n => n.Id.Hour, n => n.Children, n => n.Parent),
        async db => (await (await MomentNode.FindAsync(db, new DateTime(2020, 1, 1)))!.With(node => node.LoadAsync(db, n => n.Children))).Children.Count);

    [PostgresFact]
    public Task Timestamps() => Check(
        "TIMESTAMP", "('2020-01-01 00:00', NULL), ('2020-01-01 01:00', '2020-01-01 00:00'), ('2020-01-01 05:00', '2020-01-01 00:00')", "0(1 5) 1() 5()",
        async db => Picture(await TimestampNode.Query(db).Include(n => n.Children, n => n.Parent).ToListAsync(), n => n.Id.Hour, n => n.Children, n => n.Parent),
        db => Picture(TimestampNode.Query(db).Include(n => n.Children, n => n.Parent).ToList(), n => n.Id.Hour, n => n.Children, n => n.Parent),
        async db => (await (await TimestampNode.FindAsync(db, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc)))!.With(node => node.LoadAsync(db, n => n.Children))).Children.Count);

    [PostgresFact]
    public void Keys_of_mixed_kinds_go_to_a_column_of_a_known_type()
    {
        using var database = new TestDatabase("CREATE TABLE nodes (id TIMESTAMPTZ PRIMARY KEY, parent_id TIMESTAMPTZ); INSERT INTO nodes VALUES ('2020-01-01Z', NULL), ('2020-01-02Z', NULL)");
        MomentNode[] children =
        [
            new() { Id = DateTime.UnixEpoch, ParentId = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc) },
            new() { Id = DateTime.UnixEpoch.AddDays(1), ParentId = new DateTime(2020, 1, 2, 0, 0, 0, DateTimeKind.Unspecified) },
        ];

        children.Load(database.Session, n => n.Parent);

        Assert.Equal([1, 2], children.Select(child => child.Parent!.Id.Day));
    }

    [PostgresFact]
    public async Task Composite_keys()
    {
        using var database = new TestDatabase("""
            CREATE TABLE nodes (tenant INTEGER, id TEXT, parent_tenant INTEGER, parent_id TEXT, PRIMARY KEY (tenant, id));
            INSERT INTO nodes VALUES (1, 'a', NULL, NULL), (1, 'b', 1, 'a'), (2, 'a', 1, 'a'), (2, 'b', 2, 'a'), (2, 'c', NULL, 'a')
            """);
        const string Expected = "1a(1b 2a) 1b() 2a(2b) 2b() 2c()";

        foreach (DbSession db in new[] { database.Session, database.Plain })
        {
            Assert.Equal(Expected, Picture(PairNode.Query(db).Include(n => n.Children, n => n.Parent).ToList(), Name, n => n.Children, n => n.Parent));
            Assert.Equal(Expected, Picture(await PairNode.Query(db).Include(n => n.Children, n => n.Parent).ToListAsync(), Name, n => n.Children, n => n.Parent));
            Assert.Equal("a", (await PairNode.FindAsync(db, 2, "a"))!.Id);
        }

        Assert.Contains(database.Statements, statement => statement.Text.Contains("unnest($1, $2)", StringComparison.Ordinal));

        static object Name(PairNode node) => node.Tenant + node.Id;
    }

    private static async Task Check(
        string type, string rows, string expected, Func<DbSession, Task<string>> load, Func<DbSession, string> loadSync, Func<DbSession, Task<int>> one)
    {
        using var database = new TestDatabase($"CREATE TABLE nodes (id {type} PRIMARY KEY, parent_id {type}); INSERT INTO nodes VALUES {rows}");
        foreach (DbSession db in new[] { database.Session, database.Plain })
        {
            Assert.Equal(expected, await load(db));
            Assert.Equal(expected, loadSync(db));
            Assert.Equal(2, await one(db));
        }

        Assert.Contains(database.Statements, statement => statement.Text.Contains("= ANY($1)", StringComparison.Ordinal));
        Assert.Contains(database.Statements, statement => statement.Text.EndsWith("= $1", StringComparison.Ordinal));
    }

    /// <summary>Each node with its children; that each child knows its parent is checked on the way.</summary>
    private static string Picture<T>(List<T> nodes, Func<T, object> name, Func<T, IReadOnlyList<T>> children, Func<T, T?> parent)
        where T : class
    {
        Assert.All(nodes, node => Assert.All(children(node), child => Assert.Same(node, parent(child))));
        return string.Join(" ", nodes.Select(node => $"{name(node)}({string.Join(" ", children(node).Select(name))})"));
    }
}

internal static class NodeExtensions
{
    public static async Task<T> With<T>(this T node, Func<T, Task> load)
    {
        await load(node);
        return node;
    }
}
