import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { accessPatterns } from "../../../infra/local/access-patterns.ts";
import { docsIn, itemDocs } from "../../../infra/local/item-docs.ts";

it("the document on the table matches the declarations", async () => {
  const document = await readFile(new URL("../../../.github/access-patterns.md", import.meta.url), "utf8");
  expect(document, "npm run access-patterns makes it anew").toBe(accessPatterns());
});

describe("what the document says of an item", () => {
  const SOURCE = `
    // Not this one.
    /** What lies in a drawer,
     * by cabinet. */
    export const drawer = /* @__PURE__ */ item<Drawer>()({
      key: [["CABINET", WORD], ["DRAWER", WORD]],
      /** Those that are open. */
      list: [["OPEN"], [WORD]],
    });

    function cleaned<More>() {
      return (word: string) => item<More>()({
        key: [[word], ["STATE"]],
        /** Its next cleaning. */
        due: "deadlines",
      });
    }

    /** A desk. */
    export const desk = /* @__PURE__ */ cleaned<Desk>()("DESK");

    /** How a lamp is kept. */
    export interface Lamp {}

    export const lamp = /* @__PURE__ */ item<Lamp>()({ key: [["LAMP"], ["STATE"]], list: [["LAMPS"], [WORD]] });`;

  it("is what the comments above it, its list and its deadline say", () => {
    expect(Object.fromEntries(docsIn("items.ts", SOURCE))).toEqual({
      drawer: { declaration: "What lies in a drawer, by cabinet.", list: "Those that are open." },
      desk: { declaration: "A desk.", due: "Its next cleaning." },
      lamp: {},
    });
  });

  it.each([
    ["declaration", "training"],
    ["list", "training"],
    ["due", "trainingSession"],
  ])("may not be left out: its %s", (of, name) => {
    const docs = itemDocs();
    const without = new Map(docs).set(name, { ...docs.get(name), [of]: undefined });
    expect(() => accessPatterns(without)).toThrow(`${name} has no comment above its ${of}.`);
  });
});
