using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model.Crates;

// A record that is copied, a class whose key changes, and targets that their own Equals takes for one.
[Table("crates")]
public partial record Crate
{
    public long Id { get; init; }

    public required string Name { get; init; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Chip> Chips { get; }

    [Relation(RelationType.ManyToMany, Junction = "crate_marks")]
    public partial List<Mark> Marks { get; set; }
}

[Table("trays")]
public partial class Tray
{
    public long Id { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial HashSet<Chip> Chips { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Lid> Lids { get; }
}

[Table("racks")]
public partial class Rack
{
    public long Id { get; set; }

    [Relation(RelationType.OneToMany)]
    public HashSet<Chip> Chips { get; } = [];
}

/// <summary>Chips of one colour are equal.</summary>
[Table("chips")]
public partial class Chip : IEquatable<Chip>
{
    public long Id { get; set; }

    public required string Color { get; set; }

    public long? CrateId { get; set; }

    public long? TrayId { get; set; }

    public long? RackId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Crate? Crate { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Tray? Tray { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Rack? Rack { get; set; }

    public bool Equals(Chip? other) => other is not null && Color == other.Color;

    public override bool Equals(object? obj) => Equals(obj as Chip);

    public override int GetHashCode() => Color.GetHashCode(StringComparison.Ordinal);
}

[Table("lids")]
public partial class Lid
{
    public long Id { get; set; }

    public long TrayId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Tray Tray { get; set; }
}

[Table("marks")]
public partial class Mark
{
    public long Id { get; set; }

    [Relation(RelationType.ManyToMany, Junction = "crate_marks")]
    public partial IReadOnlyList<Crate> Crates { get; }
}

public static class Crates
{
    public static Database Create(Engine engine) => Database.Create(engine, """
        CREATE TABLE crates (id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL);
        CREATE TABLE trays (id BIGINT NOT NULL PRIMARY KEY);
        CREATE TABLE racks (id BIGINT NOT NULL PRIMARY KEY);
        CREATE TABLE chips (id BIGINT NOT NULL PRIMARY KEY, color TEXT NOT NULL, crate_id BIGINT, tray_id BIGINT, rack_id BIGINT);
        CREATE TABLE lids (id BIGINT NOT NULL PRIMARY KEY, tray_id BIGINT NOT NULL);
        CREATE TABLE marks (id BIGINT NOT NULL PRIMARY KEY);
        CREATE TABLE crate_marks (crate_id BIGINT NOT NULL, mark_id BIGINT NOT NULL);
        INSERT INTO crates VALUES (1, 'One'), (2, 'Two'), (3, 'Three');
        INSERT INTO trays VALUES (1), (2);
        INSERT INTO racks VALUES (1);
        INSERT INTO chips VALUES (1, 'red', 1, 1, NULL), (2, 'red', 1, 1, NULL), (3, 'blue', 2, 1, NULL);
        INSERT INTO lids VALUES (1, 1);
        INSERT INTO marks VALUES (1), (2);
        INSERT INTO crate_marks VALUES (1, 1), (1, 2), (2, 2);
        """);
}
