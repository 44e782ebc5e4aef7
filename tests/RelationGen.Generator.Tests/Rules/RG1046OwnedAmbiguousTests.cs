using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1046OwnedAmbiguousTests
{
    private const string Types = """
        [Owned] public sealed record Period(DateOnly? From, DateOnly? Until);
        [Owned] public sealed class Around { public Period? Period { get; set; } public string? Note { get; set; } }
        [Owned] public struct Numbers { public int? A { get; set; } }
        [Owned] public sealed class Within { public Numbers Numbers { get; set; } }

        """;

    [Theory]
    [InlineData("Period?", "'Offer.Value' can be null, and so can every member of 'Period', so that a row of NULLs would mean both; "
        + "make 'Value' required, or a member of 'Period' that every value has")]
    [InlineData("Around?", "'Offer.Value.Period' can be null, and so can every member of 'Period'")]
    [InlineData("Numbers?", "'Offer.Value' can be null, and so can every member of 'Numbers'")]
    [InlineData("Within?", "'Offer.Value' can be null, and so can every member of 'Within'")]
    public Task An_optional_value_without_a_member_that_is_always_there(string type, string says) => Rule.Reports(
        Types + "[Table(\"offers\")] public partial class Offer { public long Id { get; set; } public " + type
            + " {|RG1046:Value|} { get; set; } " + Rule.Healthy + " }",
        says: says,
        uses: "Offer.Healthy");

    /// <summary>Neighbours: a value that is always there; one member that is never null, here or within.</summary>
    [Fact]
    public Task A_value_that_can_be_told() => Rule.Silent(
        Types + """
        [Owned] public sealed class Full { public required Number Number { get; set; } public string? Note { get; set; } }
        [Owned] public readonly record struct Number(int Value, int? Other);
        [Table("offers")] public partial class Offer
        {
            public long Id { get; set; }
            public required Period Period { get; set; }
            public Numbers Numbers { get; set; }
            public Full? Full { get; set; }
            public Number? Number { get; set; }

        """ + Rule.Healthy + "}",
        "Offer.Healthy");
}
