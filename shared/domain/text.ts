import { periodIn } from "./day-words.ts";

/** A message for people: Indonesian first, English on request. `{name}` stands for a parameter. */
export interface Text {
  readonly id: string;
  readonly en: string;
}

export type Language = keyof Text;

export type TextParameters = Readonly<Record<string, string | number | Text>>;

/** Texts joined by commas, in each language. */
export function joined(words: readonly Text[]): Text {
  return { id: words.map(({ id }) => id).join(", "), en: words.map(({ en }) => en).join(", ") };
}

/** The codes among the values of a type: all in capitals, like a state or a kind. */
type CodeIn<Value> = Value extends string
  ? string extends Value
    ? never
    : Value extends Uppercase<Value>
      ? Value extends Lowercase<Value>
        ? never
        : Value
      : never
  : never;

/** Parameters that contain no internal code: a parameter that could be a code must be given as text instead. */
export type WithoutCodes<Parameters> = {
  readonly [Name in keyof Parameters]: [CodeIn<Parameters[Name]>] extends [never] ? Parameters[Name] : Text;
};

/** Parameters that are days or months; any other that looks like one was written so by somebody. */
const PERIODS =
  /^(?:day|month|period|now|from|to|until|since|first|next|through|due|dueOn|opensOn|endsOn|lastDay|earliest)$/;

/**
 * Replaces `{name}` by its parameter; a name without a parameter stays, so that it is noticed. Days and months are written out,
 * except in an address.
 */
export function fill(template: string, parameters: TextParameters = {}, language: Language = "id"): string {
  return template.replace(/(\/?)\{(\w+)\}/g, (whole, slash: string, name: string) => {
    const value = parameters[name];
    if (value === undefined) return whole;
    if (typeof value === "object") return slash + value[language];
    const isWrittenOut = slash === "" && typeof value === "string" && PERIODS.test(name);
    return slash + (isWrittenOut ? periodIn(value, language) : String(value));
  });
}
