import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  COMPLAINT_DESK,
  type Complaint,
  ComplaintSchema,
  hasEnded,
} from "../../../shared/domain/complaint.ts";
import {
  closeComplaint,
  forwardComplaint,
  rejectComplaint,
} from "../../../shared/domain/complaint-handling.ts";
import { DomainError } from "../../../shared/domain/refusal.ts";
import { ACTS, type Act, having, REASON, RECEIVED_AT, received, unit } from "../../support/complaints.ts";

const DAY_ONE = "2026-03-25T02:00:00.000Z";
const DAY_TWO = "2026-03-26T02:00:00.000Z";

function codeOf(act: () => unknown): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

/** A complaint in each state. */
const STATES: Record<string, Complaint> = {
  DIKIRIM: received(),
  DITOLAK: having(received(), ["reject", DAY_ONE]),
  DIVERIFIKASI: having(received(), ["verify", DAY_ONE]),
  DITERUSKAN: having(received(), ["verify", DAY_ONE], ["forward", DAY_ONE]),
  DITINDAKLANJUTI: having(received(), ["verify", DAY_ONE], ["respond", DAY_ONE]),
  DIJAWAB: having(received(), ["verify", DAY_ONE], ["answer", DAY_ONE]),
  SELESAI: having(received(), ["verify", DAY_ONE], ["answer", DAY_ONE], ["solve", DAY_ONE]),
};

type Row = Record<Exclude<Act, "sweep">, string | undefined>;
const ENDED: Row = {
  verify: "ended",
  reject: "ended",
  forward: "ended",
  respond: "ended",
  answer: "ended",
  solve: "ended",
  giveUp: "ended",
};
const ALLOWED: Record<string, Row> = {
  DIKIRIM: {
    verify: undefined,
    reject: undefined,
    forward: "not-verified",
    respond: "not-verified",
    answer: "not-verified",
    solve: "not-verified",
    giveUp: "not-verified",
  },
  DITOLAK: ENDED,
  DIVERIFIKASI: {
    verify: "already-verified",
    reject: "already-verified",
    forward: undefined,
    respond: undefined,
    answer: undefined,
    solve: "not-answered",
    giveUp: "not-answered",
  },
  DITERUSKAN: {
    verify: "already-verified",
    reject: "already-verified",
    forward: undefined,
    respond: undefined,
    answer: undefined,
    solve: "not-answered",
    giveUp: "not-answered",
  },
  DITINDAKLANJUTI: {
    verify: "already-verified",
    reject: "already-verified",
    forward: undefined,
    respond: undefined,
    answer: undefined,
    solve: "not-answered",
    giveUp: undefined,
  },
  DIJAWAB: {
    verify: "already-verified",
    reject: "already-verified",
    forward: "already-answered",
    respond: undefined,
    answer: undefined,
    solve: undefined,
    giveUp: undefined,
  },
  SELESAI: ENDED,
};

describe.each(Object.entries(ALLOWED))("a complaint in %s", (status, row) => {
  test("is in that state", () => {
    expect(STATES[status]?.status).toBe(status);
    expect(
      ComplaintSchema().safeParse({ ...STATES[status], trackingCode: "0000000000" }).error,
    ).toBeUndefined();
  });

  test.each(Object.entries(row))("%s: %s", (act, refusal) => {
    const code = codeOf(() => ACTS[act as Act](STATES[status] as Complaint, DAY_TWO));
    expect(code).toBe(refusal && `complaint.${refusal}`);
  });
});

describe("a complaint", () => {
  test("goes to the city's desk where the citizen names no unit", () => {
    expect(received().unitId).toBe(COMPLAINT_DESK);
    expect(received({ unitId: "pu" }).unitId).toBe("pu");
  });

  test("is not rejected for having come to the wrong door", () => {
    const act = { ground: "SALAH_ALAMAT", reason: REASON, by: "OFFICER", at: DAY_ONE } as const;
    expect(codeOf(() => rejectComplaint(received(), act))).toBe("complaint.wrong-door");
  });

  test("is not forwarded to where it is", () => {
    const verified = having(received(), ["verify", DAY_ONE]);
    const act = { by: "OFFICER", at: DAY_TWO };
    expect(codeOf(() => forwardComplaint(verified, { unit: unit("pu"), ...act }))).toBe(
      "complaint.already-there",
    );
    expect(forwardComplaint(verified, { unit: unit("dishub"), ...act }).state.unitId).toBe("dishub");
  });

  test("that is solved differs from one that is closed without a solution, and from one closed by silence", () => {
    const answered = STATES.DIJAWAB as Complaint;
    const closings = (["solve", "giveUp"] as const).map((act) => ACTS[act](answered, DAY_TWO).state);
    const silent = having(answered, ["sweep", "2026-05-01T00:00:00.000Z"]);
    expect([...closings, silent].map((state) => "closing" in state && state.closing)).toMatchObject([
      { outcome: "SOLVED", cause: "STAFF" },
      { outcome: "UNSOLVED", cause: "STAFF", reason: REASON },
      { outcome: "SOLVED", cause: "SILENCE" },
    ]);
  });

  test("that had a response but no final answer can be closed unsolved after it was forwarded", () => {
    const forwarded = having(received(), ["verify", DAY_ONE], ["respond", DAY_ONE], ["forward", DAY_ONE]);
    expect(codeOf(() => closeComplaint(forwarded, { outcome: "SOLVED", by: "OFFICER", at: DAY_TWO }))).toBe(
      "complaint.not-answered",
    );
    expect(codeOf(() => ACTS.giveUp(forwarded, DAY_TWO))).toBeUndefined();
  });

  test("takes ten answers and no more", () => {
    const acts = Array.from({ length: 10 }, () => ["respond", DAY_ONE] as const);
    const full = having(received(), ["verify", DAY_ONE], ...acts);
    expect(codeOf(() => ACTS.answer(full, DAY_TWO))).toBe("complaint.too-many-answers");
  });

  test("never lets what anybody wrote into its audit trail", () => {
    const texts = [ACTS.reject(received(), DAY_ONE), ACTS.answer(STATES.DIVERIFIKASI as Complaint, DAY_TWO)];
    expect(JSON.stringify(texts.map(({ event }) => event))).not.toMatch(/Petugas|suku cadang|Lampu/);
  });
});

/** Acts in the order of time, one every so many hours. */
const anyActs = fc.array(
  fc.tuple(fc.constantFrom(...(Object.keys(ACTS) as Act[])), fc.integer({ min: 1, max: 24 * 20 })),
  { maxLength: 12 },
);

/** Every state on the way; a refused act changes nothing. */
function course(acts: readonly (readonly [Act, number])[]): Complaint[] {
  let time = Date.parse(RECEIVED_AT);
  const states = [received()];
  for (const [act, hours] of acts) {
    time += hours * 3_600_000;
    const state = states.at(-1) as Complaint;
    const step = [act, new Date(time).toISOString()] as const;
    if (codeOf(() => states.push(having(state, step))) !== undefined) states.push(state);
  }
  return states;
}

describe("whatever happens to a complaint", () => {
  test("once ended it stays as it is", () => {
    fc.assert(
      fc.property(anyActs, (acts) => {
        const states = course(acts);
        const end = states.findIndex(hasEnded);
        if (end >= 0) expect(states.slice(end).every((state) => state === states[end])).toBe(true);
      }),
    );
  });

  test("it is always in a state that its schema knows", () => {
    fc.assert(
      fc.property(anyActs, (acts) => {
        for (const state of course(acts)) expect(ComplaintSchema().safeParse(state).success).toBe(true);
      }),
    );
  });

  test("it counts its answers up and never changes one that was given", () => {
    fc.assert(
      fc.property(anyActs, (acts) => {
        const states = course(acts);
        const last = states.at(-1) as Complaint;
        for (const { answers } of states) expect(last.answers.slice(0, answers.length)).toEqual(answers);
      }),
    );
  });
});
