import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  COMPLAINT_DESK,
  type Complaint,
  ComplaintSchema,
  type ComplaintStatus,
  IN_HAND,
} from "../../../../shared/domain/complaints/complaint.ts";
import { remark } from "../../../../shared/domain/complaints/life/conversation.ts";
import { closeComplaint, forwardComplaint } from "../../../../shared/domain/complaints/life/handling.ts";
import { TRANSITIONS } from "../../../../shared/domain/complaints/life/transitions.ts";
import { statusText } from "../../../../shared/domain/complaints/views/status-text.ts";
import { DomainError } from "../../../../shared/domain/refusal.ts";
import {
  ACTS,
  type Act,
  COMPLAINT_TEXT,
  having,
  REASON,
  RECEIVED_AT,
  received,
  TERMS,
  unit,
} from "../../../support/cities/complaints.ts";
import { committed } from "../../../support/cities/domain-builders.ts";

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
const STATES: Record<ComplaintStatus, Complaint> = {
  DIKIRIM: received(),
  DITOLAK: having(received(), ["reject", DAY_ONE]),
  DIARSIPKAN: having(received(), ["archive", DAY_ONE]),
  DIVERIFIKASI: having(received(), ["verify", DAY_ONE]),
  DITERUSKAN: having(received(), ["verify", DAY_ONE], ["forward", DAY_ONE]),
  DITINDAKLANJUTI: having(received(), ["verify", DAY_ONE], ["respond", DAY_ONE]),
  DITUNDA: having(received(), ["verify", DAY_ONE], ["ask", DAY_ONE]),
  DIJAWAB: having(received(), ["verify", DAY_ONE], ["answer", DAY_ONE]),
  SELESAI: having(received(), ["verify", DAY_ONE], ["answer", DAY_ONE], ["solve", DAY_ONE]),
  DIBUKA_KEMBALI: having(received(), ["verify", DAY_ONE], ["answer", DAY_ONE], ["object", DAY_ONE]),
};

type Allowed = Partial<Record<Exclude<Act, "sweep">, ComplaintStatus>>;
const IN_HAND_ACTS = (status: ComplaintStatus) =>
  ({
    forward: "DITERUSKAN",
    respond: "DITINDAKLANJUTI",
    answer: "DIJAWAB",
    ask: "DITUNDA",
    reclassify: status,
    archive: "DIARSIPKAN",
  }) as const;

/** What may be done in a state, and the resulting status; everything else is refused. */
const ALLOWED: Record<ComplaintStatus, Allowed> = {
  DIKIRIM: { verify: "DIVERIFIKASI", reject: "DITOLAK", ask: "DITUNDA", archive: "DIARSIPKAN" },
  DITOLAK: {},
  DIARSIPKAN: {},
  DIVERIFIKASI: IN_HAND_ACTS("DIVERIFIKASI"),
  DITERUSKAN: IN_HAND_ACTS("DITERUSKAN"),
  DITINDAKLANJUTI: { ...IN_HAND_ACTS("DITINDAKLANJUTI"), giveUp: "SELESAI" },
  DITUNDA: { reply: "DIVERIFIKASI", resume: "DIVERIFIKASI", archive: "DIARSIPKAN" },
  DIJAWAB: {
    respond: "DIJAWAB",
    answer: "DIJAWAB",
    solve: "SELESAI",
    giveUp: "SELESAI",
    praise: "SELESAI",
    object: "DIBUKA_KEMBALI",
    reopen: "DIBUKA_KEMBALI",
  },
  SELESAI: { praise: "SELESAI", object: "DIBUKA_KEMBALI", reopen: "DIBUKA_KEMBALI" },
  // It has been answered before, so it can be closed unsolved.
  DIBUKA_KEMBALI: { ...IN_HAND_ACTS("DIBUKA_KEMBALI"), giveUp: "SELESAI" },
};

const STATE_ACTS = (Object.keys(ACTS) as Act[]).filter((act) => act !== "sweep") as Exclude<Act, "sweep">[];

describe.each(Object.entries(ALLOWED) as [ComplaintStatus, Allowed][])("a complaint in %s", (status, row) => {
  test("is in that state, according to its schema", () => {
    expect(STATES[status].status).toBe(status);
    expect(ComplaintSchema().safeParse(STATES[status]).error).toBeUndefined();
  });

  test.each(STATE_ACTS)("%s", (act) => {
    const target = row[act];
    if (target === undefined)
      expect(codeOf(() => ACTS[act](STATES[status], DAY_TWO))).toMatch(/^complaint\./);
    else expect(ACTS[act](STATES[status], DAY_TWO).state.status).toBe(target);
  });
});

describe("a refusal says why", () => {
  test.each([
    ["DIKIRIM", "answer", "not-verified"],
    ["DIKIRIM", "reply", "not-asked"],
    ["DIVERIFIKASI", "verify", "already-verified"],
    ["DIVERIFIKASI", "solve", "not-answered"],
    ["DIVERIFIKASI", "object", "not-rateable"],
    ["DITUNDA", "ask", "already-asked"],
    ["DITUNDA", "answer", "already-asked"],
    ["DIJAWAB", "forward", "already-answered"],
    ["SELESAI", "answer", "ended"],
    ["DIVERIFIKASI", "reopen", "in-hand"],
    ["DITOLAK", "reopen", "not-reopenable"],
  ] as const)("in %s to %s: %s", (status, act, code) => {
    expect(codeOf(() => ACTS[act](STATES[status], DAY_TWO))).toBe(`complaint.${code}`);
  });
});

test("the diagram shows exactly the transitions, each with who may make it", () => {
  const source = readFileSync(
    join(import.meta.dirname, "../../../../shared/domain/complaints/life/transitions.ts"),
    "utf8",
  );
  const drawn = source.match(/```mermaid[\s\S]*?```/)?.[0] ?? "";
  const shown = readFileSync(new URL("../../../../README.md", import.meta.url), "utf8");
  expect(shown).toContain(drawn.replace(/^ \* /gm, ""));
  for (const [name, { who }] of Object.entries(TRANSITIONS)) {
    const lines = drawn.split("\n").filter((line) => new RegExp(`[:,·] ${name}\\b`).test(line));
    expect(lines.length, name).toBeGreaterThan(0);
    for (const line of lines) {
      const actor = line.slice(line.search(new RegExp(`\\b${name}\\b`))).match(/\((\w+)\)/)?.[1];
      expect(actor, `${name} in ${line}`).toBe(who.toLowerCase());
    }
  }
  const inHand = (status: string) => ((IN_HAND as readonly string[]).includes(status) ? "IN_HAND" : status);
  const edges = new Set(
    [...drawn.matchAll(/(\w+) --> (\w+): /g)].map(
      ([, from = "", to = ""]) => `${inHand(from)} ${inHand(to)}`,
    ),
  );
  const possible = new Set(
    Object.values(TRANSITIONS).flatMap(({ from, to }) =>
      from.flatMap((one) => to.map((other) => `${inHand(one)} ${inHand(other)}`)),
    ),
  );
  expect([...edges].filter((edge) => !possible.has(edge))).toEqual([]);
});

describe("a complaint", () => {
  test("goes to the city's desk if the citizen names no unit", () => {
    expect(received().unitId).toBe(COMPLAINT_DESK);
    expect(received({ unitId: "pu" }).unitId).toBe("pu");
  });

  test("is not forwarded to the unit that has it", () => {
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

  test("with a response but no final answer can be closed unsolved after being forwarded", () => {
    const forwarded = having(received(), ["verify", DAY_ONE], ["respond", DAY_ONE], ["forward", DAY_ONE]);
    expect(codeOf(() => closeComplaint(forwarded, { outcome: "SOLVED", by: "OFFICER", at: DAY_TWO }))).toBe(
      "complaint.not-answered",
    );
    expect(codeOf(() => ACTS.giveUp(forwarded, DAY_TWO))).toBeUndefined();
  });

  test("that was reopened cannot be closed unsolved before a new answer", () => {
    const reopened = having(received(), ["verify", DAY_ONE], ["answer", DAY_ONE], ["object", DAY_TWO]);
    expect(codeOf(() => ACTS.giveUp(reopened, DAY_TWO))).toBe("complaint.not-answered");
    const responded = having(reopened, ["respond", DAY_TWO]);
    expect(codeOf(() => ACTS.giveUp(responded, DAY_TWO))).toBeUndefined();
  });

  test("closed unverified for an unanswered question asks for a new complaint", () => {
    const silent = (...acts: readonly (readonly [Act, string])[]) =>
      statusText(having(received(), ...acts, ["ask", DAY_ONE], ["sweep", "2026-06-01T00:00:00.000Z"]), TERMS)
        .id;
    expect(silent()).toContain("sampaikan pengaduan baru");
    expect(silent(["verify", DAY_ONE])).toContain("dapat membukanya kembali");
  });

  test("accepts twenty remarks in a row from its complainant, and more once staff have responded", () => {
    const write = (complaint: Complaint, from: "COMPLAINANT" | "STAFF" = "COMPLAINANT") =>
      committed(remark(complaint, { text: COMPLAINT_TEXT, from, by: "PUBLIC", at: DAY_TWO }));
    const full = Array.from({ length: 20 }).reduce<Complaint>(
      (complaint) => write(complaint),
      having(received(), ["verify", DAY_ONE]),
    );
    expect(codeOf(() => write(full))).toBe("complaint.too-many-remarks");
    for (const turned of [
      write(full, "STAFF"),
      having(full, ["answer", DAY_TWO]),
      having(full, ["ask", DAY_TWO], ["reply", DAY_TWO]),
    ])
      expect(codeOf(() => write(turned))).toBeUndefined();
  });

  test("accepts twenty answers and no more", () => {
    const acts = Array.from({ length: 20 }, () => ["respond", DAY_ONE] as const);
    const full = having(received(), ["verify", DAY_ONE], ...acts);
    expect(codeOf(() => ACTS.answer(full, DAY_TWO))).toBe("complaint.too-many-answers");
  });

  test("never lets free text into its audit trail", () => {
    const texts = [ACTS.reject(received(), DAY_ONE), ACTS.answer(STATES.DIVERIFIKASI as Complaint, DAY_TWO)];
    expect(JSON.stringify(texts.map(({ event }) => event))).not.toMatch(/Petugas|suku cadang|Lampu/);
  });
});

/** Acts in order of time, with the hours between them. */
const anyActs = fc.array(
  fc.tuple(fc.constantFrom(...(Object.keys(ACTS) as Act[])), fc.integer({ min: 1, max: 24 * 20 })),
  { maxLength: 12 },
);

/** Every state along the way; a refused act changes nothing. */
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
  test("once ended, it can only be rated or reopened by its complainant, and a rejected or archived one stays so", () => {
    fc.assert(
      fc.property(anyActs, (acts) => {
        const states = course(acts);
        const end = states.findIndex(({ status }) => status === "DITOLAK" || status === "DIARSIPKAN");
        if (end >= 0) expect(states.slice(end).every((state) => state === states[end])).toBe(true);
        for (const [index, { status }] of states.entries()) {
          const next = states[index + 1];
          if (status === "SELESAI" && next) expect(["SELESAI", "DIBUKA_KEMBALI"]).toContain(next.status);
        }
      }),
    );
  });

  test("its state always matches its schema", () => {
    fc.assert(
      fc.property(anyActs, (acts) => {
        for (const state of course(acts)) expect(ComplaintSchema().safeParse(state).success).toBe(true);
      }),
    );
  });

  test("it only makes transitions in the table", () => {
    const possible = new Set(
      Object.values(TRANSITIONS).flatMap(({ from, to }) =>
        from.flatMap((one) => to.map((other) => `${one} ${other}`)),
      ),
    );
    fc.assert(
      fc.property(anyActs, (acts) => {
        const states = course(acts);
        for (const [index, state] of states.entries()) {
          const next = states[index + 1];
          if (next && next.status !== state.status)
            expect(possible).toContain(`${state.status} ${next.status}`);
        }
      }),
    );
  });

  test("its answers only grow in number and never change", () => {
    fc.assert(
      fc.property(anyActs, (acts) => {
        const states = course(acts);
        const last = states.at(-1) as Complaint;
        for (const { answers } of states) expect(last.answers.slice(0, answers.length)).toEqual(answers);
      }),
    );
  });
});
