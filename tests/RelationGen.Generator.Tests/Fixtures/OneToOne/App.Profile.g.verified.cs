// Profile._user
private Own::User? _user;

// Profile._userState
private Infra::RelationState _userState;

// Profile.User
/// <summary>The <see cref="Own::User"/> whose <c>Id</c> is this row's <c>UserId</c>.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded, or its key has changed since.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Own::User User
{
    get => _user is not null && _user.Id == UserId ? _user : RelationMap.UserRelation.Instance.TargetOf(this)!;
    set => RelationMap.UserRelation.Instance.AssignRequired(this, value);
}

// Profile.__hasDefaultKey
private bool __hasDefaultKey;

// Profile.RelationMap.UserRelation
internal readonly struct UserRelation : Infra::IBelongsTo<Own::Profile, Own::User, long>
{
    public static Infra::Relation<Own::Profile, Own::User> Instance { get; } =
        Infra::Relation.BelongsTo<Own::Profile, Own::User, Own::UserTable, long, long, UserRelation>(
            new("Profile", "User", "User", RGen::RelationType.OneToOne, ["UserId"], ["Id"],
                [new("users", null, ["id"], ["user_id"])],
                """SELECT {columns} FROM "users" AS t WHERE {t."id"}""") { Required = true });

    public bool TrySourceKey(Own::Profile source, out long key) => Infra::SourceKeys.Is(out key, source.UserId);
    public (Own::User? Held, Infra::RelationState State) PropertyOf(Own::Profile source) => (source._user, source._userState);
    public void Hold(Own::Profile source, Own::User? target, Infra::RelationState state) =>
        (source._user, source._userState) = (target, state);
    public long TargetKey(Own::User target) => target.Id;
    public void SetKey(Own::Profile source, long key) => source.UserId = key;
}
