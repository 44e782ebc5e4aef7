using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1044OwnedTypeTests
{
    private const string Types = """
        [Owned] public sealed class Hidden { private Hidden() { } public string City { get; set; } = ""; }
        [Owned] public sealed class Other(int number) { public string City { get; set; } = number.ToString(); }
        [Owned] public abstract class Abstract { public string City { get; set; } = ""; }
        public interface IPlace { string City { get; set; } }
        [Owned] public sealed class Empty { public string City => ""; [NotMapped] public string? Note { get; set; } }
        [Owned] public sealed class Ring { public required string City { get; set; } public Ring? Inner { get; set; } }
        [Owned] public sealed class First { public required string City { get; set; } public required Second Second { get; set; } }
        [Owned] public sealed class Second { public First? First { get; set; } public int Number { get; set; } }
        [Owned, Converter(typeof(FineConverter))] public sealed record Fine(string City);
        public sealed class FineConverter : IValueConverter<Fine, string>
        {
            public static string ToStored(Fine value) => value.City;
            public static Fine FromStored(string stored) => new(stored);
        }
        [Owned] public sealed record Place(string City);
        [Owned] public readonly record struct Point(double X, double Y);
        [Table("shops")] public partial class Shop { public long Id { get; set; } }

        """;

    [Theory]
    [InlineData("", "Hidden?", "'Hidden' has no constructor that generated code can call; make one public or internal")]
    [InlineData("", "Other?",
        "its constructor takes 'number', which is no column of that type; add a property, or a constructor without parameters")]
    [InlineData("", "Abstract?", "'Abstract' is abstract, so that none can be created; make it concrete")]
    [InlineData("[Owned]", "IPlace?",
        "its type is no class, record or struct of its own; declare one with a property for each column")]
    [InlineData("", "Empty?", "'Empty' has no property that can be a column; add one")]
    [InlineData("", "Ring?", "'Offer.Value.Inner' of type 'Ring?' cannot be an owned value: 'Ring' contains itself, and would have columns "
        + "without end; mark it [NotMapped]")]
    [InlineData("", "First?", "'Offer.Value.Second.First' of type 'First?' cannot be an owned value: 'First' contains itself")]
    [InlineData("[Owned]", "string?", "its type is a column by itself; remove [Owned]")]
    [InlineData("[Owned]", "DayOfWeek", "its type is a column by itself; remove [Owned]")]
    [InlineData("[Owned]", "List<Fine>?",
        "its type is a collection; declare an entity for the items, with a relation to it, or give it a [Converter]")]
    [InlineData("[Owned]", "(int A, int B)", "its type is no class, record or struct of its own")]
    [InlineData("[Owned]", "Shop?", "'Shop' is an entity, whose rows are in a table of their own; declare a relation to it")]
    [InlineData("[Owned, Converter(typeof(FineConverter))]", "Fine?",
        "it has a [Converter], by which it is one column; remove that or [Owned]")]
    [InlineData("[Owned, JsonColumn]", "Fine?", "it has a [JsonColumn], by which it is one column; remove that or [Owned]")]
    [InlineData("[Column(\"value\")]", "Ring?", "[Column] names one column, and it has several; write [Owned(Prefix = \"…\")]")]
    [InlineData("[ConcurrencyCheck]", "Ring?", "[ConcurrencyCheck] is of one column, and it has several; remove that")]
    [InlineData("[MaxLength(9)]", "Place?", "[MaxLength] is of one column, and it has several; remove that")]
    [InlineData("[StringLength(9)]", "Place?", "[StringLength] is of one column, and it has several; remove that")]
    [InlineData("[System.ComponentModel.DefaultValue(1)]", "Place?", "[DefaultValue] is of one column, and it has several; remove that")]
    [InlineData("[Collation(\"NOCASE\")]", "Place?", "[Collation] is of one column, and it has several; remove that")]
    [InlineData("[ExistingType]", "Place?", "[ExistingType] is of one column, and it has several; remove that")]
    [InlineData("[Required]", "Point?", "it admits null, and has [Required]; remove that, or the '?'")]
    public Task A_property_that_cannot_be_an_owned_value(string attributes, string type, string says) => Rule.Reports(
        Types + "[Table(\"offers\")] public partial class Offer { public long Id { get; set; } " + attributes + " public " + type
            + " {|RG1044:Value|} { get; set; } " + Rule.Healthy + " }",
        says: says,
        uses: "Offer.Healthy");

    /// <summary>Neighbours: internal constructors and setters; classes, records and structs; generic ones; a converter beside
    /// the attribute of the type; the same type twice, in a row and within one another's neighbours.</summary>
    [Fact]
    public Task Owned_values_of_every_form() => Rule.Silent(
        Types + """
        [Owned] public sealed class Inside { internal Inside(string city) => City = city; public string City { get; internal set; } }
        [Owned] public record Line(string Street, Inside Inside, Inside? Further) { public required int Number { get; init; } }
        [Owned] public struct Plain { public int Number { get; set; } }
        [Owned] public class Range<T> where T : struct
        {
            public T From { get; set; }
            public T? Until { get; set; }
            public string Text => "";
        }
        [Table("offers")] public partial class Offer
        {
            public long Id { get; set; }
            public Line? Line { get; set; }
            [Owned(Prefix = "other_")] public required Line Other { get; set; }
            public Point Point { get; set; }
            public Plain? Plain { get; private set; }
            public Range<int>? Numbers { get; init; }
            public Range<DateOnly> Days { get; set; } = new();
            [Converter(typeof(FineConverter))] public Fine? Fine { get; set; }
            [JsonColumn] public Line? Document { get; set; }
            [NotMapped] public Hidden? Hidden { get; set; }
            public Inside Computed => new("");
            [Required] public Place? Always { get; set; }

        """ + Rule.Healthy + "}",
        "Offer.Healthy");
}
