using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Globalization;
using RelationGen;
using RelationGen.Behaviour.Tests.Model.Converted;

[assembly: Converter(typeof(LinkConverter))]

namespace RelationGen.Behaviour.Tests.Model.Converted;

// Columns and keys whose types have converters: on the property, on the type, on the assembly; structs, classes, an enum and a list.
[Converter(typeof(MoneyConverter))]
public readonly record struct Money(decimal Amount)
{
    public static Money Of(decimal amount) => new(amount);
}

public sealed class MoneyConverter : IValueConverter<Money, long>
{
    public static long ToStored(Money value) => (long)(value.Amount * 100);

    public static Money FromStored(long stored) => new(stored / 100m);
}

public sealed class LinkConverter : IValueConverter<Uri, string>
{
    public static string ToStored(Uri value) => value.OriginalString;

    public static Uri FromStored(string stored) => new(stored, UriKind.RelativeOrAbsolute);
}

/// <summary>A list in a text, one word a line.</summary>
public sealed class WordsConverter : IValueConverter<IReadOnlyList<string>, string>
{
    public static string ToStored(IReadOnlyList<string> value) => string.Join('\n', value);

    public static IReadOnlyList<string> FromStored(string stored) => stored.Length == 0 ? [] : stored.Split('\n');
}

public enum Season
{
    Spring,
    Autumn,
}

public sealed class SeasonConverter : IValueConverter<Season, string>
{
    public static string ToStored(Season value) => value == Season.Spring ? "S" : "A";

    public static Season FromStored(string stored) => stored switch
    {
        "S" => Season.Spring,
        "A" => Season.Autumn,
        _ => throw new FormatException($"'{stored}' is no season."),
    };
}

/// <summary>A key of two values in one text: <c>north-7</c>.</summary>
[Converter(typeof(ShopIdConverter))]
public readonly record struct ShopId(string Region, int Number);

public sealed class ShopIdConverter : IValueConverter<ShopId, string>
{
    public static string ToStored(ShopId value) => string.Create(CultureInfo.InvariantCulture, $"{value.Region}-{value.Number}");

    public static ShopId FromStored(string stored) => stored.Split('-') is [{ } region, { } number]
        ? new ShopId(region, int.Parse(number, CultureInfo.InvariantCulture))
        : throw new FormatException($"'{stored}' is the key of no shop.");
}

/// <summary>A key that is a class.</summary>
[Converter(typeof(LabelConverter))]
public sealed record Label(string Text);

public sealed class LabelConverter : IValueConverter<Label, string>
{
    public static string ToStored(Label value) => value.Text;

    public static Label FromStored(string stored) => new(stored);
}

/// <summary>A key that the database makes.</summary>
public readonly record struct Ticket(long Number, bool IsOld = false);

public sealed class TicketConverter : IValueConverter<Ticket, long>
{
    public static long ToStored(Ticket value) => value.Number;

    public static Ticket FromStored(long stored) => new(stored, stored < 100);
}

[Table("conv_shops")]
public partial class Shop
{
    public ShopId Id { get; set; }

    public required Uri Home { get; set; }

    public Uri? Map { get; set; }

    public ShopId? ParentId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Shop? Parent { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Shop> Branches { get; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Offer> Offers { get; }

    [Relation(RelationType.ManyToMany, Junction = "conv_shop_marks")]
    public partial IReadOnlyList<Mark> Marks { get; }
}

[Table("conv_marks")]
public partial class Mark
{
    [Key]
    public required Label Name { get; set; }

    public Label? BaseName { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Mark? Base { get; set; }

    [Relation(RelationType.ManyToMany, Junction = "conv_shop_marks")]
    public partial IReadOnlyList<Shop> Shops { get; }
}

[Table("conv_offers")]
public partial class Offer
{
    [Converter(typeof(TicketConverter)), Key, DatabaseGenerated(DatabaseGeneratedOption.Identity)]
    public Ticket Id { get; set; }

    public ShopId ShopId { get; set; }

    public Money Price { get; set; }

    public Money? Discount { get; set; }

    [Converter(typeof(SeasonConverter))]
    public Season Season { get; set; }

    [Converter(typeof(WordsConverter))]
    public IReadOnlyList<string> Words { get; set; } = [];

    [Converter(typeof(WordsConverter))]
    public IReadOnlyList<string>? Notes { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Shop Shop { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Sale> Sales { get; }
}

[Table("conv_sales")]
public partial class Sale
{
    public long Id { get; set; }

    [Converter(typeof(TicketConverter))]
    public Ticket? OfferId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Offer? Offer { get; set; }
}

/// <summary>Both types of the converter are one.</summary>
public sealed class BackwardsConverter : IValueConverter<string, string>
{
    public static string ToStored(string value) => new([.. value.Reverse()]);

    public static string FromStored(string stored) => new([.. stored.Reverse()]);
}

[Table("conv_routes")]
public partial class Route
{
    [Key, Converter(typeof(BackwardsConverter))]
    public required string Code { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Leg> Legs { get; }
}

/// <summary>A key of two parts, of which one is stored otherwise than its property has it.</summary>
[Table("conv_legs")]
public partial class Leg
{
    [Key, Converter(typeof(TicketConverter))]
    public Ticket Ticket { get; set; }

    [Key]
    public int Place { get; set; }

    [Converter(typeof(BackwardsConverter))]
    public string? RouteCode { get; set; }

    public int Length { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Route? Route { get; set; }
}

[View(typeof(Offer))]
public partial record OfferLine(
    Ticket Id, Money Price, Money? Discount, Season Season, IReadOnlyList<string> Words,
        [From(nameof(Offer.Shop), nameof(Shop.Home))] Uri Home);
