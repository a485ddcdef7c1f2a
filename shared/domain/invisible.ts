/** Zero-width characters, soft hyphens and marks of direction, as pasting from phones, chats and web pages brings them. */
const MARKS =
  "\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0";
const INVISIBLE = new RegExp(`[${MARKS}]`, "g");
const SEEN = new RegExp(`[^\\s${MARKS}]`);

/** A code without the marks that nobody sees. Not for free text: scripts and emoji are joined by some of them. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, "");
}

/** A title or a code without what nobody sees, spaces of any kind around and between its words reduced to one. */
export function oneSpaced(text: string): string {
  return visible(text).trim().replace(/\s+/g, " ");
}

/** Whether anybody sees something of a text. */
export function isBlank(text: string): boolean {
  return !SEEN.test(text);
}
