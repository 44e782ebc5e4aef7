using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>A device, whose key is a <see cref="Guid"/>.</summary>
[Table("devices")]
public partial class Device
{
    public Guid Id { get; set; }

    public int Position { get; set; }

    public required string Name { get; set; }

    [Relation(RelationType.OneToMany)]
    public List<Reading> Readings { get; set; } = [];
}

/// <summary>A reading of a device.</summary>
[Table("readings")]
public partial class Reading
{
    public long Id { get; set; }

    public Guid DeviceId { get; set; }

    public int Sequence { get; set; }

    public double Value { get; set; }
}
