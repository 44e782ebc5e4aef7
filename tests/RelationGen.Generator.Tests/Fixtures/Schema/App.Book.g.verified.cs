// BookTable.ModelJson
/// <summary>What the compiler knows about <see cref="Own::Book"/>, for tools, as <c>EntityModel.Parse</c> reads it.</summary>
[Sys::ComponentModel.EditorBrowsable(Sys::ComponentModel.EditorBrowsableState.Never)]
public const string ModelJson = """
    {"name":"Book","fullName":"App.Book","table":"books","columns":[{"property":"Id","column":"id","type":"Int32",
    "clrType":"int"},{"property":"Title","column":"title","type":"String","clrType":"string"},{"property":"State",
    "column":"state","type":"Int32","clrType":"App.State","default":"1"},{"property":"Proof","column":"proof",
    "type":"String","clrType":"App.State","default":"Draft","typeName":"varchar(12)"},{"property":"InPrint",
    "column":"in_print","type":"Boolean","clrType":"bool","default":"true"},{"property":"Price","column":"price",
    "type":"Decimal","clrType":"decimal","default":"9.5"},{"property":"Added","column":"added","type":"DateTime",
    "clrType":"System.DateTime","default":"2026-01-01","typeName":"timestamptz"},{"property":"Cover","column":"cover",
    "type":"Bytes","clrType":"byte[]","nullable":true},{"property":"AuthorId","column":"author_id","type":"Int64",
    "clrType":"long"},{"property":"PublisherCode","column":"publisher_code","type":"String","clrType":"string",
    "nullable":true},{"property":"ReviewerId","column":"reviewer_id","type":"Int64","clrType":"long","nullable":true}],
    "key":{"properties":["Id"],"columns":["id"]},"uniqueKeys":[],"indexes":[{"properties":["PublisherCode","State"],
    "columns":["publisher_code","state"]}],"relations":[{"name":"Author","type":"ManyToOne","side":"ForeignKey",
    "target":"App.Author","targetTable":"authors","targetSchema":"people","key":{"properties":["AuthorId"],
    "columns":["author_id"]},"targetKey":{"properties":["Id"],"columns":["id"]},"required":true,"onDelete":"Cascade",
    "onUpdate":"NoAction","backReference":"Books"},{"name":"Publisher","type":"ManyToOne","side":"ForeignKey",
    "target":"App.Publisher","targetTable":"publishers","key":{"properties":["PublisherCode"],"columns":["publisher_code"]},
    "targetKey":{"properties":["Code"],"columns":["code"]},"onDelete":"SetNull","onUpdate":"Cascade",
    "constraint":"books_publisher"},{"name":"Reviewer","type":"ManyToOne","side":"ForeignKey","target":"App.Author",
    "targetTable":"authors","targetSchema":"people","key":{"properties":["ReviewerId"],"columns":["reviewer_id"]},
    "targetKey":{"properties":["Id"],"columns":["id"]},"onDelete":"SetNull","onUpdate":"NoAction","modelOnly":true},
    {"name":"Page","type":"OneToOne","side":"Referenced","target":"App.Page","targetTable":"pages",
    "key":{"properties":["Id"],"columns":["id"]},"targetKey":{"properties":["BookId"],"columns":["book_id"]},
    "onDelete":"Restrict","onUpdate":"NoAction","backReference":"Book"},{"name":"Distributors","type":"ManyToMany",
    "side":"Junction","target":"App.Publisher","targetTable":"publishers","key":{"properties":["Id"],"columns":["id"]},
    "targetKey":{"properties":["Code"],"columns":["code"]},"onDelete":"Cascade","onUpdate":"NoAction",
    "junction":{"table":"books_publishers","sourceColumns":["book_id"],"targetColumns":["publisher_code"]}}],
    "deleteImpact":[{"entity":"App.Author","path":["authors"],"columns":["favourite_id"],"references":"App.Book",
    "action":"SetNull"},{"entity":"App.Page","path":["pages"],"columns":["book_id"],"references":"App.Book",
    "action":"Restrict"},{"path":["books_publishers"],"columns":["book_id"],"references":"App.Book","action":"Cascade"}]}
    """;
