import { type Html, html } from "../../html.ts";

/** The step in a form of several steps, from 0. */
export function stepsOf(label: string, names: readonly string[], at: number): Html {
  return html`<ol class="steps" aria-label="${label}">${names.map(
    (name, index) =>
      html`<li${index === at && { html: ' aria-current="step"' }}${index < at && { html: ' class="passed"' }}><span>${name}</span></li>`,
  )}</ol>`;
}
