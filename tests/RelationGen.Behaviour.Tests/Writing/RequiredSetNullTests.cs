using RelationGen.Behaviour.Tests.Model.Clinic;
using RelationGen.Behaviour.Tests.Schema;

namespace RelationGen.Behaviour.Tests.Writing;

/// <summary>A key that cannot be null, of a relation that would set it to null: the deletion is refused, by the constraint or by the runtime, and nothing changes.</summary>
public sealed class RequiredSetNullTests
{
    private const string Rows = """
        INSERT INTO doctors (id) VALUES (1), (2);
        INSERT INTO visits (id, doctor_id) VALUES (10, 1);
        INSERT INTO workers (id) VALUES (1), (2);
        INSERT INTO shifts (id, worker_id) VALUES (20, 1);
        INSERT INTO rooms (id) VALUES (1), (2), (3);
        INSERT INTO marks (id, subject_type, subject_id) VALUES (30, 'room', 1);
        INSERT INTO room_workers (room_id, worker_id) VALUES (3, 2);
        """;

    private static readonly DatabaseSchema Schema = StoreSchema.Of(typeof(Doctor).Namespace!);

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_constraint_refuses(Engine engine)
    {
        using Database db = Create(engine);
        Doctor[] doctors = [new() { Id = 1 }, new() { Id = 2 }];

        foreach (Func<Task> delete in (Func<Task>[])
        [
            () => doctors[0].DeleteAsync(db), () => doctors.DeleteAsync(db), () => doctors[0].DeleteAsync(db, applyActions: true), () => Doctor.Query(db).DeleteAsync(),
            () => Task.Run(() => doctors[0].Delete(db)),
        ])
        {
            await Assert.ThrowsAsync<RelationConstraintException>(delete);
        }

        Assert.Equal([[2L]], db.Rows("SELECT COUNT(*) FROM doctors"));
        Assert.Equal([[10L, 1L]], db.Rows("SELECT id, doctor_id FROM visits"));
        db.AssertUsable();

        Assert.Equal(1, await doctors[1].DeleteAsync(db));
        Assert.Equal([10L], (await doctors[0].On(db).Visits.ToListAsync()).Select(visit => visit.Id));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_runtime_refuses_where_there_is_no_constraint(Engine engine)
    {
        using Database db = Create(engine);
        db.Forget();

        var refused = await Assert.ThrowsAsync<RelationChangeException>(() => new Worker { Id = 1 }.DeleteAsync(db, applyActions: true));

        Assert.Equal("Worker was not deleted: Shift.Worker keeps Worker, because of Shift 20. Delete or change those first, or give Shift.Worker another OnDelete.", refused.Message);
        Assert.Equal(("Worker", "Worker"), (refused.Entity, refused.Relation));
        Assert.Equal([20L], refused.Keys);
        Assert.Equal(refused.Message, Assert.Throws<RelationChangeException>(() => Worker.Query(db).Where(worker => worker.Id == 1).Delete(applyActions: true)).Message);
        Assert.Equal([[2L]], db.Rows("SELECT COUNT(*) FROM workers"));
        Assert.Equal([[20L, 1L]], db.Rows("SELECT id, worker_id FROM shifts"));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_runtime_refuses_for_a_polymorphic_key(Engine engine)
    {
        using Database db = Create(engine);

        var refused = await Assert.ThrowsAsync<RelationChangeException>(() => new Room { Id = 1 }.DeleteAsync(db, applyActions: true));

        Assert.StartsWith("Room was not deleted: Mark.Subject keeps Room, because of Mark 30.", refused.Message, StringComparison.Ordinal);
        Assert.Equal([["room", 1L]], db.Rows("SELECT subject_type, subject_id FROM marks"));
        Assert.Equal(1, await new Room { Id = 2 }.DeleteAsync(db, applyActions: true));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_constraint_of_a_junction_refuses(Engine engine)
    {
        using Database db = Create(engine);

        await Assert.ThrowsAsync<RelationConstraintException>(() => new Room { Id = 3 }.DeleteAsync(db));

        Assert.Equal([[3L, 2L]], db.Rows("SELECT room_id, worker_id FROM room_workers"));
    }

    private static Database Create(Engine engine)
    {
        Database db = StoreSchema.Create(engine, Schema);
        db.Run(Rows);
        return db;
    }
}
