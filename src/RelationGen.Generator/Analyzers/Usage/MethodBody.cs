using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RelationGen.Generator.Analyzers.Usage;

/// <summary>What the rules ask about a body, read in one pass.</summary>
internal sealed class MethodBody
{
    private readonly Dictionary<ILocalSymbol, IVariableDeclaratorOperation> _declarators = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ILocalSymbol, List<IOperation>> _writes = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ILocalSymbol, List<ILocalReferenceOperation>> _references = new(SymbolEqualityComparer.Default);

    private MethodBody(IOperation root) => Root = root;

    public IOperation Root { get; }

    /// <summary>Calls of generated methods, in the order of the source.</summary>
    public List<EntityCall> Calls { get; } = [];

    /// <summary>Calls that write one row, in the order of the source.</summary>
    public List<RowWrite> Writes { get; } = [];

    /// <summary>Calls that read a query or a handle, in the order of the source.</summary>
    public List<QueryCall> Reads { get; } = [];

    public IEnumerable<IVariableDeclaratorOperation> Declarators => _declarators.Values;

    public List<IForEachLoopOperation> Loops { get; } = [];

    public List<IPropertyReferenceOperation> Properties { get; } = [];

    public bool HasGoto { get; private set; }

    /// <summary>Null for a body that calls nothing of ours.</summary>
    public static MethodBody? Read(IOperation root, CancellationToken cancellationToken)
    {
        if (!root.Descendants().Any(operation => operation is IInvocationOperation invocation
            && (EntityCall.Of(invocation) is not null || RowWrite.Of(invocation) is not null)))
            return null;

        cancellationToken.ThrowIfCancellationRequested();
        var body = new MethodBody(root);
        foreach (IOperation operation in root.Descendants())
            body.Add(operation);

        return body;
    }

    public IVariableDeclaratorOperation? DeclaratorOf(ILocalSymbol local) => _declarators.TryGetValue(local, out IVariableDeclaratorOperation? declarator) ? declarator : null;

    public IReadOnlyList<ILocalReferenceOperation> ReferencesOf(ILocalSymbol local) => _references.TryGetValue(local, out List<ILocalReferenceOperation>? references) ? references : [];

    /// <summary>Assignments after the declaration, and everything else that can change the variable.</summary>
    public IReadOnlyList<IOperation> WritesOf(ILocalSymbol local) => _writes.TryGetValue(local, out List<IOperation>? writes) ? writes : [];

    private void Add(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation { Syntax.ContainsDiagnostics: false } invocation when EntityCall.Of(invocation) is { } call:
                Calls.Add(call);
                break;
            case IInvocationOperation { Syntax.ContainsDiagnostics: false } invocation when QueryCall.Of(invocation) is { } read:
                Reads.Add(read);
                break;
            case IInvocationOperation { Syntax.ContainsDiagnostics: false } invocation when RowWrite.Of(invocation) is { } write:
                Writes.Add(write);
                break;
            case IVariableDeclaratorOperation declarator:
                _declarators[declarator.Symbol] = declarator;
                break;
            case IForEachLoopOperation loop:
                Loops.Add(loop);
                break;
            case IPropertyReferenceOperation property:
                Properties.Add(property);
                break;
            case IBranchOperation { BranchKind: BranchKind.GoTo }:
                HasGoto = true;
                break;
            case ILocalReferenceOperation reference:
                Add(_references, reference.Local, reference);
                if (IsWritten(reference))
                    Add(_writes, reference.Local, reference);
                break;
        }
    }

    private static bool IsWritten(ILocalReferenceOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == reference,
        IIncrementOrDecrementOperation => true,
        IArgumentOperation { Parameter.RefKind: not (RefKind.None or RefKind.In) } => true,
        ITupleOperation tuple => tuple.Parent is IDeconstructionAssignmentOperation deconstruction && deconstruction.Target == tuple,
        IAddressOfOperation => true,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } } => true,
        _ => false,
    };

    private static void Add<T>(Dictionary<ILocalSymbol, List<T>> lists, ILocalSymbol local, T item)
    {
        if (!lists.TryGetValue(local, out List<T>? list))
            lists.Add(local, list = []);

        list.Add(item);
    }
}
