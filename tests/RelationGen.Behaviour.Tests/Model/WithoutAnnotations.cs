#nullable disable

using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model;

// Text keys in code without nullable annotations: the key's type says nothing, so the relation is optional.
[Table("regions")]
public partial class Region
{
    [Key]
    public string Code { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Town> Towns { get; }

    [Relation(RelationType.ManyToMany, Junction = "region_towns")]
    public List<Town> Shared { get; set; }
}

[Table("towns")]
public partial class Town
{
    public int Id { get; set; }

    public string RegionCode { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Region Region { get; set; }

    [Relation(RelationType.ManyToMany, Junction = "region_towns")]
    public IList<Region> Shared { get; set; }
}

[Table("mayors")]
public partial class Mayor
{
    public int Id { get; set; }

    public int? TownHallId { get; set; }

    [Relation(RelationType.OneToOne)]
    public partial TownHall TownHall { get; set; }
}

[Table("town_halls")]
public partial class TownHall
{
    public int Id { get; set; }

    public int TownId { get; set; }

    [Relation(RelationType.OneToOne)]
    public partial Mayor Mayor { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Town Town { get; set; }
}
