using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json.Serialization;
using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Views;

/// <summary>What a note is about: a photo or a clip.</summary>
[JsonDerivedType(typeof(OfPhoto), "photo")]
[JsonDerivedType(typeof(OfClip), "clip")]
public abstract partial record SubjectLine
{
    [View(typeof(Photo))]
    public sealed partial record OfPhoto(
        string Title, [property: From(nameof(Photo.Topics), nameof(Topic.Name))] IReadOnlyList<string> Topics) : SubjectLine;

    [View(typeof(Clip))]
    public sealed partial record OfClip(long Id, [property: From(nameof(Clip.Cover), nameof(Photo.Title))] string? Cover) : SubjectLine;
}

[View(typeof(Note))]
public partial record NoteLine(string Body, SubjectLine? Subject);

/// <summary>What has a badge, known by views that implement an interface.</summary>
public interface IHolderLine;

[View(typeof(Photo))]
public partial record struct HoldingPhoto(string Title) : IHolderLine;

[View(typeof(Clip))]
public partial record HoldingClip(long Id, long? CoverId) : IHolderLine;

[View(typeof(Badge))]
public partial record BadgeLine(long Id, IHolderLine? Holder, string Kind);

/// <summary>Badges of photos, whose holder is declared without a property and cannot be absent.</summary>
[Table("badges")]
[Relation(RelationType.MorphTo, Name = "Holder", Targets = [typeof(Photo)], Fields = [nameof(Kind), nameof(Number)])]
public partial class Sticker
{
    public long Id { get; set; }

    public string Kind { get; set; } = "";

    public long Number { get; set; }
}

[View(typeof(Sticker))]
public partial record StickerLine(long Id, IHolderLine Holder);
