import type * as z from "zod";

type Issue = z.core.$ZodIssue;

/**
 * Parses what a form sent. A field that was left empty, and may not be empty, counts as absent: whoever leaves out what is optional is
 * not told that it is required. What is required is then missed by its own name.
 * @param value of JSON
 */
export function parseFilled<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  options: z.core.ParseContext<Issue>,
): z.ZodSafeParseResult<z.output<Schema>> {
  const asked = { ...options, reportInput: true };
  const result = schema.safeParse(value, asked);
  const empty = result.error?.issues.filter(isEmptyField) ?? [];
  if (empty.length === 0) return result;
  const filled = structuredClone(value);
  for (const { path } of empty) leaveOut(filled, path);
  return schema.safeParse(filled, asked);
}

/** A place in a list stays: without it, those after it would have other numbers. */
const isEmptyField = ({ input, path }: Issue) => input === "" && typeof path.at(-1) === "string";

function leaveOut(value: unknown, path: readonly PropertyKey[]): void {
  const holder = path.slice(0, -1).reduce<unknown>((part, name) => Reflect.get(Object(part), name), value);
  Reflect.deleteProperty(Object(holder), path.at(-1) as string);
}
