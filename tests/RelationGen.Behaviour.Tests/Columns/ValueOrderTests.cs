using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Columns;

[Table("readings")]
public partial class Reading
{
    public long Id { get; set; }

    public decimal Amount { get; set; }

    public DateTimeOffset At { get; set; }
}

/// <summary>Numbers and moments that compare otherwise than the text which SQLite stores for them.</summary>
public sealed class ValueOrderTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Loaded_values_compare_as_numbers_and_moments(Engine engine)
    {
        using Database db = Database.Create(engine, $"""
            CREATE TABLE readings (
                id BIGINT NOT NULL PRIMARY KEY,
                amount {Database.TypeOf(engine, typeof(decimal), "TEXT")} NOT NULL,
                at {Database.TypeOf(engine, typeof(DateTimeOffset), "TEXT")} NOT NULL)
            """);
        Write(1, 10.25m, new DateTimeOffset(2024, 1, 1, 11, 0, 0, TimeSpan.Zero));
        Write(2, 9.5m, new DateTimeOffset(2024, 1, 1, 12, 0, 0, TimeSpan.FromHours(2)));

        List<Reading> readings = await Reading.Query(db).ToListAsync();

        Assert.Equal([2L, 1L], readings.OrderBy(reading => reading.Amount).Select(reading => reading.Id));
        Assert.Equal([2L, 1L], readings.OrderBy(reading => reading.At).Select(reading => reading.Id));
        Assert.Equal(new DateTimeOffset(2024, 1, 1, 10, 0, 0, TimeSpan.Zero), readings[1].At);

        void Write(long id, decimal amount, DateTimeOffset at) =>
            db.Run("INSERT INTO readings (id, amount, at) VALUES (@id, @amount, @at)", ("@id", id), ("@amount", amount), ("@at", at));
    }
}
