/** A form of a page, as a browser would fill and send it. */
export interface PageForm {
  readonly method: "get" | "post";
  /** Empty where it leads to its own page. */
  readonly action: string;
  /** What goes along unseen. */
  readonly hidden: URLSearchParams;
  /** What is asked for, and what it holds already. */
  readonly asked: ReadonlyMap<string, string>;
  /** `name=value` of each button that sends it. */
  readonly buttons: readonly string[];
}

/** The forms of a page. */
export function formsIn(html: string): readonly PageForm[] {
  return Array.from(
    html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g),
    ([, attributes = "", inner = ""]) => {
      const hidden = new URLSearchParams();
      const asked = new Map<string, string>();
      for (const [, own = ""] of inner.matchAll(/<input\b([^>]*)>/g)) readInput(own, hidden, asked);
      for (const [, own = "", value = ""] of inner.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g))
        asked.set(textOf(own, "name"), unescaped(value.replace(/^\n/, "")));
      for (const [, own = "", options = ""] of inner.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
        const [, chosen = ""] = /<option value="([^"]*)" selected/.exec(options) ?? [];
        asked.set(textOf(own, "name"), unescaped(chosen));
      }
      const buttons = Array.from(inner.matchAll(/<button\b([^>]*)>/g), ([, own = ""]) =>
        own.includes('type="button"') ? "" : `${textOf(own, "name")}=${textOf(own, "value")}`,
      );
      return {
        method: textOf(attributes, "method") === "post" ? ("post" as const) : ("get" as const),
        action: textOf(attributes, "action"),
        ...{ hidden, asked, buttons: buttons.filter((button) => button !== "") },
      };
    },
  );
}

function readInput(own: string, hidden: URLSearchParams, asked: Map<string, string>): void {
  const [name, value, type] = [textOf(own, "name"), textOf(own, "value"), textOf(own, "type")];
  if (name === "") return;
  if (type === "hidden") hidden.append(name, value);
  else if (type !== "radio" && type !== "checkbox") asked.set(name, value);
  else if (/ checked(?:[ =>]|$)/.test(own)) asked.set(name, value);
  else if (!asked.has(name)) asked.set(name, "");
}

function textOf(attributes: string, name: string): string {
  const [, value = ""] = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes) ?? [];
  return unescaped(value);
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&amp;": "&",
};

function unescaped(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}
