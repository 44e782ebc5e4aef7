using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model;

// A key that cannot be set once the entity is there.
[Table("plates")]
public partial class Plate
{
    private readonly long _id;

    public long Id
    {
        get => _id;
        init => _id = value;
    }

    public required string Text { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Screw> Screws { get; }
}

[Table("screws")]
public partial class Screw
{
    public const string Schema = """
        CREATE TABLE plates (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
        CREATE TABLE screws (id BIGINT NOT NULL PRIMARY KEY, plate_id BIGINT NOT NULL);
        """;

    public long Id { get; set; }

    public long PlateId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Plate Plate { get; set; }
}
