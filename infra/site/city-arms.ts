import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const ARMS = fileURLToPath(new URL("../../shared/cities/arms", import.meta.url));

/** What a first visit has to spare for them: they take the place of the icon. */
const SHOWN_BYTES = 6 * 1_024;
const PRINTED_BYTES = 64 * 1_024;
/** Sharp at two centimetres on paper, and no larger than a page of pixels. */
const PRINTED_PIXELS = { least: 96, most: 1_200 };

const PNG_SIGNATURE = "89504e470d0a1a0a";

/** What draws, and nothing that acts, loads or frames. */
const ELEMENTS = new Set(
  "svg g path rect circle ellipse line polyline polygon defs linearGradient radialGradient stop clipPath mask use symbol title desc".split(
    " ",
  ),
);
const TAG = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

/** The arms of a city: on pages, and on paper. */
export interface CityArms {
  readonly shown?: { readonly content: string | Uint8Array; readonly ending: "svg" | "png" };
  readonly printed?: Uint8Array;
}

/**
 * The arms (lambang daerah) of a city, from the files named after it: `<slug>.svg` for pages, `<slug>.png` for paper, and for
 * pages where there is no SVG. A city without either has none.
 * @throws Error that names the file and what to do, where one is too large or does more than draw
 */
export function readArms(slug: string, directory = ARMS): CityArms {
  const read = (ending: string) => {
    const path = join(directory, `${slug}.${ending}`);
    return existsSync(path) ? { path, bytes: readFileSync(path) } : undefined;
  };
  const [svg, png] = [read("svg"), read("png")];
  if (png) requirePrintable(png.path, png.bytes);
  const shown = svg ?? png;
  if (shown) requireSmall(shown.path, svg ? gzipSync(shown.bytes).length : shown.bytes.length);
  if (svg) requireDrawing(svg.path, svg.bytes.toString("utf8"));
  return {
    ...(svg && { shown: { content: svg.bytes.toString("utf8"), ending: "svg" } }),
    ...(!svg && png && { shown: { content: png.bytes, ending: "png" } }),
    ...(png && { printed: png.bytes }),
  };
}

function requireSmall(path: string, bytes: number): void {
  if (bytes <= SHOWN_BYTES) return;
  throw new Error(
    `${path} has ${bytes} bytes as it is sent; the arms on a page may have ${SHOWN_BYTES}. Simplify the drawing, or add a smaller SVG.`,
  );
}

function requirePrintable(path: string, bytes: Buffer): void {
  if (bytes.subarray(0, 8).toString("hex") !== PNG_SIGNATURE || bytes.length < 24)
    throw new Error(`${path} is not a PNG.`);
  if (bytes.length > PRINTED_BYTES)
    throw new Error(`${path} has ${bytes.length} bytes; the arms on paper may have ${PRINTED_BYTES}.`);
  const sides = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const { least, most } = PRINTED_PIXELS;
  if (sides.some((side) => side < least || side > most))
    throw new Error(`${path} is ${sides.join(" by ")} pixels; each side has to have ${least} to ${most}.`);
}

/** Requires that nothing is in an SVG but elements that draw, whose attributes lead nowhere. */
function requireDrawing(path: string, text: string): void {
  const refuse = (what: string): never => {
    throw new Error(`${path} has ${what}. Save it as a plain SVG that only draws.`);
  };
  const body = text.replace(/^\uFEFF?<\?xml\s[^?<>]*\?>/, "").replace(/<!--(?:(?!--)[\s\S])*-->/g, "");
  const rest = body.replace(TAG, (_, closes: string, name: string, attributes: string) => {
    if (!ELEMENTS.has(name)) refuse(`the element <${name}>`);
    if (closes === "")
      for (const [, own = "", double, single] of attributes.matchAll(ATTRIBUTE))
        if (!isHarmless(own, double ?? single ?? "")) refuse(`the attribute ${own} of <${name}>`);
    return "";
  });
  if (/[<>&]/.test(rest)) refuse("something that is no element, such as an entity or a declaration");
  if (!/^\s*<svg\s[^>]*xmlns=(["'])http:\/\/www\.w3\.org\/2000\/svg\1/.test(body))
    refuse("no <svg> of its own namespace at its start");
}

function isHarmless(name: string, value: string): boolean {
  if (name === "xmlns" || name === "xmlns:xlink") return value.startsWith("http://www.w3.org/");
  if (/^on/i.test(name) || name.startsWith("xml:base")) return false;
  // An entity could spell what is refused below.
  if (/[&\\]/.test(value)) return false;
  if (/(?:^|:)href$/i.test(name)) return value.startsWith("#");
  const outward = value.replace(/url\(\s*["']?#[\w.-]+["']?\s*\)/g, "");
  return !/url\s*\(|@import|expression|[a-z]+:\/\/|javascript:|data:/i.test(outward);
}
