// What the base class library has attributes for.
namespace App.Sports;

[Table("teams")]
public partial class Team
{
    public long Id { get; set; }

    [Relation(RelationType.OneToMany), InverseProperty(nameof(Match.Home))]
    public partial IReadOnlyList<Match> HomeMatches { get; }

    [Relation(RelationType.OneToMany), InverseProperty(nameof(Match.Guest))]
    public partial IReadOnlyList<Match> GuestMatches { get; }
}

[Table("matches")]
public partial class Match
{
    public long Id { get; set; }

    public long HomeTeam { get; set; }

    [ForeignKey(nameof(Guest))]
    public long GuestTeam { get; set; }

    [ForeignKey(nameof(Winner))]
    public long? WonBy { get; set; }

    [Relation(RelationType.ManyToOne), ForeignKey(nameof(HomeTeam))]
    public partial Team Home { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Team Guest { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Team? Winner { get; set; }
}
