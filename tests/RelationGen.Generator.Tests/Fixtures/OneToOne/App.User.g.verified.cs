// User._profile
private Own::Profile? _profile;

// User._profileState
private Infra::RelationState _profileState;

// User.Profile
/// <summary>The <see cref="Own::Profile"/> whose <c>UserId</c> is this row's <c>Id</c>, or null.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Own::Profile? Profile
{
    get => _profile is not null && _profile.UserId == Id ? _profile : RelationMap.ProfileRelation.Instance.TargetOf(this);
    set => RelationMap.ProfileRelation.Instance.Assign(this, value);
}

// User.__hasDefaultKey
private bool __hasDefaultKey;

// User.RelationMap.ProfileRelation
internal readonly struct ProfileRelation : Infra::IHasOne<Own::User, Own::Profile, long>
{
    internal static readonly Infra::Relation<Own::User, Own::Profile> Instance =
        Infra::Relation.HasOne<Own::User, Own::Profile, Own::ProfileTable, long, long, ProfileRelation>(
            new("User", "Profile", "Profile", RGen::RelationType.OneToOne, ["Id"], ["UserId"])
            {
                Steps = [new("profiles", null, ["user_id"], ["id"])],
                Sql = """SELECT {columns} FROM "profiles" AS t WHERE {t."user_id"}""",
            });

    public bool TrySourceKey(Own::User source, out long key) => Infra::SourceKeys.Is(out key, source.Id);
    public Infra::RelationState State(Own::User source) => source._profileState;
    public Own::Profile? Held(Own::User source) => source._profile;
    public void Hold(Own::User source, Own::Profile? target, Infra::RelationState state) =>
        (source._profile, source._profileState) = (target, state);
    public long TargetKey(Own::Profile target) => target.UserId;
    public void AttachBack(Own::Profile target, Own::User source) =>
        default(Own::Profile.RelationMap.UserRelation).Hold(target, source, Infra::RelationState.Loaded);
    public Infra::Relation<Own::Profile, Own::User>? Back => Own::Profile.RelationMap.UserRelation.Instance;
}
