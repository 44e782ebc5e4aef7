CREATE TABLE "order_lines" (
    "order_id" INTEGER NOT NULL,
    "product" TEXT NOT NULL,
    CONSTRAINT "order_lines_pkey" PRIMARY KEY ("order_id", "product")
);
CREATE TABLE "shipments" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "line_order_id" INTEGER,
    "line_product" TEXT,
    CONSTRAINT "shipments_line_order_id_line_product_fkey" FOREIGN KEY ("line_order_id", "line_product") REFERENCES "order_lines" ("order_id", "product") ON DELETE SET NULL
);
CREATE INDEX "shipments_line_order_id_line_product_idx" ON "shipments" ("line_order_id", "line_product");

-- And back:
DROP TABLE IF EXISTS "shipments";
DROP TABLE IF EXISTS "order_lines";
