using RelationGen.Behaviour.Tests.Model.Labelled;
using RelationGen.Behaviour.Tests.Schema;
using RelationGen.Model;

namespace RelationGen.Behaviour.Tests.Columns;

/// <summary>Members of enums are stored by their labels, and the schema makes enum types of PostgreSQL of them.</summary>
public sealed class EnumLabelTests
{
    private static readonly JobState[] States = [JobState.Open, JobState.InProgress, JobState.Refused, JobState.Done];

    [DatabaseTheory, OnEveryDatabase]
    public async Task Labels_are_written_and_read(Engine engine)
    {
        using Database db = await Create(engine);

        Assert.Equal(
            ["Open,,small: s", "in progress,Open,Large", "won't do,in progress,small: s", "Done,won't do,Large"],
            db.Rows("SELECT CAST(state AS text), CAST(before AS text), size FROM lab_jobs ORDER BY id")
                .Select(row => string.Join(',', row)));
        List<Job> jobs = await Job.Query(db).OrderBy(j => j.Id).ToListAsync();
        Assert.Equal(States, jobs.Select(job => job.State));
        Assert.Equal([null, JobState.Open, JobState.InProgress, JobState.Refused], jobs.Select(job => job.Before));
        Assert.Equal([Size.Small, Size.Large, Size.Small, Size.Large], jobs.Select(job => job.Size));
        Assert.All(jobs, job => Assert.Equal([JobState.Refused, job.State], job.Path));
        Assert.All(jobs, job => Assert.Equal((Level.High, Level.Low), (job.Level, job.There)));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Conditions_orders_groups_and_changes_send_labels(Engine engine)
    {
        using Database db = await Create(engine);

        db.Forget();
        Assert.Equal([2L], Ids(await Job.Query(db).Where(j => j.State == JobState.InProgress).ToListAsync()));
        if (engine != Engine.Sqlite)
            Assert.EndsWith("FROM \"lab_jobs\" AS t WHERE t.\"state\" = $1::job_state", db.Sent[0].Text, StringComparison.Ordinal);

        Assert.Equal("in progress", db.Sent[0].Parameters["$1"]);
        Assert.Equal([2L, 3], Ids(Job.Query(db).Where(j => j.State.In(JobState.InProgress, JobState.Refused)).OrderBy(j => j.Id).ToList()));
        Assert.Equal([1L, 3], Ids(Job.Query(db).Where(j => j.Size == Size.Small).OrderBy(j => j.Id).ToList()));
        Assert.Equal([2L], Ids(Job.Query(db).Where(j => j.Path.Contains(JobState.InProgress)).ToList()));
        if (engine != Engine.Sqlite)
            Assert.Equal(States, (await Job.Query(db).OrderBy(j => j.State).ToListAsync()).Select(job => job.State));

        Assert.Equal([1L, 1, 1, 1], (await Job.Query(db).CountByAsync<JobState>(j => j.State)).Select(group => group.Count));
        Assert.Equal([Size.Small, Size.Large], (await Job.Query(db).CountByAsync<Size>(j => j.Size)).Select(group => group.Value).Order());
        Assert.Equal(States, (await Job.Query(db).OrderBy(j => j.Id).ValuesAsync<JobState>(j => j.State)));

        if (engine != Engine.Sqlite)
            Assert.Equal(
                (JobState.Open, JobState.Done), Job.Query(db).Aggregate(rows => rows.Min(j => j.State), rows => rows.Max(j => j.State)));

        Assert.Equal(Size.Large, await Job.Query(db).AggregateAsync(rows => rows.Min(j => j.Size)));
        Job job = Job.Find(db, 1)!;
        job.State = JobState.Refused;
        job.Size = Size.Large;
        await job.UpdateAsync(db);
        Assert.Equal((JobState.Refused, Size.Large), (Job.Find(db, 1)!.State, Job.Find(db, 1)!.Size));
        Job.Query(db).Where(j => j.Id == 1).Update(x => x.Set(j => j.State, JobState.InProgress).Set(j => j.Before, JobState.InProgress));
        Assert.Equal(1, Job.Query(db).Where(j => j.Before == JobState.InProgress & j.Id == 1).Count());
        await new Job { Id = 1, State = JobState.Refused, Size = Size.Small }.UpsertAsync(db);
        Assert.Equal((JobState.Refused, null), (Job.Find(db, 1)!.State, Job.Find(db, 1)!.Before));
        await new StateKind { State = JobState.Refused, Remark = "never" }.UpsertAsync(db);
        Assert.Equal("never", StateKind.Find(db, JobState.Refused)!.Remark);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Labels_are_keys_of_relations_and_junctions(Engine engine)
    {
        using Database db = await Create(engine);
        List<StateKind> kinds = await StateKind.Query(db).ToListAsync();

        await kinds.LoadAsync(db, k => k.Jobs, k => k.Sizes);
        Assert.Equal(
            ["Done 4", "InProgress 2", "Open 1", "Refused 3"],
            kinds.Select(kind => $"{kind.State} {string.Join(',', Ids(kind.Jobs))}").Order(StringComparer.Ordinal));
        StateKind started = kinds.Single(kind => kind.State == JobState.InProgress);
        Assert.Equal([Size.Small, Size.Large], started.Sizes.Select(size => size.Size).Order());
        Assert.Equal([2L], Ids(Job.Query(db).Where(j => j.Kind.Sizes.Some(s => s.Size == Size.Large)).ToList()));
    }

    [Fact]
    public async Task A_number_without_a_member_is_refused()
    {
        using Database db = await Create(Engine.Sqlite);
        Assert.Contains("State is stored by name, and JobState has no name for 3", Assert.Throws<ArgumentException>(() =>
            new Job { Id = 9, State = (JobState)3 }.Insert(db)).Message, StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_schema_makes_and_drops_types(Engine engine)
    {
        using Database db = await Create(engine);
        DatabaseSchema schema = StoreSchema.Of(typeof(Job).Namespace!);
        string script = schema.CreateScript(engine == Engine.Sqlite ? Dialect.Sqlite : Dialect.PostgreSql);
        Assert.Equal(engine != Engine.Sqlite, script.Contains("CREATE TYPE", StringComparison.Ordinal));
        if (engine != Engine.Sqlite)
        {
            Assert.StartsWith(
                """
                CREATE TYPE "job_state" AS ENUM ('Open', 'in progress', 'won''t do', 'Done');
                CREATE TYPE "Level" AS ENUM ('Low', 'High');
                CREATE TABLE
                """,
                script,
                StringComparison.Ordinal);
            Assert.EndsWith(
                """
                DROP TYPE IF EXISTS "job_state";
                DROP TYPE IF EXISTS "Level";

                """,
                schema.DropScript(engine == Engine.Sqlite ? Dialect.Sqlite : Dialect.PostgreSql),
                StringComparison.Ordinal);
        }

        await schema.CreateAsync(db, ifMissing: true);
        db.Run("DROP TABLE lab_jobs");
        schema.Create(db, ifMissing: true);
        Assert.Empty(Job.Query(db).ToList());
        await schema.DropAsync(db);
        schema.Create(db, ifMissing: true);
        Assert.Empty(await StateKind.Query(db).ToListAsync());
        schema.Drop(db);
    }

    [Fact]
    public void A_type_stands_in_its_schema_and_two_of_one_name_are_refused()
    {
        EntityModel job = Job.RelationMap.Table.Model!;
        EntityModel state = StateKind.RelationMap.Table.Model!;
        string script = new DatabaseSchema([Typed(job, "lab.\"Level\"")], [state]).CreateScript(Dialect.PostgreSql);
        Assert.StartsWith(
            """
            CREATE SCHEMA IF NOT EXISTS "lab";
            CREATE TYPE "lab"."Level" AS ENUM ('Low', 'High');
            CREATE TABLE
            """,
            script,
            StringComparison.Ordinal);
        var mixed = new DatabaseSchema([Typed(job, "Job_State"), state, SizeKind.RelationMap.Table.Model!]);
        Assert.Contains(
            " have columns of the type job_state, but the one has the labels ",
            Assert.Throws<RelationSchemaException>(() => mixed.CreateScript(Dialect.PostgreSql)).Message.ToLowerInvariant(),
            StringComparison.Ordinal);
    }

    private static EntityModel Typed(EntityModel model, string type) => model with
    {
        Columns = [.. model.Columns.Select(column => column.Property == nameof(Job.Level) ? column with { TypeName = type } : column)],
    };

    private static IEnumerable<long> Ids(IEnumerable<Job> jobs) => jobs.Select(job => job.Id);

    private static async Task<Database> Create(Engine engine)
    {
        Database db = StoreSchema.Empty(engine);
        if (engine != Engine.Sqlite)
            db.Run("CREATE TYPE lab_there AS ENUM ('Low', 'High', 'Higher')");

        StoreSchema.Of(typeof(Job).Namespace!).Create(db);
        StateKind[] kinds = [.. States.Select(state => new StateKind { State = state, Remark = state.ToString() })];
        await kinds.InsertAsync(db);
        SizeKind[] sizes = [new() { Size = Size.Small }, new() { Size = Size.Large }];
        await sizes.InsertAsync(db);
        await kinds[1].On(db).Sizes.AssociateAsync(sizes);
        Job[] jobs =
        [
            .. States.Select((state, i) => new Job
            {
                Id = i + 1, State = state, Before = i == 0 ? null : States[i - 1], Size = (Size)(i % 2), Path = [JobState.Refused, state],
                Level = Level.High, There = Level.Low,
            }),
        ];
        await jobs.InsertAsync(db);
        db.Forget();
        return db;
    }
}
