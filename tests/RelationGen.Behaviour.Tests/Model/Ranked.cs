using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model.Ranked;

// What rows can be ordered by: nullable columns of every type, few different values of each, targets and computed values.
public readonly record struct Grade(int Value);

public enum Level
{
    Low,
    Middle,
    High,
}

[Converter(typeof(SizeConverter))]
public readonly record struct Size(int Width);

public sealed class SizeConverter : IValueConverter<Size, string>
{
    public static string ToStored(Size value) => "w" + value.Width;

    public static Size FromStored(string stored) => new(int.Parse(stored.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture));
}

[Table("racers")]
public partial class Racer
{
    public long Id { get; set; }

    public long? TeamId { get; set; }

    public string? Name { get; set; }

    public int? Points { get; set; }

    public decimal? Fee { get; set; }

    public double? Weight { get; set; }

    public float? Share { get; set; }

    public bool? IsIn { get; set; }

    public ulong? Chip { get; set; }

    public char? Group { get; set; }

    public Guid? Token { get; set; }

    public DateTime? Seen { get; set; }

    public DateTimeOffset? Joined { get; set; }

    public DateOnly? Born { get; set; }

    public TimeOnly? Start { get; set; }

    public TimeSpan? Best { get; set; }

    public Level? Level { get; set; }

    [Column(TypeName = "text")]
    public Level? Wanted { get; set; }

    public Grade? Grade { get; set; }

    public Size? Size { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Team? Team { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Lap> Laps { get; }
}

[Table("teams")]
public partial class Team
{
    public long Id { get; set; }

    public string? Name { get; set; }

    public decimal? Budget { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Racer> Racers { get; }
}

[Table("laps")]
public partial class Lap
{
    public long Id { get; set; }

    public long RacerId { get; set; }

    public int Seconds { get; set; }

    public decimal Fuel { get; set; }

    public required string Mark { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Racer Racer { get; set; }
}

/// <summary>A key of two parts, one of them converted.</summary>
[Table("boxes")]
public partial class Box
{
    [System.ComponentModel.DataAnnotations.Key]
    public Size Size { get; set; }

    [System.ComponentModel.DataAnnotations.Key]
    public Guid Code { get; set; }

    public int? Shelf { get; set; }
}

[View(typeof(Racer))]
public partial record RacerLine
{
    public required long Id { get; init; }

    public string? Name { get; init; }

    [From(nameof(Racer.Team), nameof(Team.Name))]
    public string? TeamName { get; init; }

    [From(nameof(Racer.Laps), nameof(Lap.Seconds), OrderBy = nameof(ById))]
    public required IReadOnlyList<int> Laps { get; init; }

    private static Ordering ById(LapTable lap) => lap.Id;
}

[View(typeof(Racer), Grouped = true)]
public partial record RacersByLevel
{
    public Level? Level { get; init; }

    [From(Aggregate = Aggregate.Count)]
    public required long Count { get; init; }
}
