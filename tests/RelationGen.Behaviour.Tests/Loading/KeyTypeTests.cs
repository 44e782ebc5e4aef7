using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Loading;

/// <summary>
/// Keys of every type, written as parameters of the provider: loaded one at a time (a plain parameter), together (a list of keys), both
/// ways, and in the order that .NET gives the values.
/// </summary>
public sealed class KeyTypeTests
{
    [DatabaseTheory, OnEveryDatabase]
    public Task Byte_keys(Engine engine) => Check<ByteParent, ByteChild, byte>(
        engine,
        "BIGINT",
        [200, 3, 255],
        db => ByteParent.Query(db).ToListAsync(),
        db => ByteChild.Query(db).ToListAsync(),
        (parents, db) => parents.LoadAsync(db, p => p.Children),
        (children, db) => children.LoadAsync(db, c => c.Parent),
        parent => parent.Id,
        parent => [.. parent.Children.Select(child => child.Id)],
        child => child.Parent);

    [DatabaseTheory, OnEveryDatabase]
    public Task SByte_keys(Engine engine) => Check<SByteParent, SByteChild, sbyte>(
        engine,
        "BIGINT",
        [100, -3, -128],
        db => SByteParent.Query(db).ToListAsync(),
        db => SByteChild.Query(db).ToListAsync(),
        (parents, db) => parents.LoadAsync(db, p => p.Children),
        (children, db) => children.LoadAsync(db, c => c.Parent),
        parent => parent.Id,
        parent => [.. parent.Children.Select(child => child.Id)],
        child => child.Parent);

    [DatabaseTheory, OnEveryDatabase]
    public Task Int16_keys(Engine engine) => Check<Int16Parent, Int16Child, short>(
        engine,
        "BIGINT",
        [short.MaxValue, -3, short.MinValue],
        db => Int16Parent.Query(db).ToListAsync(),
        db => Int16Child.Query(db).ToListAsync(),
        (parents, db) => parents.LoadAsync(db, p => p.Children),
        (children, db) => children.LoadAsync(db, c => c.Parent),
        parent => parent.Id,
        parent => [.. parent.Children.Select(child => child.Id)],
        child => child.Parent);

    [DatabaseTheory, OnEveryDatabase]
    public Task UInt16_keys(Engine engine) => Check<UInt16Parent, UInt16Child, ushort>(
        engine,
        "BIGINT",
        [ushort.MaxValue, 3, 0],
        db => UInt16Parent.Query(db).ToListAsync(),
        db => UInt16Child.Query(db).ToListAsync(),
        (parents, db) => parents.LoadAsync(db, p => p.Children),
        (children, db) => children.LoadAsync(db, c => c.Parent),
        parent => parent.Id,
        parent => [.. parent.Children.Select(child => child.Id)],
        child => child.Parent);

    [DatabaseTheory, OnEveryDatabase]
    public Task Int32_keys(Engine engine) => Check<Int32Parent, Int32Child, int>(
        engine,
        "BIGINT",
        [int.MaxValue, -3, int.MinValue],
        db => Int32Parent.Query(db).ToListAsync(),
        db => Int32Child.Query(db).ToListAsync(),
        (parents, db) => parents.LoadAsync(db, p => p.Children),
        (children, db) => children.LoadAsync(db, c => c.Parent),
        parent => parent.Id,
        parent => [.. parent.Children.Select(child => child.Id)],
        child => child.Parent);

    [DatabaseTheory, OnEveryDatabase]
    public Task UInt32_keys(Engine engine) => Check<UInt32Parent, UInt32Child, uint>(
        engine,
        "BIGINT",
        [uint.MaxValue, 3, 0],
        db => UInt32Parent.Query(db).ToListAsync(),
        db => UInt32Child.Query(db).ToListAsync(),
        (parents, db) => parents.LoadAsync(db, p => p.Children),
        (children, db) => children.LoadAsync(db, c => c.Parent),
        parent => parent.Id,
        parent => [.. parent.Children.Select(child => child.Id)],
        child => child.Parent);

    [DatabaseTheory, OnEveryDatabase]
    public Task Int64_keys(Engine engine) => Check<Int64Parent, Int64Child, long>(
        engine,
        "BIGINT",
        [long.MaxValue, -3, long.MinValue],
        db => Int64Parent.Query(db).ToListAsync(),
        db => Int64Child.Query(db).ToListAsync(),
        (parents, db) => parents.LoadAsync(db, p => p.Children),
        (children, db) => children.LoadAsync(db, c => c.Parent),
        parent => parent.Id,
        parent => [.. parent.Children.Select(child => child.Id)],
        child => child.Parent);

    [DatabaseTheory, OnEveryDatabase]
    public Task UInt64_keys(Engine engine) => Check<UInt64Parent, UInt64Child, ulong>(
        engine,
        "BIGINT",
        [ulong.MaxValue, 3, (ulong)long.MaxValue + 1],
        db => UInt64Parent.Query(db).ToListAsync(),
        db => UInt64Child.Query(db).ToListAsync(),
        (parents, db) => parents.LoadAsync(db, p => p.Children),
        (children, db) => children.LoadAsync(db, c => c.Parent),
        parent => parent.Id,
        parent => [.. parent.Children.Select(child => child.Id)],
        child => child.Parent);

    [DatabaseTheory, OnEveryDatabase]
    public Task Text_keys(Engine engine) => Check<TextParent, TextChild, string>(
        engine,
        "TEXT",
        ["z\"quoted\\\n\t", "Ä€\U0001F600", "'; DROP TABLE children; --", "\uFF5E", ""],
        db => TextParent.Query(db).ToListAsync(),
        db => TextChild.Query(db).ToListAsync(),
        (parents, db) => parents.LoadAsync(db, p => p.Children),
        (children, db) => children.LoadAsync(db, c => c.Parent),
        parent => parent.Id,
        parent => [.. parent.Children.Select(child => child.Id)],
        child => child.Parent,
        string.CompareOrdinal);

    [DatabaseTheory, OnEveryDatabase]
    public Task Guid_keys(Engine engine) => Check<GuidParent, GuidChild, Guid>(
        engine,
        "TEXT",
        [Guid.Parse("ffffffff-0000-0000-0000-000000000001"), Guid.Parse("00000001-ABCD-0000-0000-00000000000f"), Guid.Parse("0a000000-0000-0000-0000-000000000000")],
        db => GuidParent.Query(db).ToListAsync(),
        db => GuidChild.Query(db).ToListAsync(),
        (parents, db) => parents.LoadAsync(db, p => p.Children),
        (children, db) => children.LoadAsync(db, c => c.Parent),
        parent => parent.Id,
        parent => [.. parent.Children.Select(child => child.Id)],
        child => child.Parent);

    [DatabaseTheory, OnEveryDatabase]
    public Task DateTime_keys(Engine engine) => Check<DateTimeParent, DateTimeChild, DateTime>(
        engine,
        "TEXT",
        [new DateTime(2024, 2, 29, 23, 59, 59, 123).AddTicks(4567), new DateTime(2024, 3, 1), new DateTime(1, 1, 1, 1, 1, 1, 500)],
        db => DateTimeParent.Query(db).ToListAsync(),
        db => DateTimeChild.Query(db).ToListAsync(),
        (parents, db) => parents.LoadAsync(db, p => p.Children),
        (children, db) => children.LoadAsync(db, c => c.Parent),
        parent => parent.Id,
        parent => [.. parent.Children.Select(child => child.Id)],
        child => child.Parent);

    [DatabaseTheory, OnEveryDatabase]
    public Task Date_keys(Engine engine) => Check<DateParent, DateChild, DateOnly>(
        engine,
        "TEXT",
        [new DateOnly(2024, 2, 29), new DateOnly(1, 1, 1), new DateOnly(9999, 12, 31)],
        db => DateParent.Query(db).ToListAsync(),
        db => DateChild.Query(db).ToListAsync(),
        (parents, db) => parents.LoadAsync(db, p => p.Children),
        (children, db) => children.LoadAsync(db, c => c.Parent),
        parent => parent.Id,
        parent => [.. parent.Children.Select(child => child.Id)],
        child => child.Parent);

    [DatabaseTheory, OnEveryDatabase]
    public Task Level_keys(Engine engine) => Check<LevelParent, LevelChild, Level>(
        engine,
        "BIGINT",
        [Level.Low, Level.High, Level.None],
        db => LevelParent.Query(db).ToListAsync(),
        db => LevelChild.Query(db).ToListAsync(),
        (parents, db) => parents.LoadAsync(db, p => p.Children),
        (children, db) => children.LoadAsync(db, c => c.Parent),
        parent => parent.Id,
        parent => [.. parent.Children.Select(child => child.Id)],
        child => child.Parent);

    private static async Task Check<TParent, TChild, TKey>(
        Engine engine,
        string sqlType,
        TKey[] keys,
        Func<Database, Task<List<TParent>>> readParents,
        Func<Database, Task<List<TChild>>> readChildren,
        Func<TParent[], Database, Task> loadChildren,
        Func<TChild[], Database, Task> loadParent,
        Func<TParent, TKey> keyOf,
        Func<TParent, long[]> childrenOf,
        Func<TChild, TParent?> parentOf,
        Comparison<TKey>? order = null)
        where TParent : class
        where TKey : notnull
    {
        string type = Database.TypeOf(engine, typeof(TKey), sqlType);
        using Database db = Database.Create(engine, $"""
            CREATE TABLE parents (id {type} NOT NULL PRIMARY KEY);
            CREATE TABLE children (id BIGINT NOT NULL PRIMARY KEY, parent_id {type});
            """);
        keys = [.. keys.Select(key => (TKey)db.Stored(key)!)];
        for (int i = 0; i < keys.Length; i++)
        {
            db.Run("INSERT INTO parents (id) VALUES (@id)", ("@id", keys[i]));
            db.Run("INSERT INTO children (id, parent_id) VALUES (@id, @parent)", ("@id", (long)i), ("@parent", keys[i]));
            db.Run("INSERT INTO children (id, parent_id) VALUES (@id, @parent)", ("@id", 100L + i), ("@parent", keys[i]));
        }

        db.Run("INSERT INTO children (id, parent_id) VALUES (999, NULL)");
        TParent[] parents = [.. await readParents(db)];
        TChild[] children = [.. await readChildren(db)];
        TKey[] sorted = [.. keys];
        Array.Sort(sorted, order ?? Comparer<TKey>.Default.Compare);
        Assert.Equal(sorted, parents.Select(keyOf));

        await loadChildren(parents, db);
        await loadParent(children, db);
        Check();

        foreach (TParent parent in parents)
            await loadChildren([parent], db);

        foreach (TChild child in children)
            await loadParent([child], db);

        Check();

        void Check()
        {
            Assert.All(parents, parent =>
            {
                int index = Array.IndexOf(keys, keyOf(parent));
                Assert.Equal([index, 100L + index], childrenOf(parent));
            });
            Assert.Equal([.. keys, .. keys], children[..^1].Select(child => keyOf(parentOf(child)!)));
            Assert.Null(parentOf(children[^1]));
        }
    }
}
