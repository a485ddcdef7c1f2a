const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** HTML that needs no further escaping. */
export interface Html {
  readonly html: string;
}

type Part = Html | string | number | undefined | false | readonly Part[];

/** A template that escapes its parts, except those that are already HTML; absent parts leave nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return {
    html: strings.reduce((text, string, index) => text + rendered(parts[index - 1]) + string),
  };
}

function rendered(part: Part): string {
  if (part === undefined || part === false) return "";
  if (isList(part)) return part.map(rendered).join("");
  if (typeof part === "object") return part.html;
  return String(part).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

function isList(part: Part): part is readonly Part[] {
  return Array.isArray(part);
}
