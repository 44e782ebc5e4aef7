using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RelationGen.Generator.Diagnostics;

/// <summary>Every rule: its id, title, message and default severity. An id is never used for another rule.</summary>
internal static class Descriptors
{
    private const string Declaration = "RelationGen.Declaration";
    private const string Keys = "RelationGen.Keys";
    private const string Pairing = "RelationGen.Pairing";
    private const string Graph = "RelationGen.Graph";
    private const string Usage = "RelationGen.Usage";
    private const string Database = "RelationGen.Database";
    private const string View = "RelationGen.View";
    private const string Internal = "RelationGen.Internal";

    // RG1xxx: the declaration itself.
    public static readonly DiagnosticDescriptor ClassNotPartial = Error("RG1001", Declaration, "Entity is not partial",
        "'{0}' declares relations but is not partial; add 'partial' to the class");

    public static readonly DiagnosticDescriptor EnclosingTypeNotPartial = Error(
        "RG1002", Declaration, "Enclosing type of an entity is not partial",
        "'{1}' encloses the entity '{0}' but is not partial; add 'partial' to '{1}'");

    public static readonly DiagnosticDescriptor PropertyNotPartial = Error(
        "RG1003", Declaration, "Relation property can be neither implemented nor filled",
        "'{0}.{1}' {2}; {3}");

    public static readonly DiagnosticDescriptor NoKey = Error("RG1004", Declaration, "Entity has no key",
        "'{0}' has {1}; {2}");

    public static readonly DiagnosticDescriptor UnsupportedColumnType = Error("RG1005", Declaration, "Property type cannot be a column",
        "'{0}.{1}' of type '{2}' cannot be a column; {3}");

    public static readonly DiagnosticDescriptor UnsupportedRelationType = Error(
        "RG1006", Declaration, "Property type does not fit the relation type",
        "'{0}.{1}' is a {2} relation, so its type cannot be '{3}'; {4}");

    public static readonly DiagnosticDescriptor TargetNotEntity = Error("RG1007", Declaration, "Relation target is not an entity",
        "'{2}' is the target of '{0}.{1}' but not an entity; {3}");

    public static readonly DiagnosticDescriptor GenericEntity = Error("RG1008", Declaration, "Entity is generic",
        "'{0}' is generic or nested in a generic type, which an entity cannot be; declare a non-generic class that derives from it");

    public static readonly DiagnosticDescriptor InaccessibleEntity = Error(
        "RG1009", Declaration, "Entity is not accessible from its namespace",
        "'{0}' is {1}, so generated code in its namespace cannot name it; {2}");

    public static readonly DiagnosticDescriptor DerivedEntity = Error("RG1010", Declaration, "Entity derives from an entity",
        "'{0}' derives from the entity '{1}'; inheritance between entities is not supported: move the shared columns to a base class "
            + "without [Table] and [Relation]");

    public static readonly DiagnosticDescriptor RequiredRelation = Error("RG1011", Declaration, "Relation property is required",
        "'{0}.{1}' is a required partial relation, but loading creates the entity before its relations; remove 'required'");

    public static readonly DiagnosticDescriptor SettableOverReadOnlyKey = Error(
        "RG1012", Declaration, "Settable relation over a key that cannot be set",
        "'{0}.{1}' has a setter, which must set '{2}', but that property {3}; give it a setter or remove the setter of '{1}'");

    public static readonly DiagnosticDescriptor DuplicateRelation = Error("RG1013", Declaration, "Relation is declared twice",
        "'{0}' declares the relation '{1}' {2}; remove one or give it another name");

    public static readonly DiagnosticDescriptor DuplicateColumn = Error("RG1014", Declaration, "Two properties share a column",
        "'{0}.{1}' and '{0}.{2}' are both mapped to the column '{3}'; give one of them another [Column] name or mark it [NotMapped]");

    public static readonly DiagnosticDescriptor ReservedName = Info("RG1015", Declaration, "A generated helper is left out",
        "'{0}.{1}' takes the name of a generated helper, which is left out; call '{2}' instead");

    public static readonly DiagnosticDescriptor NameMissing = Error("RG1016", Declaration, "Relation on a class has no usable name",
        "The relation to '{1}' that is declared on the class '{0}' {2}; write 'Name = \"{3}\"'");

    public static readonly DiagnosticDescriptor NoConstructor = Error("RG1018", Declaration, "Entity cannot be created",
        "'{0}' cannot be created: {1}");

    public static readonly DiagnosticDescriptor UnsupportedKeyType = Error("RG1019", Declaration, "Property type cannot be a key",
        "'{0}.{1}' of type '{2}' cannot be part of a key; use an integer, an enum, string, Guid, DateTime or DateOnly (byte[] only where "
            + "it is the whole key)");

    public static readonly DiagnosticDescriptor GeneratedNameTaken = Error("RG1020", Declaration, "Name of a generated type is taken",
        "'{0}' needs the name '{1}' for a generated type, but that name is taken; rename the existing {2}");

    public static readonly DiagnosticDescriptor NotAClass = Error("RG1021", Declaration, "Relation is declared where none can be",
        "'{0}' is {1}, but relations are instance properties of classes and record classes; move the relation or remove [Relation]");

    public static readonly DiagnosticDescriptor NameTooLong = Warning("RG1022", Declaration, "Name is too long for PostgreSQL",
        "'{0}' is mapped to the {1} '{2}', whose name has {3} bytes; PostgreSQL cuts names after 63 bytes: give it a shorter one with {4}");

    public static readonly DiagnosticDescriptor TemplatePlaceholder = Warning(
        "RG1023", Declaration, "Placeholder of a template means nothing",
        "The template of '{0}.{1}' has {2}; {3}");

    public static readonly DiagnosticDescriptor TableKeyPropertyMissing = Error(
        "RG1024", Declaration, "Unique key or index of unknown properties",
        "{1} of '{0}' {2}; {3}");

    public static readonly DiagnosticDescriptor ScopeMethod = Error("RG1025", Declaration, "Method of a scoped relation does not fit",
        "'{0}.{1}': {2} {3}; name a method like '{4}'");

    public static readonly DiagnosticDescriptor RedundantArgument = Info("RG1026", Declaration, "Argument is redundant",
        "'{0}.{1}' needs no {2}, because {3}; remove it");

    public static readonly DiagnosticDescriptor UnseenColumn = Info(
        "RG1027", Declaration, "Property of another source generator is no column",
        "'{0}' gets {1} from another source generator, so {2}: RelationGen sees only what you write; declare {3} in your own code or mark "
            + "{3} [NotMapped]");

    public static readonly DiagnosticDescriptor ConcurrencyTokenUseless = Info(
        "RG1028", Declaration, "Concurrency token cannot do its work",
        "'{0}.{1}' {2}; {3}");

    public static readonly DiagnosticDescriptor TableShared = Project(
        "RG1030", Declaration, "Two entities share a table", DiagnosticSeverity.Warning,
        "'{0}' is mapped to the table '{1}', as '{2}' is; {3}");

    public static readonly DiagnosticDescriptor CollationWithoutText = Error("RG1031", Declaration, "Collation of a column that is no text",
        "'{0}.{1}' has the collation '{2}', but its type '{3}' is no text; remove [Collation]");

    public static readonly DiagnosticDescriptor LanguageTooOld = Project(
        "RG1032", Declaration, "Partial property in an older C#", DiagnosticSeverity.Error,
        "'{0}.{1}' is a partial property, for which C# {2} is too old; set <LangVersion>13</LangVersion> in the project file, "
        + "or declare the relations on their classes: [Relation(…, Name = \"{1}\")]");

    public static readonly DiagnosticDescriptor TableSqlUnusable = Error("RG1036", Declaration, "SQL of a table cannot be used",
        "{1} of '{0}' {2}; {3}");

    public static readonly DiagnosticDescriptor ColumnMadeTwice = Error("RG1037", Declaration, "Value of a column is made twice",
        "'{0}.{1}' {2}; {3}");

    public static readonly DiagnosticDescriptor ConverterDoesNotFit = Error("RG1040", Declaration, "Converter does not fit",
        "'{0}.{1}' of type '{2}' cannot be stored: {3}");

    public static readonly DiagnosticDescriptor JsonDoesNotFit = Error("RG1041", Declaration, "Document or array does not fit",
        "'{0}.{1}' of type '{2}' cannot be stored: {3}");

    public static readonly DiagnosticDescriptor JsonNeedsContext = Error("RG1042", Declaration, "JSON of a trimmed project needs a context",
        "'{0}.{1}' of type '{2}' is written as JSON by reflection, which the project switches off ({3}); name a JsonSerializerContext "
        + "that has [JsonSerializable(typeof({2}))]: [JsonColumn(typeof(AppJsonContext))], or "
        + "[assembly: JsonColumn(typeof(AppJsonContext))] for all properties");

    public static readonly DiagnosticDescriptor EnumLabelUnused = Project("RG1043", Declaration, "Label of an enum is stored nowhere",
        DiagnosticSeverity.Warning,
        "'{0}.{1}' holds the number of a '{2}', so that the label '{3}' of '{2}.{4}' is stored nowhere; store the enum by name with "
        + "[Column(TypeName = \"{5}\")], or remove [EnumLabel]");

    public static readonly DiagnosticDescriptor OwnedUnusable = Error("RG1044", Declaration, "Property cannot be an owned value",
        "'{0}.{1}' of type '{2}' cannot be an owned value: {3}");

    public static readonly DiagnosticDescriptor OwnedMember = Error("RG1045", Declaration, "Member of an owned value cannot be a column",
        "'{0}.{1}' of type '{2}' cannot be a column of an owned value: {3}");

    public static readonly DiagnosticDescriptor OwnedAmbiguous = Error(
        "RG1046", Declaration, "Optional owned value cannot be told from none",
        "'{0}.{1}' can be null, and so can every member of '{2}', so that a row of NULLs would mean both; "
        + "make '{1}' required, or a member of '{2}' that every value has");

    public static readonly DiagnosticDescriptor EnumLabelUnusable = Project("RG1047", Declaration, "Label of an enum cannot be used",
        DiagnosticSeverity.Error, "The label '{2}' of '{0}.{1}' {3}");

    public static readonly DiagnosticDescriptor EnumTypeShared = Project("RG1048", Declaration, "Enum type with two sets of labels",
        DiagnosticSeverity.Error,
        "'{0}.{1}' has the type '{2}' with the labels {3}, and '{4}' has it with {5}; use one enum for both, give one of them "
        + "another TypeName, or mark it [ExistingType] where others make the type");

    public static readonly DiagnosticDescriptor RowVersionUnusable = Error("RG1049", Declaration, "Row version cannot be used",
        "'{0}.{1}' {2}");

    public static readonly DiagnosticDescriptor FilterMethod = Error("RG1051", Declaration, "Method of a row filter does not fit",
        "The row filter of '{0}' {1}; name a method like 'static Predicate {2}({3} x)', or one that takes a DbSession besides");

    public static readonly DiagnosticDescriptor SoftDeleteColumn = Error("RG1052", Declaration, "Column of a soft deletion does not fit",
        "[SoftDelete] of '{0}' {1}; name a column property of the type 'DateTimeOffset?' or 'DateTime?'");

    public static readonly DiagnosticDescriptor TouchedProperty = Error("RG1053", Declaration, "Touched property does not fit",
        "Touch of '{0}.{1}' {2}; {3}");

    // RG2xxx: keys.
    public static readonly DiagnosticDescriptor ForeignKeyMissing = Error("RG2001", Keys, "Foreign key property is missing",
        "'{0}' has no property '{1}' for '{2}'; add 'public {3} {1} {{ get; set; }}'{4}");

    public static readonly DiagnosticDescriptor ReferencedPropertyMissing = Error("RG2002", Keys, "Referenced property is missing",
        "'{0}.{1}' references '{2}', but '{3}' has no such column property; name a column property of '{3}' or remove References");

    public static readonly DiagnosticDescriptor KeyCountMismatch = Error("RG2003", Keys, "Key parts do not match in number",
        "'{0}.{1}' pairs {2} with {3}; name as many {4} as there are key parts");

    public static readonly DiagnosticDescriptor KeyTypeMismatch = Error("RG2004", Keys, "Key types do not match",
        "'{0}' is '{1}' but '{2}', which it references for '{3}', is '{4}'; give both the same type");

    public static readonly DiagnosticDescriptor ReferencedNotUnique = Error("RG2005", Keys, "Referenced properties are no key",
        "'{0}.{1}' references {2}, which is neither the key of '{3}' nor unique; reference the key or add [Unique({4})] to '{3}'");

    public static readonly DiagnosticDescriptor OwnerDeclaresFields = Error("RG2006", Keys, "The side without the foreign key declares it",
        "'{0}.{1}' is a {2} relation, whose foreign key is stored {3}; remove {4}");

    public static readonly DiagnosticDescriptor ForeignKeyOnOtherSide = Error("RG2007", Keys, "Foreign key is on the other side",
        "'{0}.{1}' is declared {2}, but the foreign key is '{3}'; change the type to {4}");

    public static readonly DiagnosticDescriptor OptionalityContradiction = Error("RG2008", Keys, "Optionality contradicts the key",
        "'{0}.{1}' is {2}, but {3}; {4}");

    public static readonly DiagnosticDescriptor SetNullOnRequired = Warning("RG2009", Keys, "SetNull on a required key",
        "'{0}.{1}' sets its foreign key to null ({2} = SetNull), but '{3}' cannot be null, which the database refuses; make it nullable or "
            + "choose another action");

    public static readonly DiagnosticDescriptor SetDefaultWithoutDefault = Warning("RG2010", Keys, "SetDefault without a default",
        "'{0}.{1}' sets its foreign key to its default ({2} = SetDefault), but '{3}' has none; add [DefaultValue(…)] to it or choose "
            + "another action");

    public static readonly DiagnosticDescriptor KeyUnusable = Error("RG2011", Keys, "Key property cannot be used",
        "'{0}' is part of the key of '{1}', but {2}");

    public static readonly DiagnosticDescriptor KeyUnused = ProjectInfo("RG2012", Keys, "Key that no relation uses",
        "'{0}.{1}' looks like a key of '{2}', but no relation uses it; declare a many-to-one relation to '{2}' on '{0}' or a relation to "
            + "'{0}' on '{2}'");

    public static readonly DiagnosticDescriptor MorphUnused = ProjectInfo("RG2013", Keys, "Polymorphic key that no relation uses",
        "'{0}.{1}' and '{0}.{2}' look like a polymorphic key, but no relation uses them; declare [Relation(RelationType.MorphTo, Targets = "
            + "[typeof(…)])] on a property '{3}' of '{0}'");

    public static readonly DiagnosticDescriptor ScopeNotNullable = Info("RG2014", Keys, "Relation that may have no row is not nullable",
        "'{0}.{1}' is not nullable, but {2}, and loading such a row throws; declare the property as "
            + "'{3}?'");

    public static readonly DiagnosticDescriptor KeyWithoutIndex = ProjectInfo("RG2015", Keys, "Foreign key without an index",
        "'{0}' declares indexes, but none begins with the foreign key '{1}' of '{2}'; add [Index({3})] to '{0}'");

    public static readonly DiagnosticDescriptor UniqueOverDeleted = Info("RG2017", Keys, "Unique key covers deleted rows",
        "'{0}' keeps deleted rows, and the unique key over {1} counts them too, so that a value is not free again; write "
            + "[Index({2}, IsUnique = true, Where = \"{{{3}}} IS NULL\")] in its place");

    // RG3xxx: the two sides of a relation.
    public static readonly DiagnosticDescriptor BackReferenceMissing = Error("RG3001", Pairing, "Back-reference does not exist",
        "'{0}.{1}' names '{2}' as its back-reference, but '{3}' has no such property; name a relation of '{3}' or remove Field");

    public static readonly DiagnosticDescriptor BackReferenceElsewhere = Error("RG3003", Pairing, "Back-reference does not point back",
        "'{0}.{1}' names '{2}' as its back-reference, but that {3}; name a relation of '{4}' that points back to '{0}' or remove Field");

    public static readonly DiagnosticDescriptor KindsDoNotPair = Error("RG3004", Pairing, "Relation types do not pair",
        "'{0}.{1}' is {2}, but its back-reference '{3}' is {4}; {5}");

    public static readonly DiagnosticDescriptor OwnerContradiction = Error(
        "RG3005", Pairing, "The sides disagree about who stores the foreign key",
        "'{0}.{1}' and '{2}' {3}");

    public static readonly DiagnosticDescriptor OwnerOnManyToMany = Error("RG3006", Pairing, "Many-to-many has no owner",
        "'{0}.{1}' is many-to-many, whose keys are stored in a junction table; remove Owner");

    public static readonly DiagnosticDescriptor AmbiguousPair = Error("RG3007", Pairing, "Back-reference is ambiguous",
        "'{0}.{1}' could be the inverse of {2}; choose one with 'Field = nameof({3})'");

    public static readonly DiagnosticDescriptor JunctionSidesDisagree = Error("RG3008", Pairing, "The sides disagree about the junction",
        "'{0}.{1}' has {2} but its back-reference '{3}' has {4}; give both the same junction table and mirrored columns");

    public static readonly DiagnosticDescriptor JunctionColumnsEqual = Error("RG3009", Pairing, "Junction columns are equal",
        "'{0}.{1}' uses the column '{2}' of the junction '{3}' for both sides; set SourceColumns and TargetColumns");

    public static readonly DiagnosticDescriptor PathInvalid = Error(
        "RG3010", Pairing, "Relation goes through something that does not lead to the target",
        "'{0}.{1}' goes through {2}; {3}");

    public static readonly DiagnosticDescriptor PathWithSetter = Error("RG3011", Pairing, "Relation that can only be read has a setter",
        "'{0}.{1}' has a setter, but {2} can only be read; remove the setter");

    public static readonly DiagnosticDescriptor MorphTargets = Error("RG3012", Pairing, "Targets of a polymorphic relation do not fit",
        "'{0}.{1}' is polymorphic, but {2}; {3}");

    public static readonly DiagnosticDescriptor MorphNameMissing = Error("RG3013", Pairing, "Polymorphic target has no [MorphName]",
        "'{0}' is {1} of the polymorphic relation '{2}' but has no [MorphName]; add [MorphName(\"{3}\")] to it");

    public static readonly DiagnosticDescriptor MorphNameTaken = Error("RG3014", Pairing, "Polymorphic targets share a [MorphName]",
        "'{0}' and '{1}' are targets of '{2}' and both have the [MorphName] '{3}'; give each one of its own");

    public static readonly DiagnosticDescriptor MorphToMissing = Error("RG3015", Pairing, "No polymorphic relation points back",
        "'{0}.{1}' is {2}, but {3}; {4}");

    public static readonly DiagnosticDescriptor JunctionShared = Project(
        "RG3016", Pairing, "Junction is shared by unrelated relations", DiagnosticSeverity.Error,
        "'{0}.{1}' uses the junction '{2}' {3}; give one of them another Junction, or {4}");

    public static readonly DiagnosticDescriptor ConstraintSidesDisagree = Warning(
        "RG3017", Pairing, "The sides disagree about the constraint",
        "'{0}.{1}' says {2} = {3}, but '{4}', which {5} and so decides, says {6}; remove {2} from '{0}.{1}' or give both the same");

    // RG4xxx: what several foreign keys do together.
    public static readonly DiagnosticDescriptor CascadeCycle = ProjectInfo("RG4001", Graph, "Cascades form a cycle",
        "Deleting a '{0}' cascades back to '{0}' ({1}); where that is not meant, give one of these relations another OnDelete");

    public static readonly DiagnosticDescriptor SeveralCascadePaths = ProjectInfo(
        "RG4002", Graph, "Several cascade paths lead to one entity",
        "Deleting a '{0}' cascades to '{1}' in several ways ({2}); where that is not meant, give one of these relations another OnDelete");

    public static readonly DiagnosticDescriptor RequiredCycle = Project(
        "RG4003", Graph, "Required keys form a cycle", DiagnosticSeverity.Warning,
        "No '{0}' can be inserted first, because its required keys lead back to '{0}' ({1}); make one of these foreign keys nullable");

    // RG5xxx: what methods do with relations.
    public static readonly DiagnosticDescriptor PerRowLoad = Warning("RG5001", Usage, "Load for each row",
        "{0} for each element of '{1}' {2}; {3}");

    public static readonly DiagnosticDescriptor NotLoaded = Warning("RG5002", Usage, "Relation is read but not loaded",
        "'{0}.{1}' throws here, because '{0}' comes from {2} without it; {3}");

    public static readonly DiagnosticDescriptor NeverRead = Info("RG5003", Usage, "Relation is loaded but never read",
        "'{0}.{1}' is loaded for '{2}', but this method never reads it; remove '{3}'");

    public static readonly DiagnosticDescriptor ConditionAsBool = Error("RG5004", Usage, "Condition of a query is used as a C# condition",
        "'{0}' is a condition for the database, which C# takes as false whatever the rows hold; combine conditions with '&', '|' and '!', "
            + "as in '(a & b) | (!a & c)'");

    public static readonly DiagnosticDescriptor JsonContextWritesRelations = Project(
        "RG5005", Usage, "JsonSerializerContext writes relations that may not be loaded", DiagnosticSeverity.Warning,
        "'{0}' writes '{1}', and throws where {2} is not loaded; call AddRelationGen() on the options that use it, or mark {3} "
        + "[JsonIgnore]");

    public static readonly DiagnosticDescriptor PerRowWrite = Info("RG5006", Usage, "Write for each row",
        "'{0}' is {1} for each element of '{2}' with a statement and a transaction of its own; {3}");

    // RG6xxx: the database, as a snapshot has it. The sentences are those of the tool.
    public static readonly DiagnosticDescriptor TableMissing = Warning("RG6001", Database, "Table is not in the database", "{0}");

    public static readonly DiagnosticDescriptor ColumnMissing = Warning("RG6002", Database, "Column is not in the database", "{0}");

    public static readonly DiagnosticDescriptor ColumnTypeDiffers = Warning(
        "RG6003", Database, "Column has another type in the database", "{0}");

    public static readonly DiagnosticDescriptor NullabilityDiffers = Warning(
        "RG6004", Database, "Column and property disagree about NULL", "{0}");

    public static readonly DiagnosticDescriptor ConstraintMissing = Info(
        "RG6005", Database, "Relation has no foreign key in the database", "{0}");

    public static readonly DiagnosticDescriptor ConstraintDiffers = Warning(
        "RG6006", Database, "Foreign key of the database says something else", "{0}");

    public static readonly DiagnosticDescriptor KeyDiffers = Warning("RG6007", Database, "Key of the entity is no key of the table", "{0}");

    public static readonly DiagnosticDescriptor OneToOneNotUnique = Warning(
        "RG6008", Database, "One-to-one relation is not unique in the database", "{0}");

    public static readonly DiagnosticDescriptor JunctionDiffers = Warning(
        "RG6009", Database, "Junction table does not fit the relation", "{0}");

    public static readonly DiagnosticDescriptor ForeignKeyWithoutIndex = Info(
        "RG6010", Database, "Foreign key has no index in the database", "{0}");

    public static readonly DiagnosticDescriptor ForeignKeyUnexpressed = ProjectInfo(
        "RG6011", Database, "No relation expresses a foreign key of the database", "{0}");

    public static readonly DiagnosticDescriptor ColumnDemanded = Warning(
        "RG6012", Database, "Rows cannot be inserted without a column", "{0}");

    public static readonly DiagnosticDescriptor CollationDiffers = Warning(
        "RG6013", Database, "Key is compared without regard to case in the database", "{0}");

    public static readonly DiagnosticDescriptor MakerDiffers = Warning(
        "RG6014", Database, "Database and class disagree about who makes a value", "{0}");

    public static readonly DiagnosticDescriptor ConstraintNotValid = Info(
        "RG6015", Database, "Constraint of the database may be violated by rows", "{0}");

    public static readonly DiagnosticDescriptor SnapshotUnreadable = Project(
        "RG6020", Database, "Snapshot of a database cannot be read", DiagnosticSeverity.Warning,
        "'{0}' is not compared with the classes. {1}");

    // RG61xx: the lock file. The sentences are those of the tool.
    public static readonly DiagnosticDescriptor LockDiffers = Warning(
        "RG6101", Database, "Relation is not what relations.lock says", "{0}");

    public static readonly DiagnosticDescriptor LockLacks = Warning("RG6102", Database, "Relation is not in relations.lock", "{0}");

    public static readonly DiagnosticDescriptor LockGone = Project(
        "RG6103", Database, "Relation of relations.lock is gone", DiagnosticSeverity.Warning, "{0}");

    public static readonly DiagnosticDescriptor MorphNameChanged = Error(
        "RG6104", Database, "Name that stored rows use has changed", "{0}");

    // RG9xxx: views, and RelationGen itself.
    public static readonly DiagnosticDescriptor ViewSourceMissing = Error("RG9001", View, "Member of a view has no source",
        "'{0}.{1}' has no source: {2}; {3}");

    public static readonly DiagnosticDescriptor ViewTypeMismatch = Error("RG9002", View, "Type of a member differs from its source",
        "'{0}.{1}' is '{2}', but {3}; {4}");

    public static readonly DiagnosticDescriptor ViewNotNullable = Error(
        "RG9003", View, "Member of a view cannot be null, but its source can",
        "'{0}.{1}' is '{2}', which cannot be null, but {3}; make it '{4}'");

    public static readonly DiagnosticDescriptor ViewCycle = Error("RG9004", View, "View contains itself",
        "'{0}' contains itself ({1}), so reading it would never end; {2}");

    public static readonly DiagnosticDescriptor ViewMethod = Error("RG9005", View, "Method of a view does not fit",
        "'{0}.{1}': {2} {3}; name a method like '{4}'");

    public static readonly DiagnosticDescriptor ViewTarget = Error("RG9006", View, "Member of a view is no view of the relation's target",
        "'{0}.{1}' is read of {2}, but {3}; {4}");

    public static readonly DiagnosticDescriptor ViewShell = Error("RG9007", View, "Type cannot be a view",
        "The view '{0}' {1}");

    public static readonly DiagnosticDescriptor ViewArguments = Error("RG9008", View, "Arguments of [From] do not fit together",
        "'{0}.{1}' {2}; {3}");

    public static readonly DiagnosticDescriptor ViewEntity = Error("RG9009", View, "View of something that is no entity",
        "'{0}' is a view of '{1}', which is no entity: {2}");

    public static readonly DiagnosticDescriptor InternalFailure = Error("RG9999", Internal, "RelationGen failed",
        "RelationGen failed to {0} '{1}' ({2}); it is {3}, and nothing else is; please report this message and the declaration at "
            + "https://github.com/relationgen/relationgen/issues");

    /// <summary>The rules about the code that uses relations.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> Usages =
        [PerRowLoad, NotLoaded, NeverRead, ConditionAsBool, JsonContextWritesRelations, PerRowWrite];

    /// <summary>The rules that compare classes with a snapshot of a database.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> Snapshots =
    [
        TableMissing, ColumnMissing, ColumnTypeDiffers, NullabilityDiffers, ConstraintMissing, ConstraintDiffers, KeyDiffers,
            OneToOneNotUnique,
        JunctionDiffers, ForeignKeyWithoutIndex, ForeignKeyUnexpressed, ColumnDemanded, CollationDiffers, MakerDiffers, ConstraintNotValid,
        SnapshotUnreadable,
    ];

    /// <summary>The rules that compare relations with the lock file.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> Locks = [LockDiffers, LockLacks, LockGone, MorphNameChanged];

    /// <summary>All rules, in the order of their ids.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> All =
    [
        ClassNotPartial, EnclosingTypeNotPartial, PropertyNotPartial, NoKey, UnsupportedColumnType, UnsupportedRelationType,
            TargetNotEntity,
        GenericEntity, InaccessibleEntity, DerivedEntity, RequiredRelation, SettableOverReadOnlyKey, DuplicateRelation, DuplicateColumn,
        ReservedName, NameMissing, NoConstructor, UnsupportedKeyType, GeneratedNameTaken, NotAClass, NameTooLong,
        TemplatePlaceholder, TableKeyPropertyMissing, ScopeMethod, RedundantArgument, UnseenColumn, ConcurrencyTokenUseless,
        TableShared,
        CollationWithoutText, LanguageTooOld, TableSqlUnusable, ColumnMadeTwice, ConverterDoesNotFit,
        JsonDoesNotFit, JsonNeedsContext, EnumLabelUnused,
        OwnedUnusable, OwnedMember, OwnedAmbiguous,
        EnumLabelUnusable, EnumTypeShared, RowVersionUnusable, FilterMethod, SoftDeleteColumn, TouchedProperty,
        ForeignKeyMissing, ReferencedPropertyMissing, KeyCountMismatch, KeyTypeMismatch, ReferencedNotUnique, OwnerDeclaresFields,
        ForeignKeyOnOtherSide, OptionalityContradiction, SetNullOnRequired, SetDefaultWithoutDefault, KeyUnusable,
        KeyUnused, MorphUnused, ScopeNotNullable, KeyWithoutIndex, UniqueOverDeleted,
        BackReferenceMissing, BackReferenceElsewhere, KindsDoNotPair, OwnerContradiction, OwnerOnManyToMany, AmbiguousPair,
        JunctionSidesDisagree, JunctionColumnsEqual, PathInvalid, PathWithSetter,
        MorphTargets, MorphNameMissing, MorphNameTaken, MorphToMissing, JunctionShared, ConstraintSidesDisagree,
        CascadeCycle, SeveralCascadePaths, RequiredCycle,
        .. Usages,
        .. Snapshots,
        .. Locks,
        ViewSourceMissing, ViewTypeMismatch, ViewNotNullable, ViewCycle, ViewMethod, ViewTarget, ViewShell, ViewArguments, ViewEntity,
        InternalFailure,
    ];

    /// <summary>The rules about declarations.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> Declarations = [.. All.Except(Usages).Except(Snapshots).Except(Locks)];

    private static DiagnosticDescriptor Error(string id, string category, string title, string message) =>
        Create(id, category, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string category, string title, string message) =>
        Create(id, category, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Info(string id, string category, string title, string message) =>
        Create(id, category, title, message, DiagnosticSeverity.Info);

    private static DiagnosticDescriptor ProjectInfo(string id, string category, string title, string message) =>
        Project(id, category, title, DiagnosticSeverity.Info, message);

    /// <summary>A rule that can be answered only when all entities of the project are known.</summary>
    private static DiagnosticDescriptor Project(string id, string category, string title, DiagnosticSeverity severity, string message) =>
        Create(id, category, title, message, severity, WellKnownDiagnosticTags.CompilationEnd);

    private static DiagnosticDescriptor Create(
        string id, string category, string title, string message, DiagnosticSeverity severity, params string[] tags)
    {
        return new DiagnosticDescriptor(id, title, message, category, severity, isEnabledByDefault: true,
            helpLinkUri: "https://github.com/relationgen/relationgen/blob/main/docs/rules/" + id + ".md", customTags: tags);
    }
}
