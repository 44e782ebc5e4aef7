namespace App.Support;

[Unique(nameof(Subject))]
public partial class Ticket
{
    [Relation(RelationType.ManyToOne)]
    public partial Agent Agent { get; set; }
}
