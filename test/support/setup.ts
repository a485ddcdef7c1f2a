import { expect } from "vitest";

/** Tests of pure functions write no item; they are spared loading the database's SDK and every item's schema. */
const WRITES_NOTHING = /[\\/]test[\\/](?:shared[\\/]domain|architecture)[\\/]/;

if (!WRITES_NOTHING.test(expect.getState().testPath ?? "")) await import("./held-to-schemas.ts");
