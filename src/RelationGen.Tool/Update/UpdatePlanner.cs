using System.Globalization;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.Tool.Ddl;
using RelationGen.Tool.Scaffold;

namespace RelationGen.Tool.Update;

/// <summary>
/// Plans the edits that take the classes of a project to what a database is now. What the classes and their members are called is never
/// changed, so that every rename by hand stays; the models say which of them is which table, column and foreign key.
/// </summary>
internal sealed class UpdatePlanner
{
    private readonly UpdateContext _context;
    private readonly UpdateOptions _options;
    private readonly ColumnRenames _renames;
    private readonly Dictionary<CodeEntity, ClassUpdate> _updates = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<CodeEntity, IReadOnlyList<DdlQuestion>> _questions = new(ReferenceEqualityComparer.Instance);

    private UpdatePlanner(IReadOnlyList<CodeEntity> entities, SourceProject project, SchemaSnapshot snapshot, UpdateOptions options)
    {
        _options = options;
        _renames = new ColumnRenames(snapshot);
        entities = _renames.Apply(entities, options.Renames);
        var classes = new TableClasses(entities, project, snapshot);
        KnownNames known = CodeNames.Of(classes, project, snapshot);
        _context = new UpdateContext(
            entities, project, snapshot, classes, known,
            Scaffolder.Plan(Mapped(snapshot, entities, known), Options(entities, classes, project, snapshot, known)));
    }

    /// <summary>The plan.</summary>
    /// <param name="entities">The classes, as they were built.</param>
    /// <param name="project">Their sources.</param>
    /// <param name="snapshot">The whole database.</param>
    /// <param name="options">What the user says.</param>
    /// <exception cref="ToolException">A rename names what is not there.</exception>
    public static UpdatePlan Plan(
        IReadOnlyList<CodeEntity> entities, SourceProject project, SchemaSnapshot snapshot, UpdateOptions options) =>
        new UpdatePlanner(entities, project, snapshot.Canonical(), options).Plan();

    /// <summary>Junctions without a class and views that nobody has a class for stay what they are.</summary>
    private static SchemaSnapshot Mapped(SchemaSnapshot snapshot, IReadOnlyList<CodeEntity> entities, KnownNames known)
    {
        HashSet<string> junctions = new(
            entities.SelectMany(entity => entity.Relations).Select(relation => relation.Junction).OfType<CodeJunction>()
                .Select(junction => snapshot.Find(junction.Schema, junction.Table)?.FullName).OfType<string>(), StringComparer.Ordinal);
        return snapshot with
        {
            Tables = snapshot.Tables.Where(table => known.Of(table) is not null
                || (!junctions.Contains(table.FullName)
                    && table.Kind is not (TableKind.View or TableKind.MaterializedView or TableKind.Virtual)))
                .ToEquatableArray(),
        };
    }

    private ScaffoldOptions Options(
        IReadOnlyList<CodeEntity> entities, TableClasses classes, SourceProject project, SchemaSnapshot snapshot, KnownNames known) =>
        new(Most(entities.Select(entity => project.NamespaceOf(entity.FullName, entity.Name)).Where(space => space.Length > 0))
            ?? _options.Namespace)
        {
            IncludeViews = true,
            Known = known,
            Keys = classes.Mapped.Where(entity => entity.HasKey)
                .Select(entity => (Entity: entity, Table: classes.TableOf(entity)!))
                .OrderBy(pair => !ReferenceEquals(classes.OwnerOf(pair.Table), pair.Entity))
                .Select(pair => new KeyOverride(
                    snapshot.DefaultSchema is null ? pair.Table.Name
                        : (pair.Table.Schema ?? snapshot.DefaultSchema) + "." + pair.Table.Name,
                    pair.Entity.Key))
                .ToEquatableArray(),
        };

    private static string? Most(IEnumerable<string> values) => values.GroupBy(value => value, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    private UpdatePlan Plan()
    {
        foreach (string path in _context.Project.Unreadable)
            _context.Leave(Path.GetFileName(path), "the file is not UTF-8, and is left alone; save it as UTF-8", (path, 0));

        HashSet<(string, string)> retyped = Retyped();
        foreach (CodeEntity entity in _context.Entities)
        {
            SchemaTable? table = _context.Classes.TableOf(entity);
            if (!_options.Takes(table ?? new SchemaTable(entity.Schema, entity.Table)))
                continue;

            if (table is null)
                _context.Leave(entity.Name, _context.FindingsOf(entity)[0].Message, PlaceOf(entity));
            else
                Update(entity, table, retyped, isOwner: ReferenceEquals(_context.EntityOf(table), entity));
        }

        var relations = new NewRelations(_context, _options.Takes, IsMapped, (entity, member) =>
            _updates.TryGetValue(entity, out ClassUpdate? update) && update.IsRemoved(member));
        relations.Run();
        List<UpdatedFile> files = [.. _context.Edits.Files(), .. NewFiles(relations)];
        return new UpdatePlan(_context.Items, files);
    }

    private void Update(CodeEntity entity, SchemaTable table, HashSet<(string, string)> retyped, bool isOwner)
    {
        if (_context.PartsOf(entity) is not { } parts)
        {
            ClassPart? faulty = _context.Project.Find(entity.FullName).FirstOrDefault(part => part.File.Error is not null);
            _context.Leave(
                entity.Name,
                faulty is null ? "the class is not among the sources of the project, and is left alone"
                    : "the file is no C# and is left alone: " + faulty.File.Error!.GetMessage(CultureInfo.InvariantCulture),
                faulty is null ? null : (faulty.File.Path, faulty.File.LineOf(faulty.File.Error!.Location.SourceSpan.Start)));
            return;
        }

        Rename(entity, parts);
        IReadOnlyList<DdlQuestion> questions = Questions(entity, table);
        foreach (DdlQuestion question in questions)
        {
            _context.Items.Add(new UpdateItem(
                UpdateItemKind.Question, entity.Name, $"{question.Text} Say {question.Yes}, or {question.No} if it was not")
            {
                File = parts[0].File.Path, Line = parts[0].File.LineOf(parts[0].Type.SpanStart),
            });
        }

        var update = new ClassUpdate(_context, entity, table, parts, questions);
        _updates.Add(entity, update);
        update.Run(retyped, isOwner);
        new RelationUpdate(_context, entity, table, parts).Run();
    }

    private DdlQuestion[] Questions(CodeEntity entity, SchemaTable table)
    {
        HashSet<string> answered = new(_options.NoRenames, NameComparison.PathComparer(_context.Snapshot.Engine));
        DdlQuestion[] questions = [.. RenameCandidates.Of(entity, table, _context.Snapshot)
            .Where(question => !answered.Contains(question.OldPath))];
        _questions.Add(entity, questions);
        return questions;
    }

    /// <summary>Gives properties the new names of their columns; they keep their own.</summary>
    private void Rename(CodeEntity entity, IReadOnlyList<ClassPart> parts)
    {
        foreach ((CodeEntity renamed, string name, string old, string column) in _renames.Renamed.Where(
            rename => rename.Entity.FullName == entity.FullName))
        {
            string place = entity.Name + "." + name;
            ClassPart? part = parts.FirstOrDefault(candidate => candidate.Property(name) is not null);
            PropertyDeclarationSyntax? property = part?.Property(name);
            AttributeSyntax? attribute = property is null ? null : Attributes.Find(property, "Column");
            AttributeArgumentSyntax? said = attribute is null ? null : Attributes.Positional(attribute);
            if (part is null || property is null || (said is not null && Attributes.TextOf(said) is null))
            {
                _context.Leave(place, $"its column is called {column} now; say so in [Column]", PlaceOf(renamed));
                continue;
            }

            bool isFound = Identifiers.ToDatabase(name, _context.Known.IsPascalCase) == column;
            _context.Edits.Of(part.File, property).SetArgument("Column", null, isFound ? null : Scaffold.SourceText.Quote(column));
            if (!isFound)
                _context.Edits.Use(part, ["System.ComponentModel.DataAnnotations.Schema"]);

            _context.Edit(part.File, property.SpanStart, place, $"its column is called {column} now, and no more {old}");
            foreach ((string File, int Line) use in NameUses.InSql(parts, null, old))
                _context.Leave(place, $"its column was called {old}, and this text may mean it", use);
        }
    }

    /// <summary>Columns whose types follow those of others, over foreign keys, because keys are compared without conversion.</summary>
    private HashSet<(string, string)> Retyped()
    {
        HashSet<(string, string)> retyped = [];
        foreach (CodeEntity entity in _context.Entities)
        {
            if (_context.Classes.TableOf(entity) is { } table && _options.Takes(table))
            {
                retyped.UnionWith(
                    _context.FindingsOf(entity).Where(finding => finding is { Rule: "RG6003", Part: SchemaColumn })
                    .Select(finding => (table.FullName, ((SchemaColumn)finding.Part!).Name)));
            }
        }

        foreach (ForeignKeyPlan key in _context.Plan.ForeignKeys.Where(key => _context.Known.Of(key.Holder.Table, key.Key) is null))
        {
            for (int i = 0; i < key.Fields.Count; i++)
            {
                CodeColumn? field = _context.ColumnOf(key.Holder.Table, key.Fields[i].Column.Name);
                CodeColumn? reference = _context.ColumnOf(key.Target.Table, key.References[i].Column.Name);
                if (field is not null && reference is not null && field.ClrType != reference.ClrType)
                    retyped.UnionWith([PlaceOf(key.Holder, key.Fields[i]), PlaceOf(key.Target, key.References[i])]);
            }
        }

        int count;
        do
        {
            count = retyped.Count;
            foreach (ForeignKeyPlan key in _context.Plan.ForeignKeys)
            {
                for (int i = 0; i < key.Fields.Count; i++)
                {
                    (string, string)[] pair = [PlaceOf(key.Holder, key.Fields[i]), PlaceOf(key.Target, key.References[i])];
                    if (pair.Any(retyped.Contains))
                        retyped.UnionWith(pair);
                }
            }
        }
        while (retyped.Count > count);
        return retyped;

        static (string, string) PlaceOf(TablePlan plan, PropertyPlan property) => (plan.Table.FullName, property.Column.Name);
    }

    /// <summary>A property holds the column when all is written.</summary>
    private bool IsMapped(SchemaTable table, string column) => _context.EntityOf(table) is not { } entity
        || !_questions.TryGetValue(entity, out IReadOnlyList<DdlQuestion>? questions)
        || !questions.Any(question => NameComparison.Same(_context.Snapshot.Engine, question.New, column));

    private IEnumerable<UpdatedFile> NewFiles(NewRelations relations)
    {
        string folder = Most(_context.Entities.SelectMany(entity => _context.Project.Find(entity.FullName))
            .Select(part => Path.GetDirectoryName(part.File.Path) ?? string.Empty)) ?? _options.Folder;
        string lineEnd = Most(_context.Project.Files.Select(file => file.LineEnd)) ?? "\n";
        List<(string Name, string Text)> texts = [];
        foreach (EntityPlan plan in _context.Plan.Entities.Where(
            plan => _context.Known.Of(plan.Plan.Table) is null && _options.Takes(plan.Plan.Table)))
        {
            texts.Add((plan.Plan.File, SourceWriter.Print(plan with { Relations = [.. relations.Of(plan)] })));
            _context.UsedEnums.UnionWith(plan.Plan.Properties.Select(property => property.Type.Enum).OfType<EnumPlan>());
            Add(plan.Plan.ClassName, $"the table {plan.Plan.Table.FullName} is new", plan.Plan.File);
        }

        foreach (EnumPlan plan in _context.UsedEnums.Where(plan => _context.Known.Of(plan.Type) is null)
            .OrderBy(plan => plan.Name, StringComparer.Ordinal))
        {
            texts.Add((plan.File, SourceWriter.Print(plan)));
            Add(plan.Name, $"the type {plan.Type.Name} is new here", plan.File);
        }

        HashSet<string> there = new(_context.Project.Files.Select(file => file.Path), StringComparer.OrdinalIgnoreCase);
        foreach ((string name, string text) in texts)
        {
            string path = Path.Combine(folder, name);
            if (there.Contains(path) || File.Exists(path))
                throw new ToolException(
                    ExitCode.WrongUse, $"Nothing was written, because {path} is there already and has another class; rename the file.");

            yield return new UpdatedFile(path, null, text.ReplaceLineEndings(lineEnd));
        }

        void Add(string place, string text, string name) =>
            _context.Items.Add(new UpdateItem(UpdateItemKind.New, place, text) { File = Path.Combine(folder, name) });
    }

    private (string File, int Line)? PlaceOf(CodeEntity entity) => _context.Project.Find(entity.FullName) is [{ } part, ..]
        ? (part.File.Path, part.File.LineOf(part.Type.SpanStart)) : null;
}
