using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace RelationGen.Tool.Code;

/// <summary>
/// Reads the models that the generator has embedded in an assembly. No code of it runs, and nothing that it references is loaded.
/// </summary>
internal static class AssemblyModels
{
    private const string Namespace = "RelationGen.Infrastructure";
    private const string Attribute = "EntityModelAttribute";

    /// <summary>The models as JSON, in the order of the classes' names.</summary>
    /// <exception cref="ToolException">The file is no .NET assembly.</exception>
    public static IReadOnlyList<string> Read(string assembly)
    {
        try
        {
            using FileStream file = File.OpenRead(assembly);
            using var image = new PEReader(file);
            return image.HasMetadata ? [.. Read(image.GetMetadataReader())] : throw NoAssembly(assembly, null);
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            throw NoAssembly(assembly, exception);
        }
    }

    private static IEnumerable<string> Read(MetadataReader reader)
    {
        foreach (CustomAttributeHandle handle in reader.CustomAttributes)
        {
            CustomAttribute attribute = reader.GetCustomAttribute(handle);
            if (attribute.Parent.Kind != HandleKind.TypeDefinition || !IsModel(reader, attribute))
                continue;

            BlobReader blob = reader.GetBlobReader(attribute.Value);

            // The prolog of every attribute, then its one argument.
            if (blob.ReadUInt16() == 1 && blob.ReadSerializedString() is { } json)
                yield return json;
        }
    }

    private static bool IsModel(MetadataReader reader, CustomAttribute attribute)
    {
        EntityHandle type = attribute.Constructor.Kind switch
        {
            HandleKind.MemberReference => reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent,
            HandleKind.MethodDefinition => reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType(),
            _ => default,
        };
        if (type.IsNil || type.Kind != HandleKind.TypeReference)
            return false;

        TypeReference reference = reader.GetTypeReference((TypeReferenceHandle)type);
        return reader.StringComparer.Equals(reference.Name, Attribute) && reader.StringComparer.Equals(reference.Namespace, Namespace);
    }

    private static ToolException NoAssembly(string assembly, Exception? exception) =>
        new(ExitCode.WrongUse, $"{assembly} is no .NET assembly that can be read.", exception);
}
