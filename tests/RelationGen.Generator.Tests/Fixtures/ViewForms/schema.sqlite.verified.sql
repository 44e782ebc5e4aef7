CREATE TABLE "categories" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "parent_id" INTEGER,
    "name" TEXT NOT NULL,
    CONSTRAINT "categories_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "categories" ("id") ON DELETE SET NULL
);
CREATE INDEX "categories_parent_id_idx" ON "categories" ("parent_id");
CREATE TABLE "orders" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "status" INTEGER NOT NULL,
    "before" text,
    "after" text NOT NULL,
    "previous_id" INTEGER,
    "day" TEXT NOT NULL,
    "checked" NUMERIC NOT NULL,
    CONSTRAINT "orders_previous_id_fkey" FOREIGN KEY ("previous_id") REFERENCES "orders" ("id") ON DELETE SET NULL
);
CREATE INDEX "orders_previous_id_idx" ON "orders" ("previous_id");
CREATE TABLE "order_lines" (
    "order_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "note" TEXT,
    "amount" INTEGER NOT NULL,
    "status" text NOT NULL,
    CONSTRAINT "order_lines_pkey" PRIMARY KEY ("order_id", "number"),
    CONSTRAINT "order_lines_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders" ("id") ON DELETE RESTRICT
);
CREATE TABLE "deliveries" (
    "id" TEXT NOT NULL,
    "order_line_order_id" INTEGER,
    "order_line_number" INTEGER,
    "at" TEXT,
    CONSTRAINT "deliveries_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "deliveries_order_line_order_id_order_line_number_fkey" FOREIGN KEY ("order_line_order_id", "order_line_number") REFERENCES "order_lines" ("order_id", "number") ON DELETE SET NULL
);
CREATE INDEX "deliveries_order_line_order_id_order_line_number_idx" ON "deliveries" ("order_line_order_id", "order_line_number");

-- And back:
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "deliveries";
DROP TABLE IF EXISTS "order_lines";
DROP TABLE IF EXISTS "orders";
DROP TABLE IF EXISTS "categories";
