using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Emit;

/// <summary>
/// Prints the struct that stands for a relation to one entity, whatever declares it: it has the columns and relations of the entity beside what
/// every relation to one has, so that <c>p.Author.Name</c> is a column.
/// </summary>
internal static class ReferenceEmitter
{
    private static readonly HashSet<string> Members = ["Include", "OrNull", "Is", "IsNot", "Exists", "Recursion"];

    public static void Emit(SourceWriter writer, EntityModel entity)
    {
        string full = entity.Type.FullName;
        string table = entity.Type.TableFullName;
        string name = entity.Type.TableName.Substring(0, entity.Type.TableName.Length - "Table".Length) + "Reference";
        string self = name + "<TSource>";
        string field = Field(entity);
        string toOne = "global::RelationGen.ToOne<TSource, " + full + ", " + table + ">";
        string lambda = "global::System.Func<" + table + ", global::RelationGen.Include<" + full + ">>";
        string condition = "global::System.Func<" + table + ", global::RelationGen.Predicate>";
        Docs.Summary(writer, "A relation to one <see cref=\"" + full + "\"/>: it can be loaded, it can be a condition, and it has the columns and relations of its target.");
        writer.Line("/// <typeparam name=\"TSource\">The entity that declares the relation.</typeparam>");
        writer.Line(EntityEmitter.GeneratedCode);
        writer.Line(entity.Type.Accessibility + " readonly struct " + self);
        writer.Indent();
        writer.Line("where TSource : class");
        writer.Unindent();
        using (writer.Open())
        {
            writer.Line("private readonly " + toOne + " " + field + ";");
            if (HasRecursion(entity))
            {
                writer.Line();
                writer.Line("internal " + toOne + " Recursion => " + field + ";");
            }

            writer.Line();
            Docs.Summary(writer, "Wraps a relation. Called by generated code.");
            writer.Line("/// <param name=\"relation\">The relation.</param>");
            writer.Line(EntityEmitter.Hidden);
            writer.Line("public " + name + "(" + toOne + " relation) => " + field + " = relation;");
            writer.Line();
            Docs.Summary(writer, "What a load or query follows.");
            writer.Line("/// <param name=\"relation\">The relation.</param>");
            writer.Line("public static implicit operator global::RelationGen.Include<TSource>(" + self + " relation) => relation." + field + ";");
            writer.Line();
            Docs.Summary(writer, "Loads relations of the targets too, one statement for each relation.");
            writer.Line("/// <param name=\"relation\">A relation of the target.</param>");
            writer.Line("/// <param name=\"more\">More of them.</param>");
            writer.Line("public " + self + " Include(" + lambda + " relation, params " + lambda + "[] more) => new(" + field + ".Include(relation, more));");
            writer.Line();
            Docs.Summary(writer, "Accepts that a required target is missing in the database and loads null for it.");
            writer.Line("public " + self + " OrNull() => new(" + field + ".OrNull());");
            writer.Line();
            Docs.Summary(writer, "There is a target that fulfils the condition.");
            writer.Line("/// <param name=\"where\">The condition.</param>");
            writer.Line("public global::RelationGen.Predicate Is(" + condition + " where) => " + field + ".Is(where);");
            writer.Line();
            Docs.Summary(writer, "There is no target that fulfils the condition, so that rows without a target are included.");
            writer.Line("/// <param name=\"where\">The condition.</param>");
            writer.Line("public global::RelationGen.Predicate IsNot(" + condition + " where) => " + field + ".IsNot(where);");
            writer.Line();
            Docs.Summary(writer, "There is a target.");
            writer.Line("public global::RelationGen.Predicate Exists() => " + field + ".Exists();");
            EmitMembers(writer, entity, name);
        }
    }

    private static string Field(EntityModel entity) => entity.FreeName("_relation");

    /// <summary>A relation of the entity to itself can be followed to its end.</summary>
    public static bool HasRecursion(EntityModel entity) =>
        entity.Relations.Any(relation => relation.Shape == RelationShape.BelongsTo && relation.Target!.FullName == entity.Type.FullName && relation.Target.HasTable);

    /// <summary>The extension method that follows such a relation; an extension, so that only a relation of the entity to itself has it.</summary>
    public static void EmitRecursive(SourceWriter writer, EntityModel entity)
    {
        string reference = entity.Type.TableFullName.Substring(0, entity.Type.TableFullName.Length - "Table".Length) + "Reference<" + entity.Type.FullName + ">";
        Docs.Summary(writer, "Loads the target, its target, and so on, in one statement: the way to the root. A cycle in the data comes to an end.");
        writer.Line("/// <param name=\"relation\">The relation.</param>");
        writer.Line("/// <param name=\"maxDepth\">How many times the relation is followed; default: to the end.</param>");
        writer.Line("public static " + reference + " Recursive(this " + reference + " relation, int maxDepth = int.MaxValue) =>");
        writer.Indent();
        writer.Line("new(global::RelationGen.RecursiveRelations.Recursive(relation.Recursion, maxDepth));");
        writer.Unindent();
    }

    /// <summary>The columns and relations, each by the name that it has in the table struct; a name that is taken is reached by <c>Is</c>.</summary>
    private static void EmitMembers(SourceWriter writer, EntityModel entity, string self)
    {
        string full = entity.Type.FullName;
        foreach (RelationModel relation in entity.Relations)
        {
            string name = relation.Property.Name;
            if (Members.Contains(name) || name == self || (relation.Shape != RelationShape.MorphTo && relation.Target is not { HasTable: true }))
                continue;

            string type = relation.Shape == RelationShape.MorphTo ? entity.Type.TableFullName + "." + MorphEmitter.TargetsOf(entity, relation) : TableEmitter.RelationType(full, relation);
            EmitMember(writer, entity, relation.Property.TableAccessibility, type, name, "<see cref=\"" + full + "." + Names.Escape(name) + "\"/> of the target.");
        }

        foreach (ColumnModel column in entity.Columns)
        {
            if (entity.Error is null && column.TableAccessibility is { } accessibility && !Members.Contains(column.Property) && column.Property != self)
                EmitMember(writer, entity, accessibility, TableEmitter.ColumnType(column), column.Property, "The column <c>" + Docs.Escape(column.Column) + "</c> of the target.");
        }
    }

    private static void EmitMember(SourceWriter writer, EntityModel entity, string accessibility, string type, string name, string summary)
    {
        writer.Line();
        Docs.Summary(writer, summary);
        writer.Line(accessibility + " " + TableEmitter.Hides(name) + type + " " + Names.Escape(name) + " => " + Field(entity) + ".Row." + Names.Escape(name) + ";");
    }
}
