using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model;

// A child that tells of itself while its row is read, so that a test can act between two rows.
[Table("meters")]
public partial class Meter
{
    public long Id { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<MeterReading> Readings { get; }
}

[Table("meter_readings")]
public partial class MeterReading
{
    private long _id;

    /// <summary>Called with the id of each row that is read in the flow that set it.</summary>
    public static AsyncLocal<Action<long>?> Watcher { get; } = new();

    public long Id
    {
        get => _id;
        set
        {
            _id = value;
            Watcher.Value?.Invoke(value);
        }
    }

    public long MeterId { get; set; }
}

public static class Meters
{
    public const string Script = """
        CREATE TABLE meters (id BIGINT NOT NULL PRIMARY KEY);
        CREATE TABLE meter_readings (id BIGINT NOT NULL PRIMARY KEY, meter_id BIGINT NOT NULL);
        INSERT INTO meters (id) VALUES (1);
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100)
        INSERT INTO meter_readings (id, meter_id) SELECT i, 1 FROM n;
        """;
}
