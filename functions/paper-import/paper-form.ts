import { SATISFACTION_ELEMENTS } from "../../shared/domain/rules/satisfaction-index.ts";
import type { SurveyQuestions } from "../../shared/domain/survey-plan.ts";
import type { Scores } from "../../shared/domain/survey-response.ts";
import { fill, type Text, type TextParameters } from "../../shared/domain/text.ts";
import type { PaperProblem } from "../../shared/table/paper-imports.ts";

/** A paper form without any problem. */
export interface PaperForm {
  /** Printed or stamped on the form: by it the form counts once, however often it is typed in or sent. */
  readonly number: string;
  readonly scores: Scores;
  readonly choices: Readonly<Record<string, number>>;
  readonly comment?: string;
}

export const ELEMENT_COLUMNS = SATISFACTION_ELEMENTS.map(({ code }) => code);

const LONGEST_COMMENT = 1_000;

const PROBLEMS = {
  "wrong-number": {
    id: "Nomor formulir wajib diisi: 1 sampai 40 huruf, angka, titik, garis miring atau tanda hubung.",
    en: "The form's number is required: 1 to 40 letters, digits, dots, slashes or hyphens.",
  },
  repeated: {
    id: "Nomor formulir {number} sudah ada di baris {line}. Hapus salah satu, atau perbaiki nomornya.",
    en: "The form {number} is on line {line} already. Remove one of them, or mend its number.",
  },
  "wrong-score": {
    id: 'Nilai harus 1, 2, 3 atau 4, tetapi tertulis "{value}". Lihat formulirnya; bila tidak diisi warga, formulir itu tidak dapat dihitung.',
    en: 'A score is 1, 2, 3 or 4, and this is "{value}". Look at the form; where the citizen left it out, the form cannot count.',
  },
  "wrong-choice": {
    id: 'Jawaban harus 1 sampai {most}, tetapi tertulis "{value}". Kosongkan bila tidak dijawab.',
    en: 'An answer is 1 to {most}, and this is "{value}". Leave it empty where there is none.',
  },
  "too-long": {
    id: "Saran paling panjang {most} huruf. Ringkaslah.",
    en: "A remark has {most} characters at the most. Shorten it.",
  },
} as const satisfies Record<string, Text>;

type Reason = PaperProblem["reasons"][number];

/**
 * Reads a form, or says all that is wrong in it.
 * @param fields trimmed cells by the title of their column
 * @param lineOf lines of the forms before it, by their number
 */
export function readForm(
  fields: ReadonlyMap<string, string>,
  { own }: SurveyQuestions,
  lineOf: ReadonlyMap<string, number>,
): { readonly form?: PaperForm; readonly reasons: readonly Reason[] } {
  const reasons: Reason[] = [];
  const wrong = (column: string, name: keyof typeof PROBLEMS, parameters: TextParameters = {}) => {
    const { id, en } = PROBLEMS[name];
    reasons.push({ column, id: fill(id, parameters), en: fill(en, parameters) });
  };
  const number = fields.get("NOMOR") ?? "";
  const line = lineOf.get(number);
  if (!/^[\p{L}\d./-]{1,40}$/u.test(number)) wrong("NOMOR", "wrong-number");
  else if (line !== undefined) wrong("NOMOR", "repeated", { number, line });
  const scores = ELEMENT_COLUMNS.map((code) => {
    const value = fields.get(code) ?? "";
    if (!/^[1-4]$/.test(value)) wrong(code, "wrong-score", { value });
    return [code, Number(value)];
  });
  const choices = own.flatMap(({ id, choices }) => {
    const value = fields.get(id) ?? "";
    if (value === "") return [];
    const isChoice = /^[1-9]$/.test(value) && Number(value) <= choices.length;
    if (!isChoice) wrong(id, "wrong-choice", { value, most: choices.length });
    return [[id, Number(value)]];
  });
  const comment = fields.get("SARAN") ?? "";
  if (comment.length > LONGEST_COMMENT) wrong("SARAN", "too-long", { most: LONGEST_COMMENT });
  if (reasons.length > 0) return { reasons };
  const form = {
    number,
    scores: Object.fromEntries(scores) as Scores,
    choices: Object.fromEntries(choices) as Record<string, number>,
    ...(comment !== "" && { comment }),
  };
  return { form, reasons };
}
