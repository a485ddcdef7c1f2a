import * as z from "zod";
import { named } from "../once.ts";
import { type Employee, identityOn, lastPlaceOn, NipSchema } from "./employee.ts";

/** Somebody as a screen names them. */
export const PersonReferenceSchema = /* @__PURE__ */ named("PersonReference", () =>
  z.object({
    nip: NipSchema(),
    name: z.string(),
    /** Their position, or the last one if they serve no longer; empty if none has begun. */
    position: z.string(),
  }),
);

export type PersonReference = z.infer<ReturnType<typeof PersonReferenceSchema>>;

/** How a screen names somebody on a local day. */
export function personOn(employee: Employee, day: string): PersonReference {
  const { nip } = employee;
  const { name } = identityOn(employee, day);
  return { nip, name, position: lastPlaceOn(employee, day)?.position ?? "" };
}
