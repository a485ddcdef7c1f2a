import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { accessPatterns } from "../../../infra/local/access-patterns.ts";

it("the document on the table matches the declarations", async () => {
  const document = await readFile(new URL("../../../.github/access-patterns.md", import.meta.url), "utf8");
  expect(document, "npm run access-patterns makes it anew").toBe(accessPatterns());
});
