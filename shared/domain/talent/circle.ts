import * as z from "zod";
import type { Principal } from "../../auth/principal.ts";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { named } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { refusals } from "../refusal.ts";

export const TalentCircleContentSchema = /* @__PURE__ */ named("TalentCircleContent", () =>
  z.strictObject({
    /** Who may assess competencies, besides HR. */
    assessors: z.array(NipSchema()).max(40),
    /** Who sees boxes and successions, besides HR and the head of the city. */
    members: z.array(NipSchema()).max(40),
  }),
);

export type TalentCircleContent = z.infer<ReturnType<typeof TalentCircleContentSchema>>;

/** Whom HR named for the management of talents (manajemen talenta). */
export const TalentCircleSchema = /* @__PURE__ */ named("TalentCircle", () =>
  z.object({ ...TalentCircleContentSchema().shape, version: z.int() }),
);

export type TalentCircle = z.infer<ReturnType<typeof TalentCircleSchema>> & Aggregate;
export type TalentCircleEvent = DomainEvent<"TALENT_CIRCLE_NAMED">;

const refuse = /* @__PURE__ */ refusals("talent-circle", {
  "employee-unknown": {
    kind: "invalid",
    id: "NIP {nip} belum terdaftar sebagai pegawai. Periksa NIP-nya.",
    en: "No employee has the NIP {nip}. Check it.",
    source: { id: "kebijakan: hanya pegawai terdaftar", en: "policy: only registered employees" },
  },
});

interface Naming {
  /** Of those named, the NIPs that belong to employees. */
  readonly known: ReadonlySet<string>;
  readonly by: string;
  readonly at: string;
}

/**
 * Names who assesses, and who sees what concerns talents.
 * @throws DomainError `talent-circle.employee-unknown`
 * @source PermenPANRB 3/2020: a talent committee; whom it has is a policy choice
 */
export function nameCircle(
  circle: TalentCircle | undefined,
  content: TalentCircleContent,
  { known, by, at }: Naming,
): Decision<TalentCircle, TalentCircleEvent> {
  const named = { assessors: [...new Set(content.assessors)], members: [...new Set(content.members)] };
  const unknown = [...named.assessors, ...named.members].find((nip) => !known.has(nip));
  if (unknown !== undefined) throw refuse("employee-unknown", { nip: unknown });
  const { version, eventHash } = circle ?? NEW_AGGREGATE;
  return {
    state: { ...named, version, eventHash },
    event: { type: "TALENT_CIRCLE_NAMED", by, at, data: { ...named } },
  };
}

/** Whether somebody sees boxes and successions: HR, the head of the city, and whom HR named. @source policy choice */
export function isInCircle({ id, roles }: Principal, circle: TalentCircle | undefined): boolean {
  return roles.includes("HR") || roles.includes("HEAD_OF_CITY") || (circle?.members.includes(id) ?? false);
}
