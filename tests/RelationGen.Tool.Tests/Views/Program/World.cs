namespace RandomViews;

/// <summary>Random rows in memory, and what they refer to, found by comparing keys: nothing here knows of a database.</summary>
public sealed class World
{
    private static readonly string[] Texts = ["", "a", "A", "b", "ä", "a b", "it's", "\uFF5E", "z%_"];

    private readonly Random _random;

    public World(int seed)
    {
        _random = new Random(seed);
        int size = _random.Next(1, 7);
        for (int i = 1; i <= size; i++)
            Users.Add(NewUser(i));

        foreach (User user in Users)
        {
            user.MentorId = Maybe(2) ? OneOf(Users).Id : null;
            if (Maybe(2))
                Profiles.Add(NewProfile(100 - user.Id, user.Id));

            Friendships.UnionWith(Users.Where(_ => Maybe(4)).Select(friend => (user.Id, friend.Id)));
        }

        for (int i = _random.Next(0, 8); i > 0; i--)
            Posts.Add(NewPost(i));

        for (int i = Posts.Count == 0 ? 0 : _random.Next(0, 14); i > 0; i--)
            Comments.Add(NewComment(i));

        foreach (Comment comment in Comments)
            comment.ReplyToId = Maybe(2) ? OneOf(Comments).Id : null;

        Tags.AddRange(Texts.Where(_ => Maybe(2)).Select(text => new Tag { Name = text, Rank = Maybe(3) ? null : _random.Next(3) }));
        Taggings.AddRange(
            from post in Posts
            from tag in Tags
            where Maybe(3)
            select new Tagging { PostId = post.Id, TagName = tag.Name, Weight = _random.Next(-2, 4), Note = OrNull(Text()) });
    }

    public List<User> Users { get; } = [];

    public List<Profile> Profiles { get; } = [];

    public List<Post> Posts { get; } = [];

    public List<Comment> Comments { get; } = [];

    public List<Tag> Tags { get; } = [];

    public List<Tagging> Taggings { get; } = [];

    public HashSet<(long User, long Friend)> Friendships { get; } = [];

    public User? Mentor(User user) => Users.Find(other => other.Id == user.MentorId);

    public IEnumerable<User> Pupils(User user) => Users.Where(other => other.MentorId == user.Id);

    public IEnumerable<Post> PostsOf(User user) => Posts.Where(post => post.AuthorId == user.Id);

    public IEnumerable<Post> Reviews(User user) => Posts.Where(post => post.ReviewerId == user.Id);

    public IEnumerable<Comment> CommentsOf(User user) => Comments.Where(comment => comment.AuthorId == user.Id);

    public Profile? ProfileOf(User user) => Profiles.Find(profile => profile.UserId == user.Id);

    public IEnumerable<User> Friends(User user) => Users.Where(other => Friendships.Contains((user.Id, other.Id)));

    public User UserOf(Profile profile) => Users.Single(user => user.Id == profile.UserId);

    public User Author(Post post) => Users.Single(user => user.Id == post.AuthorId);

    public User? Reviewer(Post post) => Users.Find(user => user.Id == post.ReviewerId);

    public IEnumerable<Comment> CommentsOf(Post post) => Comments.Where(comment => comment.PostId == post.Id);

    public IEnumerable<Tagging> TaggingsOf(Post post) => Taggings.Where(tagging => tagging.PostId == post.Id);

    public IEnumerable<Tag> TagsOf(Post post) => Tags.Where(tag => TaggingsOf(post).Any(tagging => tagging.TagName == tag.Name));

    public Post PostOf(Comment comment) => Posts.Single(post => post.Id == comment.PostId);

    public User? Author(Comment comment) => Users.Find(user => user.Id == comment.AuthorId);

    public Comment? ReplyTo(Comment comment) => Comments.Find(other => other.Id == comment.ReplyToId);

    public IEnumerable<Comment> Replies(Comment comment) => Comments.Where(other => other.ReplyToId == comment.Id);

    public IEnumerable<Tagging> TaggingsOf(Tag tag) => Taggings.Where(tagging => tagging.TagName == tag.Name);

    public IEnumerable<Post> PostsOf(Tag tag) => Posts.Where(post => TagsOf(post).Contains(tag));

    public Post PostOf(Tagging tagging) => Posts.Single(post => post.Id == tagging.PostId);

    public Tag TagOf(Tagging tagging) => Tags.Single(tag => tag.Name == tagging.TagName);

    private User NewUser(int id) => new()
    {
        Id = id,
        Name = Text(),
        Nick = OrNull(Text()),
        Mood = (Mood)_random.Next(3),
        Age = Maybe(3) ? null : _random.Next(1, 5),
        Token = new Guid(id, 0, 0, [0, 0, 0, 0, 0, 0, 0, 9]),
        Home = NewPlace(),
        Work = Maybe(2) ? NewPlace() : null,
    };

    private Profile NewProfile(long id, long user) => new()
    {
        Id = id,
        UserId = user,
        Bio = OrNull(Text()),
        Score = Quarters() ?? 0,
        Feeling = Maybe(2) ? (Mood)_random.Next(3) : null,
        At = new Spot(_random.Next(9), 0.5),
        Last = Maybe(2) ? new Spot(-1, _random.Next(9)) : null,
    };

    private Post NewPost(int id) => new()
    {
        Id = id,
        Title = Text(),
        AuthorId = OneOf(Users).Id,
        ReviewerId = Maybe(2) ? OneOf(Users).Id : null,
        Stars = _random.Next(-1, 5),
        Price = (decimal?)Quarters(),
        IsOpen = Maybe(2),
        IsRead = Maybe(3) ? null : Maybe(2),
        Written = Maybe(3) ? null : new DateTime(2024, 2, _random.Next(1, 5), 3, 4, 5, DateTimeKind.Unspecified),
        Due = new DateOnly(2024, 3, _random.Next(1, 5)),
    };

    private Comment NewComment(int id) => new()
    {
        Id = id,
        PostId = OneOf(Posts).Id,
        AuthorId = Maybe(3) ? null : OneOf(Users).Id,
        Body = Text(),
        Votes = (short)_random.Next(-3, 4),
        Weight = Quarters(),
    };

    private Place NewPlace() => new(Text(), OrNull(Text()), Maybe(2) ? null : _random.Next(4));

    /// <summary>Numbers whose sums are the same in any order of adding.</summary>
    private double? Quarters() => Maybe(3) ? null : _random.Next(-8, 9) / 4d;

    private string Text() => Texts[_random.Next(Texts.Length)];

    private string? OrNull(string text) => Maybe(3) ? null : text;

    private bool Maybe(int of) => _random.Next(of) == 0;

    private T OneOf<T>(List<T> rows) => rows[_random.Next(rows.Count)];
}
