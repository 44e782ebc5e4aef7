using Microsoft.CodeAnalysis;
using RelationGen.Generator.Tests.Generator;
using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1030TableSharedTests
{
    private static HarnessOptions ForSqlite { get; } = HarnessOptions.Snippet with { ExtraReferences = [ProviderTests.Package("Microsoft.Data.Sqlite")] };

    [Theory]
    [InlineData("[Table(\"users\")]", "[Table(\"users\")]")]
    [InlineData("[Table(\"Users\")]", "[Table(\"users\")]")]
    [InlineData("[Table(\"users\", Schema = \"app\")]", "[Table(\"users\", Schema = \"app\")]")]
    public Task Two_kinds_of_rows(string user, string account) => Rule.Reports(
        user + " public partial class User { public long Id { get; set; } public string Name { get; set; } = \"\"; public int Age { get; set; } }"
        + account + " public partial class {|RG1030:Account|} { public long Id { get; set; } public decimal Balance { get; set; } }",
        says: "' is mapped to the table 'users', as 'User' is; each reads the rows of the other as its own: give one of them another [Table], or silence this where that is meant")
        .WithSeverity("RG1030", DiagnosticSeverity.Warning).WithAdditionalLocation("RG1030", "User");

    [Fact]
    public Task By_the_name_of_the_class() => Rule.Reports(
        "public partial class User { public long Id { get; set; } public int Age { get; set; }" + Rule.Healthy + "} [Table(\"user\")] public partial class {|RG1030:Account|} { public long Id { get; set; } public decimal Balance { get; set; } }",
        says: "'Account' is mapped to the table 'user', as 'User' is", uses: "User.Healthy");

    [Fact]
    public Task Classes_of_one_name_in_two_namespaces() => Rule.Reports("""
        namespace Shop { [Table("users")] public partial class {|RG1030:User|} { public long Id { get; set; } public int Age { get; set; } } }
        namespace Mail { [Table("users")] public partial class User { public long Id { get; set; } public string Address { get; set; } = ""; public string Name { get; set; } = ""; } }
        """,
        says: "'Shop.User' is mapped to the table 'users', as 'Mail.User' is");

    [Fact]
    public Task Other_keys() => Rule.Reports("""
        [Table("users")] public partial class User { public long Id { get; set; } public string Code { get; set; } = ""; }
        [Table("users")] public partial class {|RG1030:Coded|} { [Key] public string Code { get; set; } = ""; }
        """, says: "'Coded' is mapped").WithSeverity("RG1030", DiagnosticSeverity.Warning);

    /// <summary>Common where rows are read only: the key and some of the columns.</summary>
    [Fact]
    public Task A_view_of_the_same_rows_is_an_info() => Rule.Reports("""
        [Table("users")] public partial class User { public long Id { get; set; } public string Name { get; set; } = ""; public int Age { get; set; } }
        [Table("users")] public partial class {|RG1030:UserSummary|} { public long Id { get; set; } public string Name { get; set; } = ""; }
        """,
        says: "'UserSummary' is mapped to the table 'users', as 'User' is; it sees some of the same columns, and a DatabaseSchema can create the table from one of the two alone")
        .WithSeverity("RG1030", DiagnosticSeverity.Info);

    [Fact]
    public Task Schemas_are_nothing_to_SQLite() => Rule.Reports(
        "[Table(\"users\", Schema = \"a\")] public partial class {|RG1030:User|} { public long Id { get; set; } public int Age { get; set; } }"
        + "[Table(\"users\", Schema = \"b\")] public partial class Account { public long Id { get; set; } public decimal Balance { get; set; } }",
        says: "'User' is mapped to the table 'users', as 'Account' is", options: ForSqlite);

    [Fact]
    public Task Tables_of_their_own() => Rule.Silent("""
        [Table("users", Schema = "a")] public partial class User { public long Id { get; set; } }
        [Table("users", Schema = "b")] public partial class Account { public long Id { get; set; } public int Age { get; set; } }
        [Table("users")] public partial class Person { public long Id { get; set; } public DateTime Born { get; set; } }
        """);

    [Fact]
    public Task A_class_that_is_no_entity_of_ours() => Rule.Silent("""
        [Table("users")] public partial class User { public long Id { get; set; } }
        [Table("users")] public class UserOfAnotherLibrary { public long Id { get; set; } public int Age { get; set; } }
        """);

    /// <summary>A junction that is an entity too is one table with one meaning.</summary>
    [Fact]
    public Task A_junction_and_its_entity() => Rule.Silent("""
        public partial class Post { public long Id { get; set; } [Relation(RelationType.ManyToMany)] public partial IReadOnlyList<Tag> Tags { get; } }
        [Table("tag")] public partial class Tag { public long Id { get; set; } }
        [Table("post_tag")] public partial class PostTag { [Key, Column(Order = 0)] public long PostId { get; set; } [Key, Column(Order = 1)] public long TagId { get; set; } }
        """, uses: "Post.Tags");
}
