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
internal readonly struct ProfileRelation : Infra::IToOne<Own::User, Own::Profile, long>
{
    internal static readonly Infra::Relation<Own::User, Own::Profile> Instance =
        Infra::Relation.HasOne<Own::User, Own::Profile, Own::ProfileTable, long, long, ProfileRelation,
            Own::Profile.RelationMap.UserRelation>(
            new("User", "Profile", "Profile", RGen::RelationType.OneToOne, ["Id"], ["UserId"],
                [new("profiles", null, ["user_id"], ["id"])],
                """SELECT {columns} FROM "profiles" AS t WHERE {t."user_id"}"""));

    public bool TrySourceKey(Own::User source, out long key) => Infra::SourceKeys.Is(out key, source.Id);
    public (Own::Profile? Held, Infra::RelationState State) PropertyOf(Own::User source) => (source._profile, source._profileState);
    public void Hold(Own::User source, Own::Profile? target, Infra::RelationState state) =>
        (source._profile, source._profileState) = (target, state);
}
