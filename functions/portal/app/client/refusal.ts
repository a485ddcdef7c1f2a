import { words } from "../frame/language.ts";

const WORDS = {
  choose: { id: "Pilih salah satu yang tersedia.", en: "Choose one of those offered." },
};

/** What the API answers with a list of its codes: on a screen the choices are beside it, in words. */
const LISTS_CODES = ["invalid_value", "invalid_union"];

/** Why the API refused: its own sentence, and one beside each field that is wrong. An RFC 9457 problem. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  /** Sentences by field, as its path in the body: `realisations.0.value`. */
  readonly fields: ReadonlyMap<string, string>;
  readonly correlationId: string | undefined;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = "Refusal";
    this.status = problem.status;
    this.code = problem.code;
    this.correlationId = problem.correlationId;
    this.fields = new Map(
      (problem.errors ?? []).map(({ field, code = "", message }) => [
        field.replace(/^(?:body|query|params)\.?/, ""),
        LISTS_CODES.includes(code) ? words(WORDS).choose : message,
      ]),
    );
  }
}

interface Problem {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly { readonly field: string; readonly code?: string; readonly message: string }[];
  readonly correlationId?: string;
}

/** There was no answer: no connection, or it broke. Whether the act was done is not known, so it is repeated with its own key. */
export class NoLine extends Error {
  constructor(cause: unknown) {
    super("no line", { cause });
    this.name = "NoLine";
  }
}

/** Whether somebody else has changed it since it was seen. */
export const isStale = (error: Error | undefined): boolean =>
  error instanceof Refusal && error.status === 412;

/** The sign-in ended and could not be renewed. */
export class SignedOut extends Error {
  constructor() {
    super("signed out");
    this.name = "SignedOut";
  }
}

/** @param text what came with a status that refuses; the gateway's own refusals are no problem documents */
export function refusalOf(status: number, text: string): Refusal {
  try {
    const problem = JSON.parse(text) as Partial<Problem> & { readonly message?: string };
    if (problem.detail !== undefined)
      return new Refusal({ code: "", ...problem, detail: problem.detail, status });
    return new Refusal({ status, code: "", detail: problem.message ?? "" });
  } catch {
    return new Refusal({ status, code: "", detail: "" });
  }
}

/** What a screen can say of a failure: an answer, its absence, or a device that does not read or keep a file. */
export function isExpected(error: unknown): error is Refusal | NoLine | SignedOut | DOMException {
  return (
    error instanceof Refusal ||
    error instanceof NoLine ||
    error instanceof SignedOut ||
    error instanceof DOMException
  );
}

/** A failure as a screen says it: a fault of ours has no words of its own, and is reported. */
export function saidOf(error: unknown): Error {
  if (isExpected(error)) return error;
  reportError(error);
  return new Error("", { cause: error });
}
