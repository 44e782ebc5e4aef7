namespace RelationGen.Behaviour.Tests.Writing.Operations;

/// <summary>What can be done to a relation to many.</summary>
public enum ManyOperation
{
    Associate,
    AssociateKeys,
    Dissociate,
    DissociateKeys,
    Set,
    SetKeys,
    Apply,
    Toggle,
    Clear,
    DeleteAll,
}
