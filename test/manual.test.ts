import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { registry } from "../functions/registry.ts";

const ROOT = join(import.meta.dirname, "..");

const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { scripts: object };

const pages = [
  "README.md",
  "CHANGELOG.md",
  ...readdirSync(join(ROOT, ".github"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `.github/${name}`),
];

/** Links to files of ours: those to elsewhere and to a place on the same page are not followed. */
function linksIn(text: string): string[] {
  return Array.from(text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g), ([, target = ""]) => target).filter(
    (target) => !/^[a-z]+:/.test(target),
  );
}

/** Files and folders that a page names as code; where a part is to be filled in, nothing can be looked up. */
function pathsIn(text: string): string[] {
  const named = text.matchAll(/`((?:\.github|functions|infra|shared|test)\/[^`\s]*)`/g);
  return Array.from(named, ([, path = ""]) => path).filter((path) => !/[<>*{}…]/.test(path));
}

function commandsIn(text: string): string[] {
  return Array.from(text.matchAll(/npm run ([\w:-]+)/g), ([, name = ""]) => name);
}

describe.each(pages)("%s", (page) => {
  const text = readFileSync(join(ROOT, page), "utf8");

  test("links to existing pages", () => {
    expect(linksIn(text).filter((link) => !existsSync(join(ROOT, dirname(page), link)))).toEqual([]);
  });

  test("names existing files and folders", () => {
    expect(pathsIn(text).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  test("names commands that are in package.json", () => {
    expect(commandsIn(text).filter((name) => !(name in scripts))).toEqual([]);
  });
});

test("links, paths and commands are all found", () => {
  const text = "[a](b.md#c) [d](https://e) `shared/x/y.ts` `shared/<x>/y.ts` `npm run z:q -- +3d`";
  expect([linksIn(text), pathsIn(text), commandsIn(text)]).toEqual([["b.md"], ["shared/x/y.ts"], ["z:q"]]);
});

test("each screen that the README names is one of the portal's, and each page one of a context's", () => {
  const [, table = ""] = readFileSync(join(ROOT, "README.md"), "utf8").split("## What cities do, and where");
  const named = Array.from((table.split("\n## ")[0] ?? "").matchAll(/`(\/[^`]*)`/g), ([, path = ""]) => path);
  const rooms = join(ROOT, "functions/portal/app/rooms");
  const screens = readdirSync(rooms).flatMap((room) =>
    Array.from(readFileSync(join(rooms, room, "room.ts"), "utf8").matchAll(/path: "([^"]*)"/g), ([, path]) =>
      `/app${path}`.replace(/\/$/, ""),
    ),
  );
  const pages = registry.flatMap((unit) =>
    unit.kind === "http" ? Object.values(unit.pages ?? {}).map(({ path }) => path) : [],
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => ![...screens, ...pages].includes(path))).toEqual([]);
});

test("every decision is in the index under its own title, and no number is used twice", () => {
  const index = readFileSync(join(ROOT, ".github/decisions/README.md"), "utf8").replaceAll(/ +/g, " ");
  const files = readdirSync(join(ROOT, ".github/decisions")).filter((name) => /^\d{4}-/.test(name));
  const lines = files.map((file) => {
    const title = readFileSync(join(ROOT, ".github/decisions", file), "utf8").match(/^# \d+\. (.+)/)?.[1];
    return `[${file.slice(0, 4)}](${file}) | ${title}`;
  });
  expect(lines.filter((line) => !index.includes(line))).toEqual([]);
  expect(new Set(files.map((file) => file.slice(0, 4))).size).toBe(files.length);
});
