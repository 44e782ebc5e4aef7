using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace Blog.Model;

/// <summary>What somebody thinks of a post or of a comment: <see cref="SubjectType"/> says which of the two <see cref="SubjectId"/> is the key of.</summary>
[Table("reactions")]
public partial class Reaction
{
    public long Id { get; set; }

    public required string Word { get; set; }

    public required string SubjectType { get; set; }

    public long SubjectId { get; set; }

    [Relation(RelationType.MorphTo, Targets = [typeof(Post), typeof(Comment)])]
    public partial object? Subject { get; set; }
}
