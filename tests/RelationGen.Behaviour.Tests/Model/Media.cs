using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model.Media;

// Base classes whose setters are private, as domain models have them.
public abstract class Entity
{
    public long Id { get; private set; }

    public DateTime CreatedAt { get; private set; } = new(2024, 1, 2, 3, 4, 5);

    [ConcurrencyCheck]
    public int Version { get; init; }
}

public abstract class MediaItem : Entity
{
    private string? _note;

    public string Name { get; private set; } = string.Empty;

    public string? Note
    {
        get => _note;
        private set => _note = value?.Trim();
    }

    [Column(TypeName = "text")]
    public MediaKind Kind { get; private set; }

    public long? ShelfId { get; private set; }

    public decimal? Rating { get; private init; } = 7.5m;

    public void Describe(string name, string? note, MediaKind kind, long? shelf) => (Name, Note, Kind, ShelfId) = (name, note, kind, shelf);
}

public enum MediaKind
{
    Film,

    [EnumLabel("tv series")]
    Series,
}

[Table("med_movies")]
public partial class Movie : MediaItem
{
    public int Minutes { get; private set; }

    [Relation(RelationType.ManyToOne)]
    public partial Shelf? Shelf { get; }

    public void Last(int minutes) => Minutes = minutes;
}

[Table("med_shelves")]
public partial class Shelf : Entity
{
    public required string Place { get; init; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Movie> Movies { get; }
}
