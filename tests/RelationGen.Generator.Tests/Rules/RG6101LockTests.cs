using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using RelationGen.Generator.Tests.Harness;
using RelationGen.Schema;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

/// <summary>RG6101 to RG6104: relations beside the lock file.</summary>
public sealed class RG6101LockTests
{
    private const string Source = """
        namespace Shop;

        [Table("users"), MorphName("user")]
        public partial class User
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToMany)]
            public partial IReadOnlyList<Post> Posts { get; }
            [Relation(RelationType.MorphMany)]
            public partial IReadOnlyList<Reaction> Reactions { get; }
        }

        [Table("posts"), MorphName("post")]
        public partial class Post
        {
            public long Id { get; set; }
            public long AuthorId { get; set; }
            public long? ReviewerId { get; set; }
            [Relation(RelationType.ManyToOne, Field = nameof(User.Posts))]
            public partial User Author { get; set; }
            [Relation(RelationType.ManyToOne)]
            public partial User? Reviewer { get; set; }
            [Relation(RelationType.ManyToMany)]
            public partial IReadOnlyList<Tag> Tags { get; }
            [Relation(RelationType.MorphMany)]
            public partial IReadOnlyList<Reaction> Reactions { get; }
        }

        [Table("tags")]
        public partial class Tag
        {
            public long Id { get; set; }
            [Relation(RelationType.ManyToMany)]
            public partial IReadOnlyList<Post> Posts { get; }
        }

        [Table("reactions")]
        public partial class Reaction
        {
            public long Id { get; set; }
            public required string SubjectType { get; set; }
            public long SubjectId { get; set; }
            [Relation(RelationType.MorphTo, Targets = [typeof(Post), typeof(User)])]
            public partial object? Subject { get; set; }
        }
        """;

    private const string Lock = """
        Shop.Post.Author  ManyToOne  posts(author_id) → users(id)  required  delete=Restrict  update=NoAction
        Shop.Post.Reactions  MorphMany  posts(id) → reactions(subject_id) by subject_type  targets=post=Shop.Post
        Shop.Post.Reviewer  ManyToOne  posts(reviewer_id) → users(id)  optional  delete=SetNull  update=NoAction
        Shop.Post.Tags  ManyToMany  posts(id) → posts_tags(post_id,tag_id) → tags(id)  delete=Cascade  update=NoAction
        Shop.Reaction.Subject  MorphTo  reactions(subject_type,subject_id) → any  optional  targets=post=Shop.Post,user=Shop.User
        Shop.Tag.Posts  ManyToMany  tags(id) → posts_tags(tag_id,post_id) → posts(id)  delete=Cascade  update=NoAction
        Shop.User.Posts  OneToMany  users(id) → posts(author_id)  delete=Restrict  update=NoAction
        Shop.User.Reactions  MorphMany  users(id) → reactions(subject_id) by subject_type  targets=user=Shop.User
        """;

    /// <summary>Foreign keys that no load uses and names that no attribute needs are not the point.</summary>
    private static HarnessOptions Options(string locked = Lock) => (HarnessOptions.Snippet with
    {
        Severities = HarnessOptions.Snippet.Severities.Add("RG2012", ReportDiagnostic.Suppress).Add("RG2015", ReportDiagnostic.Suppress)
            .Add("RG1026", ReportDiagnostic.Suppress).Add("RG4001", ReportDiagnostic.Suppress).Add("RG4002", ReportDiagnostic.Suppress)
            .Add("RG2013", ReportDiagnostic.Suppress),
    }).WithFile(LockFile.Name, locked);

    [Fact]
    public Task What_the_file_says_is_silent() => Rule.Silent(Source, options: Options());

    [Fact]
    public async Task Without_the_file_nothing_is_compared() => await Rule.Silent(
        Source.Replace("\"post\"", "\"article\"", StringComparison.Ordinal), options: Options() with { AdditionalFiles = [] });

    [Fact]
    public void The_file_is_what_the_tool_writes()
    {
        INamespaceSymbol shop = GeneratorHarness.Run(Options(), Source).Output.Assembly.GlobalNamespace.GetNamespaceMembers()
            .Single(space => space.Name == "Shop");
        IEnumerable<CodeEntity> entities = shop.GetTypeMembers().SelectMany(type => type.GetTypeMembers("RelationMap"))
            .Select(
            map =>
            CodeReader.Read(
            (string)map.GetAttributes()
            .Single(
            attribute => attribute.AttributeClass!.Name == "EntityModelAttribute").ConstructorArguments[0].Value!)!);
        Assert.Equal(Lock.Split('\n'), LockFile.Write(entities).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1));
    }

    /// <summary>Each change of a declaration is reported at the relations that come to something else, and nowhere else.</summary>
    [Theory]
    [InlineData("ManyToOne, Field", "ManyToOne, OnDelete = ReferentialAction.Cascade, Field", "Post.Author", "User.Posts")]
    [InlineData("ManyToOne, Field", "ManyToOne, OnUpdate = ReferentialAction.Cascade, Field", "Post.Author", "User.Posts")]
    [InlineData("ManyToOne, Field", "ManyToOne, ModelOnly = true, Field", "Post.Author", "User.Posts")]
    [InlineData("ManyToOne, Field", "ManyToOne, Constraint = \"fk_author\", Field", "Post.Author", "User.Posts")]
    [InlineData("public long AuthorId", "[Column(\"written_by\")] public long AuthorId", "Post.Author", "User.Posts")]
    [InlineData("[Table(\"tags\")]", "[Table(\"labels\")]", "Post.Tags", "Tag.Posts")]
    [InlineData("(RelationType.ManyToOne)]", "(RelationType.ManyToOne, OnDelete = ReferentialAction.Restrict)]", "Post.Reviewer")]
    [InlineData("typeof(Post), typeof(User)", "typeof(User), typeof(Post)")]
    [InlineData("public long Id { get; set; }", "/* moved */ public long Id { get; set; }")]
    public async Task A_change_is_reported_where_it_counts(string text, string other, params string[] relations)
    {
        string source = Source.Replace(text, other, StringComparison.Ordinal);
        Assert.NotEqual(Source, source);
        ImmutableArray<Diagnostic> diagnostics = await AnalyzerHarness.Analyze(GeneratorHarness.Run(Options(), source).Output, Options());
        Assert.All(diagnostics, diagnostic => Assert.Equal("RG6101", diagnostic.Id));
        Assert.Equal(
            relations, diagnostics.Select(diagnostic => DiagnosticText.Message(diagnostic).Split('\'')[1]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public Task The_sentence_has_what_changed() => Rule.Reports(
        Source.Replace("ManyToOne)]", "ManyToOne, OnDelete = ReferentialAction.Cascade)]", StringComparison.Ordinal)
            .Replace("User? Reviewer", "User? {|RG6101:Reviewer|}", StringComparison.Ordinal),
        "'Post.Reviewer' is not what relations.lock says: 'delete=Cascade' where it says 'delete=SetNull'; accept it, or change it back",
        options: Options());

    [Fact]
    public Task A_relation_that_is_new() => Rule.Reports(
        Source.Replace("IReadOnlyList<Tag> Tags", "IReadOnlyList<Tag> {|RG6102:Tags|}", StringComparison.Ordinal),
        "'Post.Tags' is not in relations.lock; accept it, or remove the relation", options: Options(Without("Post.Tags")));

    [Fact]
    public async Task A_relation_that_is_gone_is_reported_at_its_line()
    {
        HarnessOptions options = Options(
            Lock + "\nShop.Post.Editor  ManyToOne  posts(editor_id) → users(id)  optional  delete=SetNull  update=NoAction\n");
        Diagnostic gone = Assert.Single(await AnalyzerHarness.Analyze(GeneratorHarness.Run(options, Source).Output, options));
        Assert.Equal(
            "'Shop.Post.Editor' is in relations.lock, and no class has it; accept that, or bring it back", DiagnosticText.Message(gone));
        Assert.Equal(
            ("RG6103", "/app/relations.lock", 8),
            (gone.Id, gone.Location.GetLineSpan().Path, gone.Location.GetLineSpan().StartLinePosition.Line));
    }

    [Fact]
    public Task A_relation_with_a_mistake_is_not_gone() => AnalyzerHarness.Verify(
        Source.Replace("public long? ReviewerId { get; set; }", "", StringComparison.Ordinal)
            .Replace("User? Reviewer", "User? {|RG2001:Reviewer|}", StringComparison.Ordinal),
        options: Options());

    [Fact]
    public Task A_class_that_is_renamed_is_the_same_table() => Rule.Silent(
        Source.Replace("class Reaction", "class Response", StringComparison.Ordinal)
            .Replace("<Reaction>", "<Response>", StringComparison.Ordinal),
        options: Options());

    /// <summary>Several relations have the same columns: each of a class that was renamed is found by its property.</summary>
    [Fact]
    public Task A_class_that_is_renamed_with_two_relations_of_the_same_columns() => Rule.Silent(
        Scoped.Replace("User", "Person", StringComparison.Ordinal),
        options: Options("""
            Shop.Post.Author  ManyToOne  posts(author_id) → users(id)  required  delete=Restrict  update=NoAction
            Shop.User.Latest  OneToMany  users(id) → posts(author_id)  delete=Restrict  update=NoAction  where=Recent
            Shop.User.Posts  OneToMany  users(id) → posts(author_id)  delete=Restrict  update=NoAction

            """));

    /// <summary>Where the properties are renamed too, what they say tells them apart.</summary>
    [Theory]
    [InlineData("Shop.User.Old  ", "Shop.User.Older  ")]
    [InlineData("Shop.User.Older  ", "Shop.User.Old  ")]
    public Task Relations_of_the_same_columns_that_are_renamed(string scoped, string all) => Rule.Silent(
        Scoped,
        options: Options(
            "Shop.Post.Author  ManyToOne  posts(author_id) → users(id)  required  delete=Restrict  update=NoAction\n" + string.Concat(
                new[]
                {
                    scoped + "OneToMany  users(id) → posts(author_id)  delete=Restrict  update=NoAction  where=Recent\n",
                    all + "OneToMany  users(id) → posts(author_id)  delete=Restrict  update=NoAction\n",
                }.Order(StringComparer.Ordinal))));

    private const string Scoped = """
        namespace Shop;

        [Table("users")]
        public partial class User
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToMany)]
            public partial IReadOnlyList<Post> Posts { get; }
            [Relation(RelationType.OneToMany, Where = nameof(Recent))]
            public partial IReadOnlyList<Post> Latest { get; }
            private static Predicate Recent(PostTable post) => post.Year > 2000;
        }

        [Table("posts")]
        public partial class Post
        {
            public long Id { get; set; }
            public int Year { get; set; }
            public long AuthorId { get; set; }
            [Relation(RelationType.ManyToOne)]
            public partial User Author { get; set; }
        }
        """;

    [Fact]
    public async Task A_name_that_stored_rows_use_has_changed()
    {
        AnalyzerResult result = await Rule.Reports(
            Source.Replace("MorphName(\"post\")", "MorphName(\"article\")", StringComparison.Ordinal)
                .Replace("object? Subject", "object? {|RG6104:Subject|}", StringComparison.Ordinal)
                .Replace(
                    "IReadOnlyList<Reaction> Reactions { get; }\n}\n\n[Table(\"tags\")]",
                    "IReadOnlyList<Reaction> {|RG6104:Reactions|} { get; }\n}\n\n[Table(\"tags\")]", StringComparison.Ordinal),
            "are lost: the [MorphName] of 'Shop.Post' is 'article' now; change it back, or update the stored rows and accept it",
            options: Options());
        Assert.All(result.Diagnostics, diagnostic => Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task The_fix_writes_the_relation_into_the_file(string end)
    {
        string locked = ("# head\n" + Lock.Replace("delete=SetNull", "delete=Cascade", StringComparison.Ordinal) + "\n")
            .ReplaceLineEndings(end);
        Assert.Equal(("# head\n" + Lock + "\n").ReplaceLineEndings(end), await Accepted(locked));
    }

    [Fact]
    public async Task The_fix_adds_a_relation_in_the_order_of_names() => Assert.Equal(Lock + "\n", await Accepted(Without("Post.Tags")));

    /// <summary>A diagnostic of another version, which says no line, has nothing that could be written.</summary>
    [Fact]
    public async Task Nothing_is_accepted_where_no_line_is_said()
    {
        using var workspace = new AdhocWorkspace();
        FixCase fixCase = await FixCase.Open(workspace, [Source], Options(Without("Post.Tags")));
        Diagnostic diagnostic = fixCase.Diagnostics.First(diagnostic => diagnostic.Id == "RG6102");
        List<CodeAction> offered = [];
        var context = new CodeFixContext(
            fixCase.Project.GetDocument(diagnostic.Location.SourceTree)!,
            Diagnostic.Create(diagnostic.Descriptor, diagnostic.Location, "of another version"), (action, _) => offered.Add(action), default);
        await fixCase.Choose("Accept in relations.lock").Provider.RegisterCodeFixesAsync(context);
        Assert.Empty(offered);
    }

    /// <summary>A file that has nothing yet gets everything, in the order of names.</summary>
    [Fact]
    public async Task All_are_accepted_at_once()
    {
        using var workspace = new AdhocWorkspace();
        FixCase fixCase = await FixCase.Open(workspace, [Source], Options(Lock.Replace("=Cascade", "=Restrict", StringComparison.Ordinal)));
        OfferedFix offer = fixCase.Choose("Accept in relations.lock");
        var context = new FixAllContext(
            fixCase.Project.Documents.First(), offer.Provider, FixAllScope.Project, offer.Action.EquivalenceKey!,
            offer.Provider.FixableDiagnosticIds, new Known(fixCase.Diagnostics), CancellationToken.None);
        CodeAction? all = await offer.Provider.GetFixAllProvider()!.GetFixAsync(context);
        ImmutableArray<CodeActionOperation> operations = await all!.GetOperationsAsync(CancellationToken.None);
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        Assert.Equal(Lock + "\n", (await changed.GetProject(fixCase.Project.Id)!.AdditionalDocuments.Single().GetTextAsync()).ToString());
    }

    /// <summary>Diagnostics that were found already.</summary>
    private sealed class Known(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());
    }

    private static string Without(string relation) =>
        string.Join('\n', Lock.Split('\n').Where(line => !line.StartsWith("Shop." + relation + " ", StringComparison.Ordinal))) + "\n";

    private static async Task<string> Accepted(string locked)
    {
        using var workspace = new AdhocWorkspace();
        FixCase fixCase = await FixCase.Open(workspace, [Source], Options(locked));
        OfferedFix offer = fixCase.Choose("Accept in relations.lock");
        ImmutableArray<CodeActionOperation> operations = await offer.Action.GetOperationsAsync(CancellationToken.None);
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await changed.GetProject(fixCase.Project.Id)!.AdditionalDocuments.Single().GetTextAsync()).ToString();
    }
}
