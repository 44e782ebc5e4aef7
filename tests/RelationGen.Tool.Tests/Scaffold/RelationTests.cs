using RelationGen.Tool.Scaffold;
using static RelationGen.Tool.Tests.Scaffold.Db;

namespace RelationGen.Tool.Tests.Scaffold;

/// <summary>Which foreign keys are relations, of which kind, and how both sides are called.</summary>
public sealed class RelationTests
{
    [Fact]
    public async Task Two_keys_to_one_table_are_the_example_of_the_documentation()
    {
        Scaffolding result = await PostgreSql(
            Entity("users", Column("name")),
            Entity("posts", Column("title"), Column("author_id", "bigint"), Column("reviewer_id", "bigint", nullable: true))
                .Refers("author_id", "users", onDelete: SchemaAction.Cascade)
                .Refers("reviewer_id", "users", onDelete: SchemaAction.SetNull)).Scaffold();

        Assert.Equal("""
            using System.ComponentModel.DataAnnotations.Schema;
            using RelationGen;

            namespace Shop.Model;

            [Table("posts")]
            public partial class Post
            {
                public long Id { get; set; }

                public required string Title { get; set; }

                public long AuthorId { get; set; }

                public long? ReviewerId { get; set; }

                [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)]
                public partial User Author { get; set; }

                [Relation(RelationType.ManyToOne)]
                public partial User? Reviewer { get; set; }
            }

            """, result.Of("Post"));
        Has(result, "User",
            "[Relation(RelationType.OneToMany, Field = nameof(Post.Author))]\n    public partial IReadOnlyList<Post> PostsByAuthor { get; }");
        Has(result, "User", "IReadOnlyList<Post> PostsByReviewer { get; }");
    }

    [Fact]
    public async Task A_unique_key_within_the_foreign_key_makes_it_one_to_one_and_a_wider_one_does_not()
    {
        Scaffolding result = await PostgreSql(
            Entity("users", Column("tenant", "bigint")).Unique("id", "tenant"),
            Entity("profiles", Column("user_id", "bigint")).Refers("user_id", "users").Unique("user_id"),
            Entity("badges", Column("user_id", "bigint", nullable: true)).Refers("user_id", "users")
                .Index(IndexOf("badge_user", "user_id") with { Unique = true }),
            Entity("visits", Column("user_id", "bigint"), Column("day", "date")).Refers("user_id", "users").Unique("user_id", "day"),
            Entity("pairs", Column("user_id", "bigint"), Column("tenant", "bigint")).Unique("user_id")
                .Refers(["user_id", "tenant"], "users", ["id", "tenant"])).Scaffold();

        Has(result, "Profile", "RelationType.OneToOne, Fields = [nameof(UserId)]");
        Has(result, "User", "public partial Profile? Profile { get; set; }");
        Has(result, "Badge", "RelationType.OneToOne, Fields = [nameof(UserId)]");
        Has(result, "Badge", "public partial User? User { get; set; }");
        Has(result, "Visit", "RelationType.ManyToOne");
        Has(result, "Pair",
            "RelationType.OneToOne, Fields = [nameof(UserId), nameof(Tenant)], References = [nameof(User.Id), nameof(User.Tenant)]");
    }

    [Fact]
    public async Task A_primary_key_that_is_a_foreign_key_is_one_to_one()
    {
        Scaffolding result = await PostgreSql(
            Entity("users"),
            Table("settings", Column("user_id", "bigint"), Column("theme")).Key("user_id").Refers("user_id", "users"),
            Table("avatars", Column("id", "bigint")).Key("id").Refers("id", "users")).Scaffold();

        Has(result, "Setting", "[Key]\n    public long UserId");
        Has(result, "Avatar", "public partial User User { get; set; }");
        Has(result, "User", "public partial Avatar? Avatar { get; set; }");
    }

    [Fact]
    public async Task A_unique_index_of_some_rows_leaves_many_to_one_with_a_note()
    {
        Scaffolding result = await PostgreSql(
            Entity("users"),
            Entity("addresses", Column("user_id", "bigint"), Column("is_main", "boolean")).Refers("user_id", "users")
                .Index(IndexOf("main_address", "user_id") with { Unique = true, Where = "is_main" })).Scaffold();

        Has(result, "Address", "[Relation(RelationType.ManyToOne");
        Has(result, "Address", "[Index(Where = \"is_main\", IsUnique = true, Name = \"main_address\")]");
        Assert.Contains(result.Report.Notes, note => note.Contains("main_address", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_index_that_is_not_valid_or_has_an_expression_makes_nothing_unique()
    {
        Scaffolding result = await PostgreSql(
            Entity("users"),
            Entity("a_rows", Column("user_id", "bigint")).Refers("user_id", "users")
                .Index(IndexOf("a_x", "user_id") with { Unique = true, Valid = false }),
            Entity("b_rows", Column("user_id", "bigint")).Refers("user_id", "users")
                .Index(new SchemaIndex("b_x", new[] { new SchemaIndexPart(null, "abs(user_id)") }.ToEquatableArray()) { Unique = true }))
                    .Scaffold();

        Has(result, "ARow", "[Relation(RelationType.ManyToOne");
        Has(result, "BRow", "[Relation(RelationType.ManyToOne");
        Has(result, "BRow", "[Index(Expression = \"abs(user_id)\", IsUnique = true, Name = \"b_x\")]");
        Assert.Contains(result.Report.Losses, loss => loss is { Kind: "indexes", Place: "a_rows: a_x" });
    }

    [Fact]
    public async Task Actions_are_written_where_the_product_would_take_others()
    {
        Scaffolding result = await PostgreSql(
            Entity("users"),
            Entity("posts", Column("a_id", "bigint"), Column("b_id", "bigint", nullable: true), Column("c_id", "bigint"),
                Column("d_id", "bigint", nullable: true))
                .Refers("a_id", "users", onDelete: SchemaAction.Restrict)
                .Refers("b_id", "users", onDelete: SchemaAction.SetNull)
                .Refers("c_id", "users", onDelete: SchemaAction.NoAction, onUpdate: SchemaAction.Cascade)
                .Refers("d_id", "users", onDelete: SchemaAction.NoAction)).Scaffold();

        Has(result, "Post", "[Relation(RelationType.ManyToOne)]\n    public partial User A { get; set; }");
        Has(result, "Post", "[Relation(RelationType.ManyToOne)]\n    public partial User? B { get; set; }");
        Has(result, "Post",
            "OnDelete = ReferentialAction.NoAction, OnUpdate = ReferentialAction.Cascade)]\n    public partial User C { get; set; }");
        Has(result, "Post", "OnDelete = ReferentialAction.NoAction)]\n    public partial User? D { get; set; }");
    }

    [Fact]
    public async Task Actions_that_the_product_warns_of_are_silenced_with_the_reason()
    {
        Scaffolding result = await PostgreSql(
            Entity("users"),
            Entity("posts", Column("a_id", "bigint"), Column("b_id", "bigint"), Column("c_id", "bigint", def: "1"))
                .Refers("a_id", "users", onDelete: SchemaAction.SetNull)
                .Refers("b_id", "users", onDelete: SchemaAction.SetDefault)
                .Refers("c_id", "users", onDelete: SchemaAction.SetDefault)).Scaffold();

        Has(result, "Post",
            "#pragma warning disable RG2009\n    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.SetNull)]\n#pragma warning restore RG2009");
        Has(result, "Post", "#pragma warning disable RG2010");
        Has(result, "Post", "[DefaultValue(1)]\n    public long CId { get; set; } = 1;");
        Assert.Single(result.Of("Post").Split("disable RG2010").Skip(1));
    }

    [Fact]
    public async Task A_key_that_is_unique_and_not_primary_is_named_and_nothing_unique_is_no_relation()
    {
        Scaffolding result = await Sqlite(
            Entity("users", Column("email", "TEXT"), Column("name", "TEXT")).Unique("email"),
            Entity("posts", Column("user_email", "TEXT"), Column("user_name", "TEXT")).Refers("user_email", "users", "email")
                .Refers("user_name", "users", "name")).Scaffold();

        Has(result, "Post", "Fields = [nameof(UserEmail)], References = [nameof(");
        ScaffoldItem skipped = Assert.Single(result.Report.SkippedForeignKeys);
        Assert.Equal(new ScaffoldItem("posts.user_name", "(name) is no key of users and not unique there"), skipped);
        Assert.Equal((2, 1), (result.Report.ForeignKeys, result.Report.Relations));
    }

    [Fact]
    public async Task One_each_way_says_by_which()
    {
        Scaffolding result = await PostgreSql(
            Table("staff", Id("staff_id"), Column("store_id", "bigint")).Key("staff_id").Refers("store_id", "store", "store_id"),
            Table("store", Id("store_id"), Column("manager_staff_id", "bigint")).Key("store_id").Unique("manager_staff_id")
                .Refers("manager_staff_id", "staff", "staff_id")).Scaffold();

        Has(result, "Store", "IReadOnlyList<Staff> StaffByStore { get; }");
        Has(result, "Store", "public partial Staff ManagerStaff { get; set; }");
        Has(result, "Staff", "public partial Store? StoreByManagerStaff { get; set; }");
        Has(result, "Store", "#pragma warning disable RG4003");
    }

    [Fact]
    public async Task One_to_one_each_way_names_both_sides()
    {
        Scaffolding result = await PostgreSql(
            Entity("users", Column("profile_id", "bigint", nullable: true)).Unique("profile_id").Refers("profile_id", "profiles"),
            Entity("profiles", Column("user_id", "bigint")).Unique("user_id").Refers("user_id", "users")).Scaffold();

        Has(result, "User", "Field = nameof(Profile.UserByProfile)");
        Has(result, "User", "public partial Profile? ProfileByUser { get; set; }");
        Has(result, "Profile", "public partial User? UserByProfile { get; set; }");
    }

    [Fact]
    public async Task A_parent_has_children_and_other_self_references_say_by_what()
    {
        Scaffolding result = await PostgreSql(
            Entity("categories", Column("parent_id", "bigint", nullable: true)).Refers("parent_id", "categories"),
            Table("Employee", Id("EmployeeId"), Column("ReportsTo", "bigint", nullable: true)).Key("EmployeeId")
                .Refers("ReportsTo", "Employee", "EmployeeId")).Scaffold();

        Has(result, "Category", "IReadOnlyList<Category> Children { get; }");
        Has(result, "Category", "public partial Category? Parent { get; set; }");
        Has(result, "Employee", "public partial Employee? ReportsToEmployee { get; set; }");
        Has(result, "Employee", "IReadOnlyList<Employee> EmployeesByReportsToEmployee { get; }");
    }

    [Fact]
    public async Task A_column_that_is_called_like_its_relation_leaves_it_the_name_of_the_target()
    {
        Scaffolding result = await PostgreSql(
            Entity("users"),
            Entity("posts", Column("author", "bigint"), Column("user", "bigint")).Refers("author", "users").Refers("user", "users"))
                .Scaffold();

        // The first by its columns takes the name of the target, where a column does not have it.
        Has(result, "Post", "Fields = [nameof(Author)]");
        Has(result, "Post", "public partial User AuthorUser { get; set; }");
        Has(result, "Post", "public partial User UserUser { get; set; }");
    }

    [Fact]
    public async Task A_tenant_says_nothing_of_a_key_that_shares_it()
    {
        Scaffolding result = await PostgreSql(
            Entity("tenants"),
            Table("users", Column("tenant_id", "bigint"), Column("no", "integer")).Key("tenant_id", "no").Refers("tenant_id", "tenants"),
            Table("posts", Column("no", "integer"), Column("tenant_id", "bigint"), Column("author_no", "integer"),
                Column("editor_no", "integer", nullable: true)).Key("tenant_id", "no")
                .Refers("tenant_id", "tenants").Refers(["author_no", "tenant_id"], "users", ["no", "tenant_id"])
                    .Refers(["tenant_id", "editor_no"], "users", ["tenant_id", "no"])).Scaffold();

        Has(result, "Post", "public partial User Author { get; set; }");
        Has(result, "Post", "public partial User? Editor { get; set; }");
        Has(result, "Post", "public partial Tenant Tenant { get; set; }");
        Has(result, "Post", "[Key, Column(Order = 1)]\n    public int No");
        Has(result, "Post", "[Key, Column(Order = 0)]\n    public long TenantId");
        Assert.DoesNotContain("nameof(AuthorNo), nameof(TenantId)", result.Of("Post"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_foreign_key_has_the_type_of_its_key_and_keeps_that_of_its_column()
    {
        Scaffolding result = await PostgreSql(
            Entity("users"),
            Entity("posts", Column("user_id", "integer")).Refers("user_id", "users"),
            Table("numbers", Column("id", "numeric(10,0)")).Key("id"),
            Entity("uses", Column("number_id", "integer")).Refers("number_id", "numbers"),
            Table("moments", Column("at", "timestamp with time zone")).Key("at"),
            Entity("logs", Column("moment_at", "timestamp with time zone")).Refers("moment_at", "moments", "at")).Scaffold();

        Has(result, "Post", "[Column(TypeName = \"integer\")]\n    public long UserId");
        Has(result, "Number",
            "[Column(TypeName = \"numeric(10,0)\"), DatabaseGenerated(DatabaseGeneratedOption.None)]\n    public long Id");
        Has(result, "Use", "[Column(TypeName = \"integer\")]\n    public long NumberId");
        Has(result, "Log", "[Column(TypeName = \"timestamp with time zone\")]\n    public DateTime MomentAt");
        Assert.Empty(result.Report.SkippedForeignKeys);
    }

    [Fact]
    public async Task Keys_of_types_that_do_not_compare_are_no_relation()
    {
        Scaffolding result = await Sqlite(
            Entity("users"),
            Entity("posts", Column("user_id", "TEXT")).Refers("user_id", "users"),
            Entity("logs", Column("user_id", "INTEGER")).Refers("user_id", "gone")).Scaffold();

        Assert.Equal(
            [new ScaffoldItem("logs.user_id", "gone is not among the tables"),
                new ScaffoldItem("posts.user_id", "user_id is TEXT and users.id is bigint")],
            result.Report.SkippedForeignKeys);
    }

    [Fact]
    public async Task Two_keys_over_the_same_columns_are_one_relation()
    {
        Scaffolding result = await PostgreSql(
            Entity("users"),
            Entity("accounts"),
            Entity("posts", Column("user_id", "bigint")).Refers("user_id", "users").Refers("user_id", "users")
                .Refers("user_id", "accounts")).Scaffold();

        Assert.Equal((3, 2, 1), (result.Report.ForeignKeys, result.Report.Relations, result.Report.SkippedForeignKeys.Count));
        Has(result, "Post", "public partial Account ");
    }

    [Fact]
    public async Task A_target_that_a_property_is_called_like_is_named_in_full()
    {
        Scaffolding result = await PostgreSql(
            Entity("users", Column("email"), Column("post")).Unique("email"),
            Entity("posts", Column("user"), Column("a", nullable: true), Column("b", nullable: true)).Refers("a", "users", "email")
                .Refers("b", "users", "email")).Scaffold();

        Has(result, "Post", "References = [nameof(global::Shop.Model.User.Email)]");
        Has(result, "User", "Field = nameof(global::Shop.Model.Post.");
    }

    private static void Has(Scaffolding result, string className, string text) =>
        Assert.Contains(text, result.Of(className), StringComparison.Ordinal);
}
