import { type Html, html } from "../../html.ts";

/**
 * Something to know before going on.
 * @param once the part of the address without which it is not said: script leaves it out, so that it is said once
 */
export function notice(text: string | Html, kind: "news" | "done" | "care" = "news", once?: string): Html {
  return html`<div class="notice ${kind}"${once !== undefined && html` data-once="${once}"`}>${typeof text === "string" ? html`<p>${text}</p>` : text}</div>`;
}
