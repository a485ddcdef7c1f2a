/** Zero-width characters, soft hyphens and direction marks, as pasted from phones, chats and web pages. */
const MARKS =
  "\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0";
const INVISIBLE = new RegExp(`[${MARKS}]`, "g");
const SEEN = new RegExp(`[^\\s${MARKS}]`);

/** Removes invisible characters from a code. Not for free text: scripts and emoji need some of them. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, "");
}

/** A title or code without invisible characters, with spaces of any kind reduced to one. */
export function oneSpaced(text: string): string {
  return visible(text).trim().replace(/\s+/g, " ");
}

/** Whether a text has nothing visible. */
export function isBlank(text: string): boolean {
  return !SEEN.test(text);
}
