using RelationGen.Generator.Model;

namespace RelationGen.Generator.Emit;

/// <summary>Prints the extension method that follows a relation of an entity to itself; an extension, so that only such a relation has it.</summary>
internal static class RecursionEmitter
{
    public static void Emit(SourceWriter writer, EntityModel entity)
    {
        Docs.Summary(writer, "Follows a relation of <see cref=\"" + entity.Type.FullName + "\"/> to itself.");
        writer.Line(EntityEmitter.GeneratedCode);
        writer.Line(EntityEmitter.Hidden);
        using (writer.Open(entity.Type.ExtensionAccessibility + " static class " + entity.Type.ExtensionName))
            ReferenceEmitter.EmitRecursive(writer, entity);
    }
}
