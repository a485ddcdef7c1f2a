import { isBlank } from "../../shared/domain/invisible.ts";
import type { DomainError } from "../../shared/domain/refusal.ts";
import { choiceFault } from "../../shared/domain/surveys/answers/answering.ts";
import type { SurveyMessage } from "../../shared/domain/surveys/answers/message.ts";
import type { Survey } from "../../shared/domain/surveys/survey.ts";
import type { Item } from "../../shared/http/itemwise.ts";
import { EdgeError, type FieldError } from "../../shared/http/problem.ts";

type Answer = SurveyMessage["responses"][number];

/** A refused answer: its index in the request, and everything that is wrong with it. */
interface RefusedAnswer {
  readonly index: number;
  readonly errors: readonly FieldError[];
  readonly cause?: DomainError | undefined;
}

/**
 * Splits a request's answers into accepted and refused ones: a bad one that its device sends again and again
 * must not hold back the others. An invisible remark counts as none.
 * @param asked the survey and the answered edition; undefined for the standing survey, which has no questions
 * of its own
 * @throws EdgeError `request.invalid`, or the domain's refusal of the first answer, if none is accepted
 */
export function pickAnswers(
  items: readonly Item<Answer>[],
  asked?: { readonly survey: Survey; readonly edition: number },
): { readonly taken: readonly Answer[]; readonly refused: readonly RefusedAnswer[] } {
  const taken: Answer[] = [];
  const refused: RefusedAnswer[] = [];
  for (const [index, item] of items.entries()) {
    if ("errors" in item) {
      refused.push({ index, errors: item.errors });
      continue;
    }
    const cause = asked && choiceFault(asked.survey, asked.edition, item.value, index + 1);
    if (cause) refused.push({ index, errors: [errorOf(cause)], cause });
    else taken.push(withoutEmptyRemark(item.value));
  }
  if (taken.length === 0)
    throw refused[0]?.cause ?? new EdgeError("request.invalid", {}, refused.flatMap(inBody));
  return { taken, refused };
}

function errorOf(cause: DomainError): FieldError {
  return { field: "choices", code: cause.code, message: { id: cause.text("id"), en: cause.text("en") } };
}

function inBody({ index, errors }: RefusedAnswer): FieldError[] {
  return errors.map((error) => ({
    ...error,
    field: ["body.responses", index, error.field].filter((part) => part !== "").join("."),
  }));
}

function withoutEmptyRemark({ comment, ...answer }: Answer): Answer {
  return comment === undefined || isBlank(comment) ? answer : { ...answer, comment };
}
