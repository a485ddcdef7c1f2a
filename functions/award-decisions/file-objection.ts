import { randomBytes } from "node:crypto";
import { fileObjection as file } from "../../shared/domain/awards/decision/objection.ts";
import { calendarOf, dueAt } from "../../shared/domain/calendar/calendar.ts";
import { calendarWith } from "../../shared/domain/calendar/city-calendar.ts";
import { policyAt } from "../../shared/domain/calendar/policy-at.ts";
import { filingLimit, requireBelow } from "../../shared/domain/complaints/intake/limits.ts";
import { drawTrackingCode } from "../../shared/domain/complaints/intake/tracking-code.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import { filingOf } from "../../shared/table/networks/networks.ts";
import { byCode } from "../../shared/table/networks/tried-codes.ts";
import type { PublicDeps } from "./deps.ts";
import type { publicAwardRoutes } from "./public-contract.ts";

/** Counts towards the complaint limit of the network: one limit for everything that citizens submit. */
export async function fileObjection(
  { params: { month, category }, body: { reason }, source, at }: Input<typeof publicAwardRoutes.object>,
  { decisions, networks, city }: PublicDeps,
) {
  const { awards, complaints } = policyAt(city, at);
  const { answerWorkingDays } = awards.decision;
  const filings = await networks.filings(source, at);
  const { decision, filed, calendar } = await decisions.toObject(month, category, filings);
  const limit = filingLimit(complaints.filingsPerHour, at);
  requireBelow(filed, limit);
  const isKnown = decision?.state === "PUBLISHED" || decision?.state === "REVOKED";
  // The public must not learn that an award was decided until its winner has consented.
  const known = found(isKnown ? decision : undefined);
  const answerDueAt = dueAt(at, answerWorkingDays, calendarWith(calendarOf(city), calendar));
  const code = drawTrackingCode(randomBytes);
  return decisions.commitObjection(file(known, { code, reason, answerDueAt, zone: city.timeZone, at }), {
    beside: [filingOf({ key: filings, ...limit })],
  });
}

export async function readObjection(
  input: Input<typeof publicAwardRoutes.objection>,
  { decisions, networks }: PublicDeps,
) {
  return byCode(input, networks, () => decisions.objectionUnder(input.params.objectionCode));
}
