// Keys and times of creation in base classes, interfaces, an enum as a key, a composite key.
namespace App.Storage;

public interface IHasId<out TKey>
{
    TKey Id { get; }
}

public interface INamed
{
    string Name { get; }
}

public abstract class Entity<TKey> : IHasId<TKey>
{
    public TKey Id { get; protected set; } = default!;

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? DeletedAt { get; set; }
}

public abstract class NamedEntity : Entity<Guid>, INamed
{
    public string Name { get; set; } = "";
}

public enum Zone : byte
{
    Dry,
    Cold,
    Frozen,
}

[Table("warehouses")]
public partial class Warehouse : NamedEntity
{
    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Shelf> Shelves { get; }

    [Relation(RelationType.ManyToMany)]
    public partial IReadOnlyList<Climate> Climates { get; }
}

[Table("climates")]
public partial class Climate
{
    [Key]
    public Zone Zone { get; set; }

    public double Celsius { get; set; }

    [Relation(RelationType.ManyToMany)]
    public partial IReadOnlyList<Warehouse> Warehouses { get; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Shelf> Shelves { get; }
}

[Table("shelves")]
public partial class Shelf
{
    [Key, Column(Order = 1)]
    public Guid WarehouseId { get; set; }

    [Key, Column(Order = 2)]
    public int Number { get; set; }

    public Zone ClimateZone { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Warehouse Warehouse { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Climate Climate { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Box> Boxes { get; }
}

[Table("boxes")]
public partial class Box : Entity<long>
{
    public Guid? ShelfWarehouseId { get; set; }

    public int? ShelfNumber { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Shelf? Shelf { get; set; }
}
