using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model;

public enum ParcelState
{
    Stored,
    Collected,
}

public enum ParcelSize : byte
{
    Small = 1,
    Large = 2,
}

// Columns that can hold what the entity does not know: names and numbers of enums, a number that the database may have as text.
[Table("lockers")]
public partial class Locker
{
    public long Id { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Parcel> Parcels { get; }
}

[Table("parcels")]
public partial class Parcel
{
    public const string Schema = """
        CREATE TABLE lockers (id BIGINT NOT NULL PRIMARY KEY);
        CREATE TABLE parcels (id BIGINT NOT NULL PRIMARY KEY, locker_id BIGINT, state TEXT, size SMALLINT, weight INTEGER);
        INSERT INTO lockers (id) VALUES (1);
        INSERT INTO parcels (id, locker_id, state, size, weight) VALUES (1, 1, 'Stored', 1, 5), (2, 1, 'Collected', 2, 7);
        """;

    public long Id { get; set; }

    public long LockerId { get; set; }

    [Column(TypeName = "text")]
    public ParcelState State { get; set; }

    public ParcelSize Size { get; set; }

    public int Weight { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Locker Locker { get; set; }
}
