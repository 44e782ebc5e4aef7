using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace Garden;

[Table("beds")]
internal sealed partial class Bed
{
    public long Id { get; set; }

    public required string Name { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Plant> Plants { get; }
}

[Table("plants")]
internal sealed partial class Plant
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public long BedId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Bed Bed { get; set; }

    [Relation(RelationType.ManyToMany, Junction = "plant_seasons")]
    public partial IReadOnlyList<Season> Seasons { get; }
}

[Table("seasons")]
internal sealed partial class Season
{
    public long Id { get; set; }

    public required string Name { get; set; }

    [Relation(RelationType.ManyToMany, Junction = "plant_seasons")]
    public partial IReadOnlyList<Plant> Plants { get; }
}
