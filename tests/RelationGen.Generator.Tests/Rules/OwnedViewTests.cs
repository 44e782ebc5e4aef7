using Xunit;

namespace RelationGen.Generator.Tests.Rules;

/// <summary>Paths through owned values: of views, keys and indexes.</summary>
public sealed class OwnedViewTests
{
    private const string Entities = """
        [Owned] public sealed record Address(string City, string? Zip) { [Owned] public Point? Point { get; init; } }
        public readonly record struct Point(double North, double East);
        [Owned] public sealed record Period(DateOnly? From, DateOnly? Until);
        [Table("shops")] public partial class Shop
        {
            public long Id { get; set; }
            public required Address Address { get; set; }
            public Address? Billing { get; set; }
            public required Period Open { get; set; }
            public long? OwnerId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Shop? Owner { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Shop> Shops { get; }
        }

        """;

    [Theory]
    [InlineData("[From({|RG9001:nameof(Shop.Address)|}, \"Citi\")] public string City { get; set; } = \"\";",
        "'Shop' has no column 'Address.Citi'; did you mean 'Address.City'")]
    [InlineData(
        "[From({|RG9001:nameof(Shop.Address)|}, \"City\", \"Length\")] public int Size { get; set; }",
        "'Shop' has no column 'Address.City.Length'")]
    [InlineData("[From(nameof(Shop.Shops), {|RG9001:nameof(Shop.Address)|})] public IReadOnlyList<Address> All { get; set; } = [];",
        "'Shop' has no column 'Address': it is an owned value; name a column or a relation")]
    [InlineData(
        "public string {|RG9002:Address|} { get; set; } = \"\";", "is 'string', but 'Shop.Address' is 'Address'; make it 'Address'")]
    [InlineData("[From(\"Address\", \"City\")] public int {|RG9002:City|} { get; set; }", "is 'int', but 'Shop.Address.City' is 'string'")]
    [InlineData("public Address {|RG9003:Billing|} { get; set; } = null!;", "but 'Shop.Billing' can; make it 'Address?'")]
    [InlineData(
        "[From(\"Billing\", \"City\")] public string {|RG9003:City|} { get; set; } = \"\";",
        "but 'Shop.Billing.City' can; make it 'string?'")]
    [InlineData(
        "[From(\"Owner\", \"Address\")] public Address {|RG9003:Address|} { get; set; } = null!;",
        "but 'Shop.Owner' may lead to no row; make it 'Address?'")]
    [InlineData("[From(\"Owner\", {|RG9008:\"Open\"|})] public Period? Open { get; set; }",
        "is null where 'Shop.Owner' leads to no row, which cannot be told from a 'Period' of NULLs; read its columns one by one")]
    [InlineData("[From(\"Address\", {|RG9008:Take = 1|})] public Address Address { get; set; } = null!;",
        "is read of the owned value 'Shop.Address', for which Take means nothing; remove Take")]
    public Task A_member_that_is_wrong(string member, string says) => Rule.Reports(
        Entities + "[View(typeof(Shop))] public partial class ShopCard { public long Id { get; set; } " + member + " }", says);

    [Fact]
    public Task Members_that_are_right() => Rule.Silent(Entities + """
        [View(typeof(Shop))] public partial class ShopCard
        {
            public Address? Address { get; set; }
            public Address? Billing { get; set; }
            public required Period Open { get; set; }
            [From("Address", "Point")] public Point? Point { get; set; }
            [From("Owner", "Address", "Point", "North")] public double? North { get; set; }
            [From("Owner", "Billing")] public Address? OwnersBilling { get; set; }
            [From("Owner", "Open", "From")] public DateOnly? From { get; set; }
            [From("Shops", "Address", "City")] public required IReadOnlyList<string> Cities { get; set; }
            [From("Shops", "Billing", "Zip")] public required IReadOnlyList<string?> Zips { get; set; }
            [From("Shops", "Address", "Point", "North", Aggregate = Aggregate.Max)] public double? Most { get; set; }
        }
        [View(typeof(Shop), Grouped = true)] public partial record ByCity(
            [From("Address", "City")] string City,
            Period Open,
            [From("Address", "Point", "North", Aggregate = Aggregate.Min)] double? Least);
        """);

    [Theory]
    [InlineData(
        "Index({|RG1024:\"Address\"|})", "names 'Address', but it is an owned value; name one of its columns, as in 'Address.City'")]
    [InlineData(
        "Unique({|RG1024:\"Address.Citi\"|})", "names 'Address.Citi', which 'Place' does not have; name a column property of 'Place'")]
    public Task A_key_of_a_whole_value(string attribute, string says) => Rule.Reports(
        Entities + "[Table(\"places\"), " + attribute + "] public partial class Place { public long Id { get; set; } "
            + "public required Address Address { get; set; } }",
        says);

    [Theory]
    [InlineData("Index(\"Address.City\"), Unique(nameof(Place.Address) + \".\" + nameof(Address.Zip), \"Address.Point.North\")")]
    [InlineData("Index(\"Address.City\", Where = \"{Address.Zip} IS NOT NULL\"), Index(Expression = \"lower({Address.City})\")")]
    public Task A_key_of_columns(string attribute) => Rule.Silent(
        Entities + "[Table(\"places\"), " + attribute + "] public partial class Place { public long Id { get; set; } "
            + "public required Address Address { get; set; } }");
}
