using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Loading;

/// <summary>Many-to-many over an entity, has-many-through and has-one-through.</summary>
public sealed class ThroughTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_junction_entity_pairs_both_sides_and_can_be_loaded_itself(Engine engine)
    {
        using Database db = University.Create(engine);
        List<Student> students = await Student.Query(db).ToListAsync();
        db.Forget();

        await students.LoadAsync(db, s => s.Courses, s => s.Enrollments.Include(e => e.Course));

        Assert.Equal([["Algebra", "Botany"], ["Botany"], ["Algebra"]], students.Select(student => student.Courses.Select(course => course.Title).ToArray()));
        Assert.Equal([null, 5, 3, 4], students.SelectMany(student => student.Enrollments.Select(enrollment => enrollment.Grade)));
        Assert.Same(students[0].Courses[1], students[1].Courses[0]);
        Assert.Same(students[0].Courses[1], students[0].Enrollments[1].Course);
        Assert.Same(students[0], students[0].Enrollments[0].Student);
        db.AssertSent(
            """
            SELECT t."id", t."title", j."student_id" FROM "enrollments" AS j JOIN "courses" AS t ON t."id" = j."course_id"
            WHERE j."student_id" IN (SELECT "value" FROM json_each($1))
            """,
            """
            SELECT t."student_id", t."course_id", t."grade" FROM "enrollments" AS t WHERE t."student_id" IN (SELECT "value" FROM json_each($1))
            """);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_other_side_of_a_junction_entity(Engine engine)
    {
        using Database db = University.Create(engine);
        Course course = (await Course.FindAsync(db, 2))!;
        db.Forget();

        await course.LoadAsync(db, c => c.Students);

        Assert.Equal(["Ada", "Brian"], course.Students.Select(student => student.Name));
        db.AssertSent("""
            SELECT t."id", t."name", t."hall_id", t."mentor_id", j."course_id" FROM "enrollments" AS j JOIN "students" AS t ON t."id" = j."student_id"
            WHERE j."course_id" = $1
            """);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_junction_entity_between_rows_of_one_table_counts_a_repeated_pair_once(Engine engine)
    {
        using Database db = University.Create(engine);
        List<Student> students = await Student.Query(db).ToListAsync();
        db.Forget();

        await students.LoadAsync(db, s => s.Follows, s => s.Followers);

        Assert.Equal([[2L, 3L], [1L], []], students.Select(student => student.Follows.Select(other => other.Id).ToArray()));
        Assert.Equal([[2L], [1L], [1L]], students.Select(student => student.Followers.Select(other => other.Id).ToArray()));
        Assert.Same(students[1], students[0].Follows[0]);
        db.AssertSent(
            """
            SELECT t."id", t."name", t."hall_id", t."mentor_id", j."follower_id" FROM "follows" AS j JOIN "students" AS t ON t."id" = j."followed_id"
            WHERE j."follower_id" IN (SELECT "value" FROM json_each($1))
            """,
            """
            SELECT t."id", t."name", t."hall_id", t."mentor_id", j."followed_id" FROM "follows" AS j JOIN "students" AS t ON t."id" = j."follower_id"
            WHERE j."followed_id" IN (SELECT "value" FROM json_each($1))
            """);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Composite_keys_on_both_sides_may_share_a_column(Engine engine)
    {
        using Database db = University.Create(engine);
        List<Warehouse> warehouses = await Warehouse.Query(db).ToListAsync();
        db.Forget();

        await warehouses.LoadAsync(db, w => w.Products, w => w.Stocks.Include(s => s.Product));

        Assert.Equal([["1a", "1b"], [], ["2a"]], warehouses.Select(warehouse => warehouse.Products.Select(product => product.TenantId + product.Sku).ToArray()));
        Assert.Equal([5, 1, 2], warehouses[0].Stocks.Select(stock => stock.Quantity));
        Assert.Same(warehouses[0].Products[0], warehouses[0].Stocks[1].Product);
        db.AssertSent(
            """
            SELECT t."tenant_id", t."sku", j."tenant_id", j."warehouse_id"
            FROM (SELECT json_extract(j."value", '$[0]') AS key1, json_extract(j."value", '$[1]') AS key2 FROM json_each('[0]') AS n CROSS JOIN json_each($1) AS j LIMIT -1) AS k
            JOIN "stocks" AS j ON j."tenant_id" = k.key1 AND j."warehouse_id" = k.key2
            JOIN "products" AS t ON t."tenant_id" = j."tenant_id" AND t."sku" = j."sku"
            """,
            """
            SELECT t."id", t."tenant_id", t."warehouse_id", t."sku", t."quantity"
            FROM (SELECT json_extract(j."value", '$[0]') AS key1, json_extract(j."value", '$[1]') AS key2 FROM json_each('[0]') AS n CROSS JOIN json_each($1) AS j LIMIT -1) AS k
            JOIN "stocks" AS t ON t."tenant_id" = k.key1 AND t."warehouse_id" = k.key2
            """);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task An_entity_between_leads_to_many(Engine engine)
    {
        using Database db = University.Create(engine);
        List<Faculty> faculties = await Faculty.Query(db).ToListAsync();
        db.Forget();

        await faculties.LoadAsync(db, c => c.Students.Include(s => s.Hall));

        Assert.Equal([["Ada", "Brian", "Cleo"], []], faculties.Select(faculty => faculty.Students.Select(student => student.Name).ToArray()));
        Assert.Equal("Blue", faculties[0].Students[2].Hall.Name);
        db.AssertSent(
            """
            SELECT t."id", t."name", t."hall_id", t."mentor_id", j."faculty_id" FROM "halls" AS j JOIN "students" AS t ON t."hall_id" = j."id"
            WHERE j."faculty_id" IN (SELECT "value" FROM json_each($1))
            """,
            """
            SELECT t."id", t."name", t."faculty_id" FROM "halls" AS t WHERE t."id" IN (SELECT "value" FROM json_each($1))
            """);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_path_over_several_entities_loads_each_target_once(Engine engine)
    {
        using Database db = University.Create(engine);
        List<Faculty> faculties = await Faculty.Query(db).ToListAsync();
        db.Forget();

        await faculties.LoadAsync(db, c => c.Courses);

        Assert.Equal([["Algebra", "Botany"], []], faculties.Select(faculty => faculty.Courses.Select(course => course.Title).ToArray()));
        db.AssertSent("""
            SELECT t."id", t."title", j."faculty_id" FROM "halls" AS j JOIN "students" AS j2 ON j2."hall_id" = j."id"
            JOIN "enrollments" AS j3 ON j3."student_id" = j2."id" JOIN "courses" AS t ON t."id" = j3."course_id"
            WHERE j."faculty_id" IN (SELECT "value" FROM json_each($1))
            """);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_path_may_begin_and_end_with_a_junction(Engine engine)
    {
        using Database db = Journal.Create(engine);
        List<Entry> entries = await Entry.Query(db).ToListAsync();
        db.Forget();

        await entries.LoadAsync(db, e => e.Related);

        Assert.Equal([[1L, 2L], [1L, 2L], []], entries.Select(entry => entry.Related.Select(other => other.Id).ToArray()));
        Assert.Same(entries[1], entries[0].Related[1]);
        db.AssertSent("""
            SELECT t."id", t."critic_id", j."entry_id" FROM "entry_keywords" AS j JOIN "keywords" AS j2 ON j2."id" = j."keyword_id"
            JOIN "entry_keywords" AS j3 ON j3."keyword_id" = j2."id" JOIN "entries" AS t ON t."id" = j3."entry_id"
            WHERE j."entry_id" IN (SELECT "value" FROM json_each($1))
            """);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_path_of_foreign_keys_leads_to_one(Engine engine)
    {
        using Database db = University.Create(engine);
        List<Student> students = await Student.Query(db).ToListAsync();
        db.Forget();

        await students.LoadAsync(db, s => s.Faculty, s => s.MentorHall);

        Assert.All(students, student => Assert.Same(students[0].Faculty, student.Faculty));
        Assert.Equal("Arts", students[0].Faculty.Name);
        Assert.Equal(["Blue", null, null], students.Select(student => student.MentorHall?.Name));
        Assert.True(students[1].IsLoaded(s => s.MentorHall));
        db.AssertSent(
            """
            SELECT t."id", t."name", j."id" FROM "halls" AS j JOIN "faculties" AS t ON t."id" = j."faculty_id"
            WHERE j."id" IN (SELECT "value" FROM json_each($1))
            """,
            """
            SELECT t."id", t."name", t."faculty_id", j."id" FROM "students" AS j JOIN "halls" AS t ON t."id" = j."hall_id" WHERE j."id" = $1
            """);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_required_path_that_ends_nowhere_is_an_error_and_sets_nothing(Engine engine)
    {
        using Database db = University.Create(engine);
        db.Run("UPDATE halls SET faculty_id = 99 WHERE id = 11");
        List<Student> students = await Student.Query(db).ToListAsync();

        RelationIntegrityException error = await Assert.ThrowsAsync<RelationIntegrityException>(() => students.LoadAsync(db, s => s.Hall, s => s.Faculty));

        Assert.Equal(
            "Student.Faculty: the database leads from HallId 11 to no Faculty, but every step of the relation is required. "
            + "Nothing was set. Repair the rows, or accept the gap: .OrNull() on Faculty loads null instead.",
            error.Message);
        Assert.False(students[0].IsLoaded(s => s.Hall));
        await students.LoadAsync(db, s => s.Faculty.OrNull());
        Assert.Null(students[2].Faculty);
        Assert.NotNull(students[0].Faculty);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task More_than_one_target_at_the_end_of_a_path_to_one_is_an_error(Engine engine)
    {
        using Database db = Database.Create(engine, Shelter.Schema, """
            INSERT INTO shelters (id) VALUES (1), (2);
            INSERT INTO kennels (id, shelter_id) VALUES (1, 1), (2, 1), (3, 2);
            INSERT INTO dogs (id, kennel_id) VALUES (5, 1), (6, 2), (7, 3);
            """);
        List<Shelter> shelters = await Shelter.Query(db).ToListAsync();

        RelationIntegrityException error = await Assert.ThrowsAsync<RelationIntegrityException>(() => shelters.LoadAsync(db, s => s.Dog));

        Assert.Equal(
            "Shelter.Dog: the database leads from Id 1 to more than one Dog. Declare the relation OneToMany, or make the keys on the way unique.",
            error.Message);
        db.AssertUsable();
        await shelters[1].LoadAsync(db, s => s.Dog);
        Assert.Equal(7, shelters[1].Dog!.Id);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task No_sources_and_no_keys_send_nothing(Engine engine)
    {
        using Database db = University.Create(engine);
        Student student = new() { Name = "New", HallId = 10 };

        await student.LoadAsync(db, s => s.MentorHall);
        await Array.Empty<Faculty>().LoadAsync(db, c => c.Courses);

        Assert.Null(student.MentorHall);
        db.AssertNothingSent();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Settable_lists_are_copies_and_the_synchronous_path_loads_the_same(Engine engine)
    {
        using Database db = University.Create(engine);
        Hall red = (await Hall.FindAsync(db, 10))!;
        Hall again = Hall.Find(db, 10)!;

        new[] { red, again, red }.Load(db, c => c.Enrollments);

        Assert.Equal([(1L, 1L), (1L, 2L), (2L, 2L)], red.Enrollments.Select(enrollment => (enrollment.StudentId, enrollment.CourseId)));
        Assert.NotSame(red.Enrollments, again.Enrollments);
        Assert.Equal(red.Enrollments, again.Enrollments);
    }
}
