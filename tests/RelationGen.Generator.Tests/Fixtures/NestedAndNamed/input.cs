using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace App.@event;

public static partial class Outer
{
    [Table("odd \"table\" {0}")]
    public partial class @class
    {
        [Key]
        public System.Guid @default { get; set; }

        [Column("the \"column\" {1}")]
        public string? Text { get; set; }

        [Relation(RelationType.OneToMany)]
        internal partial IReadOnlyList<Child> @for { get; }

        public void Query()
        {
        }
    }

    [Table("child")]
    internal partial class Child
    {
        public long Id { get; set; }

        public System.Guid ParentDefault { get; set; }

        [Relation(RelationType.ManyToOne, Fields = [nameof(ParentDefault)])]
        public partial @class Parent { get; protected set; }
    }
}
