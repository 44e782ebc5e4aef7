// AuthorTable.ModelJson
/// <summary>What the compiler knows about <see cref="Own::Author"/>, for tools, as <c>EntityModel.Parse</c> reads it.</summary>
[Sys::ComponentModel.EditorBrowsable(Sys::ComponentModel.EditorBrowsableState.Never)]
public const string ModelJson = """
    {"name":"Author","fullName":"App.Author","table":"authors","schema":"people","columns":[{"property":"Id","column":"id",
    "type":"Int64","clrType":"long","generated":"Identity"},{"property":"Name","column":"name","type":"String",
    "clrType":"string","maxLength":100},{"property":"Email","column":"email","type":"String","clrType":"string",
    "maxLength":200,"collation":"NOCASE"},{"property":"Born","column":"born","type":"DateOnly","clrType":"System.DateOnly",
    "nullable":true},{"property":"FavouriteId","column":"favourite_id","type":"Int32","clrType":"int","nullable":true}],
    "key":{"properties":["Id"],"columns":["id"]},"uniqueKeys":[{"properties":["Email"],"columns":["email"]}],
    "indexes":[{"name":"authors_by_name","properties":["Name","Born"],"columns":["name","born"]}],
    "relations":[{"name":"Favourite","type":"ManyToOne","side":"ForeignKey","target":"App.Book","targetTable":"books",
    "key":{"properties":["FavouriteId"],"columns":["favourite_id"]},"targetKey":{"properties":["Id"],"columns":["id"]},
    "onDelete":"SetNull","onUpdate":"NoAction","label":"Favourite \"book\"","template":"{Title} by {Author.Name}",
    "hidden":true},{"name":"Books","type":"OneToMany","side":"Referenced","target":"App.Book","targetTable":"books",
    "key":{"properties":["Id"],"columns":["id"]},"targetKey":{"properties":["AuthorId"],"columns":["author_id"]},
    "onDelete":"Cascade","onUpdate":"NoAction","backReference":"Author"},{"name":"Notes","type":"OneToMany",
    "side":"Referenced","target":"App.Note",
    "targetTable":"notes_that_somebody_wrote_about_an_author_on_the_back_of_an_envelope","key":{"properties":["Id"],
    "columns":["id"]},"targetKey":{"properties":["AuthorId"],"columns":["author_id"]},"onDelete":"Restrict",
    "onUpdate":"NoAction"}],"deleteImpact":[{"entity":"App.Book","path":["books"],"columns":["author_id"],
    "references":"App.Author","action":"Cascade"},{"entity":"App.Author","path":["books","authors"],
    "columns":["favourite_id"],"references":"App.Book","action":"SetNull"},{"entity":"App.Page","path":["books","pages"],
    "columns":["book_id"],"references":"App.Book","action":"Restrict"},{"path":["books","books_publishers"],
    "columns":["book_id"],"references":"App.Book","action":"Cascade"},{"entity":"App.Book","path":["books"],
    "columns":["reviewer_id"],"references":"App.Author","action":"SetNull","modelOnly":true},{"entity":"App.Note",
    "path":["notes_that_somebody_wrote_about_an_author_on_the_back_of_an_envelope"],"columns":["author_id"],
    "references":"App.Author","action":"Restrict"}]}
    """;
