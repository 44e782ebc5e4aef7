using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace App
{
    [Table("posts")]
    [Relation(RelationType.OneToMany, typeof(Comment), Name = "Comments")]
    public partial class Post
    {
        public long Id { get; set; }
    }

    [Table("comments")]
    [Relation(RelationType.ManyToOne, typeof(Post), Name = "Post")]
    public partial class Comment
    {
        public long Id { get; set; }

        public long? PostId { get; set; }
    }
}
