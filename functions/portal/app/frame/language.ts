import type { Language, Text } from "../../../../shared/domain/text.ts";

/** The cookie in which the pages for citizens keep it, too. */
const CHOSEN = /(?:^|; )bahasa=en(?:;|$)/;

/** The language that was chosen on this device; Indonesian by default. */
export function language(): Language {
  return CHOSEN.test(document.cookie) ? "en" : "id";
}

/** Chooses the other language. The app starts afresh in it, since every answer of the API is in one language. */
export function switchLanguage(): void {
  const other = language() === "id" ? "en" : "id";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = `bahasa=${other}; Path=/; Max-Age=31536000; SameSite=Lax`;
  location.reload();
}

/** A text in the reader's language. */
export function say(text: Text): string {
  return text[language()];
}

/** A screen's words in the reader's language: `words({ title: { id, en } }).title`. */
export function words<const Of extends Readonly<Record<string, Text>>>(
  of: Of,
): { readonly [Name in keyof Of]: string } {
  const entries = Object.entries(of).map(([name, text]) => [name, say(text)]);
  return Object.fromEntries(entries) as { readonly [Name in keyof Of]: string };
}
