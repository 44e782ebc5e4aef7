// Code that never heard of nullable annotations.
#nullable disable

namespace App.Legacy
{
    [Table("customers", Schema = "sales")]
    public partial class Customer
    {
        public string CustomerId { get; set; }

        public string Name { get; set; }

        [Relation(RelationType.OneToMany)]
        public List<Order> Orders { get; set; }

        [Relation(RelationType.OneToMany, Field = nameof(Order.Payer))]
        public List<Order> PaidOrders { get; set; }
    }

    [Table("orders", Schema = "sales")]
    public partial class Order
    {
        public long Id { get; set; }

        public string CustomerId { get; set; }

        public string PayerId { get; set; }

        public long? ParentId { get; set; }

        [Relation(RelationType.ManyToOne)]
        public Customer Customer { get; set; }

        [Relation(RelationType.ManyToOne)]
        public Customer Payer { get; set; }

        [Relation(RelationType.ManyToOne)]
        public partial Order Parent { get; set; }

        [Relation(RelationType.OneToMany)]
        public partial Order[] Parts { get; }

        [Relation(RelationType.OneToMany)]
        public IList<OrderLine> Lines { get; set; }
    }

    [Table("order_lines", Schema = "sales")]
    public partial class OrderLine
    {
        [Key, Column(Order = 0)]
        public long OrderId { get; set; }

        [Key, Column(Order = 1)]
        public int Number { get; set; }

        public decimal? Price { get; set; }

        [Relation(RelationType.ManyToOne)]
        public Order Order { get; set; }
    }
}
