using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace RelationGen.Tool.Scaffold;

/// <summary>
/// Types that a file of a project may see without saying so, because the SDK or the scaffolded source imports their namespaces. A class of
/// another namespace that is called like one of them has to be imported by its own name.
/// </summary>
/// <remarks>The namespaces are those of <c>ImplicitUsings</c>, and those that <see cref="SourceWriter"/> writes.</remarks>
internal static class AmbientTypes
{
    private static readonly HashSet<string> Namespaces = new(StringComparer.Ordinal)
    {
        "System", "System.Collections.Generic", "System.ComponentModel", "System.ComponentModel.DataAnnotations",
        "System.ComponentModel.DataAnnotations.Schema", "System.IO", "System.Linq", "System.Net.Http", "System.Threading",
        "System.Threading.Tasks", "RelationGen",
    };

    private static readonly HashSet<string> Names = new(
        new[]
        {
            typeof(object), typeof(Enumerable), typeof(SortedSet<>), typeof(HttpClient), typeof(RequiredAttribute), typeof(Component),
            typeof(TypeConverter), typeof(Barrier), typeof(Parallel), typeof(FileSystemWatcher), typeof(DriveInfo), typeof(RelationType),
        }
            .Select(type => type.Assembly).Distinct()
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => !type.IsNested && !type.IsGenericType && type.Namespace is { } space && Namespaces.Contains(space))
            .Select(type => type.Name),
        StringComparer.Ordinal)
    {
        // Of .NET 9 and later, which this program need not run on.
        "Lock",

        // What projects of ASP.NET and of workers import besides, as far as a table may be called so.
        "BackgroundService", "BindingAddress", "ConfigurationManager", "ConfigurationPath", "ConfigurationSection",
        "CookieOptions", "Endpoint", "Environments", "EventId", "FormCollection", "FormFile", "HeaderDictionary", "Host",
        "HostBuilder", "HostOptions", "HostString", "HttpContext", "HttpRequest", "HttpResponse", "LinkGenerator", "LogLevel",
        "LoggerFactory", "PathString", "QueryString", "Results", "Route", "RouteBuilder", "RouteCollection", "RouteData",
        "RouteHandler", "RouteOptions", "ServiceCollection", "ServiceDescriptor", "StatusCodes", "TypedResults",
        "WebApplication",
    };

    /// <summary>The name is that of such a type.</summary>
    public static bool Contains(string name) => Names.Contains(name);
}
