using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace RelationGen.Tool.Code;

/// <summary>Where the properties of classes stand in their sources, as the symbols of an assembly tell.</summary>
internal sealed class CodePlaces
{
    /// <summary>Sequence points of this line belong to no source.</summary>
    private const int Hidden = 0xfeefee;

    private readonly Dictionary<string, (string File, int Line)> _places = new(StringComparer.Ordinal);

    private CodePlaces()
    {
    }

    /// <summary>The places of an assembly; none where it has no portable symbols.</summary>
    public static CodePlaces Read(string assembly)
    {
        var places = new CodePlaces();
        using FileStream file = File.OpenRead(assembly);
        using var image = new PEReader(file);
        if (!image.TryOpenAssociatedPortablePdb(
            assembly, path => File.Exists(path) ? File.OpenRead(path) : null, out MetadataReaderProvider? symbols, out _))
            return places;

        using (symbols)
            places.Read(image.GetMetadataReader(), symbols!.GetMetadataReader());

        return places;
    }

    /// <summary>A property, or what stands nearest to it in its class; null where the symbols tell neither.</summary>
    /// <param name="entity">The full name of the class.</param>
    /// <param name="member">The property; null for the class itself.</param>
    public (string File, int Line)? Of(string entity, string? member) =>
        member is not null && _places.TryGetValue(entity + "." + member.Split('.')[0], out (string, int) place) ? place
        : _places.TryGetValue(entity, out place) ? place
        : null;

    private void Read(MetadataReader reader, MetadataReader symbols)
    {
        foreach (TypeDefinitionHandle handle in reader.TypeDefinitions)
        {
            TypeDefinition type = reader.GetTypeDefinition(handle);
            string name = NameOf(reader, type);
            foreach (PropertyDefinitionHandle propertyHandle in type.GetProperties())
            {
                PropertyDefinition property = reader.GetPropertyDefinition(propertyHandle);
                PropertyAccessors accessors = property.GetAccessors();
                if ((PlaceOf(symbols, accessors.Getter) ?? PlaceOf(symbols, accessors.Setter)) is not { } place)
                    continue;

                _places[name + "." + reader.GetString(property.Name)] = place;
                if (!_places.TryGetValue(name, out (string File, int Line) first) || (first.File == place.File && place.Line < first.Line))
                    _places[name] = place;
            }
        }
    }

    private static (string File, int Line)? PlaceOf(MetadataReader symbols, MethodDefinitionHandle method)
    {
        if (method.IsNil)
            return null;

        MethodDebugInformation information = symbols.GetMethodDebugInformation(method);
        if (information.Document.IsNil || information.SequencePointsBlob.IsNil)
            return null;

        string path = symbols.GetString(symbols.GetDocument(information.Document).Name);
        int line = information.GetSequencePoints().Select(point => point.StartLine).FirstOrDefault(start => start != Hidden);
        return line == 0 || path.EndsWith(".g.cs", StringComparison.Ordinal) ? null : (path, line);
    }

    private static string NameOf(MetadataReader reader, TypeDefinition type)
    {
        string name = reader.GetString(type.Name);
        if (!type.GetDeclaringType().IsNil)
            return NameOf(reader, reader.GetTypeDefinition(type.GetDeclaringType())) + "." + name;

        string @namespace = reader.GetString(type.Namespace);
        return @namespace.Length == 0 ? name : @namespace + "." + name;
    }
}
