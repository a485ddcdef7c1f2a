import type * as z from "zod";
import type { Language } from "../../domain/text.ts";
import { parseFilled } from "../../http/filled.ts";
import { EdgeError, type Problem, problemOf } from "../../http/problem.ts";
import { validationMessage } from "../../http/validation-message.ts";

/**
 * What is wrong with some fields of a form, in the words in which the API would refuse them: for the steps before the one that
 * sends. Undefined if nothing is.
 * @param fields names as in the form, such as `place.address`; a name stands for all below it
 */
export function checkForm(
  schema: z.ZodType,
  value: unknown,
  {
    fields,
    language,
    correlationId,
  }: {
    readonly fields: readonly string[];
    readonly language: Language;
    readonly correlationId: string;
  },
): Problem | undefined {
  const result = parseFilled(schema, value, {});
  const issues = (result.error?.issues ?? []).filter(({ path }) => {
    const at = path.join(".");
    return fields.some((field) => at === field || at.startsWith(`${field}.`) || field.startsWith(`${at}.`));
  });
  if (issues.length === 0) return undefined;
  const wrong = issues.map((issue) => ({
    field: ["body", ...issue.path].join("."),
    code: issue.code,
    message: validationMessage(issue),
  }));
  return problemOf(new EdgeError("request.invalid", {}, wrong), language, correlationId);
}
