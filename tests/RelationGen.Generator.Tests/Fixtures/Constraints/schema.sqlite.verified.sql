CREATE TABLE "products" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" VARCHAR(20) NOT NULL,
    "name" TEXT NOT NULL,
    "price" NUMERIC NOT NULL,
    "list_price" NUMERIC NOT NULL,
    "created_at" TEXT NOT NULL DEFAULT (CURRENT_TIMESTAMP),
    "options" TEXT DEFAULT ('{}'),
    "version" INTEGER NOT NULL DEFAULT (1),
    "rank" INTEGER NOT NULL DEFAULT (7),
    "stock" INTEGER NOT NULL DEFAULT (5),
    "discount" NUMERIC NOT NULL GENERATED ALWAYS AS ("list_price" - "price") STORED,
    "unit" varchar(5),
    "deleted_at" TEXT,
    CONSTRAINT "products_check" CHECK ("price" <= "list_price"),
    CONSTRAINT "products_are_cheap" CHECK (price < 1000000),
    CONSTRAINT "products_price_check" CHECK ("price" > 0),
    CONSTRAINT "products_price_check_2" CHECK ("price" IS NOT 13),
    CONSTRAINT "products_code_length" CHECK (length("code") <= 20)
);
CREATE UNIQUE INDEX "products_code_idx" ON "products" ("code") WHERE "deleted_at" IS NULL;
CREATE INDEX "products_deleted" ON "products" ("list_price", "price") WHERE "deleted_at" IS NOT NULL;
CREATE INDEX "products_expr_idx" ON "products" ((lower("name")));
CREATE UNIQUE INDEX "products_expr_idx_2" ON "products" ((length("name")));
CREATE TABLE "tickets" (
    "id" TEXT NOT NULL DEFAULT (gen_random_uuid()),
    "seat" INTEGER NOT NULL,
    CONSTRAINT "tickets_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "tickets_seat_idx" ON "tickets" ("seat") WHERE "seat" > 0;

-- And back:
DROP TABLE IF EXISTS "tickets";
DROP TABLE IF EXISTS "products";
