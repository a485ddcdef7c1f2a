import type { Language, Text } from "../../domain/text.ts";
import type { Again } from "../form-page.ts";

/**
 * A form that comes back with what the API says to programs said to somebody with a form before them.
 * @param details by the problem's code
 */
export function inFormWords(
  again: Again,
  details: Readonly<Record<string, Text>>,
  language: Language,
): Again {
  const { problem } = again;
  const detail = problem && details[problem.code]?.[language];
  if (detail === undefined || problem === undefined) return again;
  const errors = problem.errors?.map((error) => ({ ...error, message: detail }));
  return { ...again, problem: { ...problem, detail, ...(errors && { errors }) } };
}
