CREATE TABLE "authors" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL
);
CREATE TABLE "books" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "author_id" INTEGER NOT NULL,
    "subtitle" TEXT,
    CONSTRAINT "books_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "authors" ("id") ON DELETE RESTRICT
);
CREATE INDEX "books_author_id_idx" ON "books" ("author_id");

-- And back:
DROP TABLE IF EXISTS "books";
DROP TABLE IF EXISTS "authors";
