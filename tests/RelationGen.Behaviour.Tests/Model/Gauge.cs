using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model;

// Keys and values above long.MaxValue, and numbers whose sums outgrow them.
[Table("gauges")]
public partial class Gauge
{
    public ulong Id { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Pulse> Pulses { get; }
}

[Table("pulses")]
public partial class Pulse
{
    public ulong Id { get; set; }

    public ulong GaugeId { get; set; }

    public ulong? Peak { get; set; }

    public byte Tiny { get; set; }

    public sbyte Slight { get; set; }

    public short Small { get; set; }

    public ushort? Positive { get; set; }

    public uint Large { get; set; }

    public long Huge { get; set; }

    public string? Label { get; set; }
}

public static class Gauges
{
    public static Database Create(Engine engine)
    {
        var db = Database.Create(engine);
        new DatabaseSchema([Gauge.RelationMap.Table.Model, Pulse.RelationMap.Table.Model]).Create(db);
        db.Forget();
        return db;
    }
}
