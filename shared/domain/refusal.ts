import { fill, type Language, type Text, type TextParameters, type WithoutCodes } from "./text.ts";

/**
 * What a refusal means to the caller, whatever the protocol; the HTTP edge maps each kind to one status.
 *
 * - `invalid`: the input is wrong, whatever the state.
 * - `forbidden`: the person may not do this.
 * - `not-found`: it does not exist, or the person may not know that it does.
 * - `conflict`: the state does not allow it; a rule refused it.
 * - `stale`: it has changed since the person read it.
 * - `too-many`: too many requests; the parameter `retryAfterSeconds` says how long to wait.
 */
export type RefusalKind = "invalid" | "forbidden" | "not-found" | "conflict" | "stale" | "too-many";

export interface Refusal extends Text {
  readonly kind: RefusalKind;
  /** What is wrong, by its path in the body, with the same parameters; a form says it there: `results.{at}.aspect`. */
  readonly field?: string;
  /** The source of the rule: the number of a regulation, which is the same in any language, or what it or the policy says. */
  readonly source?: string | Text;
}

/** Thrown by the domain when a rule says no, never for technical faults; the message says why and what to do. */
export class DomainError extends Error {
  readonly code: string;
  readonly refusal: Refusal;
  readonly parameters: TextParameters;

  constructor(code: string, refusal: Refusal, parameters: TextParameters) {
    super(`${code}: ${fill(refusal.en, parameters, "en")}`);
    this.name = "DomainError";
    this.code = code;
    this.refusal = refusal;
    this.parameters = parameters;
  }

  /** The message for the person, in their language. */
  text(language: Language): string {
    return fill(this.refusal[language], this.parameters, language);
  }
}

/**
 * Declares the closed set of refusals of one aggregate: `refuse("not-verified")` makes the error to throw.
 * @param area prefix of every code; with `complaint` the code is `complaint.not-verified`
 */
export function refusals<const Set extends Readonly<Record<string, Refusal>>>(area: string, set: Set) {
  return function refuse<Parameters extends TextParameters>(
    name: keyof Set & string,
    parameters?: Parameters & WithoutCodes<Parameters>,
  ): DomainError {
    return new DomainError(`${area}.${name}`, set[name] as Refusal, parameters ?? {});
  };
}
