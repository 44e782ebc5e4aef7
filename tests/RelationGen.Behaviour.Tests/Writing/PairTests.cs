using System.Data.Common;
using System.Globalization;
using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Writing;

/// <summary>Changes of many-to-many relations over an entity, whose rows hold more than the two keys.</summary>
public sealed class PairTests
{
    private const string Targets = """SELECT t."id" FROM "courses" AS t WHERE t."id" IN (SELECT "value" FROM json_each($1))""";

    private const string Paired =
        """SELECT j."course_id" FROM "enrollments" AS j WHERE j."student_id" = $1 AND j."course_id" IN (SELECT "value" FROM json_each($2))""";

    [DatabaseTheory, OnEveryDatabase]
    public async Task Pairs_are_inserted_and_those_that_are_there_are_written(Engine engine)
    {
        using Database db = University.Create(engine);
        (Student ada, List<Course> courses) = await ReadAsync(db);
        Enrollment chess = new() { Grade = 4 };
        Enrollment botany = new() { Grade = 1 };
        db.Forget();

        await ada.On(db).Courses.AssociateAsync([(courses[2], chess), (courses[1], botany)]);

        db.AssertSent(
            Targets,
            Paired,
            """UPDATE "enrollments" SET "grade" = $1 WHERE "student_id" = $2 AND "course_id" = $3 RETURNING "student_id", "course_id" """,
            """INSERT INTO "enrollments" ("student_id", "course_id", "grade") VALUES ($1, $2, $3)""");
        Assert.Equal([[1L, null], [2L, 1L], [3L, 4L]], Numbers(db.Rows("SELECT course_id, grade FROM enrollments WHERE student_id = 1 ORDER BY course_id")));
        Assert.Equal([[3L]], Numbers(db.Rows("SELECT grade FROM enrollments WHERE student_id = 2")));
        Assert.Equal((1, 3), (chess.StudentId, chess.CourseId));
        Assert.Same(ada, chess.Student);
        Assert.Same(courses[2], chess.Course);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_same_call_twice_changes_nothing(Engine engine)
    {
        using Database db = University.Create(engine);
        (Student ada, List<Course> courses) = await ReadAsync(db);

        await ada.On(db).Courses.AssociateAsync(courses[2], new Enrollment { Grade = 4 });
        List<object?[]> once = db.Rows("SELECT student_id, course_id, grade FROM enrollments ORDER BY 1, 2");
        ada.On(db).Courses.Associate(courses[2], new Enrollment { Grade = 4 });

        Assert.Equal(once, db.Rows("SELECT student_id, course_id, grade FROM enrollments ORDER BY 1, 2"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Keys_are_paired_without_a_search_for_pairs_that_the_key_forbids(Engine engine)
    {
        using Database db = University.Create(engine);
        (Student ada, _) = await ReadAsync(db);
        const string Pair = """
            INSERT INTO "enrollments" ("student_id", "course_id") SELECT $1, t."id" FROM "courses" AS t WHERE t."id" IN (SELECT "value" FROM json_each($2)) ORDER BY t."id" ON CONFLICT DO NOTHING
            """;
        db.Forget();

        await ada.On(db).Courses.AssociateKeysAsync([2, 3]);
        db.AssertSent(Pair, Targets);
        ada.On(db).Courses.AssociateKeys([2, 3]);
        db.AssertSent(Pair, Targets);

        Assert.Equal([[1L], [2L], [3L]], Numbers(db.Rows("SELECT course_id FROM enrollments WHERE student_id = 1 ORDER BY course_id")));
        await Assert.ThrowsAsync<RelationChangeException>(() => ada.On(db).Courses.AssociateKeysAsync([2, 99]));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Exactly_these_pairs(Engine engine)
    {
        using Database db = University.Create(engine);
        (Student ada, List<Course> courses) = await ReadAsync(db);
        db.Forget();

        await ada.On(db).Courses.SetAsync([(courses[0], new Enrollment { Grade = 2 })]);

        db.AssertSent(
            Targets,
            """DELETE FROM "enrollments" WHERE "student_id" = $1 AND NOT "course_id" IN (SELECT "value" FROM json_each($2))""",
            Paired,
            """UPDATE "enrollments" SET "grade" = $1 WHERE "student_id" = $2 AND "course_id" = $3 RETURNING "student_id", "course_id" """);
        Assert.Equal([[1L, 1L, 2L], [2L, 2L, 3L], [3L, 1L, 4L]], Numbers(db.Rows("SELECT student_id, course_id, grade FROM enrollments ORDER BY 1, 2")));

        ada.On(db).Courses.Set(Array.Empty<(Course, Enrollment)>());
        db.AssertSent("""DELETE FROM "enrollments" WHERE "student_id" = $1""");
        await ada.On(db).Courses.AssociateAsync(Array.Empty<(Course, Enrollment)>());
        db.AssertNothingSent();
        Assert.Equal([[2L], [3L]], db.Rows("SELECT student_id FROM enrollments ORDER BY 1"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Pairs_whose_columns_need_no_value_are_their_keys_too(Engine engine)
    {
        using Database db = University.Create(engine);
        (Student ada, List<Course> courses) = await ReadAsync(db);

        await ada.On(db).Courses.AssociateAsync(courses[2]);
        Assert.Empty(await ada.On(db).Courses.ToggleAsync([courses[0], courses[2]]));
        await ada.On(db).Courses.SetAsync([courses[0], courses[2]]);
        Assert.Equal([2L], await ada.On(db).Courses.ApplyAsync(added: [], removed: [courses[0], courses[1]]));

        Assert.Equal([[3L, null]], db.Rows("SELECT course_id, grade FROM enrollments WHERE student_id = 1"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Pairs_of_one_source_are_a_query(Engine engine)
    {
        using Database db = University.Create(engine);
        (Student ada, _) = await ReadAsync(db);
        db.Forget();

        Assert.Equal(1, await ada.On(db).Courses.Pairs.Where(e => e.Grade == null).UpdateAsync(x => x.Set(e => e.Grade, 6)));

        db.AssertSent("""
            UPDATE "enrollments" SET "grade" = $1 WHERE ("student_id", "course_id") IN (SELECT t."student_id", t."course_id" FROM "enrollments" AS t
            WHERE t."student_id" = $2 AND t."grade" IS NULL)
            """);
        Assert.Equal([6, 5], (await ada.On(db).Courses.Pairs.ToListAsync()).Select(pair => pair.Grade));
        Assert.Equal(2, ada.On(db).Courses.Pairs.Count());
        Assert.Equal(2, ada.On(db).Courses.Pairs.Delete());
        Assert.Equal([[2L], [3L]], db.Rows("SELECT student_id FROM enrollments ORDER BY 1"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_target_that_the_database_lacks_refuses_all(Engine engine)
    {
        using Database db = University.Create(engine);
        (Student ada, List<Course> courses) = await ReadAsync(db);
        var nowhere = new Course { Id = 99, Title = "Nowhere" };
        List<object?[]> before = db.Rows("SELECT student_id, course_id, grade FROM enrollments ORDER BY 1, 2");

        var refused = await Assert.ThrowsAsync<RelationChangeException>(() =>
            ada.On(db).Courses.SetAsync([(courses[0], new Enrollment { Grade = 1 }), (nowhere, new Enrollment())]));
        var refusedToo = Assert.Throws<RelationChangeException>(() => ada.On(db).Courses.Associate([(courses[0], new Enrollment { Grade = 1 }), (nowhere, new Enrollment())]));

        Assert.Equal("Student.Courses was not changed: the database has no Course with the key 99. Insert it before, or leave it out.", refused.Message);
        Assert.Equal([99L], refusedToo.Keys);
        Assert.Equal(before, db.Rows("SELECT student_id, course_id, grade FROM enrollments ORDER BY 1, 2"));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task What_cannot_be_a_pair_sends_nothing(Engine engine)
    {
        using Database db = University.Create(engine);
        (Student ada, List<Course> courses) = await ReadAsync(db);
        var one = new Enrollment();
        db.Forget();

        var twice = await Assert.ThrowsAsync<ArgumentException>(() => ada.On(db).Courses.AssociateAsync([(courses[0], one), (courses[0], new Enrollment())]));
        var shared = await Assert.ThrowsAsync<ArgumentException>(() => ada.On(db).Courses.AssociateAsync([(courses[0], one), (courses[1], one)]));
        var missing = await Assert.ThrowsAsync<ArgumentNullException>(() => ada.On(db).Courses.AssociateAsync(courses[0], null!));

        Assert.StartsWith("Student.Courses: Course 1 is in the list twice; leave one of them out.", twice.Message, StringComparison.Ordinal);
        Assert.StartsWith("Student.Courses: one Enrollment stands for two Course rows; make one for each.", shared.Message, StringComparison.Ordinal);
        Assert.StartsWith("A Enrollment in the list is null.", missing.Message, StringComparison.Ordinal);
        Assert.Equal((0, 0), (one.StudentId, one.CourseId));
        db.AssertNothingSent();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_pair_with_a_key_of_its_own_knows_it_afterwards(Engine engine)
    {
        using Database db = Kitchen.Create(engine);
        Dish dish = (await Dish.FindAsync(db, 1))!;
        List<Ingredient> ingredients = await Ingredient.Query(db).ToListAsync();
        Portion[] portions = [new() { Grams = 1 }, new() { Grams = 2, Remark = "new" }, new() { Grams = 3 }];

        await dish.On(db).Ingredients.AssociateAsync([.. ingredients.Zip(portions)]);

        Assert.Equal(
            [[portions[0].Id, 1L, 1L, null], [portions[1].Id, 2L, 2L, "new"], [portions[2].Id, 3L, 3L, null]],
            Numbers(db.Rows("SELECT id, ingredient_id, grams, remark FROM portions WHERE dish_id = 1 ORDER BY ingredient_id")));
        Assert.All(portions, portion => Assert.NotEqual(0, portion.Id));
        Assert.Equal([1L, 2L, 3L], portions.Select(portion => portion.IngredientId));
        Assert.Same(dish, portions[2].Dish);

        portions[0].Grams = 100;
        await portions[0].UpdateAsync(db);
        Assert.Empty(await dish.On(db).Ingredients.DissociateKeysAsync([1, 2]));
        Assert.Equal(1, await dish.On(db).Ingredients.ClearAsync());
        Assert.Equal([[2L]], db.Rows("SELECT dish_id FROM portions"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Keys_that_cannot_be_set_must_be_there(Engine engine)
    {
        using Database db = Kitchen.Create(engine);
        Dish dish = (await Dish.FindAsync(db, 1))!;
        Menu menu = (await Menu.FindAsync(db, 2))!;
        db.Forget();

        var refused = await Assert.ThrowsAsync<ArgumentException>(() => dish.On(db).Menus.AssociateAsync(menu, new Serving { DishId = 1, Price = 5 }));
        Assert.StartsWith(
            "Dish.Menus: Serving.MenuId cannot be set and is not the key of Menu 2 and this Dish; make the Serving with these keys.", refused.Message, StringComparison.Ordinal);
        db.AssertNothingSent();

        await dish.On(db).Menus.AssociateAsync(menu, new Serving { DishId = 1, MenuId = 2, Price = 5 });
        dish.On(db).Menus.Set([(menu, new Serving { DishId = 1, MenuId = 2, Price = 7 })]);
        Assert.Equal(7, (await dish.On(db).Menus.Pairs.SingleAsync()).Price);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Composite_keys_that_share_a_column(Engine engine)
    {
        using Database db = University.Create(engine);
        Warehouse warehouse = (await Warehouse.FindAsync(db, 1, 1))!;
        List<Product> products = await Product.Query(db).Where(p => p.TenantId == 1).ToListAsync();

        await warehouse.On(db).Products.SetAsync([(products[1], new Stock { Id = 9, Sku = "", Quantity = 8 })]);
        await warehouse.On(db).Products.AssociateAsync(products[0], new Stock { Id = 10, Sku = "", Quantity = 9 });

        Assert.Equal(
            [[1L, "b", 8L], [3L, "a", 7L], [10L, "a", 9L]],
            Numbers(db.Rows("SELECT id, sku, quantity FROM stocks ORDER BY id")));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Pairs_of_one_type(Engine engine)
    {
        using Database db = Gallery.Create(engine);
        Photo photo = (await Photo.FindAsync(db, 1))!;
        Topic topic = (await Topic.FindAsync(db, 3))!;
        var marking = new Marking { Id = 7, Weight = 2 };

        await photo.On(db).Marks.AssociateAsync(topic, marking);
        await topic.On(db).MarkedPhotos.AssociateAsync(photo, new Marking { Weight = 4 });

        Assert.Equal(
            [[1L, 3L, "photo", 2L, 5L], [2L, 1L, "clip's", 2L, 1L], [7L, 3L, "photo", 1L, 4L]],
            Numbers(db.Rows("SELECT id, topic_id, marked_type, marked_id, weight FROM markings ORDER BY id")));
        Assert.Equal(("photo", 1L, 3L), (marking.MarkedType, marking.MarkedId, marking.TopicId));
        Assert.Same(photo, marking.Marked);
        Assert.Equal(1, await photo.On(db).Marks.Pairs.CountAsync());
        Assert.Equal([5, 4], (await topic.On(db).MarkedPhotos.Pairs.ToListAsync()).Select(pair => pair.Weight));

        await photo.On(db).Marks.SetAsync([]);
        Assert.Equal([[1L], [2L]], db.Rows("SELECT id FROM markings ORDER BY id"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_refusal_leaves_the_callers_transaction(Engine engine)
    {
        using Database db = Kitchen.Create(engine);
        Dish dish = (await Dish.FindAsync(db, 1))!;
        List<Ingredient> ingredients = await Ingredient.Query(db).ToListAsync();
        db.Run("CREATE UNIQUE INDEX portions_grams ON portions (grams)");
        using (DbTransaction transaction = db.Connection.BeginTransaction())
        {
            DbSession session = db.Observe(transaction);
            await dish.On(session).Ingredients.AssociateAsync(ingredients[0], new Portion { Grams = 11 });
            var added = new Portion { Grams = 20 };

            // The first is written before the second is found to be in use.
            await Assert.ThrowsAsync<RelationConstraintException>(() =>
                dish.On(session).Ingredients.AssociateAsync([(ingredients[1], new Portion { Grams = 31 }), (ingredients[2], added)]));
            Assert.Equal(0, added.Id);
            transaction.Commit();
        }

        Assert.Equal([[11L], [20L], [30L]], Numbers(db.Rows("SELECT grams FROM portions ORDER BY grams")));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task New_pairs_take_few_statements(Engine engine)
    {
        using Database db = University.Create(engine);
        Student ada = (await Student.FindAsync(db, 1))!;
        Course[] courses = [.. Enumerable.Range(100, 1200).Select(i => new Course { Id = i, Title = "Course " + i })];
        await courses.InsertAsync(db);
        db.Forget();

        await ada.On(db).Courses.AssociateAsync([.. courses.Select(course => (course, new Enrollment { Grade = (int)course.Id }))]);

        // Two questions, and 500 rows in a statement, or one for each.
        Assert.Equal(engine == Engine.Sqlite ? 2 + 1200 : 2 + 3, db.Sent.Count);
        Assert.Equal([[1200L]], db.Rows("SELECT COUNT(*) FROM enrollments WHERE student_id = 1 AND grade = course_id"));
    }

    private static async Task<(Student Ada, List<Course> Courses)> ReadAsync(Database db) => ((await Student.FindAsync(db, 1))!, await Course.Query(db).ToListAsync());

    /// <summary>Rows whose numbers are all <c>long</c>, as SQLite gives them back.</summary>
    private static List<object?[]> Numbers(List<object?[]> rows) =>
        [.. rows.Select(row => row.Select(value => value is int number ? Convert.ToInt64(number, CultureInfo.InvariantCulture) : value).ToArray())];
}
