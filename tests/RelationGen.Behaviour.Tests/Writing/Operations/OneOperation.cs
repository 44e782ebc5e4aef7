namespace RelationGen.Behaviour.Tests.Writing.Operations;

/// <summary>What can be done to a relation to one.</summary>
public enum OneOperation
{
    Associate,
    Unlink,
    Dissociate,
    Delete,
}
