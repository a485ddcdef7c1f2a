import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { freeText } from "../free-text.ts";
import { named } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import { refusals } from "../refusal.ts";
import { type FoundNeed, FoundNeedSchema } from "./found-need.ts";

export const DevelopmentYearIdSchema = /* @__PURE__ */ named("DevelopmentYearId", () =>
  z.string().regex(/^20\d\d$/),
);

export const AddedNeedSchema = /* @__PURE__ */ named("AddedNeed", () =>
  z.strictObject({
    title: freeText().min(3).max(200),
    /** Why, and what it rests on. */
    reason: freeText().min(5).max(2_000),
  }),
);

/** What somebody needs to learn in a year (kebutuhan pengembangan kompetensi), taken up or refused. */
export const NeedSchema = /* @__PURE__ */ named("DevelopmentNeed", () =>
  z.object({
    ...FoundNeedSchema().shape,
    nip: NipSchema(),
    year: DevelopmentYearIdSchema(),
    /** Where they served when it was taken up. */
    unitId: UnitIdSchema(),
    state: z.enum(["TAKEN_UP", "REFUSED"]),
    /** Why it was added or refused. */
    reason: z.string().optional(),
    /** Who took it up, added or refused it. */
    decidedBy: z.string(),
    version: z.int(),
  }),
);

export type Need = z.infer<ReturnType<typeof NeedSchema>> & Aggregate;
export type NeedEvent = DomainEvent<"NEED_ADDED" | "NEED_TAKEN_UP" | "NEED_REFUSED">;
export type NeedDecision = Decision<Need, NeedEvent>;

const refuse = /* @__PURE__ */ refusals("development-need", {
  unknown: {
    kind: "not-found",
    id: "Kebutuhan itu tidak ada lagi: datanya sudah berubah. Muat ulang daftarnya.",
    en: "That need is no longer there: its records have changed. Load the list again.",
    source: { id: "kebijakan: kebutuhan mengikuti buktinya", en: "policy: needs follow their evidence" },
  },
  "decided-already": {
    kind: "conflict",
    id: "Kebutuhan ini sudah dijawab demikian.",
    en: "This need has that answer already.",
    source: { id: "kebijakan", en: "policy" },
  },
  planned: {
    kind: "conflict",
    id: "Kebutuhan ini sudah masuk rencana pengembangan unit yang disetujui, sehingga tidak dapat ditolak lagi.",
    en: "This need is in the unit's approved plan and can no longer be refused.",
    source: { id: "PerLAN 10/2018: rencana yang disetujui dilaksanakan", en: "PerLAN 10/2018" },
  },
});

export const refuseUnknownNeed = () => refuse("unknown");
export const refusePlannedNeed = () => refuse("planned");

interface Deciding {
  readonly nip: string;
  readonly year: string;
  readonly unitId: string;
  readonly by: string;
  readonly at: string;
}

/**
 * Adds a need that no record shows; its certainty is low until one does.
 * @source PerLAN 10/2018: the employee and the direct superior say together what is needed
 */
export function addNeed(
  id: string,
  { title, reason }: z.infer<ReturnType<typeof AddedNeedSchema>>,
  { nip, year, unitId, by, at }: Deciding,
): NeedDecision {
  const found = { id, origin: "ADDED" as const, title, evidence: [], certainty: "LOW" as const };
  return {
    state: { ...NEW_AGGREGATE, ...found, nip, year, unitId, state: "TAKEN_UP", reason, decidedBy: by },
    event: { type: "NEED_ADDED", by, at, data: { title, reason } },
  };
}

/**
 * Takes up what was found, or refuses it with a reason. Its evidence is kept as it is now; a change of mind is one more event.
 * @param known the answer so far
 * @param reason for the refusal; undefined takes it up
 * @throws DomainError `development-need.unknown`, `development-need.decided-already`
 */
export function decideNeed(
  { known, found }: { readonly known: Need | undefined; readonly found: FoundNeed | undefined },
  { reason, nip, year, unitId, by, at }: Deciding & { readonly reason: string | undefined },
): NeedDecision {
  const shown = found ?? known;
  if (shown === undefined) throw refuse("unknown");
  const state = reason === undefined ? "TAKEN_UP" : "REFUSED";
  if (known?.state === state) throw refuse("decided-already");
  const { id, origin, title, english, evidence, certainty } = shown;
  const { version, eventHash } = known ?? NEW_AGGREGATE;
  const said = { id, origin, title, ...(english && { english }), evidence, certainty };
  return {
    state: {
      ...{ ...said, nip, year, unitId, state, version, eventHash, decidedBy: by },
      ...(reason && { reason }),
    },
    event: {
      ...{ type: reason === undefined ? "NEED_TAKEN_UP" : "NEED_REFUSED", by, at },
      data: { title, origin, evidence, ...(reason && { reason }) },
    },
  };
}
