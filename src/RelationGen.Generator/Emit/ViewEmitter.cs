using RelationGen.Generator.Model;

namespace RelationGen.Generator.Emit;

/// <summary>Prints the file of one view: its own part, and that of the entity by which rows in memory can be viewed.</summary>
internal static class ViewEmitter
{
    private const string Library = "global::RelationGen.Infrastructure.";

    public static string Emit(ViewModel view) => GeneratedFile.Emit(
        view.Type,
        "the members of the view " + view.Type.Name,
        view.HasAliases,
        view.Tolerated,
        writer => EmitView(writer, view),
        after: writer => EmitEntity(writer, view));

    private static void EmitView(SourceWriter writer, ViewModel view)
    {
        string full = view.Type.FullName;
        string map = full + ".ViewMap";
        string plan = "static " + Library + "ViewPlan<" + full + "> " + Library + "IView<" + full + ">.Plan";
        using (writer.Open(view.Type.Declaration + " : " + Library + (view.IsGrouped ? "IGroupView<" : "IView<") + full + ", " + view.Entity.FullName + ">"))
        {
            writer.Member(plan, view.Error is { } error ? Throw(error) : map + ".Plan");
            if (view.Entity.TableFullName is null)
                return;

            foreach (KeyForm key in view.Entity.Key.Count == 0 ? [] : HelperEmitter.KeyForms(view.Entity.Key, KeyType(view)))
            {
                if (view.HasFind)
                    EmitFind(writer, view, key, isAsync: false);

                if (view.HasFindAsync)
                    EmitFind(writer, view, key, isAsync: true);
            }

            writer.Line();
            ViewMapEmitter.Emit(writer, view);
        }
    }

    private static void EmitFind(SourceWriter writer, ViewModel view, KeyForm key, bool isAsync)
    {
        string full = view.Type.FullName;
        string entity = "<see cref=\"" + view.Entity.FullName + "\"/>";
        Docs.Summary(writer, "Reads the view of the " + entity + " with the given key, or null when there is none.");
        writer.Line(EntityEmitter.GeneratedCode);
        writer.Member(
            view.Accessibility + " static " + HelperEmitter.FindSignature(full, key, isAsync),
            view.Error is { } error ? Throw(error) : Loader(view) + HelperEmitter.FindCall(key, isAsync));
    }

    /// <summary>The entity is one of which there is this view.</summary>
    private static void EmitEntity(SourceWriter writer, ViewModel view)
    {
        if (view.Entity.Shell is not { } entity)
            return;

        writer.Line();
        void Declare() => GeneratedFile.Enclose(
            writer, entity, inner => inner.Line(entity.Declaration + " : " + Library + "IViewedAs<" + view.Type.FullName + ">;"));
        if (entity.Namespace is null)
        {
            Declare();
            return;
        }

        using (writer.Open("namespace " + entity.Namespace))
            Declare();
    }

    private static string Loader(ViewModel view)
    {
        string[] types = [view.Type.FullName, view.Entity.FullName, KeyType(view), view.Entity.TableFullName!];
        return Library + (view.IsStruct ? "StructViewLoader<" : "ViewLoader<") + string.Join(", ", types) + ">.";
    }

    private static string KeyType(ViewModel view) => KeyCode.Type([.. view.Entity.Key.Select(KeyPart.Of)]);

    /// <summary>An expression that throws what the user must fix first.</summary>
    public static string Throw(string error) => "throw new global::System.InvalidOperationException(" + Literals.Text(error) + ")";
}
