import { type Html, html } from "../../html.ts";

/** Something to know before going on. */
export function notice(text: string | Html, kind: "news" | "done" | "care" = "news"): Html {
  return html`<div class="notice ${kind}">${typeof text === "string" ? html`<p>${text}</p>` : text}</div>`;
}
