import * as z from "zod";
import { parseFilled } from "./filled.ts";
import type { FieldError } from "./problem.ts";
import { validationMessage } from "./validation-message.ts";

/** A valid item of a list, or everything that is wrong with it. */
export type Item<Value> = { readonly value: Value } | { readonly errors: readonly FieldError[] };

const described = new WeakMap<z.core.$ZodType, z.ZodType>();

/**
 * A list whose items are validated independently: an invalid one is reported and does not reject the others.
 * Paths of its errors start within the item.
 */
export function itemwise<Schema extends z.ZodType>(item: Schema) {
  const any = z.unknown();
  described.set(any, item);
  return any.transform((value): Item<z.output<Schema>> => {
    const result = parseFilled(item, value, {});
    if (result.success) return { value: result.data };
    const errors = result.error.issues.map((issue) => ({
      ...{ field: issue.path.join("."), code: issue.code },
      message: validationMessage(issue),
    }));
    return { errors };
  });
}

/** The schema of one item, for the API's documentation. */
export function itemSchema(schema: z.core.$ZodType): z.ZodType | undefined {
  return described.get(schema);
}
