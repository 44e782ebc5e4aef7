using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1040ConverterTests
{
    private const string Money = """
        public readonly record struct Money(decimal Amount, string Currency);
        public sealed class MoneyConverter : IValueConverter<Money, string>
        {
            public static string ToStored(Money value) => value.ToString();
            public static Money FromStored(string stored) => default;
        }

        """;

    [Theory]
    [InlineData("MoneyConverter", "decimal", "'MoneyConverter' does not convert it; let it implement IValueConverter<decimal, …>")]
    [InlineData("Plain", "Money", "'Plain' does not convert it; let it implement IValueConverter<Money, …>")]
    [InlineData("Both", "Money", "'Both' converts it in two ways; leave it one")]
    [InlineData("ToObject", "Money",
        "'ToObject' stores 'object', which is no type of a column; store a number, a string, a Guid, a date or byte[]")]
    [InlineData("ToNullable", "Money", "'ToNullable' stores 'Other', which is no type of a column")]
    [InlineData("Hidden", "Money", "'Hidden' implements ToStored or FromStored explicitly; make both public static methods")]
    [InlineData("Own", "Money", "'Own' cannot be called by generated code; make it public or internal")]
    public Task A_converter_that_does_not_fit(string converter, string type, string says) => Rule.Reports(
        Money + """
        public sealed class Plain;
        public struct Other;
        public sealed class Both : IValueConverter<Money, long>, IValueConverter<Money, string>
        {
            static long IValueConverter<Money, long>.ToStored(Money value) => 0;
            static string IValueConverter<Money, string>.ToStored(Money value) => "";
            public static Money FromStored(long stored) => default;
            public static Money FromStored(string stored) => default;
        }
        public sealed class ToObject : IValueConverter<Money, object>
        {
            public static object ToStored(Money value) => value;
            public static Money FromStored(object stored) => default;
        }
        public sealed class ToNullable : IValueConverter<Money, Other>
        {
            public static Other ToStored(Money value) => default;
            public static Money FromStored(Other stored) => default;
        }
        public sealed class Hidden : IValueConverter<Money, long>
        {
            static long IValueConverter<Money, long>.ToStored(Money value) => 0;
            static Money IValueConverter<Money, long>.FromStored(long stored) => default;
        }

        """ + "[Table(\"offers\")] public partial class Offer { public long Id { get; set; } [Converter(typeof("
            + converter + "))] public " + type + " {|RG1040:Price|} { get; set; }" + Rule.Healthy + """
                private sealed class Own : IValueConverter<Money, long>
                {
                    public static long ToStored(Money value) => 0;
                    public static Money FromStored(long stored) => default;
                }
            }
            """,
        says: says,
        uses: "Offer.Healthy");

    [Fact]
    public Task Two_of_the_assembly_for_one_type() => Rule.Reports(
        "[assembly: Converter(typeof(MoneyConverter)), Converter(typeof(InCents))]\n" + Money + """
        public sealed class InCents : IValueConverter<Money, long>
        {
            public static long ToStored(Money value) => 0;
            public static Money FromStored(long stored) => default;
        }
        [Table("offers")] public partial class Offer
        {
            public long Id { get; set; }
            public Money {|RG1040:Price|} { get; set; }
            [Converter(typeof(InCents))] public Money Old { get; set; }
        }
        """,
        says: "the assembly names 'MoneyConverter' and 'InCents'; name one with [Converter] on the property");

    /// <summary>Neighbours: on the property, the type and the assembly; nullable; a class; a list; of an entity of another
    /// namespace.</summary>
    [Fact]
    public Task Converters_that_fit() => Rule.Silent(
        "[assembly: Converter(typeof(UriConverter))]\n" + Money + """
        public sealed class UriConverter : IValueConverter<Uri, string>
        {
            public static string ToStored(Uri value) => value.OriginalString;
            public static Uri FromStored(string stored) => new(stored);
        }
        internal abstract class ListConverter<T> : IValueConverter<List<T>, string>
        {
            public static string ToStored(List<T> value) => "";
            public static List<T> FromStored(string stored) => [];
        }
        internal sealed class IntsConverter : ListConverter<int>;
        [Converter(typeof(AreaConverter))] public sealed record Area(double Value);
        public sealed class AreaConverter : IValueConverter<Area, double>
        {
            public static double ToStored(Area value) => value.Value;
            public static Area FromStored(double stored) => new(stored);
        }
        [Table("offers")] public partial class Offer
        {
            public long Id { get; set; }
            [Converter(typeof(MoneyConverter))] public Money Price { get; set; }
            [Converter(typeof(MoneyConverter))] public Money? Old { get; set; }
            public Uri? Home { get; set; }
            public required Area Area { get; set; }
            [Converter(typeof(IntsConverter))] public List<int> Ints { get; set; } = [];
            [Converter(typeof(ListConverter<string>))] internal List<string>? NotAColumn { get; set; }

        """ + Rule.Healthy + "}",
        "Offer.Healthy");
}
