// PublisherTable.ModelJson
/// <summary>What the compiler knows about <see cref="Own::Publisher"/>, for tools, as <c>EntityModel.Parse</c> reads it.</summary>
[Sys::ComponentModel.EditorBrowsable(Sys::ComponentModel.EditorBrowsableState.Never)]
public const string ModelJson = """
    {"name":"Publisher","fullName":"App.Publisher","table":"publishers","columns":[{"property":"Code","column":"code",
    "type":"String","clrType":"string"}],"key":{"properties":["Code"],"columns":["code"]},"uniqueKeys":[],"indexes":[],
    "relations":[],"deleteImpact":[{"entity":"App.Book","path":["books"],"columns":["publisher_code"],
    "references":"App.Publisher","action":"SetNull"},{"path":["books_publishers"],"columns":["publisher_code"],
    "references":"App.Publisher","action":"Cascade"}]}
    """;
