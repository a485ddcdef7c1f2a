import { type Html, html } from "../../html.ts";

/** A field's name, what was typed into it, and what is wrong with that. */
export interface Entry {
  readonly name: string;
  readonly id: string;
  readonly value: string;
  readonly errors: readonly string[];
}

interface Common {
  readonly label: string;
  /** One sentence below the label. */
  readonly hint?: string;
}

export interface Written extends Common {
  /** `area` for several lines. */
  readonly kind?: "text" | "area" | "email" | "tel" | "number" | "date";
  readonly rows?: number;
  /** Characters that are taken; the script counts down, and nothing is cut. */
  readonly limit?: number;
  /** What the browser may fill in. */
  readonly autocomplete?: string;
  readonly inputMode?: "numeric" | "decimal" | "text";
  readonly isSecret?: true;
  /** Short ones get a short field. */
  readonly width?: number;
}

export interface Group extends Common {
  /** The choice with which it is asked for, such as `isAnonymous=false`. */
  readonly shownBy?: string;
}

interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  /** The heading in a list under which it is, next to the others with that heading. */
  readonly group?: string;
}

export interface Choice extends Common {
  readonly options: readonly Option[];
  readonly kind?: "radio" | "check" | "select";
  /** Chosen where nothing was yet. */
  readonly chosen?: string;
  /** The first line of a list from which nothing need be chosen. */
  readonly none?: string;
  /** The language of what is asked and offered, if it is not the page's. */
  readonly lang?: string | undefined;
}

/** A field for text, with its label, hint and errors tied to it for screen readers. */
export function textField(entry: Entry, written: Written): Html {
  const { label, hint, kind = "text", rows = 6, limit, autocomplete, inputMode, isSecret, width } = written;
  const { name, id, value, errors } = entry;
  const shared = html`id="${id}" name="${name}"${described(entry, hint)}${autocomplete !== undefined && html` autocomplete="${autocomplete}"`}${limit !== undefined && html` data-limit="${limit}"`}`;
  const field =
    kind === "area"
      ? html`<textarea ${shared} rows="${rows}">
${value}</textarea>`
      : html`<input ${shared} type="${kind}" value="${value}"${inputMode && html` inputmode="${inputMode}"`}${width !== undefined && html` size="${width}"`}${isSecret && { html: ' autocapitalize="none" spellcheck="false"' }}>`;
  return html`<div class="field${errors.length > 0 && " wrong"}">
<label for="${id}">${label}</label>
${aside(entry, hint)}${field}
</div>`;
}

/** Fields that belong together, with what is wrong with them as a whole. */
export function groupOf(entry: Entry, { label, hint, shownBy }: Group, inner: Html): Html {
  const { id, errors } = entry;
  return html`<fieldset class="field${errors.length > 0 && " wrong"}" id="${id}" tabindex="-1"${described(entry, hint)}${shownBy !== undefined && html` data-shown-by="${shownBy}"`}>
<legend>${label}</legend>
${aside(entry, hint)}${inner}
</fieldset>`;
}

/** One of several choices, or ticks. */
export function choiceField(entry: Entry, choice: Choice): Html {
  return choice.kind === "select" ? selectField(entry, choice) : tapField(entry, choice);
}

function selectField(entry: Entry, { label, hint, options, none, chosen, lang }: Choice): Html {
  const { name, id, value, errors } = entry;
  const current = value || chosen;
  const spoken = lang !== undefined && html` lang="${lang}"`;
  return html`<div class="field${errors.length > 0 && " wrong"}">
<label for="${id}"${spoken}>${label}</label>
${aside(entry, hint)}<select id="${id}" name="${name}"${spoken}${described(entry, hint)}>${none !== undefined && html`<option value="">${none}</option>`}${grouped(
    options,
  ).map(([group, ofGroup]) => {
    const lines = ofGroup.map(
      (option) =>
        html`<option value="${option.value}"${option.value === current && { html: " selected" }}>${option.label}</option>`,
    );
    return group === undefined ? lines : html`<optgroup label="${group}">${lines}</optgroup>`;
  })}</select>
</div>`;
}

function grouped(options: readonly Option[]) {
  return [...Map.groupBy(options, ({ group }) => group)];
}

function tapField(entry: Entry, { label, hint, options, kind = "radio", chosen, lang }: Choice): Html {
  const { name, id, value, errors } = entry;
  const current = value || chosen;
  const type = kind === "check" ? "checkbox" : "radio";
  const spoken = lang !== undefined && html` lang="${lang}"`;
  const taps = options.map((option, index) => {
    const own = index === 0 ? id : `${id}-${index}`;
    return html`<div class="tap"><input type="${type}" id="${own}" name="${name}" value="${option.value}"${option.value === current && { html: " checked" }}${option.hint !== undefined && html` aria-describedby="${own}-hint"`}><label for="${own}"${spoken}>${option.label}${option.hint !== undefined && html`<span class="hint" id="${own}-hint">${option.hint}</span>`}</label></div>`;
  });
  if (options.length === 1 && kind === "check")
    return html`<div class="field${errors.length > 0 && " wrong"}">${aside(entry, hint)}${taps}</div>`;
  return html`<fieldset class="field${errors.length > 0 && " wrong"}"${described(entry, hint)}>
<legend${spoken}>${label}</legend>
${aside(entry, hint)}${taps}
</fieldset>`;
}

function aside({ id, errors }: Entry, hint: string | undefined): Html {
  return html`${
    hint !== undefined &&
    html`<p class="hint" id="${id}-petunjuk">${hint}</p>
`
  }${
    errors.length > 0 &&
    html`<p class="error" id="${id}-kesalahan">${errors.join(" ")}</p>
`
  }`;
}

function described({ id, errors }: Entry, hint: string | undefined): Html {
  const ids = [hint !== undefined && `${id}-petunjuk`, errors.length > 0 && `${id}-kesalahan`].filter(
    Boolean,
  );
  return html`${ids.length > 0 && html` aria-describedby="${ids.join(" ")}"`}${errors.length > 0 && { html: ' aria-invalid="true"' }}`;
}
