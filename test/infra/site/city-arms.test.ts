import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readArms } from "../../../infra/site/city-arms.ts";
import { CITY_SLUGS } from "../../../shared/cities/index.ts";
import { ARMS_PNG, ARMS_SVG } from "../../support/cities/arms.ts";

const root = mkdtempSync(join(tmpdir(), "kinerja-arms-"));
afterAll(() => rmSync(root, { recursive: true }));

/** A folder of arms with these files in it. */
function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const directory = mkdtempSync(join(root, "lambang-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(directory, name), content);
  return directory;
}

const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inner}</svg>`;

test("a city without a file has no arms", () => {
  expect(readArms("kota", folder({}))).toEqual({});
});

test("the arms of every city here may be shown", () => {
  for (const slug of CITY_SLUGS) expect(() => readArms(slug)).not.toThrow();
});

test("a drawing is for pages, a PNG for paper, and alone for both", () => {
  const both = readArms("kota", folder({ "kota.svg": ARMS_SVG, "kota.png": ARMS_PNG }));
  expect(both).toEqual({ shown: { content: ARMS_SVG, ending: "svg" }, printed: ARMS_PNG });
  const alone = readArms("kota", folder({ "kota.png": ARMS_PNG }));
  expect(alone).toEqual({ shown: { content: ARMS_PNG, ending: "png" }, printed: ARMS_PNG });
});

test.each([
  ["a script", svg("<script>alert(1)</script>")],
  ["a script by another name", svg('<svg:script xmlns:svg="http://www.w3.org/2000/svg"/>')],
  ["an event", svg('<path d="M0 0" onload="alert(1)"/>')],
  ["an event in capitals", svg('<path ONCLICK="alert(1)" d="M0 0"/>')],
  ["a page in it", svg("<foreignObject><b/></foreignObject>")],
  ["an animation", svg('<set attributeName="href" to="javascript:alert(1)"/>')],
  ["a link", svg('<a href="https://jahat.example"><path d="M0 0"/></a>')],
  ["a picture from elsewhere", svg('<image href="https://jahat.example/a.png"/>')],
  ["a shape from elsewhere", svg('<use href="https://jahat.example/a.svg#a"/>')],
  ["a shape of data", svg('<use xlink:href="data:image/svg+xml,x#a"/>')],
  ["a style sheet", svg("<style>@import url(https://jahat.example)</style>")],
  ["a style that loads", svg('<path style="fill:url(https://jahat.example/#a)" d="M0 0"/>')],
  ["a style that is spelt out", svg('<path style="fill:\\75rl(https://jahat.example)" d="M0 0"/>')],
  ["an entity", `<!DOCTYPE svg [<!ENTITY x "y">]>${svg("&x;")}`],
  ["a style sheet of its own", `<?xml-stylesheet href="a.css"?>${svg("")}`],
  ["something before it", `<html>${svg("")}</html>`],
  ["a broken tag", svg('<path d="M0 0"')],
  ["a comment that does not end", svg("<!-- <script>")],
  ["another namespace", '<svg xmlns="http://www.w3.org/1999/xhtml"><path d="M0 0"/></svg>'],
])("an SVG with %s is refused", (_, text) => {
  expect(() => readArms("kota", folder({ "kota.svg": text }))).toThrow(/kota\.svg has .*plain SVG/);
});

test("what no page has room for is refused, and said how large it may be", () => {
  const noise = Array.from({ length: 9_000 }, (_, place) => ((place * 7_919) % 9_973) + 0.1).join(" ");
  expect(() => readArms("kota", folder({ "kota.svg": svg(`<path d="M0 0L${noise}"/>`) }))).toThrow(/6144/);
  const large = Buffer.concat([ARMS_PNG, Buffer.alloc(70_000, 1)]);
  expect(() => readArms("kota", folder({ "kota.png": large }))).toThrow(/65536/);
  expect(() => readArms("kota", folder({ "kota.png": Buffer.from("GIF89a") }))).toThrow("is not a PNG");
});
