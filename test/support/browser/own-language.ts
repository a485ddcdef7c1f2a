import type { Page } from "playwright-core";
import { expect } from "vitest";

/** A text that is read on a page, and whether it is marked as Indonesian. */
interface Read {
  readonly text: string;
  readonly isMarked: boolean;
  /** Of an attribute or an option, parts of which cannot be marked. */
  readonly isWhole: boolean;
}

const READ = `(() => {
  const read = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let one = texts.nextNode(); one; one = texts.nextNode()) {
    const own = one.parentElement;
    if (own.closest("script, style, [hidden], textarea")) continue;
    read.push({ text: one.data.trim(), isMarked: own.closest("[lang]").lang === "id", isWhole: own.closest("option, caption, h1, .unseen") !== null });
  }
  for (const name of ["aria-label", "alt", "title", "placeholder"])
    for (const one of document.querySelectorAll("[" + name + "]"))
      read.push({ text: one.getAttribute(name), isMarked: one.closest("[lang]").lang === "id", isWhole: true });
  return read;
})()`;

/** Words that no Indonesian sentence does long without, and that neither English nor a name has. */
const INDONESIAN =
  /\b(?:yang|dengan|untuk|belum|sudah|dari|pada|tidak|oleh|dan|atau|karena|sebagai|adalah|akan|dapat|bila|menurut|sampai|sejak|kepada|bagi|juga|apakah|siapa|bagaimana|kapan)\b/i;

/**
 * A page in English says nothing of the product in Indonesian. What people wrote stays as it is and is marked, for whoever listens to
 * it; only where parts of a text can have no mark, as in an attribute, or where the API quotes it in a sentence, it may be within a longer one.
 * @param written what people wrote
 * @param names proper names, which need no mark
 * @source WCAG 2.2, 3.1.2 Language of Parts
 */
export async function requireEnglish(
  page: Page,
  written: ReadonlySet<string>,
  names: readonly string[] = [],
): Promise<void> {
  const indonesian = async () => indonesianIn(await page.evaluate<Read[]>(READ), written, names);
  await expect.poll(indonesian, { message: `${page.url()} has Indonesian that is not marked` }).toEqual([]);
  const plural = async () => pluralOfOneIn(await page.evaluate<Read[]>(READ));
  await expect.poll(plural, { message: `${page.url()} counts one as if it were several` }).toEqual([]);
}

/** As in "1 obstacles"; of "0 of 1 employees" nobody thinks so. */
const PLURAL_OF_ONE = /(?<![\d.,:/–-]|of )\b1 (?!(?:is|was|has|as|this)\b)(?:[a-z]+ )?[a-z]+(?<!s)s\b/;

function pluralOfOneIn(read: readonly Read[]): readonly string[] {
  return read.filter(({ isMarked, text }) => !isMarked && PLURAL_OF_ONE.test(text)).map(({ text }) => text);
}

export function indonesianIn(
  read: readonly Read[],
  written: ReadonlySet<string>,
  names: readonly string[] = [],
): readonly string[] {
  // A word or two of theirs may be words of the product as well.
  const sentences = [...written].filter((one) => one.split(" ").length > 2);
  const longest = [...names, ...sentences].toSorted((one, other) => other.length - one.length);
  const without = (text: string) => longest.reduce((rest, one) => rest.replaceAll(one, ""), text);
  const isWritten = (text: string) =>
    written.has(text) || sentences.some((one) => text.replaceAll(`"${one}"`, "").includes(one));
  return read
    .filter(({ isMarked, text }) => !isMarked && INDONESIAN.test(text))
    .filter(
      ({ text, isWhole }) =>
        (!isWhole && isWritten(text)) || (!written.has(text) && INDONESIAN.test(without(text))),
    )
    .map(({ text }) => text);
}

/** All texts of a request, however deep. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value.trim()].filter((text) => INDONESIAN.test(text));
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
