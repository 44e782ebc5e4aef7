using RelationGen.Generator.Diagnostics;

namespace RelationGen.Generator.Parsing;

/// <summary>The columns of a junction are its key: they can be neither null nor a default.</summary>
internal static class JunctionActions
{
    public static void Check(Resolution resolution, JunctionFact junction, CancellationToken cancellationToken)
    {
        RelationDeclaration declaration = resolution.Declaration;
        string column = junction.Table + "." + junction.SourceColumns[0];
        foreach ((string argument, ActionKind action) in new[] { ("OnDelete", declaration.OnDelete), ("OnUpdate", declaration.OnUpdate) })
        {
            if (action == ActionKind.SetNull)
                resolution.Report(Descriptors.SetNullOnRequired, declaration.ArgumentLocation(argument, cancellationToken), declaration.Entity.Name, declaration.Name, argument, column);
            else if (action == ActionKind.SetDefault)
                resolution.Report(Descriptors.SetDefaultWithoutDefault, declaration.ArgumentLocation(argument, cancellationToken), declaration.Entity.Name, declaration.Name, argument, column);
        }
    }
}
