using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace Blog.Model;

/// <summary>What a user says about themselves. A record: equality and printing cover the columns only.</summary>
[Table("profiles")]
public partial record Profile
{
    public long Id { get; init; }

    public long UserId { get; set; }

    public required string Bio { get; init; }

    public string? Website { get; init; }

    [Relation(RelationType.OneToOne, OnDelete = ReferentialAction.Cascade)]
    public partial User User { get; set; }
}
