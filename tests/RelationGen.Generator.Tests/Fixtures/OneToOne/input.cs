using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace App;

[Table("users")]
public partial class User
{
    public long Id { get; set; }

    [Relation(RelationType.OneToOne)]
    public partial Profile? Profile { get; set; }
}

[Table("profiles")]
public partial class Profile
{
    public long Id { get; set; }

    public long UserId { get; set; }

    [Relation(RelationType.OneToOne)]
    public partial User User { get; set; }
}
