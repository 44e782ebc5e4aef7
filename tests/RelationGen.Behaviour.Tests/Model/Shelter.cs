using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model;

// A path to one over a key that is not unique; found by convention alone, without relations between.
[Table("shelters")]
public partial class Shelter
{
    public const string Schema = """
        CREATE TABLE shelters (id BIGINT NOT NULL PRIMARY KEY);
        CREATE TABLE kennels (id BIGINT NOT NULL PRIMARY KEY, shelter_id BIGINT NOT NULL);
        CREATE TABLE dogs (id BIGINT NOT NULL PRIMARY KEY, kennel_id BIGINT NOT NULL);
        """;

    public long Id { get; set; }

    [Relation(RelationType.OneToOne, Through = typeof(Kennel))]
    public partial Dog? Dog { get; }
}

[Table("kennels")]
public partial class Kennel
{
    public long Id { get; set; }

    public long ShelterId { get; set; }
}

[Table("dogs")]
public partial class Dog
{
    public long Id { get; set; }

    public long KennelId { get; set; }
}
