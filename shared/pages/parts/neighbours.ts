import { type Html, html } from "../../html.ts";

interface Neighbour {
  readonly to: string;
  readonly name: string;
}

/** Links to what comes before and after, such as the months around one; an absent side is left out. */
export function neighbours(
  label: string,
  { before, after }: { readonly before?: Neighbour | undefined; readonly after?: Neighbour | undefined },
): Html {
  if (before === undefined && after === undefined) return html``;
  return html`<nav class="neighbours" aria-label="${label}">${
    before && html`<a rel="prev" href="${before.to}">← ${before.name}</a>`
  }${after && html`<a rel="next" href="${after.to}">${after.name} →</a>`}</nav>`;
}
