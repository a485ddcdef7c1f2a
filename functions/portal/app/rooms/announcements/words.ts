import type { Answer } from "../../client/operations.ts";
import { dayWords, today } from "../../frame/dates.ts";
import { say } from "../../frame/language.ts";

type Announcement = Answer<"GET /v1/announcements">["items"][number];

export const POSTS = {
  HEADS: { id: "Pimpinan unit", en: "Heads of units" },
  STRUKTURAL: { id: "Jabatan struktural", en: "Structural posts" },
  FUNGSIONAL: { id: "Jabatan fungsional", en: "Functional posts" },
  PELAKSANA: { id: "Pelaksana", en: "Staff (pelaksana)" },
} as const;

export type Post = keyof typeof POSTS;

/** The state of an announcement today. */
export function standingOf({ from, until, withdrawn }: Pick<Announcement, "from" | "until" | "withdrawn">) {
  if (withdrawn) return { kind: "wrong", text: say({ id: "ditarik", en: "withdrawn" }) } as const;
  if (today() < from)
    return {
      kind: "care",
      text: say({ id: `mulai ${dayWords(from)}`, en: `from ${dayWords(from)}` }),
    } as const;
  if (today() > until) return { text: say({ id: "sudah berakhir", en: "over" }) } as const;
  return { kind: "good", text: say({ id: "berlaku", en: "stands" }) } as const;
}
