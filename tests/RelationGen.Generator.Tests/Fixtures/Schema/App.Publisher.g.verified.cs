// Publisher.RelationMap
[Infra::EntityModel("""
    {"name":"Publisher","fullName":"App.Publisher","table":"publishers","columns":[{"property":"Code","column":"code",
    "type":"String","clrType":"string"}],"key":{"properties":["Code"],"columns":["code"]},"uniqueKeys":[],"indexes":[],
    "relations":[],"deleteImpact":[{"entity":"App.Book","path":["books"],"columns":["publisher_code"],
    "references":"App.Publisher","action":"SetNull"},{"path":["books_publishers"],"columns":["publisher_code"],
    "references":"App.Publisher","action":"Cascade"}]}
    """)]
