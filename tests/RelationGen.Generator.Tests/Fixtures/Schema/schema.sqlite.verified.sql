CREATE TABLE "publishers" (
    "code" TEXT NOT NULL,
    CONSTRAINT "publishers_pkey" PRIMARY KEY ("code")
);
CREATE TABLE "books" (
    "id" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "state" INTEGER NOT NULL DEFAULT 1,
    "proof" varchar(12) NOT NULL DEFAULT 'Draft',
    "in_print" INTEGER NOT NULL DEFAULT 1,
    "price" NUMERIC NOT NULL DEFAULT 9.5,
    "added" timestamptz NOT NULL DEFAULT '2026-01-01 00:00:00',
    "cover" BLOB,
    "author_id" INTEGER NOT NULL,
    "publisher_code" TEXT,
    "reviewer_id" INTEGER,
    CONSTRAINT "books_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "books_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "authors" ("id") ON DELETE CASCADE,
    CONSTRAINT "books_publisher" FOREIGN KEY ("publisher_code") REFERENCES "publishers" ("code") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE INDEX "books_publisher_code_state_idx" ON "books" ("publisher_code", "state");
CREATE INDEX "books_reviewer_id_idx" ON "books" ("reviewer_id");
CREATE INDEX "books_author_id_idx" ON "books" ("author_id");
CREATE TABLE "authors" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" VARCHAR(100) NOT NULL,
    "email" VARCHAR(200) COLLATE NOCASE NOT NULL,
    "born" TEXT,
    "favourite_id" INTEGER,
    CONSTRAINT "authors_email_key" UNIQUE ("email"),
    CONSTRAINT "authors_name_length" CHECK (length("name") <= 100),
    CONSTRAINT "authors_email_length" CHECK (length("email") <= 200),
    CONSTRAINT "authors_favourite_id_fkey" FOREIGN KEY ("favourite_id") REFERENCES "books" ("id") ON DELETE SET NULL
);
CREATE INDEX "authors_by_name" ON "authors" ("name", "born");
CREATE INDEX "authors_favourite_id_idx" ON "authors" ("favourite_id");
CREATE TABLE "notes_that_somebody_wrote_about_an_author_on_the_back_of_an_envelope" (
    "id" TEXT NOT NULL,
    "author_id" INTEGER NOT NULL,
    "written" TEXT NOT NULL,
    CONSTRAINT "notes_that_somebody_wrote_about_an_author_on_the_back__5abf2b3e" PRIMARY KEY ("id"),
    CONSTRAINT "notes_that_somebody_wrote_about_an_author_on_the_back__c0e77636" FOREIGN KEY ("author_id") REFERENCES "authors" ("id") ON DELETE RESTRICT
);
CREATE INDEX "notes_that_somebody_wrote_about_an_author_on_the_back__aea373d2" ON "notes_that_somebody_wrote_about_an_author_on_the_back_of_an_envelope" ("author_id");
CREATE TABLE "pages" (
    "book_id" INTEGER NOT NULL,
    "template_id" TEXT,
    CONSTRAINT "pages_pkey" PRIMARY KEY ("book_id"),
    CONSTRAINT "pages_book_id_fkey" FOREIGN KEY ("book_id") REFERENCES "books" ("id") ON DELETE RESTRICT
);
CREATE TABLE "books_publishers" (
    "book_id" INTEGER NOT NULL,
    "publisher_code" TEXT NOT NULL,
    CONSTRAINT "books_publishers_pkey" PRIMARY KEY ("book_id", "publisher_code"),
    CONSTRAINT "books_publishers_book_id_fkey" FOREIGN KEY ("book_id") REFERENCES "books" ("id") ON DELETE CASCADE,
    CONSTRAINT "books_publishers_publisher_code_fkey" FOREIGN KEY ("publisher_code") REFERENCES "publishers" ("code") ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX "books_publishers_publisher_code_idx" ON "books_publishers" ("publisher_code");

-- And back:
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "books_publishers";
DROP TABLE IF EXISTS "pages";
DROP TABLE IF EXISTS "notes_that_somebody_wrote_about_an_author_on_the_back_of_an_envelope";
DROP TABLE IF EXISTS "authors";
DROP TABLE IF EXISTS "books";
DROP TABLE IF EXISTS "publishers";
