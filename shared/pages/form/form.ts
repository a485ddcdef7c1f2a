import type { Language } from "../../domain/text.ts";
import { type Html, html } from "../../html.ts";
import type { Problem } from "../../http/problem.ts";
import { type Again, KEY_FIELD } from "../form-page.ts";
import { reasonOf } from "../parts/reason.ts";
import { wordsIn } from "../words.ts";
import {
  type Choice,
  choiceField,
  type Entry,
  type Group,
  groupOf,
  textField,
  type Written,
} from "./fields.ts";

const WORDS = {
  title: { id: "Ada yang perlu diperbaiki", en: "There is a problem" },
  kept: {
    id: "Yang Anda ketik masih ada di bawah.",
    en: "What you typed is still below.",
  },
  choose: { id: "Pilih salah satu yang tersedia.", en: "Choose one of those offered." },
  incomplete: {
    id: "Sebagian formulir ini tidak ikut terkirim. Muat ulang halamannya, isi, lalu kirim lagi.",
    en: "A part of this form was not sent along. Reload the page, fill it in and send it again.",
  },
};

interface FormOptions {
  readonly action: string;
  /** Fresh, or kept where the same act is tried again. */
  readonly key: string;
  readonly language: Language;
  readonly again?: Again | undefined;
}

/**
 * A form whose fields are named as in the schema that reads it: `place.address` is `address` of `place`. Each error of the
 * API's problem is shown beside its field and in the summary.
 */
export function formOf({ action, key, language, again }: FormOptions) {
  const typed = again?.typed ?? new URLSearchParams();
  const labels = new Map<string, string>();
  const entry = (name: string): Entry => ({
    name,
    id: idOf(name),
    value: typed.get(name) ?? "",
    errors: errorsOf(again?.problem, name, language),
  });
  return {
    /** A field for text, a number, a date. */
    text(name: string, written: Written): Html {
      labels.set(name, written.label);
      return textField(entry(name), written);
    },
    /** One of several, as buttons to tap; or one to tick. */
    choice(name: string, choice: Choice): Html {
      labels.set(name, choice.label);
      return choiceField(entry(name), choice);
    },
    /** Fields of one object, such as a contact. */
    group(name: string, group: Group, inner: Html): Html {
      labels.set(name, group.label);
      return groupOf(entry(name), group, inner);
    },
    /** What earlier steps said, so that it goes along unseen. */
    carry(names: readonly string[]): Html {
      return html`${names.flatMap((name) =>
        typed
          .getAll(name)
          .filter((value) => value !== "")
          .map((value) => html`<input type="hidden" name="${name}" value="${value}">`),
      )}`;
    },
    value: (name: string) => typed.get(name) ?? "",
    /** The whole form around its fields; the summary of what is wrong comes first. */
    around(inner: Html, attributes: Html | undefined = undefined): Html {
      const isKept = [...typed.keys()].some((name) => !name.startsWith("_"));
      return html`${summary(again, { labels, language, isKept })}<form method="post" action="${action}" accept-charset="utf-8" novalidate${attributes && [{ html: " " }, attributes]}>
<input type="hidden" name="${KEY_FIELD}" value="${key}">
${inner}
</form>`;
    },
  };
}

/** A button that sends a form. With a name it says which of the form's acts is meant. */
export function sendButton(
  text: string,
  { name, value, isQuiet }: { readonly name?: string; readonly value?: string; readonly isQuiet?: true } = {},
): Html {
  return html`<button type="submit"${name !== undefined && html` name="${name}" value="${value ?? ""}"`}${isQuiet && { html: ' class="quiet"' }}>${text}</button>`;
}

function idOf(name: string): string {
  return name.replaceAll(".", "-");
}

type FieldError = NonNullable<Problem["errors"]>[number];

function errorsOf(problem: Problem | undefined, name: string, language: Language): readonly string[] {
  return (problem?.errors ?? [])
    .filter(({ field }) => fieldNameOf(field) === name)
    .map((error) => messageOf(error, language));
}

/** In the API's words, except for what it lists for programs: here the choices are beside it. */
function messageOf({ code, message }: FieldError, language: Language): string {
  return code === "invalid_value" ? WORDS.choose[language] : message;
}

/** What is wrong with something that a form carries unseen: nobody typed it. */
function unseenMessageOf({ code, message }: FieldError, language: Language): string {
  return code.startsWith("invalid_") ? WORDS.incomplete[language] : message;
}

function fieldNameOf(field: string): string {
  return field.replace(/^(?:body|params)\./, "");
}

/** What was refused, where no form of the page can show it; what was typed comes with it, to be copied. */
export function refusedForm(again: Again | undefined, texts: readonly string[], language: Language) {
  const typed = texts.map((name) => again?.typed.get(name)).filter(Boolean);
  return html`${summary(again, { labels: new Map(), language, isKept: typed.length > 0 })}${typed.map((text) => html`<blockquote>${text ?? ""}</blockquote>`)}`;
}

interface Shown {
  readonly labels: ReadonlyMap<string, string>;
  readonly language: Language;
  /** Whether something that was typed is shown again below. */
  readonly isKept: boolean;
}

function summary(again: Again | undefined, { labels, language, isKept }: Shown) {
  if (again?.problem === undefined) return undefined;
  const { problem } = again;
  const words = wordsIn(WORDS, language);
  const { detail, errors = [], rule } = problem;
  const seen = errors.flatMap((error) => {
    const name = fieldNameOf(error.field);
    const label = labels.get(name);
    if (label === undefined) return [];
    return [html`<li><a href="#${idOf(name)}">${label}</a>: ${messageOf(error, language)}</li>`];
  });
  const unseen = errors.filter(({ field }) => !labels.has(fieldNameOf(field)));
  const messages = new Set(unseen.map((error) => unseenMessageOf(error, language)));
  const lines = [...seen, ...[...messages].map((message) => html`<li>${message}</li>`)];
  return html`<div class="summary" role="alert" tabindex="-1" id="kesalahan" data-code="${problem.code}">
<h2>${words.title}</h2>
${lines.length > 0 ? html`<ul>${lines}</ul>` : html`<p>${detail}</p>`}
${reasonOf(rule, language)}
${isKept && html`<p class="hint">${words.kept}</p>`}
</div>
`;
}
