using RelationGen.Infrastructure;
using RelationGen.Tests.Handwritten;

namespace RelationGen.Tests.Queries;

/// <summary>Filters whose declaration has a mistake: should nobody look at the errors of the compiler, nothing is read.</summary>
public sealed class FilterMistakeTests : IDisposable
{
    private readonly TestDatabase _database = Library.Open();

    public void Dispose() => _database.Dispose();

    [Fact]
    public void A_row_filter_with_a_mistake_lets_nothing_be_read() =>
        AssertUnreadable(
            new("Writer", "writers", null, Columns()) { Filters = [SessionFilter.Unusable("Fix the filter.")] }, "Fix the filter.");

    [Fact]
    public void Soft_deletion_with_a_mistake_lets_nothing_be_read() =>
        AssertUnreadable(new("Writer", "writers", null, Columns()) { SoftDelete = new("Fix the column.") }, "Fix the column.");

    private static ColumnInfo[] Columns() => [new("Id", "id", ColumnType.Int64, key: true)];

    private void AssertUnreadable(TableInfo table, string mistake)
    {
        InvalidOperationException thrown = Assert.Throws<InvalidOperationException>(
            () => QueryText.Of(_database.Session, arguments: null, writer => QueryState.All.WriteCount(writer, table)));

        Assert.Equal(mistake, thrown.Message);
        Assert.Empty(_database.Statements);
    }
}
