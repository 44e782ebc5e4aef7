using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1023TemplatePlaceholderTests
{
    [Theory]
    [InlineData("{Fullname}", "The template of 'Book.Author' has the placeholder '{Fullname}', but 'Author' has no column property 'Fullname'; name a column property of 'Author'")]
    [InlineData("{}", "the placeholder '{}'")]
    [InlineData("{Name} {Kind}", "'{Kind}'")]
    [InlineData("{Country}", "'Author.Country' is a relation; name one of its columns, as in '{Country.Id}'")]
    [InlineData("{Country.Title}", "'Country' has no column property 'Title'")]
    [InlineData("{Nation.Name}", "'Author' has no relation 'Nation'; name a to-one relation of 'Author'")]
    [InlineData("{Books.Id}", "'Author.Books' is not one row")]
    [InlineData("{Name", "a '{' without '}'; close it, or write '{{' for the brace itself")]
    [InlineData("Name}", "a '}' without '{'; write '}}' for the brace itself")]
    public Task A_placeholder_that_names_nothing(string template, string says) => Rule.Reports(
        Source("{|RG1023:Template = \"" + template + "\"|}"), says, uses: "Book.Author Book.Healthy");

    [Theory]
    [InlineData("{Name}")]
    [InlineData("{Name} from {Country.Name}: {Id}")]
    [InlineData("{{Name}} {Name}}}")]
    [InlineData("no placeholder")]
    public Task A_template_that_can_be_filled(string template) => Rule.Silent(Source("Template = \"" + template + "\""), uses: "Book.Author");

    private static string Source(string argument) => """
        public partial class Book
        {
            public long Id { get; set; }
            public long AuthorId { get; set; }

        """ + "[Relation(RelationType.ManyToOne, " + argument + ")] public partial Author Author { get; set; }" + Rule.Healthy + """
        }
        public partial class Author
        {
            public long Id { get; set; }
            public required string Name { get; set; }
            public long CountryId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Country Country { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Book> Books { get; }
        }
        [Table("countries")] public partial class Country { public long Id { get; set; } public required string Name { get; set; } }
        """;
}
