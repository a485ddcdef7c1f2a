/** A sentence for people: Indonesian first, English on request. `{name}` stands for a parameter. */
export interface Text {
  readonly id: string;
  readonly en: string;
}

export type Language = keyof Text;

export type TextParameters = Readonly<Record<string, string | number | Text>>;

/** Words one after the other, in each language. */
export function joined(words: readonly Text[]): Text {
  return { id: words.map(({ id }) => id).join(", "), en: words.map(({ en }) => en).join(", ") };
}

/** The codes among the values of a type: whole in capitals, as those of a state or a kind. */
type CodeIn<Value> = Value extends string
  ? string extends Value
    ? never
    : Value extends Uppercase<Value>
      ? Value extends Lowercase<Value>
        ? never
        : Value
      : never
  : never;

/** Parameters of which none is a code of ours: whoever fills in one that may be, is asked for its words instead. */
export type Spoken<Parameters> = {
  readonly [Name in keyof Parameters]: [CodeIn<Parameters[Name]>] extends [never] ? Parameters[Name] : Text;
};

/** Fills `{name}` with its parameter; a name without a parameter stays as it is, so that it is noticed. */
export function fill(template: string, parameters: TextParameters = {}, language: Language = "id"): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = parameters[name] ?? whole;
    return typeof value === "object" ? value[language] : String(value);
  });
}
