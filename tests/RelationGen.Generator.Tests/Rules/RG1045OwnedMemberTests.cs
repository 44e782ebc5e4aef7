using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1045OwnedMemberTests
{
    private const string NotMapped = "name what converts it with [Converter(…)], or mark it [NotMapped]";
    private const string OfEntities = " is for properties of entities; remove it, or declare the property in 'Offer'";

    [Theory]
    [InlineData("public List<byte[]> Tags { get; set; } = [];",
        "'Offer.Address.Tags' of type 'List<byte[]>' cannot be a column of an owned value: store it as a document with [JsonColumn], " + NotMapped)]
    [InlineData("public object? Any { get; set; }", NotMapped)]
    [InlineData("public Shop? Shop { get; set; }", NotMapped)]
    [InlineData("public Pair Pair { get; set; }", "because a column holds one value")]
    [InlineData("[Key] public int Number { get; set; }", "[Key]" + OfEntities)]
    [InlineData("[ConcurrencyCheck] public int Number { get; set; }", "[ConcurrencyCheck]" + OfEntities)]
    [InlineData("[DatabaseGenerated(DatabaseGeneratedOption.Identity)] public int Number { get; set; }",
        "[DatabaseGenerated]" + OfEntities)]
    [InlineData("[Column(\"xmin\", TypeName = \"xid\")] public uint Version { get; set; }",
        "xmin is of a row, and for properties of entities; declare the property in 'Offer'")]
    [InlineData("[Column(TypeName = \"inet\")] public string[] Hosts { get; set; } = [];", "'inet' is no type of an array; write 'inet[]'")]
    [InlineData("[Computed(\"1\")] public int Number { get; set; }", "[Computed]" + OfEntities)]
    [InlineData("[DefaultSql(\"1\")] public int Number { get; set; }", "[DefaultSql]" + OfEntities)]
    [InlineData("[Check(\"{City} <> ''\")] public int Number { get; set; }",
        "[Check] is of a table; declare it on 'Offer', where '{Address.Number}' is the column")]
    [InlineData("[Index] public int Number { get; set; }", "[Index] is of a table; declare it on 'Offer': [Index(\"Address.Number\")]")]
    [InlineData("[Unique] public int Number { get; set; }", "[Unique] is of a table; declare it on 'Offer': [Unique(\"Address.Number\")]")]
    [InlineData("public int Number { get; }", "it can be neither set nor taken by a constructor; add a setter or mark it [NotMapped]")]
    [InlineData("public int Number { get; private set; }", "it can be neither set nor taken by a constructor")]
    [InlineData("public int Number { private get; set; }",
        "generated code cannot read it; make it and its getter public or internal, or mark it [NotMapped]")]
    [InlineData("[Obsolete(\"\", true)] public int Number { get; set; }",
        "it is [Obsolete] as an error; make that a warning or mark it [NotMapped]")]
    [InlineData("[Converter(typeof(Shop))] public int Number { get; set; }", "'Shop' does not convert it")]
    public Task A_member_that_can_be_no_column(string member, string says) => Rule.Reports(
        """
        [Table("shops")] public partial class Shop { public long Id { get; set; } }
        public readonly struct Pair(int a) { public int A { get; } = a; public int B { get; init; } }
        [Owned] public sealed class Address { public required string City { get; set; }
        """ + " " + member + """
         }
        [Table("offers")] public partial class Offer { public long Id { get; set; } public Address? {|RG1045:Address|} { get; set; }
        """ + " " + Rule.Healthy + " }",
        says: says,
        uses: "Offer.Healthy");

    /// <summary>Two columns of one name are what they are elsewhere.</summary>
    [Fact]
    public Task Two_columns_of_one_name() => Rule.Reports(
        """
        [Owned(Prefix = "")] public sealed record Address(string City, [property: Column("name")] string Street);
        [Table("offers")] public partial class Offer
        {
            public long Id { get; set; }
            public required string Name { get; set; }
            public required Address {|RG1014:Address|} { get; set; }

        """ + Rule.Healthy + " }",
        says: "'Offer.Name' and 'Offer.Address.Street' are both mapped to the column 'name'",
        uses: "Offer.Healthy");

    /// <summary>Neighbours: what is not mapped, computed, or of a type that has a converter; what says how it is stored.</summary>
    [Fact]
    public Task Members_that_are_columns() => Rule.Silent(
        """
        public sealed class TagsConverter : IValueConverter<List<string>, string>
        {
            public static string ToStored(List<string> value) => "";
            public static List<string> FromStored(string stored) => [];
        }
        [Owned] public sealed class Address
        {
            [Column("town"), MaxLength(20), Collation("NOCASE")] public required string City { get; set; }
            [Converter(typeof(TagsConverter))] public List<string> Tags { get; set; } = [];
            [Column(TypeName = "jsonb")] public string? Json { get; set; }
            [Required] public string? Street { get; set; }
            [System.ComponentModel.DefaultValue(3)] public int Number { get; set; }
            [NotMapped] public object? Any { get; set; }
            public string Line => City;
            private List<string>? Own { get; set; }
            public static List<string> All { get; } = [];
        }
        [Table("offers"), Index("Address.City"), Index("HealthyId")]
        [Unique("Address.City", "Address.Number"), Check("{Address.Number} > 0")]
        public partial class Offer { public long Id { get; set; } public Address? Address { get; set; }

        """ + Rule.Healthy + " }",
        "Offer.Healthy");
}
