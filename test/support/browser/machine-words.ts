import type { Page } from "playwright-core";
import { expect } from "vitest";
import { machineCodesIn } from "./plain-words.ts";

/** What somebody reads, the row, line or heading in which it stands, and whether it stands there as a code to copy. */
type Said = readonly [text: string, around: string, isCode: boolean];

/** Also what is folded away, and what a field holds or offers. */
const READ = `(() => {
  const AROUND = "option, li, tr, p, dl > div, summary, label, article, header, fieldset, section";
  const said = [];
  const say = (text, own) => text.trim() !== "" && said.push([text.trim(), (own.closest(".heading") ?? own.closest(AROUND) ?? own).textContent, own.matches("code")]);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let one = texts.nextNode(); one; one = texts.nextNode())
    if (!one.parentElement.closest("script, style, [hidden]")) say(one.data, one.parentElement);
  for (const field of document.querySelectorAll("input:not([type=radio], [type=checkbox], [type=file], [type=date], [type=month]), textarea"))
    say(field.value, field);
  return said;
})()`;

/** Ids as `useOwnId` and the API make them, and UUIDs. */
const IDS = /(?<![0-9a-z])0[0-9a-z]{19}(?![0-9a-z])|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f-]{17}/g;
/** A unit of these cities is called "Unit unit-2". */
const UNITS = /(?<!Unit )\bunit-\d+\b/g;
/** A field's name in the API; in braces it is a place in a text that its writer fills. */
const FIELDS = /(?<![\w/.{])[a-z]+(?:[A-Z][a-z]+)+(?![\w/.}])/g;
/** Days are written out; a file's or an export's name may have one. */
const DAYS = /(?<![\w/.-])20\d\d-\d\d-\d\d(?![\w.-])/g;
const NIPS = /(?<!\d)\d{18}(?!\d)/g;

/** Drawn by chance, for people to copy: as likely without a digit as with a few. */
const DRAWN = /(?<![\w-])(?=[A-Z]*\d)(?=\d*[A-Z])[0-9A-HJKMNP-TV-Z]{8,10}(?![\w-])/g;
/** What may stand as a code to copy: one that was drawn, a secret in groups of five, or a hash. */
const TO_COPY =
  /^(?:[0-9A-HJKMNP-TV-Z]{8,10}|[0-9A-HJKMNP-TV-Z]{5}(?:-[0-9A-HJKMNP-TV-Z]{5})+|[0-9a-f]{64})$/;

/** Nobody's name is said beside their NIP. Everybody here is called by the end of theirs. */
const isNameless = (nip: string, around: string) => !around.includes(`Pegawai ${nip.slice(-3)}`);

/** What is called by its code; one that people copy is known by its element, whatever was drawn. */
export function codesIn([text, around, isCode]: Said): readonly string[] {
  if (isCode && TO_COPY.test(text)) return [];
  return [
    ...machineCodesIn(text),
    ...[IDS, UNITS, FIELDS, DAYS, DRAWN].flatMap((kind) => text.match(kind) ?? []),
    ...(text.match(NIPS) ?? []).filter((nip) => isNameless(nip, around)),
  ];
}

/**
 * A screen calls nothing by its code: no value, id or field of the API, no unit by its id, and no NIP without the name of whom it
 * belongs to. What people themselves write down stands as a code: that of a complaint or a door, a document's hash.
 */
export async function requireNames(page: Page): Promise<void> {
  const codes = async () => (await page.evaluate<Said[]>(READ)).flatMap(codesIn);
  await expect.poll(codes, { message: `${page.url()} calls something by its code` }).toEqual([]);
}
