using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model.Hosts;

// Keys of types that are no texts, or compare otherwise than texts, and what leads along them.
[Table("host_hosts")]
public partial class Host
{
    [Key, Column(TypeName = "inet")]
    public required string Address { get; set; }

    [Column(TypeName = "cidr")]
    public string? Net { get; set; }

    [Column(TypeName = "macaddr")]
    public string? Card { get; set; }

    [Column(TypeName = "citext")]
    public required string Name { get; set; }

    [Column(TypeName = "char(5)")]
    public required string Code { get; set; }

    [Column(TypeName = "host_mail")]
    public string? Mail { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Lease> Leases { get; }

    [Relation(RelationType.ManyToMany, Junction = "host_labels")]
    public partial IReadOnlyList<Label> Labels { get; }
}

[Table("host_labels_all")]
public partial class Label
{
    [Key, Column(TypeName = "citext")]
    public required string Text { get; set; }

    [Relation(RelationType.ManyToMany, Junction = "host_labels")]
    public partial IReadOnlyList<Host> Hosts { get; }
}

[Table("host_leases")]
public partial class Lease
{
    public long Id { get; set; }

    [Column(TypeName = "inet")]
    public required string HostAddress { get; set; }

    [Column(TypeName = "inet"), DefaultSql("'0.0.0.0'")]
    public string? Gateway { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Host Host { get; set; }
}

[Table("host_zones")]
public partial class Zone
{
    [Key, Column(TypeName = "char(3)")]
    public required string Code { get; set; }

    [Key, Column(TypeName = "cidr")]
    public required string Net { get; set; }

    public int Rank { get; set; }
}

[Table("host_accounts")]
public partial class Account
{
    [Key, Column(TypeName = "host_mail")]
    public required string Mail { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Letter> Letters { get; }
}

// A foreign key whose type is that below the domain of the key.
[Table("host_letters")]
public partial class Letter
{
    public long Id { get; set; }

    public string? AccountMail { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Account? Account { get; set; }
}
