namespace RelationGen.Tool.Tests.Views;

/// <summary>A column as views name it, and the same in LINQ.</summary>
/// <param name="Path">The properties that lead to it; two for one of an owned value.</param>
/// <param name="Type">The type, without the question mark of one that is nullable.</param>
/// <param name="IsOptionalOwner">It is of an owned value that may be null.</param>
internal sealed record ColumnOf(string[] Path, string Type, bool IsNullable, bool IsOptionalOwner = false)
{
    /// <summary>What is read is compared as a value of C#: not by an order that a type has in the database alone.</summary>
    public bool HasOrder => Type != "Feeling";

    public string CSharpType => Type == "Feeling" ? "Mood" : Type;

    public bool IsNumber => Type is "int" or "long" or "short" or "double" or "decimal";

    public string Linq(string row) => row + "." + string.Join(IsOptionalOwner ? "?." : ".", Path);

    public string Table(string table) => table + "." + string.Join('.', Path);
}

/// <summary>An owned value as a whole.</summary>
internal sealed record OwnedOf(string Name, string Type, bool IsNullable);

/// <summary>A relation, and the method of the rows in memory that follows it.</summary>
internal sealed record RelationOf(string Name, string Target, string Method, bool IsMany, bool IsOptional = false, bool IsSelf = false);

/// <summary>An entity of the program for views.</summary>
internal sealed record EntityOf(string Name, string Set, string Key, ColumnOf[] Columns, OwnedOf[] Owned, RelationOf[] Relations)
{
    public static EntityOf[] All { get; } =
    [
        new("User", "Users", "Id",
            [
                Column("Id", "long"), Column("Name", "string"), Column("Nick", "string?"), Column("Mood", "Mood"), Column("Age", "int?"),
                Column("Token", "Guid"), Column("MentorId", "long?"), Column("Home.City", "string"), Column("Home.Zip", "string?"),
                Column("Home.Floor", "int?"), Column("Work.City", "string", isOwnerOptional: true),
                Column("Work.Floor", "int?", isOwnerOptional: true),
            ],
            [new("Home", "Place", false), new("Work", "Place", true)],
            [
                new("Mentor", "User", "Mentor", false, true, true), new("Pupils", "User", "Pupils", true, false, true),
                new("Posts", "Post", "PostsOf", true), new("Reviews", "Post", "Reviews", true),
                new("Comments", "Comment", "CommentsOf", true), new("Profile", "Profile", "ProfileOf", false, true),
                new("Friends", "User", "Friends", true, false, true),
            ]),
        new("Profile", "Profiles", "Id",
            [
                Column("Id", "long"), Column("UserId", "long"), Column("Bio", "string?"), Column("Score", "double"),
                Column("Feeling", "Feeling?"), Column("At.X", "double"), Column("Last.Y", "double", isOwnerOptional: true),
            ],
            [new("At", "Spot", false), new("Last", "Spot", true)],
            [new("User", "User", "UserOf", false)]),
        new("Post", "Posts", "Id",
            [
                Column("Id", "long"), Column("Title", "string"), Column("AuthorId", "long"), Column("ReviewerId", "long?"),
                Column("Stars", "int"), Column("Price", "decimal?"), Column("IsOpen", "bool"), Column("IsRead", "bool?"),
                Column("Written", "DateTime?"), Column("Due", "DateOnly"),
            ],
            [],
            [
                new("Author", "User", "Author", false), new("Reviewer", "User", "Reviewer", false, true),
                new("Comments", "Comment", "CommentsOf", true), new("Taggings", "Tagging", "TaggingsOf", true),
                new("Tags", "Tag", "TagsOf", true),
            ]),
        new("Comment", "Comments", "Id",
            [
                Column("Id", "long"), Column("PostId", "long"), Column("AuthorId", "long?"), Column("Body", "string"),
                Column("Votes", "short"), Column("Weight", "double?"),
            ],
            [],
            [
                new("Post", "Post", "PostOf", false), new("Author", "User", "Author", false, true),
                new("ReplyTo", "Comment", "ReplyTo", false, true, true), new("Replies", "Comment", "Replies", true, false, true),
            ]),
        new("Tag", "Tags", "Name", [Column("Name", "string"), Column("Rank", "int?")], [],
            [new("Taggings", "Tagging", "TaggingsOf", true), new("Posts", "Post", "PostsOf", true)]),
        new("Tagging", "Taggings", "PostId, TagName",
            [Column("PostId", "long"), Column("TagName", "string"), Column("Weight", "int"), Column("Note", "string?")],
            [],
            [new("Post", "Post", "PostOf", false), new("Tag", "Tag", "TagOf", false)]),
    ];

    public IEnumerable<ColumnOf> KeyColumns => Key.Split(", ").Select(name => Columns.First(column => column.Path[0] == name));

    public static EntityOf Named(string name) => All.Single(entity => entity.Name == name);

    private static ColumnOf Column(string path, string type, bool isOwnerOptional = false) =>
        new(path.Split('.'), type.TrimEnd('?'), type.EndsWith('?') || isOwnerOptional, isOwnerOptional);
}
