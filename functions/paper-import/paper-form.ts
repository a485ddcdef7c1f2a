import { visible } from "../../shared/domain/invisible.ts";
import { SATISFACTION_ELEMENTS } from "../../shared/domain/rules/satisfaction-index.ts";
import type { Scores } from "../../shared/domain/surveys/answers/response.ts";
import type { SurveyQuestions } from "../../shared/domain/surveys/plan.ts";
import { fill, type Text, type TextParameters } from "../../shared/domain/text.ts";
import { cellFaultText } from "../../shared/spreadsheets/cell-faults.ts";
import type { CellText } from "../../shared/spreadsheets/cell-value.ts";
import type { PaperProblem } from "../../shared/table/surveys/items.ts";

/** A paper form without any problem. */
export interface PaperForm {
  /**
   * Printed or stamped on the form; a form counts once by its number, however often it is typed in or sent.
   */
  readonly number: string;
  readonly scores: Scores;
  readonly choices: Readonly<Record<string, number>>;
  readonly comment?: string;
}

export const NUMBER_COLUMN = "NOMOR";
const ELEMENT_COLUMNS = SATISFACTION_ELEMENTS.map(({ code }) => code);

/** The recognised columns of a file; others are ignored. */
export function columnsOf({ own }: SurveyQuestions) {
  return {
    required: [NUMBER_COLUMN, ...ELEMENT_COLUMNS],
    optional: [...own.map(({ id }) => id), "SARAN"],
  };
}

const LONGEST_COMMENT = 1_000;

const PROBLEMS = {
  "wrong-number": {
    id: "Nomor formulir wajib diisi: 1 sampai 40 huruf, angka, titik, garis miring atau tanda hubung.",
    en: "The form's number is required: 1 to 40 letters, digits, dots, slashes or hyphens.",
  },
  repeated: {
    id: "Nomor formulir {number} sudah ada di baris {line}. Hapus salah satu, atau perbaiki nomornya.",
    en: "The form {number} is on line {line} already. Remove one of them, or correct its number.",
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
    en: "A remark may have at most {most} characters. Shorten it.",
  },
} as const satisfies Record<string, Text>;

/**
 * The key by which a form counts once: it ignores case, and leading zeros, which a spreadsheet drops, so that
 * 001 is 1.
 * @source policy
 */
export function formKey(number: string): string {
  return number
    .normalize("NFKC")
    .toUpperCase()
    .replace(/^0+(?=\d+$)/, "");
}

const QUOTED_LENGTH = 60;

function shortened(value: string): string {
  return value.slice(0, QUOTED_LENGTH).toWellFormed();
}

type Reason = PaperProblem["reasons"][number];
type Wrong = readonly [name: keyof typeof PROBLEMS, parameters?: TextParameters];

/**
 * Reads a form, or reports everything that is wrong with it.
 * @param fields cells by column title, trimmed
 * @param lineOf lines of the previous forms, by the key of their number
 */
export function readForm(
  fields: ReadonlyMap<string, CellText>,
  { own }: SurveyQuestions,
  lineOf: ReadonlyMap<string, number>,
): { readonly form?: PaperForm; readonly reasons: readonly Reason[] } {
  const reasons: Reason[] = [];
  const read = (column: string, wrong: (value: string) => Wrong | undefined): string => {
    const { text = "", fault } = fields.get(column) ?? {};
    // Invisible characters are not part of a code, but in a remark they may join an emoji.
    const value = column === "SARAN" ? text : visible(text).trim();
    const [name, parameters] = (fault ? undefined : wrong(value)) ?? [];
    const told = fault ? cellFaultText(fault, value) : name && PROBLEMS[name];
    if (told) reasons.push({ column, id: fill(told.id, parameters), en: fill(told.en, parameters) });
    return value;
  };
  const number = read(NUMBER_COLUMN, (value) => {
    if (!/^[\p{L}\d./-]{1,40}$/u.test(value)) return ["wrong-number"];
    const line = lineOf.get(formKey(value));
    return line === undefined ? undefined : ["repeated", { number: value, line }];
  });
  const scores = ELEMENT_COLUMNS.map((code) => {
    const value = read(code, (value) =>
      /^[1-4]$/.test(value) ? undefined : ["wrong-score", { value: shortened(value) }],
    );
    return [code, Number(value)];
  });
  const choices = own.flatMap(({ id, choices: { length: most } }) => {
    const isChoice = (value: string) => value === "" || (/^[1-9]$/.test(value) && Number(value) <= most);
    const value = read(id, (value) =>
      isChoice(value) ? undefined : ["wrong-choice", { value: shortened(value), most }],
    );
    return value === "" ? [] : [[id, Number(value)]];
  });
  const comment = read("SARAN", ({ length }) =>
    length > LONGEST_COMMENT ? ["too-long", { most: LONGEST_COMMENT }] : undefined,
  );
  if (reasons.length > 0) return { reasons };
  const form = {
    number,
    scores: Object.fromEntries(scores) as Scores,
    choices: Object.fromEntries(choices) as Record<string, number>,
    ...(comment !== "" && { comment }),
  };
  return { form, reasons };
}
