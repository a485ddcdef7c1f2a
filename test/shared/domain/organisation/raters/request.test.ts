import { describe, expect, it } from "vitest";
import {
  grantRaterCorrection,
  markCorrectionOverdue,
  type RaterRequest,
  refuseRaterCorrection,
  requestRaterCorrection,
  requireAnswerer,
} from "../../../../../shared/domain/organisation/raters/request.ts";
import { AT, committed, NIP, RATER_NIP } from "../../../../support/cities/domain-builders.ts";

const OTHER = "196901012000031001";
const ZONE = "Asia/Jakarta";
const DUE = "2026-03-17T16:59:59.999Z";
const LATER = "2026-03-17T17:00:00.000Z";
const asked = {
  nip: NIP,
  currentRaterNip: RATER_NIP,
  wantedRaterNip: OTHER,
  reason: "Pindah bidang sejak Januari",
  answerDueAt: DUE,
  zone: ZONE,
  by: NIP,
  at: AT,
};
const open = (): RaterRequest => committed(requestRaterCorrection(undefined, asked));
const refusal = (code: string) => expect.objectContaining({ code });
const hr = { id: "hr", roles: ["HR"] } as const;
const mayor = { id: "walikota", roles: ["HEAD_OF_CITY"] } as const;

describe("a request to correct the rater", () => {
  it("asks for a change, to somebody else, one at a time", () => {
    const ask = (change: object, before?: RaterRequest) => () =>
      requestRaterCorrection(before, { ...asked, ...change });
    expect(ask({ wantedRaterNip: RATER_NIP })).toThrow(refusal("rater-request.wants-current"));
    expect(ask({ wantedRaterNip: NIP })).toThrow(refusal("rater-request.wants-self"));
    expect(ask({}, open())).toThrow(refusal("rater-request.open-already"));
    const refused = committed(refuseRaterCorrection(open(), { reason: "Sudah benar", by: "hr", at: AT }));
    expect(ask({}, refused)().state).toMatchObject({ state: "OPEN", version: 2 });
  });

  it("is overdue once, after its last moment, and not if it was answered", () => {
    expect(markCorrectionOverdue(open(), DUE)).toBeUndefined();
    const missed = markCorrectionOverdue(open(), LATER);
    expect(missed?.state.overdueSince).toBe(LATER);
    expect(missed && markCorrectionOverdue(committed(missed), LATER)).toBeUndefined();
    const granted = grantRaterCorrection(open(), { raterNip: OTHER, from: "2026-03-10", by: "hr", at: AT });
    expect(markCorrectionOverdue(committed(granted), LATER)).toBeUndefined();
  });

  it("is answered once", () => {
    const granted = committed(
      grantRaterCorrection(open(), { raterNip: OTHER, from: "2026-03-10", by: "hr", at: AT }),
    );
    expect(granted).toMatchObject({ state: "CORRECTED", answer: { raterNip: OTHER, by: "hr" } });
    expect(() => refuseRaterCorrection(granted, { reason: "x", by: "hr", at: AT })).toThrow(
      refusal("rater-request.not-open"),
    );
  });

  it("is answered by HR, once late also by the head of the city, and never by its author", () => {
    expect(() => requireAnswerer(hr, open(), ZONE)).not.toThrow();
    expect(() => requireAnswerer(mayor, open(), ZONE)).toThrow(refusal("rater-request.not-overdue"));
    expect(() => requireAnswerer(mayor, { ...open(), overdueSince: LATER }, ZONE)).not.toThrow();
    expect(() => requireAnswerer({ ...hr, id: NIP }, open(), ZONE)).toThrow(refusal("rater-request.own"));
  });
});
