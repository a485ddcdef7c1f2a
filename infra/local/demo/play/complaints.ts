import { MISCONDUCT } from "../../../../shared/domain/complaints/misconduct.ts";
import type { Account, Api } from "../api.ts";
import {
  COMPLAINTS,
  type ComplaintFate,
  DELAY_REASON,
  type DemoComplaint,
  FINAL_ANSWERS,
  FIRST_RESPONSES,
  REJECTION_REASON,
  UNSOLVED_REASON,
} from "../data/complaints.ts";
import type { Random } from "../data/random.ts";
import { unitIdNamed } from "../data/units.ts";
import type { Days } from "./days.ts";
import type { Scene } from "./scene.ts";

/** A step in the handling, so many working days after receipt. */
type Step = readonly [workingDays: number, action: string, body: (parts: Parts) => object];

interface Parts {
  readonly complaint: DemoComplaint;
  readonly unitId: string;
  readonly otherUnitId: string;
  readonly random: Random;
}

/** Misconduct goes to the inspectorate automatically, and never to the unit that it is about. */
const verify: Step[2] = ({ complaint, unitId }) => ({
  class: complaint.class,
  ...(complaint.class !== MISCONDUCT && { unitId }),
});
const respond: Step[2] = ({ random }) => ({ text: random.pick(FIRST_RESPONSES), isFinal: false });
const answer: Step[2] = ({ random }) => ({ text: random.pick(FINAL_ANSWERS) });
const answerLate: Step[2] = (parts) => ({ ...answer(parts), delayReason: DELAY_REASON });
const solve: Step[2] = () => ({ outcome: "SOLVED" });

/** Deadlines in working days: verification 3, first response 5; without a reply a complaint closes 10 after the final answer. */
const STEPS: Readonly<Record<ComplaintFate, readonly Step[]>> = {
  SOLVED: [
    [1, "verify", verify],
    [2, "answer", respond],
    [4, "answer", answer],
    [6, "close", solve],
  ],
  SILENT: [
    [1, "verify", verify],
    [3, "answer", answer],
  ],
  UNSOLVED: [
    [2, "verify", verify],
    [4, "answer", respond],
    [8, "close", () => ({ outcome: "UNSOLVED", reason: UNSOLVED_REASON })],
  ],
  FORWARDED: [
    [1, "verify", verify],
    [2, "forward", ({ otherUnitId }) => ({ unitId: otherUnitId })],
    [4, "answer", answer],
    [6, "close", solve],
  ],
  REJECTED: [[1, "reject", () => ({ ground: "BUKAN_PENGADUAN", reason: REJECTION_REASON })]],
  LATE: [
    [2, "verify", verify],
    [8, "answer", answerLate],
  ],
  UNVERIFIED: [],
  UNANSWERED: [[2, "verify", verify]],
  IN_HAND: [
    [1, "verify", verify],
    [2, "answer", respond],
  ],
};

/** Where a unit forwards what is not its own. */
const OTHER_UNIT = "Kecamatan Guguk Panjang";
const NAMED_PERCENT = 45;
const ANONYMOUS_PERCENT = 40;
const CONFIDENTIAL_PERCENT = 15;

interface Of {
  readonly days: Days;
  readonly officer: Account;
  readonly random: Random;
  /** Puts the city's own places into a text. */
  readonly local: (text: string) => string;
}

/** The citizens' complaints, spread over the month, and their handling by the officer. */
export function complaintScenes({ days, officer, random, local }: Of): Scene[] {
  return COMPLAINTS.flatMap((written, place) => {
    const complaint = { ...written, text: local(written.text) };
    const from = Math.floor((place * days.workingOfMonth) / COMPLAINTS.length);
    const parts = {
      complaint,
      unitId: unitIdNamed(complaint.unit),
      otherUnitId: unitIdNamed(OTHER_UNIT),
      random,
    };
    return complaintStory(parts, { from, days, officer });
  });
}

function complaintStory(
  parts: Parts,
  { from, days, officer }: { readonly from: number; readonly days: Days; readonly officer: Account },
): Scene[] {
  const { complaint, unitId, random } = parts;
  const body = {
    text: complaint.text,
    ...(random.chance(NAMED_PERCENT) && { unitId }),
    isAnonymous: random.chance(ANONYMOUS_PERCENT),
    isConfidential: random.chance(CONFIDENTIAL_PERCENT),
  };
  // Nothing is stored about an anonymous complainant.
  const contact = !body.isAnonymous && { contact: { email: `warga-${from}@contoh.example` } };
  let trackingCode = "";

  // A deadline may have changed the complaint since the officer last saw it.
  const act = (action: string, ofStep: object) => async (api: Api) => {
    const path = `/v1/complaints/${trackingCode}`;
    const { version } = await api.get<{ version: number }>(path, officer);
    await api.post(`${path}/${action}`, { as: officer, version, body: ofStep });
  };
  const steps = STEPS[complaint.fate].flatMap(([workingDays, action, bodyOf]) => {
    const day = days.working[from + workingDays];
    return day === undefined ? [] : [{ at: days.at(day, "11:00"), perform: act(action, bodyOf(parts)) }];
  });
  const submit: Scene = {
    at: days.at(days.working[from] ?? "", "09:30"),
    async perform(api) {
      ({ trackingCode } = await api.post<{ trackingCode: string }>("/v1/public/complaints", {
        body: { ...body, ...contact },
      }));
    },
  };
  return [submit, ...steps];
}
