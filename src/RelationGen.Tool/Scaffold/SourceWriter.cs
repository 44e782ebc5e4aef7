using System.Text;

namespace RelationGen.Tool.Scaffold;

/// <summary>Prints a class, an enum or the options of the project.</summary>
internal static class SourceWriter
{
    private const string Indent = "    ";

    /// <summary>The file of a class.</summary>
    public static string Print(EntityPlan entity)
    {
        TablePlan plan = entity.Plan;
        List<string> body = [];
        if (plan.Table.Comment is { } comment)
            body.AddRange(SourceText.Summary(comment));

        body.AddRange(entity.ClassAttributes.Select(attribute => "[" + attribute + "]"));
        AddSuppressed(body, entity.Suppressed, string.Empty, "public partial class " + plan.ClassName);
        body.Add("{");
        for (int i = 0; i < plan.Properties.Count; i++)
        {
            if (i > 0)
                body.Add(string.Empty);

            AddProperty(body, plan.Properties[i], entity.PropertyAttributes[i], entity.Initializers[i]);
        }

        foreach (RelationPlan relation in entity.Relations)
        {
            body.Add(string.Empty);
            AddRelation(body, entity, relation);
        }

        body.Add("}");
        return File(plan.Namespace, Usings(entity), body);
    }

    /// <summary>The lines of one property of a class.</summary>
    public static IReadOnlyList<string> Print(EntityPlan entity, PropertyPlan property)
    {
        List<string> body = [];
        int place = entity.IndexOf(property);
        AddProperty(body, property, entity.PropertyAttributes[place], entity.Initializers[place]);
        return body;
    }

    /// <summary>The lines of one relation of a class.</summary>
    public static IReadOnlyList<string> Print(EntityPlan entity, RelationPlan relation)
    {
        List<string> body = [];
        AddRelation(body, entity, relation);
        return body;
    }

    /// <summary>The relation of the target that points back, as an expression; null where it need not be named.</summary>
    public static string? FieldOf(EntityPlan entity, RelationPlan relation) =>
        relation.Field is { } back ? "nameof(" + Reference(entity, relation.Target) + "." + back + ")" : null;

    /// <summary>The file of an enum.</summary>
    public static string Print(EnumPlan plan)
    {
        List<string> body = ["public enum " + plan.Name, "{"];
        bool isFirst = true;
        foreach (EnumMemberPlan member in plan.Members)
        {
            bool isLabelled = member.Name != member.Label;
            if (!isFirst && isLabelled)
                body.Add(string.Empty);

            if (isLabelled)
                body.Add(Indent + "[EnumLabel(" + SourceText.Quote(member.Label) + ")]");

            body.Add(Indent + member.Name + ",");
            isFirst = false;
        }

        body.Add("}");
        return File(plan.Namespace, plan.Members.Any(member => member.Name != member.Label) ? ["RelationGen"] : [], body);
    }

    /// <summary>The file that says how columns without a name of their own are called.</summary>
    public static string PrintNaming() =>
        "using RelationGen;\n\n[assembly: RelationGenOptions(Naming = NamingPolicy.PascalCase)]\n";

    private static string File(string @namespace, IEnumerable<string> usings, List<string> body)
    {
        var text = new StringBuilder();
        string[] named = [.. usings.Distinct(StringComparer.Ordinal).OrderBy(IsAlias).ThenBy(name => !IsSystem(name))
            .ThenBy(name => name, StringComparer.Ordinal)];
        foreach (string name in named)
            text.Append("using ").Append(name).Append(";\n");

        if (named.Length > 0)
            text.Append('\n');

        text.Append("namespace ").Append(@namespace).Append(";\n\n");
        foreach (string line in body)
            text.Append(line).Append('\n');

        return text.ToString();
    }

    /// <summary>Namespaces of .NET stand before others.</summary>
    public static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);

    /// <summary>The namespaces that the class needs.</summary>
    public static IEnumerable<string> Usings(EntityPlan entity)
    {
        string[] attributes = [.. entity.ClassAttributes, .. entity.PropertyAttributes.SelectMany(list => list)];
        bool Has(params string[] names) => Array.Exists(attributes, text =>
            Array.Exists(names, name => text == name || text.StartsWith(name + "(", StringComparison.Ordinal)));

        if (entity.Plan.Properties.Any(property =>
            property.Type.Clr.TrimEnd('[', ']') is "Guid" or "DateTime" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan"))
            yield return "System";

        if (entity.Relations.Any(relation => relation.IsCollection))
            yield return "System.Collections.Generic";

        if (Has("DefaultValue"))
            yield return "System.ComponentModel";

        if (Has("Key", "MaxLength"))
            yield return "System.ComponentModel.DataAnnotations";

        if (Has("Table", "Column", "DatabaseGenerated"))
            yield return "System.ComponentModel.DataAnnotations.Schema";

        if (entity.Relations.Count > 0
            || Has("Unique", "Index", "Check", "JsonColumn", "ExistingType", "Collation", "Computed", "DefaultSql"))
        {
            yield return "RelationGen";
        }

        foreach ((string space, string name, bool isNested) in Others(entity)
            .Where(other => !(entity.Plan.Namespace + ".").StartsWith(other.Namespace + ".", StringComparison.Ordinal)))
        {
            yield return AmbientTypes.Contains(name) ? name + " = " + space + "." + name : isNested ? "static " + space : space;
        }
    }

    /// <summary>The using directive gives one type its name, and imports no namespace.</summary>
    public static bool IsAlias(string name) => name.Contains(" = ", StringComparison.Ordinal);

    /// <summary>The classes and enums that the class names, and whether they stand in another type.</summary>
    private static IEnumerable<(string Namespace, string Name, bool IsNested)> Others(EntityPlan entity) => entity.Relations
        .SelectMany(relation => relation.Through is { } through ? new[] { relation.Target, through } : [relation.Target])
        .Select(plan => (plan.Namespace, plan.ClassName, plan.IsNested))
        .Concat(entity.Plan.Properties.Select(property => property.Type.Enum).OfType<EnumPlan>()
            .Select(type => (type.Namespace, type.Name, IsNested: false)));

    private static void AddProperty(List<string> body, PropertyPlan property, IReadOnlyList<string> attributes, string? initializer)
    {
        if (property.Column.Comment is { } comment)
            body.AddRange(SourceText.Summary(comment).Select(line => Indent + line));

        if (attributes.Count > 0)
            body.Add(Indent + "[" + string.Join(", ", attributes) + "]");

        bool isRequired = property is { IsNullable: false, Type.IsReference: true } && initializer is null;
        body.Add(Indent + "public " + (isRequired ? "required " : string.Empty) + property.Type.Clr + (property.IsNullable ? "? " : " ")
            + property.Name + (property.IsComputed ? " { get; private set; }" : " { get; set; }") + (initializer is null ? string.Empty
                : " = " + initializer + ";"));
    }

    private static void AddRelation(List<string> body, EntityPlan entity, RelationPlan relation)
    {
        List<string> arguments = ["RelationType." + relation.Kind];
        if (relation.Through is { } through)
            arguments.Add("Through = typeof(" + Reference(entity, through) + ")");

        if (relation.Path is var (first, second))
            arguments.Add("Path = [nameof(" + first + "), nameof(" + PathHolder(entity, first) + "." + second + ")]");

        AddNames(arguments, "Fields", relation.Fields.Select(field => "nameof(" + field + ")"));
        AddNames(arguments, "References",
            relation.References.Select(field => "nameof(" + Reference(entity, relation.Target) + "." + field + ")"));
        if (FieldOf(entity, relation) is { } back)
            arguments.Add("Field = " + back);

        if (relation.Junction is { } junction)
            arguments.Add("Junction = " + SourceText.Quote(junction));

        AddNames(arguments, "SourceColumns", relation.SourceColumns.Select(SourceText.Quote));
        AddNames(arguments, "TargetColumns", relation.TargetColumns.Select(SourceText.Quote));
        if (relation.OnDelete is { } onDelete)
            arguments.Add("OnDelete = ReferentialAction." + onDelete);

        if (relation.OnUpdate is { } onUpdate)
            arguments.Add("OnUpdate = ReferentialAction." + onUpdate);

        if (relation.Constraint is { } constraint)
            arguments.Add("Constraint = " + SourceText.Quote(constraint));

        string target = relation.Target.ClassName;
        string type = relation.IsCollection ? "IReadOnlyList<" + target + ">" : target + (relation.IsNullable ? "?" : string.Empty);
        AddSuppressed(body, relation.Suppressed, Indent, Indent + "[Relation(" + string.Join(", ", arguments) + ")]");
        body.Add(Indent + "public partial " + type + " " + relation.Name + (relation.HasSetter ? " { get; set; }" : " { get; }"));
    }

    private static void AddNames(List<string> arguments, string argument, IEnumerable<string> names)
    {
        string list = string.Join(", ", names);
        if (list.Length > 0)
            arguments.Add(argument + " = [" + list + "]");
    }

    private static void AddSuppressed(List<string> body, IReadOnlyList<SuppressedRule> rules, string indent, string line)
    {
        foreach (SuppressedRule rule in rules)
        {
            body.Add(indent + "// " + rule.Reason);
            body.Add("#pragma warning disable " + rule.Id);
        }

        body.Add(line);
        foreach (SuppressedRule rule in rules.Reverse())
            body.Add("#pragma warning restore " + rule.Id);
    }

    private static string Reference(EntityPlan entity, TablePlan target) =>
        EntityPlan.Reference(entity.Plan, entity.Relations, target.Namespace, target.ClassName);

    /// <summary>The class between, which the first relation of a path leads to.</summary>
    private static string PathHolder(EntityPlan entity, string first) =>
        Reference(entity, entity.Relations.First(relation => relation.Name == first).Target);
}
