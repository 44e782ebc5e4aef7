using RelationGen.Behaviour.Tests.Model.Wrapped;
using RelationGen.Behaviour.Tests.Schema;

namespace RelationGen.Behaviour.Tests.Loading;

/// <summary>Keys and columns whose types are structs around one value, in tables that the schema creates.</summary>
public sealed class WrapperKeyTests
{
    private static readonly BookId First = new(Guid.Parse("0a000000-0000-0000-0000-000000000001"));
    private static readonly BookId Second = new(Guid.Parse("ffffffff-0000-0000-0000-000000000002"));

    [DatabaseTheory, OnEveryDatabase]
    public async Task Columns_are_read_into_their_wrappers(Engine engine)
    {
        using Database db = Create(engine);

        List<Book> books = await Book.Query(db).ToListAsync();

        Assert.Equal([First, Second], books.Select(book => book.Id));
        Assert.Equal([new WriterId(2), new WriterId(1)], books.Select(book => book.WriterId));
        Assert.Equal([new WriterId(1), null], books.Select(book => book.EditorId));
        Assert.Equal([new Percent(2.5m), null], books.Select(book => book.Discount));
        Assert.Equal([true, false], books.Select(book => book.Released.Value));
        Assert.Equal(books[0], Book.Find(db, First));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Find_takes_the_wrapper_and_sends_the_value(Engine engine)
    {
        using Database db = Create(engine);

        Assert.Equal("Ada", Writer.Find(db, new WriterId(1))!.Name);
        Assert.Equal(1L, Assert.Single(db.Sent[0].Parameters).Value);
        Assert.Equal("novel", (await Subject.FindAsync(db, new SubjectCode("novel")))!.Code.Code);
        Assert.Equal(2, (await Edition.FindAsync(db, First, new Number<Edition>(2)))!.Number.Value);
        Assert.Null(Edition.Find(db, Second, new Number<Edition>(2)));
        Assert.Throws<ArgumentNullException>(() => Subject.Find(db, default));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Numbers_lead_both_ways(Engine engine)
    {
        using Database db = Create(engine);
        List<Writer> writers = await Writer.Query(db).ToListAsync();
        List<Book> books = await Book.Query(db).ToListAsync();
        db.Forget();

        await writers.LoadAsync(db, w => w.Books, w => w.Rival);
        await books.LoadAsync(db, b => b.Writer, b => b.Editor);

        Assert.Equal([[Second], [First], []], writers.Select(writer => writer.Books.Select(book => book.Id).ToArray()));
        Assert.Equal([null, "Ada", null], writers.Select(writer => writer.Rival?.Name));
        Assert.Equal(["Bob", "Ada"], books.Select(book => book.Writer.Name));
        Assert.Equal(["Ada", null], books.Select(book => book.Editor?.Name));
        Assert.Equal("[1,2,3]", db.Sent[0].Keys);
        Assert.Contains(db.Sent, sent => sent.Text == Text(engine, """SELECT t."id", t."name", t."rival_id" FROM "writers" AS t WHERE t."id" IN (SELECT "value" FROM json_each($1))"""));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Text_in_a_plain_struct_leads_both_ways_and_over_a_junction(Engine engine)
    {
        using Database db = Create(engine);
        List<Subject> subjects = await Subject.Query(db).ToListAsync();
        List<Book> books = await Book.Query(db).ToListAsync();
        db.Forget();

        await subjects.LoadAsync(db, s => s.Parent, s => s.Children, s => s.Books);
        await books.LoadAsync(db, b => b.Subjects);

        Assert.Equal(["crime", "novel", "verse"], subjects.Select(subject => subject.Code.Code));
        Assert.Equal(["novel", null, null], subjects.Select(subject => subject.Parent?.Code.Code));
        Assert.Equal([[], ["crime"], []], subjects.Select(subject => subject.Children.Select(child => child.Code.Code).ToArray()));
        Assert.Equal([[First, Second], [First], []], subjects.Select(subject => subject.Books.Select(book => book.Id).ToArray()));
        Assert.Equal([["crime", "novel"], ["crime"]], books.Select(book => book.Subjects.Select(subject => subject.Code.Code).ToArray()));
        Assert.Same(subjects[1], subjects[0].Parent);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Composite_keys_mix_wrappers(Engine engine)
    {
        using Database db = Create(engine);
        List<Copy> copies = await Copy.Query(db).ToListAsync();
        List<Edition> editions = await Edition.Query(db).ToListAsync();
        db.Forget();

        await copies.LoadAsync(db, c => c.Edition);
        await editions.LoadAsync(db, e => e.Copies, e => e.Book);

        Assert.Equal([2, null, 2, null], copies.Select(copy => copy.Edition?.Number.Value));
        Assert.Same(copies[0].Edition, copies[2].Edition);
        Assert.Equal([[], [1, 3], []], editions.Select(edition => edition.Copies.Select(copy => copy.Id).ToArray()));
        Assert.Equal([First, First, Second], editions.Select(edition => edition.Book.Id));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Polymorphic_keys_are_unwrapped(Engine engine)
    {
        using Database db = Create(engine);
        List<Remark> remarks = await Remark.Query(db).ToListAsync();
        List<Poem> poems = await Poem.Query(db).ToListAsync();
        List<Play> plays = await Play.Query(db).ToListAsync();
        db.Forget();

        await remarks.LoadAsync(db, r => r.Work);
        await poems.LoadAsync(db, p => p.Remarks);
        await plays.LoadAsync(db, p => p.Remark);

        Assert.Equal(1, Assert.IsType<Poem>(remarks[0].Work).Id.Value);
        Assert.Equal(1, Assert.IsType<Play>(remarks[1].Work).Id.Value);
        Assert.Null(remarks[2].Work);
        Assert.Equal([1], poems[0].Remarks.Select(remark => remark.Id));
        Assert.Equal(2, plays[0].Remark!.Id);
        Assert.Equal(
            Text(engine, """SELECT t."id" FROM "poems" AS t WHERE t."id" = $1"""), db.Sent[0].Text);
        remarks[0].WorkId = new WorkId(8);
        Assert.Contains("(\"poem\", 8)", Assert.Throws<RelationNotLoadedException>(() => remarks[0].Work).Message, StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Conditions_and_orders_compare_the_value(Engine engine)
    {
        using Database db = Create(engine);
        List<Writer> writers = await Writer.Query(db).ToListAsync();
        (Func<BookTable, Predicate> Condition, BookId[] Expected)[] cases =
        [
            (b => b.Id == First, [First]),
            (b => b.Id != First, [Second]),
            (b => b.Id.In(First, Second, BookId.New()), [Second, First]),
            (b => b.EditorId == new WriterId(1), [First]),
            (b => b.EditorId == null, [Second]),
            (b => b.EditorId != new WriterId(9), [Second, First]),
            (b => b.EditorId.In(new WriterId(7), null), [Second]),
            (b => b.WriterId.Between(new WriterId(2), new WriterId(3)), [First]),
            (b => b.WriterId < new WriterId(2), [Second]),
            (b => b.Released == new Released(true), [First]),
            (b => b.Discount == new Percent(2.5m), [First]),
        ];

        foreach ((Func<BookTable, Predicate> condition, BookId[] expected) in cases)
        {
            Writer.Condition = condition;
            await writers.LoadAsync(db, w => w.Some);
            Assert.Equal(expected, writers.SelectMany(writer => writer.Some.Select(book => book.Id)));
        }
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Text_in_a_wrapper_is_compared_and_ordered_as_text(Engine engine)
    {
        using Database db = Create(engine);
        Book book = Book.Find(db, First)!;
        db.Forget();

        await book.LoadAsync(db, b => b.Reading);

        Assert.Equal(["novel"], book.Reading.Select(subject => subject.Code.Code));
        Assert.Equal("verse", db.Sent[0].Parameters["$2"]);
    }

    [Fact]
    public void Assigning_copies_the_wrapper()
    {
        var writer = new Writer { Id = new WriterId(5), Name = "Eve" };
        var edition = new Edition { BookId = First, Number = new Number<Edition>(4) };
        var poem = new Poem { Id = new WorkId(3) };

        var rival = new Writer { Name = "", Rival = writer };
        var copy = new Copy { Edition = edition };
        var remark = new Remark { Work = poem };
        var subject = new Subject { Parent = new Subject { Code = new SubjectCode("a") } };

        Assert.Equal(new WriterId(5), rival.RivalId);
        Assert.Equal((First, new Number<Edition>(4)), (copy.BookId, copy.EditionNumber));
        Assert.Equal(("poem", new WorkId(3)), (remark.WorkType, remark.WorkId));
        Assert.Equal("a", subject.ParentCode?.Code);
        Assert.Same(writer, rival.Rival);
        Assert.Same(edition, copy.Edition);
        Assert.Same(poem, remark.Work);
        Assert.Equal("a", subject.Parent.Code.Code);
        rival.RivalId = new WriterId(6);
        Assert.Contains("with key 5, but RivalId is now 6", Assert.Throws<RelationNotLoadedException>(() => rival.Rival).Message, StringComparison.Ordinal);
        rival.Rival = null;
        subject.Parent = null;
        Assert.Null(rival.RivalId);
        Assert.Null(subject.ParentCode);
    }

    [Fact]
    public void A_target_whose_wrapper_holds_nothing_yet_is_kept()
    {
        var parent = new Subject();
        var writer = new Writer { Name = "" };

        var subject = new Subject { Parent = parent };
        var rival = new Writer { Name = "", Rival = writer };

        Assert.Null(subject.ParentCode);
        Assert.Null(rival.RivalId);
        Assert.Same(parent, subject.Parent);
        Assert.Same(writer, rival.Rival);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_wrapper_that_holds_nothing_is_no_relation(Engine engine)
    {
        using Database db = Create(engine);
        var subject = new Subject { Code = new SubjectCode("new"), ParentCode = default(SubjectCode) };
        var nothing = new Subject();
        db.Forget();

        await new[] { subject, nothing }.LoadAsync(db, s => s.Parent);
        await nothing.LoadAsync(db, s => s.Books, s => s.Children);

        Assert.Null(subject.Parent);
        Assert.Empty(nothing.Books);
        Assert.Empty(nothing.Children);
        db.AssertNothingSent();
    }

    private static string Text(Engine engine, string sqlite) => engine == Engine.Sqlite ? sqlite : PostgreSqlText.OfStatement(sqlite);

    private static Database Create(Engine engine)
    {
        Database db = StoreSchema.Create(engine, StoreSchema.Of(typeof(Writer).Namespace!));
        db.Run("""
            INSERT INTO writers (id, name, rival_id) VALUES (1, 'Ada', NULL), (2, 'Bob', 1), (3, 'Cid', NULL);
            INSERT INTO subjects (code, parent_code) VALUES ('novel', NULL), ('crime', 'novel'), ('verse', NULL);
            INSERT INTO poems (id) VALUES (1);
            INSERT INTO plays (id) VALUES (1);
            INSERT INTO remarks (id, work_type, work_id) VALUES (1, 'poem', 1), (2, 'play', 1), (3, NULL, NULL);
            """);
        db.Run("INSERT INTO books (id, writer_id, editor_id, discount, released) VALUES (@id, 2, 1, 2.5, @yes)", ("@id", First.Value), ("@yes", true));
        db.Run("INSERT INTO books (id, writer_id, released) VALUES (@id, 1, @no)", ("@id", Second.Value), ("@no", false));
        db.Run("INSERT INTO book_subjects (book_id, subject_code) VALUES (@first, 'crime'), (@first, 'novel'), (@second, 'crime')", ("@first", First.Value), ("@second", Second.Value));
        db.Run("INSERT INTO editions (book_id, number) VALUES (@first, 1), (@first, 2), (@second, 1)", ("@first", First.Value), ("@second", Second.Value));
        db.Run("INSERT INTO copies (id, book_id, edition_number) VALUES (1, @first, 2), (2, @first, NULL), (3, @first, 2), (4, NULL, NULL)", ("@first", First.Value));
        db.Forget();
        return db;
    }
}
