import type { Answer } from "../../../client/operations.ts";
import { say } from "../../../frame/language.ts";

export type StaffPlan = Answer<"GET /v1/plan-progress/{year}/units/{unitId}">["items"][number];

export const STATES = {
  NONE: { id: "Belum ada", en: "None" },
  DRAFT: { id: "Draf", en: "Draft" },
  PROPOSED: { id: "Menunggu persetujuan", en: "Awaits agreement" },
  AGREED: { id: "Disepakati", en: "Agreed" },
};

const KINDS = { NONE: "wrong", DRAFT: "care", PROPOSED: "care", AGREED: "good" } as const;

/** The state of somebody's plan, and how it looks. */
export function planStanding(state: StaffPlan["state"]): {
  readonly text: string;
  readonly kind: "good" | "care" | "wrong";
} {
  return { text: say(STATES[state]), kind: KINDS[state] };
}
