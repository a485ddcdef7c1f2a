import { createHash } from "node:crypto";
import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { MonthSchema } from "../calendar/period-id.ts";
import { named } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { refusals } from "../refusal.ts";
import { requireNotSelf } from "./feedback.ts";

export const PANEL_LIMIT = 20;

/** Colleagues named by HR or the rater to give feedback on an employee's month, instead of a draw. */
export const FeedbackPanelSchema = /* @__PURE__ */ named("FeedbackPanel", () =>
  z.object({
    nip: NipSchema(),
    month: MonthSchema(),
    givers: z.array(NipSchema()),
    version: z.int(),
  }),
);

export type FeedbackPanel = z.infer<ReturnType<typeof FeedbackPanelSchema>> & Aggregate;
export type FeedbackPanelEvent = DomainEvent<"FEEDBACK_PANEL_NAMED">;

const refuse = /* @__PURE__ */ refusals("feedback-panel", {
  "includes-rater": {
    kind: "invalid",
    id: "Pejabat penilai memberi umpan balik sebagai atasan, bukan sebagai rekan. Pilih pegawai lain.",
    en: "The rater gives feedback as the superior, not as a colleague. Name somebody else.",
    source: {
      id: "PermenPANRB 6/2022: umpan balik atasan berasal dari atasan sendiri; kebijakan",
      en: "PermenPANRB 6/2022: the superior's feedback is their own; policy",
    },
  },
  "includes-unknown": {
    kind: "invalid",
    id: "NIP {nip} belum terdaftar sebagai pegawai, atau tidak bertugas.",
    en: "No employee in service has the NIP {nip}.",
    source: { id: "kebijakan", en: "policy" },
  },
  "too-few": {
    kind: "invalid",
    id: "Sebutkan paling sedikit {minimum} pegawai, agar tidak seorang pun dapat dikenali dari jawabannya.",
    en: "Name at least {minimum} employees, so that nobody can be identified by their answer.",
    source: { id: "UU 27/2022; jumlahnya kebijakan", en: "UU 27/2022; the number is policy" },
  },
  "named-already": {
    kind: "conflict",
    id: "Pemberi umpan balik untuk {month} sudah ditetapkan. Ubah daftarnya dengan PUT, dengan versi yang Anda baca.",
    en: "The feedback givers for {month} have already been named. Change the list with PUT, stating the version you have read.",
    source: { id: "kebijakan: satu daftar sebulan", en: "policy: one list a month" },
  },
  "month-over": {
    kind: "conflict",
    id: "Bulan {month} sudah lewat; pemberi umpan baliknya tidak dapat diubah lagi.",
    en: "The month {month} is over; its feedback givers can no longer be changed.",
    source: { id: "kebijakan", en: "policy" },
  },
});

/** The refusal to name a panel twice: an existing one is changed. */
export const refuseNamedAlready = (month: string) => refuse("named-already", { month });

interface PanelOrder {
  readonly nip: string;
  readonly month: string;
  readonly raterNip: string | undefined;
  readonly givers: readonly { readonly nip: string; readonly isEmployee: boolean }[];
  /** Minimum givers for feedback to be shown. */
  readonly minimumGivers: number;
  readonly currentMonth: string;
  readonly by: string;
  readonly at: string;
}

/**
 * Names the colleagues to be asked, at least one more than are needed for feedback to be shown: if all of them had to answer
 * for it to be shown, showing it would reveal that each did.
 * @throws DomainError `feedback-panel.month-over`, `feedback.on-self`, `feedback-panel.includes-rater`,
 * `feedback-panel.includes-unknown`, `feedback-panel.too-few`
 * @source policy, from UU 27/2022
 */
export function namePanel(
  panel: FeedbackPanel | undefined,
  { nip, month, raterNip, givers, minimumGivers, currentMonth, by, at }: PanelOrder,
): Decision<FeedbackPanel, FeedbackPanelEvent> {
  if (month < currentMonth) throw refuse("month-over", { month });
  for (const giver of givers) {
    requireNotSelf(giver.nip, nip);
    if (giver.nip === raterNip) throw refuse("includes-rater");
    if (!giver.isEmployee) throw refuse("includes-unknown", { nip: giver.nip });
  }
  const named = [...new Set(givers.map((giver) => giver.nip))];
  if (named.length <= minimumGivers) throw refuse("too-few", { minimum: minimumGivers + 1 });
  return {
    state: { ...(panel ?? NEW_AGGREGATE), nip, month, givers: named },
    event: { type: "FEEDBACK_PANEL_NAMED", by, at, data: { givers: named } },
  };
}

interface Draw {
  readonly about: string;
  readonly month: string;
  /** Secret, so that nobody can compute who was asked about them. */
  readonly seed: string;
  /** How many of such a group the city asks. */
  readonly asked: number;
  readonly minimumGivers: number;
}

/**
 * Whether a group is large enough to draw from: feedback is shown from `minimumGivers` on, and one member is left out.
 * @param size of the group without the subject
 * @source policy, from UU 27/2022
 */
export function isDrawable(size: number, minimumGivers: number): boolean {
  return size > minimumGivers;
}

/**
 * Draws who in a group is asked about somebody: the same for the same seed,
 * whoever computes it and whatever the order of the group. At least one member is not asked, so that nobody can be sure a
 * colleague was; if too few would be left for feedback to be shown, nobody is asked.
 * @param group NIPs of those who may be asked, without the subject
 * @returns none, or between `minimumGivers` and `asked` of them
 * @source policy, from UU 27/2022
 */
export function drawGivers(
  group: readonly string[],
  { about, month, seed, asked, minimumGivers }: Draw,
): readonly string[] {
  if (asked < minimumGivers || !isDrawable(group.length, minimumGivers)) return [];
  const count = Math.min(asked, group.length - 1);
  const ranks = group.map((giver) => {
    const rank = createHash("sha256").update([seed, month, about, giver].join("\n")).digest("hex");
    return { giver, rank };
  });
  const ranked = ranks.toSorted((one, other) => (one.rank < other.rank ? -1 : 1));
  return ranked.slice(0, count).map(({ giver }) => giver);
}
