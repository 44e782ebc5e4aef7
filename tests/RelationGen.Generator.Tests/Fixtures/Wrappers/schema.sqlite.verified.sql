CREATE TABLE "items" (
    "sku" TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT "items_pkey" PRIMARY KEY ("sku")
);
CREATE TABLE "notes" (
    "subject_id" INTEGER NOT NULL,
    "subject_type" TEXT NOT NULL,
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
);
CREATE INDEX "notes_subject_type_subject_id_idx" ON "notes" ("subject_type", "subject_id");
CREATE TABLE "posts" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "item_sku" TEXT COLLATE NOCASE,
    CONSTRAINT "posts_item_sku_key" UNIQUE ("item_sku"),
    CONSTRAINT "posts_item_sku_fkey" FOREIGN KEY ("item_sku") REFERENCES "items" ("sku") ON DELETE SET NULL
);
CREATE TABLE "bundles" (
    "post_id" INTEGER NOT NULL,
    "item_sku" TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT "bundles_pkey" PRIMARY KEY ("post_id", "item_sku"),
    CONSTRAINT "bundles_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "bundles_item_sku_fkey" FOREIGN KEY ("item_sku") REFERENCES "items" ("sku") ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX "bundles_item_sku_idx" ON "bundles" ("item_sku");

-- And back:
DROP TABLE IF EXISTS "bundles";
DROP TABLE IF EXISTS "posts";
DROP TABLE IF EXISTS "notes";
DROP TABLE IF EXISTS "items";
