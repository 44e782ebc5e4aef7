// Nested and internal classes, and keys that code cannot set.
namespace App;

public static partial class Accounts
{
    public partial class Role
    {
        public long Id { get; private set; }

        [Relation(RelationType.ManyToMany, Junction = "grants")]
        public partial IReadOnlyList<Permission> Permissions { get; }
    }

    public partial class Permission
    {
        public long Id { get; private set; }

        [Relation(RelationType.ManyToMany, Junction = "grants")]
        public partial IReadOnlyList<Role> Roles { get; }
    }
}

internal partial class Session
{
    public Guid Id { get; init; }

    internal partial class Entry
    {
        public long Id { get; init; }

        public Guid SessionId { get; init; }

        [Relation(RelationType.ManyToOne)]
        internal partial Session Session { get; }
    }

    [Relation(RelationType.OneToMany)]
    internal partial IReadOnlyList<Entry> Entries { get; }
}
