using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model.Tenancy;

// Every key begins with the tenant, so that foreign keys share it with the primary key of the row that stores them.
[Table("orders")]
public partial class Order
{
    [Key, Column(Order = 0)]
    public int TenantId { get; set; }

    [Key, Column(Order = 1)]
    public int Id { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Line> Lines { get; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Step> Steps { get; }

    [Relation(RelationType.OneToOne)]
    public partial Receipt? Receipt { get; set; }

    [Relation(RelationType.ManyToMany, Through = typeof(OrderLabel))]
    public partial IReadOnlyList<Label> Labels { get; }
}

[Table("lines")]
public partial class Line
{
    [Key, Column(Order = 0)]
    public int TenantId { get; set; }

    [Key, Column(Order = 1)]
    public int Id { get; set; }

    public int? OrderId { get; set; }

    [Relation(RelationType.ManyToOne, Fields = [nameof(TenantId), nameof(OrderId)])]
    public partial Order? Order { get; set; }
}

[Table("receipts")]
public partial class Receipt
{
    [Key, Column(Order = 0)]
    public int TenantId { get; set; }

    [Key, Column(Order = 1)]
    public int Id { get; set; }

    public int OrderId { get; set; }

    [Relation(RelationType.OneToOne, Fields = [nameof(TenantId), nameof(OrderId)])]
    public partial Order Order { get; set; }
}

/// <summary>Its key contains the whole key of the order.</summary>
[Table("steps")]
public partial class Step
{
    [Key, Column(Order = 0)]
    public int TenantId { get; set; }

    [Key, Column(Order = 1)]
    public int OrderId { get; set; }

    [Key, Column(Order = 2)]
    public int Number { get; set; }

    [Relation(RelationType.ManyToOne, Fields = [nameof(TenantId), nameof(OrderId)])]
    public partial Order Order { get; set; }
}

[Table("labels")]
public partial class Label
{
    [Key, Column(Order = 0)]
    public int TenantId { get; set; }

    [Key, Column(Order = 1)]
    public int Id { get; set; }

    [Relation(RelationType.ManyToMany, Through = typeof(OrderLabel))]
    public partial IReadOnlyList<Order> Orders { get; }
}

/// <summary>Both of its keys use the tenant.</summary>
[Table("order_labels")]
public partial class OrderLabel
{
    [Key, Column(Order = 0)]
    public int TenantId { get; set; }

    [Key, Column(Order = 1)]
    public int OrderId { get; set; }

    [Key, Column(Order = 2)]
    public int LabelId { get; set; }

    [Relation(RelationType.ManyToOne, Fields = [nameof(TenantId), nameof(OrderId)])]
    public partial Order Order { get; set; }

    [Relation(RelationType.ManyToOne, Fields = [nameof(TenantId), nameof(LabelId)])]
    public partial Label Label { get; set; }
}

public static class Tenancy
{
    public static Database Create(Engine engine) => Database.Create(engine, """
        CREATE TABLE orders (tenant_id INTEGER NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (tenant_id, id));
        CREATE TABLE lines (tenant_id INTEGER NOT NULL, id INTEGER NOT NULL, order_id INTEGER, PRIMARY KEY (tenant_id, id));
        CREATE TABLE receipts (tenant_id INTEGER NOT NULL, id INTEGER NOT NULL, order_id INTEGER NOT NULL, PRIMARY KEY (tenant_id, id));
        CREATE TABLE steps (tenant_id INTEGER NOT NULL, order_id INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (tenant_id, order_id, number));
        CREATE TABLE labels (tenant_id INTEGER NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (tenant_id, id));
        CREATE TABLE order_labels (tenant_id INTEGER NOT NULL, order_id INTEGER NOT NULL, label_id INTEGER NOT NULL, PRIMARY KEY (tenant_id, order_id, label_id));
        INSERT INTO orders VALUES (1, 1), (1, 2), (2, 1);
        INSERT INTO lines VALUES (1, 1, NULL), (1, 2, 2), (2, 1, NULL), (2, 2, 1);
        INSERT INTO receipts VALUES (1, 1, 2), (2, 1, 9);
        INSERT INTO steps VALUES (1, 1, 1), (1, 2, 1), (2, 1, 1);
        INSERT INTO labels VALUES (1, 1), (1, 2), (2, 1);
        """);
}
