import * as z from "zod";
import { lastDayOf, PeriodIdSchema } from "../../calendar/period-id.ts";
import { named } from "../../once.ts";
import { type Employee, NipSchema } from "../../organisation/employee.ts";
import type { OrganisationUnit } from "../../organisation/organisation-unit.ts";
import { RaterBasisSchema, requireInLine } from "../../organisation/raters/assignment.ts";
import { makesRing } from "../../organisation/raters/ring.ts";
import { refusals } from "../../refusal.ts";
import type { Evaluation, EvaluationDecision } from "../evaluation.ts";
import { wordsOf } from "../stage-words.ts";
import type { EvaluationTerms } from "../terms.ts";
import { within } from "./rating.ts";
import { ReasonSchema } from "./schema.ts";

/** The new rater of a closed month, and the reason. */
export const ReassignmentSchema = /* @__PURE__ */ named("Reassignment", () =>
  z.strictObject({
    raterNip: NipSchema(),
    reason: ReasonSchema(),
    /** Why somebody may rate who heads neither the unit nor one above it. */
    basis: RaterBasisSchema().optional(),
  }),
);

/** Most results reassigned at once. */
const RESULTS_AT_ONCE = 100;

/** One rater for many unrated results, with one reason. */
export const ReassignmentsSchema = /* @__PURE__ */ named("Reassignments", () =>
  ReassignmentSchema().extend({
    results: z
      .array(z.strictObject({ nip: NipSchema(), period: PeriodIdSchema() }))
      .min(1)
      .max(RESULTS_AT_ONCE),
  }),
);

const refuse = /* @__PURE__ */ refusals("rating", {
  "not-open-to-reassign": {
    kind: "conflict",
    id: "Pejabat penilai hanya dapat diganti selama hasil menunggu penilaian; hasil ini {stage}. {next}",
    en: "The rater can be replaced only while the result awaits its rating; this one is {stage}. {next}",
    source: {
      id: "kebijakan: penilaian tetap milik penilai yang memberikannya",
      en: "policy: a rating stays with the rater who gave it",
    },
  },
  "unknown-rater": {
    kind: "invalid",
    field: "raterNip",
    id: "NIP {nip} belum terdaftar sebagai pegawai. Periksa NIP pejabat penilai yang baru.",
    en: "No employee has the NIP {nip}. Check the NIP of the new rater.",
    source: { id: "kebijakan", en: "policy" },
  },
  "rater-already": {
    kind: "conflict",
    id: "Pegawai itu sudah menjadi pejabat penilai hasil ini. Pilih pejabat penilai yang lain; batas waktunya tidak diperpanjang dengan cara ini.",
    en: "They are already the rater of this result. Choose another one; this does not extend their deadline.",
    source: {
      id: "kebijakan: hanya penilai yang lain yang mendapat waktu baru",
      en: "policy: only a different rater gets new time to rate",
    },
  },
  own: {
    kind: "forbidden",
    id: "Anda tidak dapat memilih pejabat penilai bagi diri sendiri, atau menunjuk diri sendiri dengan surat perintah. Mintalah rekan pengelola kinerja.",
    en: "You cannot choose who rates you, nor appoint yourself by an order. Ask another member of HR.",
    source: {
      id: "kebijakan: tidak seorang pun memutus perkaranya sendiri",
      en: "policy: nobody decides in their own case",
    },
  },
  "rates-each-other": {
    kind: "conflict",
    id: "Pegawai ini menilai orang yang Anda pilih, langsung atau melalui yang lain, sehingga keduanya akan saling menilai. Pilih pejabat penilai yang lain.",
    en: "This employee rates the person you chose, directly or through others, so that they would rate each other. Choose another rater.",
    source: {
      id: "PermenPANRB 6/2022: pejabat penilai ialah atasan langsung",
      en: "PermenPANRB 6/2022: the rater is the direct superior",
    },
  },
  "rates-self": {
    kind: "conflict",
    id: "Pegawai tidak dapat menilai dirinya sendiri. Pilih pejabat penilai yang lain.",
    en: "Nobody can rate themselves. Choose another rater.",
    source: {
      id: "PermenPANRB 6/2022: pejabat penilai ialah atasan langsung",
      en: "PermenPANRB 6/2022: the rater is the direct superior",
    },
  },
});

interface Order {
  readonly raterNip: string;
  /** The employee; undefined if nobody has that NIP. */
  readonly rater: Employee | undefined;
  /** All raters above the new one. */
  readonly above: readonly Employee[];
  /** The new rater's own evaluation of the period; undefined if there is none. */
  readonly ofRater: Evaluation | undefined;
  /** The unit of the result. */
  readonly unit: Pick<OrganisationUnit, "id" | "ancestors">;
  /** Undefined if the rater heads the unit or one above it. */
  readonly basis?: string | undefined;
  readonly reason: string;
  /** Local day of the order. */
  readonly day: string;
  readonly terms: EvaluationTerms;
  readonly by: string;
  readonly at: string;
}

/**
 * Gives an unrated closed month to another rater, where the register had the wrong one; the time to rate starts again. The new
 * rater leads the unit of the result or one above it, on the period's last day or today, or rates by a formal order.
 * @throws DomainError `rating.not-open-to-reassign`, `rating.own`, `rating.rates-self`, `rating.rater-already`,
 * `rating.unknown-rater`, `rating.rates-each-other`, `employee.outside-line`
 * @source PermenPANRB 6/2022: the direct superior rates, or their delegate; that HR corrects it after the close, and names the
 * basis of an order outside the line, is policy
 */
export function reassignRating(evaluation: Evaluation, order: Order): EvaluationDecision {
  const { raterNip, rater, above, ofRater, unit, basis, reason, day, terms, by, at } = order;
  const { leftToHr: _found, ...awaiting } = evaluation;
  const { nip, stage, period, raterNip: fromNip = "" } = awaiting;
  if (by === nip || (by === raterNip && basis !== undefined)) throw refuse("own");
  if (stage !== "AWAITING_RATING") throw refuse("not-open-to-reassign", wordsOf(stage));
  if (raterNip === evaluation.nip) throw refuse("rates-self");
  if (raterNip === fromNip) throw refuse("rater-already");
  if (rater === undefined) throw refuse("unknown-rater", { nip: raterNip });
  if (ofRater?.raterNip === nip || makesRing(nip, raterNip, day, [rater, ...above]))
    throw refuse("rates-each-other");
  requireInLine(rater, unit, { basis, days: [lastDayOf(period), day] });
  const ratingDueAt = within(terms.limits.ratingWorkingDays, at, terms);
  return {
    state: { ...awaiting, raterNip, ratingDueAt, reassignedAt: at },
    event: {
      type: "RATING_REASSIGNED",
      by,
      at,
      data: { fromNip, toNip: raterNip, reason, ...(basis && { basis }) },
    },
  };
}

/**
 * Hands a result that awaits the rating of somebody no longer in service to their successor, whose time to
 * rate starts afresh; undefined if it awaits nobody's rating.
 * @param toNip undefined for the head of the city, who has no deadline
 * @source policy: what a person left open goes to their successor
 */
export function handOnRating(
  evaluation: Evaluation,
  {
    toNip,
    terms,
    at,
  }: { readonly toNip: string | undefined; readonly terms: EvaluationTerms; readonly at: string },
): EvaluationDecision | undefined {
  const { raterNip: fromNip = "", ratingDueAt: _due, leftToHr: _found, ...rest } = evaluation;
  if (evaluation.stage !== "AWAITING_RATING" || toNip === fromNip || toNip === evaluation.nip)
    return undefined;
  const ratingDueAt = within(terms.limits.ratingWorkingDays, at, terms);
  return {
    state: { ...rest, ...(toNip && { raterNip: toNip, ratingDueAt }), reassignedAt: at },
    event: { type: "RATING_REASSIGNED", by: "SYSTEM", at, data: { fromNip, toNip: toNip ?? "" } },
  };
}
