using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Mapping;

/// <summary>Cells that the property cannot hold: queries, loads and handles say which, and while what was read.</summary>
public sealed class BadCellTests
{
    public static TheoryData<Engine, string, string, string> Cells => new()
    {
        { Engine.Sqlite, "state = 'lost'", "State", "holds \"lost\", which is the name of no member of ParcelState" },
        { Engine.PostgreSql, "state = 'lost'", "State", "holds \"lost\", which is the name of no member of ParcelState" },
        { Engine.Sqlite, "state = NULL", "State", "is NULL in the database" },
        { Engine.PostgreSql, "state = NULL", "State", "is NULL in the database" },
        { Engine.Sqlite, "size = 300", "Size", "cannot be read as Byte" },
        { Engine.PostgreSql, "size = 300", "Size", "cannot be read as Byte" },
        { Engine.Sqlite, "size = NULL", "Size", "is NULL in the database" },
        { Engine.PostgreSql, "size = NULL", "Size", "is NULL in the database" },
        { Engine.Sqlite, "weight = NULL", "Weight", "is NULL in the database" },
        { Engine.PostgreSql, "weight = NULL", "Weight", "is NULL in the database" },
        { Engine.Sqlite, "weight = 'heavy'", "Weight", "\"heavy\" is no " },
    };

    [DatabaseTheory, MemberData(nameof(Cells))]
    public async Task A_bad_cell_is_named_by_query_load_and_handle(Engine engine, string assignment, string property, string problem)
    {
        using Database db = Database.Create(engine, Parcel.Schema);
        Locker locker = (await Locker.FindAsync(db, 1))!;
        db.Run($"UPDATE parcels SET {assignment} WHERE id = 2");

        await AssertNamedAsync("Parcel", () => Parcel.Query(db).ToListAsync());
        await AssertNamedAsync("Parcel", () => Parcel.FindAsync(db, 2));
        await AssertNamedAsync("Parcel", () => ReadAsync(Parcel.Query(db).Include(p => p.Locker).AsAsyncEnumerable(1)));
        await AssertNamedAsync("Locker.Parcels", () => locker.LoadAsync(db, l => l.Parcels));
        await AssertNamedAsync("Locker.Parcels", () => Locker.Query(db).Include(l => l.Parcels.Take(5)).ToListAsync());
        await AssertNamedAsync("Locker.Parcels", () => locker.On(db).Parcels.ToListAsync());
        await AssertNamedAsync("Locker.Parcels", () => locker.On(db).Parcels.Where(p => p.Id == 2L).FirstOrDefaultAsync());
        Assert.False(locker.IsLoaded(l => l.Parcels));
        db.AssertUsable();

        async Task AssertNamedAsync(string relation, Func<Task> read)
        {
            db.Forget();
            var wrong = await Assert.ThrowsAsync<RelationMappingException>(read);

            Assert.Equal(("Parcel", property, relation), (wrong.Entity, wrong.Property, wrong.Relation));
            Assert.StartsWith($"Parcel.{property} (column \"{wrong.Column}\"", wrong.Message, StringComparison.Ordinal);
            Assert.Contains(problem, wrong.Message, StringComparison.Ordinal);
            Assert.EndsWith($"While loading {relation}.", wrong.Message, StringComparison.Ordinal);
            Assert.Equal(db.Sent[^1].Text, Sent.OnOneLine(wrong.Statement!));
            Assert.Equal(relation, db.Sent[^1].Relation);
        }
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_number_that_is_no_member_of_the_enum_is_read_as_it_is(Engine engine)
    {
        using Database db = Database.Create(engine, Parcel.Schema);
        db.Run("UPDATE parcels SET size = 3 WHERE id = 2");
        Locker locker = (await Locker.FindAsync(db, 1))!;

        Assert.Equal((ParcelSize)3, (await Parcel.FindAsync(db, 2))!.Size);
        Assert.Equal([ParcelSize.Small, (ParcelSize)3], (await locker.On(db).Parcels.ToListAsync()).Select(parcel => parcel.Size));
        Assert.Equal([2], (await Parcel.Query(db).Where(p => p.Size == (ParcelSize)3).ToListAsync()).Select(parcel => parcel.Id));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_column_of_another_type_is_named(Engine engine)
    {
        using Database db = Database.Create(engine, Parcel.Schema);
        Locker locker = (await Locker.FindAsync(db, 1))!;
        db.Run(engine == Engine.Sqlite ? "UPDATE parcels SET weight = 'heavy'" : "ALTER TABLE parcels ALTER COLUMN weight TYPE TEXT");

        foreach (Func<Task> read in new Func<Task>[]
        {
            () => Parcel.Query(db).ToListAsync(),
            () => Parcel.Query(db).Where(p => p.Weight > 6).ToListAsync(),
            () => Parcel.Query(db).CountByAsync<int>(p => p.Weight),
            () => locker.LoadAsync(db, l => l.Parcels),
            () => locker.On(db).Parcels.ToListAsync(),
        })
        {
            var wrong = await Assert.ThrowsAsync<RelationMappingException>(read);

            Assert.Equal(("Parcel", "Weight", "weight"), (wrong.Entity, wrong.Property, wrong.Column));
            Assert.Equal(db.Sent[^1].Relation, wrong.Relation);
        }

        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_value_that_cannot_be_computed_is_named(Engine engine)
    {
        using Database db = Database.Create(engine, Parcel.Schema);
        db.Run(engine == Engine.Sqlite ? "UPDATE parcels SET weight = 'heavy'" : "ALTER TABLE parcels ALTER COLUMN weight TYPE TEXT");

        var isText = await Assert.ThrowsAsync<InvalidCastException>(() => Locker.Query(db).ToListAsync(l => l.Parcels.Max(p => p.Weight)));

        Assert.StartsWith("The value that the query for Locker computes is no Int32: ", isText.Message, StringComparison.Ordinal);
        if (engine == Engine.Sqlite)
            return;

        var cannotAdd = await Assert.ThrowsAsync<RelationMappingException>(() => Locker.Query(db).ToListAsync(l => l.Parcels.Sum(p => p.Weight)));

        Assert.StartsWith(
            "Locker: the database cannot compute SUM(t1.\"weight\"), because column \"weight\" has another type there than its property", cannotAdd.Message, StringComparison.Ordinal);
        Assert.Equal(("Locker", "weight"), (cannotAdd.Relation, cannotAdd.Column));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_column_that_is_counted_by_is_named(Engine engine)
    {
        using Database db = Database.Create(engine, Parcel.Schema);
        db.Run("UPDATE parcels SET weight = NULL WHERE id = 1");

        var wrong = await Assert.ThrowsAsync<RelationMappingException>(() => Parcel.Query(db).CountByAsync<int>(p => p.Weight));
        RelationMappingException sync = Assert.Throws<RelationMappingException>(() => Parcel.Query(db).CountBy<int>(p => p.Weight));

        Assert.StartsWith("Parcel.Weight (column \"weight\" of table \"parcels\") is NULL in the database", wrong.Message, StringComparison.Ordinal);
        Assert.EndsWith("While loading Parcel.", wrong.Message, StringComparison.Ordinal);
        Assert.Equal(wrong.Message, sync.Message);
        Assert.Contains("GROUP BY", wrong.Statement, StringComparison.Ordinal);
    }

    private static async Task ReadAsync(IAsyncEnumerable<Parcel> parcels)
    {
        await foreach (Parcel parcel in parcels)
            Assert.Equal(1, parcel.Id);
    }
}
