namespace RelationGen.Generator.Emit;

/// <summary>The ways in which a relation can be changed, as the classes of handles are named, without that word.</summary>
internal enum HandleKind
{
    One,
    Required,
    Many,
    ManyToOne,
    RequiredManyToOne,
    OneToOne,
    OptionalOneToOne,
    OneToMany,
    OptionalOneToMany,
    ManyToMany,
}
