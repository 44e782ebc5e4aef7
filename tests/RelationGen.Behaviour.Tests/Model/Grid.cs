using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model.Grid;

// Every type of relation between the same few tables, so that one table of cases fits them all.
[Table("nodes"), MorphName("node")]
public partial class Node
{
    public long Id { get; set; }

    public long? ParentId { get; set; }

    [Relation(RelationType.ManyToOne, Field = nameof(Children))]
    public partial Node? Parent { get; set; }

    [Relation(RelationType.OneToMany, Field = nameof(Parent))]
    public partial IReadOnlyList<Node> Children { get; }

    [Relation(RelationType.OneToMany, Field = nameof(Leaf.Owner))]
    public partial IReadOnlyList<Leaf> Leaves { get; }

    [Relation(RelationType.OneToMany, Field = nameof(Leaf.Guest))]
    public partial IReadOnlyList<Leaf> Guests { get; }

    [Relation(RelationType.MorphMany, Field = nameof(Leaf.Holder))]
    public partial IReadOnlyList<Leaf> Held { get; }

    [Relation(RelationType.ManyToMany, Junction = "nodes_leaves")]
    public partial IReadOnlyList<Leaf> Pairs { get; }

    [Relation(RelationType.MorphToMany)]
    public partial IReadOnlyList<Leaf> Marks { get; }

    [Relation(RelationType.ManyToMany, Junction = "node_friends", SourceColumns = ["node_id"], TargetColumns = ["friend_id"])]
    public partial IReadOnlyList<Node> Friends { get; }

    [Relation(RelationType.OneToOne, Field = nameof(Solo.Owner))]
    public partial Solo? Solo { get; set; }

    [Relation(RelationType.OneToOne, Field = nameof(Model.Grid.Solo.Guest))]
    public partial Solo? GuestSolo { get; set; }

    [Relation(RelationType.MorphOne, Field = nameof(Model.Grid.Solo.Keeper))]
    public partial Solo? Kept { get; set; }

    [Relation(RelationType.MorphOne, Field = nameof(Model.Grid.Solo.Warden))]
    public partial Solo? Warded { get; set; }
}

[Table("others"), MorphName("other")]
public partial class Other
{
    public long Id { get; set; }
}

[Table("leaves")]
public partial class Leaf
{
    public long Id { get; set; }

    public long OwnerId { get; set; }

    public long? GuestId { get; set; }

    public string? HolderType { get; set; }

    public long? HolderId { get; set; }

    [Relation(RelationType.ManyToOne, Field = nameof(Node.Leaves))]
    public partial Node Owner { get; set; }

    [Relation(RelationType.ManyToOne, Field = nameof(Node.Guests))]
    public partial Node? Guest { get; set; }

    [Relation(RelationType.MorphTo, Targets = [typeof(Node), typeof(Other)])]
    public partial object? Holder { get; set; }

    [Relation(RelationType.ManyToMany, Junction = "nodes_leaves")]
    public partial IReadOnlyList<Node> Nodes { get; }

    [Relation(RelationType.MorphedByMany)]
    public partial IReadOnlyList<Node> MarkedNodes { get; }
}

/// <summary>Belongs to one node at most, four times.</summary>
[Table("solos")]
public partial class Solo
{
    public long Id { get; set; }

    public long OwnerId { get; set; }

    public long? GuestId { get; set; }

    public string? KeeperType { get; set; }

    public long? KeeperId { get; set; }

    public required string WardenType { get; set; }

    public long WardenId { get; set; }

    [Relation(RelationType.OneToOne, Field = nameof(Node.Solo))]
    public partial Node Owner { get; set; }

    [Relation(RelationType.OneToOne, Field = nameof(Node.GuestSolo))]
    public partial Node? Guest { get; set; }

    [Relation(RelationType.MorphTo, Targets = [typeof(Node), typeof(Other)])]
    public partial object? Keeper { get; set; }

    [Relation(RelationType.MorphTo, Targets = [typeof(Node), typeof(Other)])]
    public partial object? Warden { get; set; }
}

/// <summary>Keys of two parts on both sides; the same number exists for two tenants.</summary>
[Table("blocks")]
public partial class Block
{
    [Key, Column(Order = 0)]
    public int Tenant { get; set; }

    [Key, Column(Order = 1)]
    public int Number { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Brick> Bricks { get; }

    [Relation(RelationType.ManyToMany)]
    public partial IReadOnlyList<Brick> Paired { get; }
}

[Table("bricks")]
public partial class Brick
{
    [Key, Column(Order = 0)]
    public int Tenant { get; set; }

    [Key, Column(Order = 1)]
    public int Number { get; set; }

    public int? BlockTenant { get; set; }

    public int? BlockNumber { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Block? Block { get; set; }

    [Relation(RelationType.ManyToMany)]
    public partial IReadOnlyList<Block> PairedBlocks { get; }
}

public static class Grid
{
    private const string Schema = """
        CREATE TABLE nodes (id BIGINT NOT NULL PRIMARY KEY, parent_id BIGINT);
        CREATE TABLE others (id BIGINT NOT NULL PRIMARY KEY);
        CREATE TABLE leaves (id BIGINT NOT NULL PRIMARY KEY, owner_id BIGINT NOT NULL, guest_id BIGINT, holder_type TEXT, holder_id BIGINT);
        CREATE TABLE solos (id BIGINT NOT NULL PRIMARY KEY, owner_id BIGINT NOT NULL, guest_id BIGINT, keeper_type TEXT, keeper_id BIGINT, warden_type TEXT NOT NULL, warden_id BIGINT NOT NULL);
        CREATE TABLE nodes_leaves (node_id BIGINT NOT NULL, leaf_id BIGINT NOT NULL);
        CREATE TABLE leafables (leaf_id BIGINT NOT NULL, leafable_type TEXT NOT NULL, leafable_id BIGINT NOT NULL);
        CREATE TABLE node_friends (node_id BIGINT NOT NULL, friend_id BIGINT NOT NULL);
        CREATE TABLE blocks (tenant INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (tenant, number));
        CREATE TABLE bricks (tenant INTEGER NOT NULL, number INTEGER NOT NULL, block_tenant INTEGER, block_number INTEGER, PRIMARY KEY (tenant, number));
        CREATE TABLE blocks_bricks (block_tenant INTEGER NOT NULL, block_number INTEGER NOT NULL, brick_tenant INTEGER NOT NULL, brick_number INTEGER NOT NULL);
        """;

    /// <summary>Nodes, leaves, solos, and blocks and bricks of tenant 1: 1 to 5, which nothing joins as far as they can be without.</summary>
    public const string Reset = """
        DELETE FROM nodes; DELETE FROM others; DELETE FROM leaves; DELETE FROM solos; DELETE FROM nodes_leaves; DELETE FROM leafables; DELETE FROM node_friends;
        DELETE FROM blocks; DELETE FROM bricks; DELETE FROM blocks_bricks;
        INSERT INTO nodes (id) VALUES (1), (2), (3), (4), (5);
        INSERT INTO others (id) VALUES (1), (2);
        INSERT INTO leaves (id, owner_id) VALUES (1, 2), (2, 2), (3, 2), (4, 2), (5, 2);
        INSERT INTO solos (id, owner_id, warden_type, warden_id) VALUES (1, 11, 'other', 11), (2, 12, 'other', 12), (3, 13, 'other', 13), (4, 14, 'other', 14), (5, 15, 'other', 15);
        INSERT INTO blocks (tenant, number) VALUES (1, 1), (1, 2), (1, 3), (1, 4), (1, 5), (2, 1);
        INSERT INTO bricks (tenant, number, block_tenant, block_number) VALUES (1, 1, NULL, NULL), (1, 2, NULL, NULL), (1, 3, NULL, NULL), (1, 4, NULL, NULL), (1, 5, NULL, NULL), (2, 1, 2, 1);
        INSERT INTO blocks_bricks (block_tenant, block_number, brick_tenant, brick_number) VALUES (2, 1, 1, 1), (1, 1, 2, 1);

        """;

    public static Database Create(Engine engine) => Database.Create(engine, Schema);
}
