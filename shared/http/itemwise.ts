import * as z from "zod";
import type { FieldError } from "./problem.ts";
import { validationMessage } from "./validation-message.ts";

/** An item of a list, or everything that is wrong with it. */
export type Item<Value> = { readonly value: Value } | { readonly errors: readonly FieldError[] };

const described = new WeakMap<z.core.$ZodType, z.ZodType>();

/**
 * An item of a list of which each stands for itself: a bad one is told of, and keeps back no other. The path of an error
 * begins within the item.
 */
export function itemwise<Schema extends z.ZodType>(item: Schema) {
  const any = z.unknown();
  described.set(any, item);
  return any.transform((value): Item<z.output<Schema>> => {
    const result = item.safeParse(value, { reportInput: true });
    if (result.success) return { value: result.data };
    const errors = result.error.issues.map((issue) => ({
      ...{ field: issue.path.join("."), code: issue.code },
      message: validationMessage(issue),
    }));
    return { errors };
  });
}

/** What such an item should be, for the document of the API. */
export function itemSchema(schema: z.core.$ZodType): z.ZodType | undefined {
  return described.get(schema);
}
