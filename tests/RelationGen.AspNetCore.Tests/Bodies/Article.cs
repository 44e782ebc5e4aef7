using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Runtime.Serialization;
using Microsoft.Extensions.Validation;

namespace RelationGen.AspNetCore.Tests.Bodies;

/// <summary>
/// An entity that requests bring as it is. MVC passes its relations over; validation and forms of minimal APIs are told to.
/// </summary>
[Table("articles")]
[Relation(RelationType.OneToMany, typeof(Remark), Name = "Remarks")]
public partial class Article
{
    public long Id { get; set; }

    [Required]
    [StringLength(5)]
    public string? Title { get; set; }

    public long WriterId { get; set; }

    [Relation(RelationType.ManyToOne)]
    [SkipValidation, IgnoreDataMember]
    public partial Writer Writer { get; set; }

    [Relation(RelationType.ManyToMany)]
    [SkipValidation]
    public partial IReadOnlyList<Writer> Readers { get; }
}

[Table("writers")]
public partial class Writer
{
    public long Id { get; set; }

    [StringLength(40)]
    public required string Name { get; set; }
}

[Table("remarks")]
public partial class Remark
{
    public long Id { get; set; }

    public long ArticleId { get; set; }

    [Relation(RelationType.ManyToOne)]
    [SkipValidation]
    public partial Article Article { get; set; }
}

/// <summary>The same without a word for the validation of minimal APIs.</summary>
[Table("drafts")]
public partial class Draft
{
    public long Id { get; set; }

    [Required]
    public string? Title { get; set; }

    public long WriterId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Writer Writer { get; set; }
}
