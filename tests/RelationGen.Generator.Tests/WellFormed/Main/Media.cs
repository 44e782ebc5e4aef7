// Polymorphic relations of every kind.
namespace App.Media;

[Table("songs"), MorphName("song")]
public partial class Song
{
    public long Id { get; set; }

    [Relation(RelationType.MorphMany)]
    public partial IReadOnlyList<Remark> Remarks { get; }

    [Relation(RelationType.MorphOne)]
    public partial Cover? Cover { get; set; }

    [Relation(RelationType.MorphToMany)]
    public partial IReadOnlyList<Genre> Genres { get; }
}

[Table("films"), MorphName("film")]
public partial class Film
{
    public long Id { get; set; }

    [Relation(RelationType.MorphMany)]
    public partial IReadOnlyList<Remark> Remarks { get; }

    [Relation(RelationType.MorphToMany)]
    public partial IReadOnlyList<Genre> Genres { get; }
}

[Table("remarks")]
public partial class Remark
{
    public long Id { get; set; }

    public string? SubjectType { get; set; }

    public long? SubjectId { get; set; }

    [Relation(RelationType.MorphTo, Targets = [typeof(Song), typeof(Film)])]
    public partial object? Subject { get; set; }
}

[Table("covers")]
[Relation(RelationType.MorphTo, Name = "Work", Targets = [typeof(Song)], Fields = [nameof(WorkKind), nameof(WorkKey)])]
public partial class Cover
{
    public long Id { get; set; }

    public string WorkKind { get; set; } = "";

    public long WorkKey { get; set; }
}

[Table("genres")]
public partial class Genre
{
    public long Id { get; set; }

    [Relation(RelationType.MorphedByMany)]
    public partial IReadOnlyList<Song> Songs { get; }

    [Relation(RelationType.MorphedByMany)]
    public partial IReadOnlyList<Film> Films { get; }
}
