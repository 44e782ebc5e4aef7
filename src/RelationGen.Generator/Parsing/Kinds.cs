namespace RelationGen.Generator.Parsing;

/// <summary>What the relation types are called, and which two make a pair.</summary>
internal static class Kinds
{
    public static string Describe(RelationKind kind) => kind switch
    {
        RelationKind.OneToOne => "one-to-one",
        RelationKind.OneToMany => "one-to-many",
        RelationKind.ManyToOne => "many-to-one",
        RelationKind.ManyToMany => "many-to-many",
        RelationKind.MorphTo => "polymorphic many-to-one",
        RelationKind.MorphOne => "polymorphic one-to-one",
        RelationKind.MorphMany => "polymorphic one-to-many",
        RelationKind.MorphToMany or RelationKind.MorphedByMany => "polymorphic many-to-many",
        _ => kind.ToString(),
    };

    public static RelationKind Inverse(RelationKind kind) => kind switch
    {
        RelationKind.OneToMany => RelationKind.ManyToOne,
        RelationKind.ManyToOne => RelationKind.OneToMany,
        RelationKind.MorphToMany => RelationKind.MorphedByMany,
        RelationKind.MorphedByMany => RelationKind.MorphToMany,
        _ => kind,
    };

    public static bool Pair(RelationKind left, RelationKind right) => Inverse(left) == right;
}
