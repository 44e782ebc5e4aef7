// What these declarations are about is unusual names and places; the compiler's and analyzers' opinions about those are the author's own.
#pragma warning disable CA1034 // nested types
#pragma warning disable CA1515 // public types in an application
#pragma warning disable CA1707 // underscores
#pragma warning disable CA1716 // keywords as names
#pragma warning disable CA1720 // types as names
#pragma warning disable CA1724 // names of namespaces
#pragma warning disable CA1819 // arrays as properties
#pragma warning disable CA2227 // settable collections
#pragma warning disable CA1002 // lists in the public surface
#pragma warning disable IDE1006 // naming

using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace Strict.@namespace;

/// <summary>Holds entities.</summary>
public static partial class Outer
{
    /// <summary>Holds them, too.</summary>
    public static partial class Inner
    {
        /// <summary>An entity whose names are keywords.</summary>
        [Table("class")]
        public partial class @class
        {
            /// <summary>The key.</summary>
            [Key]
            public long @default { get; set; }

            /// <summary>A column.</summary>
            [Column("the \"name\" {0}")]
            public string? @string { get; set; }

            /// <summary>A relation.</summary>
            [Relation(RelationType.OneToMany)]
            public partial IReadOnlyList<@event> @for { get; }

            /// <summary>A relation without documentation of the generator.</summary>
            [Relation(RelationType.OneToMany, Field = nameof(@event.@while))]
            public List<@event> @do { get; set; } = [];
        }

        /// <summary>A record entity.</summary>
        [Table("event")]
        public sealed partial record @event
        {
            /// <summary>The key.</summary>
            public Guid Id { get; init; }

            /// <summary>A foreign key.</summary>
            public long @int { get; set; }

            /// <summary>Another.</summary>
            public long? whileDefault { get; set; }

            /// <summary>A relation.</summary>
            [Relation(RelationType.ManyToOne, Fields = [nameof(@int)], Field = nameof(Inner.@class.@for))]
            public partial @class @if { get; set; }

            /// <summary>An optional relation.</summary>
            [Relation(RelationType.ManyToOne, Fields = [nameof(whileDefault)], Field = nameof(Inner.@class.@do))]
            public partial @class? @while { get; set; }
        }
    }

    /// <summary>An internal entity in a public class.</summary>
    [Table("hidden")]
    internal sealed partial class Hidden
    {
        public long Id { get; set; }

        public long? ParentId { get; set; }

        [Relation(RelationType.ManyToOne)]
        public partial Hidden? Parent { get; private set; }

        [Relation(RelationType.OneToMany)]
        internal partial IReadOnlyList<Hidden> Children { get; }
    }
}

/// <summary>A positional record with a composite key.</summary>
/// <param name="Year">First part of the key.</param>
/// <param name="Number">Second part of the key.</param>
/// <param name="Note">A column.</param>
[Table("orders")]
public partial record Order([property: Key] int Year, [property: Key] string Number, string? Note)
{
    /// <summary>A relation over two columns.</summary>
    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Item> Items { get; }
}

/// <summary>An entity that marks members obsolete.</summary>
[Table("items")]
public partial class Item
{
    /// <summary>The key.</summary>
    public byte[] Id { get; set; } = [];

    /// <summary>First part of the foreign key.</summary>
    public int? OrderYear { get; set; }

    /// <summary>Second part of the foreign key.</summary>
    public string? OrderNumber { get; set; }

    /// <summary>Nobody uses it any more.</summary>
    [Obsolete("Use Id.")]
    public string? Code { get; set; }

    /// <summary>A relation that accessors narrow.</summary>
    [Relation(RelationType.ManyToOne)]
    public virtual partial Order? Order { get; protected internal set; }

    /// <summary>An array.</summary>
    [Relation(RelationType.ManyToMany, Junction = "item_items", SourceColumns = ["from_id"], TargetColumns = ["to_id"])]
    public partial Item[] Related { get; }
}
