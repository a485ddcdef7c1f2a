import { type Html, html } from "../../../shared/html.ts";
import { textField } from "../../../shared/pages/form/fields.ts";

interface CodeForm {
  readonly action: string;
  readonly label: string;
  readonly hint: string;
  readonly button: string;
  /** What was typed, and why it leads nowhere. */
  readonly typed?: string;
  readonly error?: string | undefined;
}

/** Asks for a code, which is then part of the address: it can be kept and passed on, and reading changes nothing. */
export function codeForm({ action, label, hint, button, typed = "", error }: CodeForm): Html {
  const entry = { name: "kode", id: "kode", value: typed, errors: error === undefined ? [] : [error] };
  return html`<form method="get" action="${action}">
${textField(entry, { label, hint, isSecret: true, autocomplete: "off", width: 16 })}
<div class="acts"><button type="submit">${button}</button></div>
</form>`;
}
