using System.ComponentModel.DataAnnotations.Schema;

[Table("posts")]
public partial class Post
{
    public long Id { get; set; }

    public string Titel { get; set; } = "";
}
