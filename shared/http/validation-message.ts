import type * as z from "zod";
import type { Text } from "../domain/text.ts";
import { patternMessage } from "./pattern-words.ts";

type Issue = z.core.$ZodIssue;

const TYPE_NAMES: Record<string, Text> = {
  string: { id: "teks", en: "text" },
  number: { id: "angka", en: "a number" },
  int: { id: "bilangan bulat", en: "a whole number" },
  boolean: { id: "true atau false", en: "true or false" },
  array: { id: "daftar", en: "a list" },
  object: { id: "objek", en: "an object" },
  record: { id: "objek", en: "an object" },
};

const FORMATS: Record<string, Text> = {
  datetime: { id: "waktu ISO 8601", en: "an ISO 8601 time" },
  email: { id: "alamat surel", en: "an e-mail address" },
  uuid: { id: "UUID", en: "a UUID" },
  url: { id: "alamat URL", en: "a URL" },
};

const REQUIRED: Text = { id: "Wajib diisi.", en: "Required." };

/** What is wrong with a field, in both languages; used instead of the library's locales (350 KB). */
export function validationMessage(issue: Issue): Text {
  if (isLeftEmpty(issue)) return REQUIRED;
  switch (issue.code) {
    case "invalid_type": {
      const name = TYPE_NAMES[issue.expected] ?? { id: issue.expected, en: issue.expected };
      return { id: `Harus berupa ${name.id}.`, en: `Must be ${name.en}.` };
    }
    case "too_small":
      return bound(issue.origin, issue.minimum, { id: "Minimal", en: "At least" });
    case "too_big":
      return bound(issue.origin, issue.maximum, { id: "Maksimal", en: "At most" });
    case "invalid_value": {
      const values = issue.values.join(", ");
      return { id: `Pilih salah satu: ${values}.`, en: `Choose one of: ${values}.` };
    }
    case "invalid_union":
      return unionMessage(issue);
    case "invalid_format": {
      if (issue.format === "date") return dateMessage(issue.input);
      const format = FORMATS[issue.format];
      return format
        ? { id: `Harus berupa ${format.id}.`, en: `Must be ${format.en}.` }
        : patternMessage(issue.pattern);
    }
    case "unrecognized_keys":
      return {
        id: `Isian tidak dikenal: ${issue.keys.join(", ")}. Hapus isian itu.`,
        en: `Unknown fields: ${issue.keys.join(", ")}. Remove them.`,
      };
    case "custom":
      return customMessage(issue);
    default:
      return UNKNOWN;
  }
}

/**
 * Forms send a text that was not filled in as an empty one, and a number as `null`: what shape either should have is no answer to
 * that.
 */
function isLeftEmpty(issue: Issue): boolean {
  const { code, input } = issue;
  if (code === "invalid_type") return input === undefined || (input === null && isNumber(issue.expected));
  return input === "" && (code === "invalid_format" || code === "too_small");
}

const isNumber = (expected: string) => expected === "number" || expected === "int";

/** A day may be well-formed and still not exist. */
function dateMessage(input: unknown): Text {
  if (typeof input === "string" && /^\d{4}-\d\d-\d\d$/.test(input))
    return { id: `Tanggal ${input} tidak ada dalam kalender.`, en: `The calendar has no ${input}.` };
  return {
    id: "Tulis tanggal sebagai tahun-bulan-hari, misalnya 2024-03-01 untuk 1 Maret 2024.",
    en: "Write a date as year-month-day, such as 2024-03-01 for 1 March 2024.",
  };
}

/** The field that distinguishes the alternatives, if that is what is wrong. */
function unionMessage(issue: Issue & { readonly code: "invalid_union" }): Text {
  const options = "options" in issue && Array.isArray(issue.options) ? issue.options : [];
  const values = options.length > 0 ? options : issue.errors.flatMap(choicesOf);
  const names = [...new Set(values.map(String))].join(", ");
  if (names === "") return UNKNOWN;
  return { id: `Pilih salah satu: ${names}.`, en: `Choose one of: ${names}.` };
}

function choicesOf(issues: readonly Issue[]): readonly unknown[] {
  return issues.flatMap((issue) => (issue.code === "invalid_value" ? issue.values : []));
}

const UNKNOWN: Text = { id: "Nilainya tidak sah.", en: "The value is not valid." };

/** The message of a schema's own check, from `params: { id, en }`. */
function customMessage(issue: Issue & { readonly code: "custom" }): Text {
  const { id, en } = issue.params ?? {};
  if (typeof id === "string" && typeof en === "string") return { id, en };
  return UNKNOWN;
}

function bound(origin: string, limit: number | bigint, word: Text): Text {
  const of: Record<string, Text> = {
    string: { id: " karakter", en: " characters" },
    array: { id: " isian", en: " entries" },
  };
  return {
    id: `${word.id} ${limit}${of[origin]?.id ?? ""}.`,
    en: `${word.en} ${limit}${of[origin]?.en ?? ""}.`,
  };
}
