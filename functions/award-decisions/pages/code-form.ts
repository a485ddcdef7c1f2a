import { type Html, html } from "../../../shared/html.ts";
import type { Problem } from "../../../shared/http/problem.ts";
import { textField } from "../../../shared/pages/form/fields.ts";

interface CodeForm {
  readonly action: string;
  readonly label: string;
  readonly hint: string;
  readonly button: string;
  /** What was typed, and why it leads nowhere. */
  readonly typed?: string;
  readonly problem?: Problem | undefined;
}

/** Asks for a code that stands in the address then: it can be kept and passed on, and reading changes nothing. */
export function codeForm({ action, label, hint, button, typed = "", problem }: CodeForm): Html {
  const errors = problem && [problem.errors?.[0]?.message ?? problem.detail];
  const entry = { name: "kode", id: "kode", value: typed, errors: errors ?? [] };
  return html`<form method="get" action="${action}">
${textField(entry, { label, hint, isSecret: true, autocomplete: "off", width: 16 })}
<div class="acts"><button type="submit">${button}</button></div>
</form>`;
}
