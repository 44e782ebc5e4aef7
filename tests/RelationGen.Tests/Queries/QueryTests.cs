using RelationGen.Tests.Handwritten;

namespace RelationGen.Tests.Queries;

public sealed class QueryTests : IDisposable
{
    private readonly TestDatabase _database = Library.Open();

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Rows_come_in_key_order_with_their_includes(bool async)
    {
        Query<Writer, WriterTable> query = EntityLoader<Writer, long, WriterTable>.Query(_database.Session).Include(w => w.Articles, w => w.Boss);

        List<Writer> writers = async ? await query.ToListAsync() : query.ToList();

        Assert.Equal([1, 2, 3, 4], writers.Select(writer => writer.Id));
        Assert.Same(writers[1], writers[3].Boss);
        Assert.Equal([10, 11], writers[0].Articles!.Select(article => article.Id));
        Assert.Equal(["Writer", "Writer.Articles"], _database.Loads);
    }

    [Fact]
    public void A_query_is_not_changed_by_refining_it()
    {
        Query<Writer, WriterTable> all = EntityLoader<Writer, long, WriterTable>.Query(_database.Session);
        Query<Writer, WriterTable> withBadge = all.Include(w => w.Badge);

        Assert.All(all.ToList(), writer => Assert.Null(writer.Badge));
        Assert.NotNull(withBadge.ToList()[0].Badge);
    }

    [Fact]
    public async Task No_rows_ask_for_nothing_else()
    {
        _database.Execute("DELETE FROM writers");

        Assert.Empty(await EntityLoader<Writer, long, WriterTable>.Query(_database.Session).Include(w => w.Boss, w => w.Team).ToListAsync());

        Assert.Equal(["Writer"], _database.Loads);
    }

    [Fact]
    public async Task Find_reads_one_row_or_null()
    {
        Assert.Equal("Bo", EntityLoader<Writer, long, WriterTable>.Find(_database.Session, 2)!.Name);
        Assert.Null(EntityLoader<Writer, long, WriterTable>.Find(_database.Session, 99));
        Assert.Equal("Bo", (await EntityLoader<Writer, long, WriterTable>.FindAsync(_database.Session, 2, default))!.Name);
        Assert.Null(await EntityLoader<Label, string, LabelTable>.FindAsync(_database.Session, "X", default));
        Assert.Throws<ArgumentNullException>(() => EntityLoader<Label, string, LabelTable>.Find(_database.Session, null!));
    }

    [Fact]
    public void A_key_that_is_not_unique_is_an_integrity_error()
    {
        _database.Execute("CREATE TABLE copy AS SELECT * FROM labels; INSERT INTO copy SELECT * FROM labels; DROP TABLE labels; ALTER TABLE copy RENAME TO labels");

        Assert.Throws<RelationIntegrityException>(() => EntityLoader<Label, string, LabelTable>.Find(_database.Session, "x"));
    }
}
