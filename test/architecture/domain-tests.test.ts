import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const SPECIFIER = /^(?:import|export)\b[^;"']*?\bfrom\s*["']([^"']+)["']|^import\s*["']([^"']+)["']/gm;

/** Everything that a file loads as it starts, by however many steps: packages, and files of ours from the root. */
function reachedFrom(file: string): ReadonlySet<string> {
  const reached = new Set([file]);
  for (const one of reached) {
    if (!one.endsWith(".ts")) continue;
    for (const [, named, bare] of readFileSync(join(ROOT, one), "utf8").matchAll(SPECIFIER)) {
      const to = named ?? bare ?? "";
      reached.add(to.startsWith(".") ? join(one, "..", to) : to);
    }
  }
  return reached;
}

const UNCHECKED = ["test/shared/domain", "test/architecture"];

// What they wrote would be held to no schema: test/support/setup.ts spares them that.
test("tests of the domain cannot reach the database", () => {
  const files = UNCHECKED.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".test.ts"))
      .map((name) => join(folder, name)),
  );
  expect(files.length).toBeGreaterThan(70);
  const reaching = files.filter((file) =>
    [...reachedFrom(file)].some((to) => to === "@aws-sdk/lib-dynamodb" || to === "shared/table/client.ts"),
  );
  expect(reaching).toEqual([]);
});
