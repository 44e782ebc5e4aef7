using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model;

// What changes in memory can meet: a place for one, keys without setters, targets that do not point back, members of the user with a helper's name.
[Table("motorists")]
public partial class Motorist
{
    public long Id { get; set; }

    [Relation(RelationType.OneToOne)]
    public partial Van? Van { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Permit> Permits { get; }

    [Relation(RelationType.OneToMany)]
    public partial List<Fine> Fines { get; set; }

    [NotMapped]
    public string? Dissociate { get; set; }

    public string Associate(string club) => Id + " is in " + club;
}

[Table("vans")]
public partial class Van
{
    public long Id { get; set; }

    public long? MotoristId { get; set; }

    [Relation(RelationType.OneToOne)]
    public partial Motorist? Motorist { get; set; }
}

[Table("permits")]
public partial class Permit
{
    public long Id { get; set; }

    public long? MotoristId { get; init; }
}

[Table("fines")]
public partial class Fine
{
    public long Id { get; set; }

    public long? MotoristId { get; set; }
}

public static class Garage
{
    public static Database Create(Engine engine) => Database.Create(engine, """
        CREATE TABLE motorists (id BIGINT NOT NULL PRIMARY KEY);
        CREATE TABLE vans (id BIGINT NOT NULL PRIMARY KEY, motorist_id BIGINT);
        CREATE TABLE permits (id BIGINT NOT NULL PRIMARY KEY, motorist_id BIGINT);
        CREATE TABLE fines (id BIGINT NOT NULL PRIMARY KEY, motorist_id BIGINT);
        INSERT INTO motorists (id) VALUES (1), (2);
        INSERT INTO vans (id, motorist_id) VALUES (1, 1), (2, 2), (3, NULL);
        INSERT INTO permits (id, motorist_id) VALUES (1, 1);
        INSERT INTO fines (id, motorist_id) VALUES (1, 1), (2, 1), (3, NULL);
        """);
}
