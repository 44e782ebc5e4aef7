CREATE TABLE "posts" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "updated_at" TEXT NOT NULL
);
CREATE TABLE "comments" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "post_id" INTEGER NOT NULL,
    "subject_type" TEXT,
    "subject_id" INTEGER,
    CONSTRAINT "comments_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "posts" ("id") ON DELETE RESTRICT
);
CREATE INDEX "comments_subject_type_subject_id_idx" ON "comments" ("subject_type", "subject_id");
CREATE INDEX "comments_post_id_idx" ON "comments" ("post_id");
CREATE TABLE "pages" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "updated_at" timestamptz NOT NULL
);

-- And back:
DROP TABLE IF EXISTS "pages";
DROP TABLE IF EXISTS "comments";
DROP TABLE IF EXISTS "posts";
