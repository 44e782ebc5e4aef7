using RelationGen.Tests.Handwritten;

namespace RelationGen.Tests.Queries;

/// <summary>The text of a compiled query is written once for each dialect and each kind of limit.</summary>
public sealed class CompiledTextTests : IDisposable
{
    private readonly TestDatabase _database = Library.Open();

    public void Dispose() => _database.Dispose();

    [Fact]
    public void Runs_write_the_text_once()
    {
        var counted = new CountedPredicate(Writer.Table.Columns[0]);
        CompiledQuery<Writer, WriterTable, IReadOnlyCollection<long>, int, int> query = CompiledQuery.Of(
            (Query<Writer, WriterTable> writers, Parameter<IReadOnlyCollection<long>> ids, Parameter<int> skip, Parameter<int> take) => writers.Where(_ => counted.Of(ids)).Skip(skip).Take(take));

        Assert.Equal([1, 2], query.On(_database.Session, [1, 2, 3, 4], 0, 2).ToList().Select(writer => writer.Id));
        Assert.Equal([4], query.On(_database.Session, [4, 2, 3], 2, 1).ToList().Select(writer => writer.Id));
        Assert.Empty(query.On(_database.Session, [], 0, 9).ToList());
        Assert.Equal(2, query.On(_database.Session, [2], 0, 9).First().Id);
        Assert.Equal(3, query.On(_database.Session, [2, 3], 1, 9).Single().Id);

        Assert.Equal(1, counted.Written);
        Assert.Same(_database.Statements[0].Text, _database.Statements[^1].Text);
        Assert.All(_database.Statements, sent => Assert.Equal(3, sent.Parameters.Count));
    }

    [Fact]
    public void Another_kind_of_limit_is_another_text()
    {
        var counted = new CountedPredicate(Writer.Table.Columns[0]);
        CompiledQuery<Writer, WriterTable, IReadOnlyCollection<long>> query =
            CompiledQuery.Of((Query<Writer, WriterTable> writers, Parameter<IReadOnlyCollection<long>> ids) => writers.Where(_ => counted.Of(ids)));

        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(2, query.On(_database.Session, [1, 2]).ToList().Count);
            Assert.Equal(1, query.On(_database.Session, [1, 2]).First().Id);
            Assert.Equal(2, query.On(_database.Session, [2]).Single().Id);
        }

        // All rows, and the first of them.
        Assert.Equal(2, counted.Written);
    }

    private sealed class CountedPredicate(ColumnInfo column) : Predicate
    {
        private Predicate? _counted;

        public int Written { get; private set; }

        internal override bool CanBeNull => _counted!.CanBeNull;

        public CountedPredicate Of(Parameter<IReadOnlyCollection<long>> ids)
        {
            _counted = new ListParameterPredicate(ColumnOperand.Of(column, table: null), ids.Slot);
            return this;
        }

        internal override void Write(SqlWriter writer)
        {
            Written++;
            _counted!.Write(writer);
        }
    }
}
