// Page.RelationMap
[Infra::EntityModel("""
    {"name":"Page","fullName":"App.Page","table":"pages","columns":[{"property":"BookId","column":"book_id","type":"Int32",
    "clrType":"int"},{"property":"TemplateId","column":"template_id","type":"Guid","clrType":"System.Guid",
    "nullable":true}],"key":{"properties":["BookId"],"columns":["book_id"]},"uniqueKeys":[],"indexes":[],
    "relations":[{"name":"Book","type":"OneToOne","side":"ForeignKey","target":"App.Book","targetTable":"books",
    "key":{"properties":["BookId"],"columns":["book_id"]},"targetKey":{"properties":["Id"],"columns":["id"]},
    "required":true,"onDelete":"Restrict","onUpdate":"NoAction","backReference":"Page"}],"deleteImpact":[]}
    """)]
