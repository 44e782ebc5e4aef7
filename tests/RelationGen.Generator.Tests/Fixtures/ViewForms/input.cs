using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace App;

public readonly record struct OrderId(long Value);

public enum Status
{
    Open,
    Paid,
}

[Table("orders")]
public partial class Order
{
    public OrderId Id { get; set; }
    public Status Status { get; set; }

    [Column(TypeName = "text")]
    public Status? Before { get; set; }

    [Column(TypeName = "text")]
    public Status After { get; set; }

    public OrderId? PreviousId { get; set; }
    public DateOnly Day { get; set; }
    public decimal @checked { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Order? Previous { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<OrderLine> Lines { get; }
}

[Table("order_lines")]
public partial class OrderLine
{
    [Key]
    public OrderId OrderId { get; set; }

    [Key]
    public int Number { get; set; }

    public string? Note { get; set; }
    public short Amount { get; set; }

    [Column(TypeName = "text")]
    public Status Status { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Order Order { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Delivery> Deliveries { get; }
}

[Table("deliveries")]
public partial class Delivery
{
    public Guid Id { get; set; }
    public OrderId? OrderLineOrderId { get; set; }
    public int? OrderLineNumber { get; set; }
    public DateTime? At { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial OrderLine? OrderLine { get; set; }
}

/// <summary>All kinds of columns, in a positional record; a parameter says where it comes from.</summary>
[View(typeof(Order))]
public sealed partial record OrderRow(
    OrderId Id,
    Status Status,
    Status? Before,
    Status After,
    OrderId? PreviousId,
    [From(nameof(Order.Previous), nameof(Order.Day))] DateOnly? PreviousDay,
    [property: From(nameof(Order.Lines), nameof(OrderLine.Amount), Aggregate = Aggregate.Sum)] long Amount,
    [From(nameof(Order.Lines), nameof(OrderLine.Status), Aggregate = Aggregate.Max)] Status? Last,
    decimal @checked,
    [property: NotMapped] bool IsNew = false)
{
    public DateOnly Day { get; set; }

    [NotMapped]
    public string? Remark { get; set; }
}

/// <summary>A struct, whose members are in another one.</summary>
[View(typeof(Order))]
public readonly partial record struct OrderKey(OrderId Id, DateOnly Day);

[View(typeof(Order))]
public partial struct OrderPair
{
    public required OrderKey? Previous { get; init; }

    [From(nameof(Order.Lines))]
    public required List<LineKey> Lines { get; init; }

    [From(nameof(Order.Lines), nameof(OrderLine.Status), OrderBy = nameof(InOrder))]
    public ICollection<Status> States { get; set; }

    private static Ordering[] InOrder(OrderLineTable line) => [line.Status, line.Number.Descending];
}

/// <summary>A class whose constructor takes some of its members.</summary>
[View(typeof(OrderLine))]
public partial class LineKey
{
    public LineKey(OrderId orderId, int number)
    {
        OrderId = orderId;
        Number = number;
    }

    public OrderId OrderId { get; }
    public int Number { get; }
    public string? Note { get; private set; }

    [NotMapped]
    public required string? Remark { get; init; }

    [From(nameof(OrderLine.Deliveries), nameof(Delivery.At))]
    public IEnumerable<DateTime?> Deliveries { get; init; } = [];
}

/// <summary>Nothing of the row itself, so that its key says whether there is one.</summary>
[View(typeof(OrderLine))]
public partial class LineOrder(OrderKey order)
{
    public OrderKey Order { get; } = order;

    public IReadOnlyCollection<DeliveryKey> Deliveries { get; init; } = [];
}

[View(typeof(Delivery))]
public partial record DeliveryTime
{
    public DateTime? At { get; init; }

    public LineOrder? OrderLine { get; init; }

    public static DeliveryTime? Find(DbSession db, Guid id) => null;
}

[View(typeof(Delivery))]
public partial record DeliveryKey(Guid Id);

public abstract record Base
{
    public OrderId Id { get; init; }
}

/// <summary>Members of base records count.</summary>
[View(typeof(Order))]
public partial record Small : Base
{
    public Status Status { get; init; }
}

[View(typeof(Order))]
public partial record Large : Small
{
    public DateOnly Day { get; init; }
}

internal static partial class Pages
{
    [View(typeof(Order))]
    private partial record @event(OrderId Id, @event.@class? Previous)
    {
        [View(typeof(Order))]
        internal partial class @class
        {
            public OrderId Id { get; set; }
        }
    }
}

// A list of the view itself, to its end.
[Table("categories")]
public partial class Category
{
    public int Id { get; set; }
    public int? ParentId { get; set; }
    public string Name { get; set; } = "";

    [Relation(RelationType.ManyToOne)]
    public partial Category? Parent { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Category> Children { get; }
}

[View(typeof(Category))]
public partial record CategoryTree(string Name, [property: From(nameof(Category.Children), Recursive = true, MaxDepth = 4)] IReadOnlyList<CategoryTree> Children);
