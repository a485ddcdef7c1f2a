/** A sentence for people: Indonesian first, English on request. `{name}` stands for a parameter. */
export interface Text {
  readonly id: string;
  readonly en: string;
}

export type Language = keyof Text;

export type TextParameters = Readonly<Record<string, string | number | Text>>;

/** Fills `{name}` with its parameter; a name without a parameter stays as it is, so that it is noticed. */
export function fill(template: string, parameters: TextParameters = {}, language: Language = "id"): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = parameters[name] ?? whole;
    return typeof value === "object" ? value[language] : String(value);
  });
}
