import { type Html, html } from "../../html.ts";

/** Names and what they are, such as a receipt's; absent ones are left out. */
export function factsOf(facts: readonly (readonly [name: string, value: string | Html | undefined])[]): Html {
  return html`<dl class="facts">${facts.map(
    ([name, value]) => value !== undefined && html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl>`;
}
