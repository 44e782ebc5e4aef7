using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

#pragma warning disable CA1050 // The global namespace is what this entity is about.
#nullable disable

[Table("planets")]
public partial class Planet
{
    public long Id { get; set; }

    public string Name { get; set; }

    public long? StarId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Star Star { get; set; }
}

[Table("stars")]
public partial class Star
{
    public long Id { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Planet> Planets { get; }

    [Relation(RelationType.OneToMany)]
    public List<Planet> More { get; set; }
}
