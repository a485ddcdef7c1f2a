import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { registry } from "../../functions/registry.ts";
import type { Role } from "../../shared/auth/principal.ts";
import type { Route } from "../../shared/http/contract.ts";
import { inBothOrders } from "../support/table/both-orders.ts";
import { type BusyCity, startBusyCity } from "./busy-city.ts";
import { namesIn, type Operation, operations } from "./operations.ts";
import { resolved } from "./resolve.ts";
import { type Known, validValue } from "./values.ts";

/** Parameters that name a time or a place in a list, and so nobody's thing. */
const NOBODYS = ["month", "period", "year", "day", "number", "category", "part"];

/**
 * Routes with an object in their path that every holder of their roles may call, whosever it is, each with why. A route that
 * is not here has an owner, and refuses everybody else.
 */
const OPEN_TO_ALL: Readonly<Record<string, string>> = {
  "plan-templates.template": "a starting point for everybody's plan",
  "incentives.table": "how everybody's incentive is computed",
  "surveys.serviceMonths": "published figures",
  "surveys.unitSurveys": "which surveys there are is public",
  "surveys.survey": "its questions are public",
  "surveys.surveyResult": "shown to all in the same steps",
  "surveys.surveyDays": "shown to all in the same steps",
  "feedback.giveAsColleague":
    "in a unit too small for a draw, heads of other units are asked, as this one is",
  "surveys.servicePoints": "they hang on the counters",
  "training.session": "offered to everybody",
  "training.test": "who gives the session sees what is right, the others the questions",
  "training.enrol": "who asks is who enrols",
  "training.withdraw": "who asks is who withdraws",
  "training.confirmPresence": "who asks is who was there, by the code at the door",
  "socialisation.explainer": "a rule is explained to everybody",
  "socialisation.wordings": "how a rule was explained before, too",
  "supervision.draws": "everybody may know that lots were drawn, and how",
  "supervision.draw": "everybody may know that lots were drawn, and how",
};

/** What the head of the city may change of people somebody else rates. */
const CITYS_HEAD: Readonly<Record<string, string>> = {
  "rater-requests.correct": "decides requests that HR leaves open",
  "rater-requests.refuse": "decides requests that HR leaves open",
};

/** What a head learns of the unit's people by other rules than {@link Route.sight}, each with why. */
const TOLD_OF_UNIT: Readonly<Record<string, string>> = {
  "explanation.why": "how the results of the unit come about, without what was said of them",
};

/** The same forms, and nobody's. */
const MISSING: Readonly<Record<string, string>> = {
  ...{ nip: "190001011900011001", unitId: "tidak-ada", trackingCode: "0000000000", code: "00000000" },
  ...{ surveyId: "0".repeat(20), tableId: "0".repeat(20), runId: "0".repeat(20), templateId: "0".repeat(20) },
  ...{
    commentId: "0".repeat(20),
    fileId: "C1",
    sha256: "0".repeat(64),
    trainingId: `2026-${"0".repeat(20)}`,
  },
  ...{ reportId: `2026-03-${"0".repeat(20)}`, feedbackId: `2026-03-${"0".repeat(20)}` },
  ...{ observationId: `2026-03-${"0".repeat(20)}`, nomineeId: "190001011900011001" },
  ...{
    assessmentId: "0".repeat(20),
    successionId: "0".repeat(20),
    needId: "0".repeat(20),
    standardId: "0".repeat(64),
  },
  ...{ courseId: "0".repeat(20), sessionId: `2026-${"0".repeat(20)}`, programmeId: "0".repeat(20) },
  ...{ announcementId: "0".repeat(20), topic: "0".repeat(20) },
  ...{ questionId: "0".repeat(20), postId: "0".repeat(20), faqId: "0".repeat(20) },
  ...{ announcementId: "0".repeat(20) },
  ...{ consultationId: "0".repeat(20), proposalId: "0".repeat(20), suggestionId: "0".repeat(20) },
};

const hasObject = ({ path }: Operation) => namesIn(path).some((name) => !NOBODYS.includes(name));

/** Units, surveys and service points are listed for everybody; who has a NIP, and which complaints there are, is not. */
const isSecret = ({ path }: Operation) => /\{(nip|trackingCode)\}/.test(path);

/** Employees are many, so whoever holds only this role is bounded by what is theirs. */
const owned = operations.filter(
  (one) => one.roles?.includes("EMPLOYEE") && hasObject(one) && !(one.id in OPEN_TO_ALL),
);
const citizens = operations.filter(({ roles, body }) => roles === undefined && body?.properties?.secret);
const ofHead = operations.filter(
  ({ roles, method, path, id }) =>
    roles?.includes("HEAD_OF_CITY") && method !== "GET" && path.includes("{nip}") && !(id in CITYS_HEAD),
);

/** Drawn again where a rule between fields refuses a body that its schema admits. */
const TRIES = 40;

let city: BusyCity;

beforeAll(async () => {
  city = await startBusyCity();
});

afterAll(() => city.host.stop());

type Who = keyof BusyCity["tokens"];

interface Asking {
  readonly as?: Who | undefined;
  readonly values: Readonly<Record<string, string>>;
  /** Fields of the body that are not to be drawn. */
  readonly fixed?: object;
}

/** A request that is right in every way except for its sender; of another version than what is there. */
async function ask(operation: Operation, { as, values, fixed }: Asking) {
  const recall = ({ pool }: Known) => values[pool] ?? MISSING[pool] ?? "x";
  const path = operation.path.replaceAll(
    /\{(\w+)\}/g,
    (_, name: string) => values[name] ?? MISSING[name] ?? "1",
  );
  const fields = Object.entries(operation.query).filter(([name]) => name !== "cursor");
  const query = fc.record(
    Object.fromEntries(fields.map(([name, schema]) => [name, validValue(schema, name)])),
    { requiredKeys: [...operation.requiredQuery] },
  );
  const body = operation.body ? validValue(operation.body) : fc.constant(undefined);
  let reply = { status: 400, body: {} as { code?: string } };
  for (let seed = 1; reply.status === 400 && seed <= TRIES; seed += 1) {
    const [drawn] = fc.sample(fc.tuple(query, body), { seed, numRuns: 1 });
    const [asked, content] = resolved(drawn, recall) as [Record<string, unknown>, object | undefined];
    const search = new URLSearchParams(
      Object.entries(asked).map(([name, value]) => [name, String(value)] as [string, string]),
    );
    reply = await city.api(operation.method, `${path}?${search}`, {
      as: as && city.tokens[as],
      ...(content && { body: { ...content, ...fixed } }),
      ...(operation.guard === "version" && { version: 999 }),
      // One address may only try so many secrets.
      headers: { "x-forwarded-for": randomUUID() },
    });
  }
  return reply;
}

/** Without what says when it was read, or is signed at that moment. */
const ofNoMoment = (body: unknown) =>
  JSON.stringify(Buffer.isBuffer(body) ? undated(body) : body)
    .replaceAll(/"(at|dibuatPada)":"[^"]*"/g, '"$1":""')
    .replaceAll(/(X-Amz-(?:Date|Signature|Credential))=[^&"]*/g, "$1");

/** Where the records of a ZIP archive, as a workbook is one, say when it was written: to two seconds. */
const ZIP_TIMES = [
  { signature: "PK\u0003\u0004", at: 10 },
  { signature: "PK\u0001\u0002", at: 12 },
] as const;

function undated(archive: Buffer): Buffer {
  const bytes = Buffer.from(archive);
  if (!bytes.subarray(0, 2).equals(Buffer.from("PK"))) return bytes;
  for (const { signature, at } of ZIP_TIMES)
    for (let from = bytes.indexOf(signature); from >= 0; from = bytes.indexOf(signature, from + 4))
      bytes.fill(0, from + at, from + at + 4);
  return bytes;
}

const shown = ({ status, body }: Awaited<ReturnType<typeof ask>>) => ({ status, code: body.code });

/** A refusal, and nothing beside it. */
const PROBLEM_FIELDS = ["code", "correlationId", "detail", "rule", "status", "title", "type"];

describe("whoever has the right role, and nothing to do with it", () => {
  const theirs = ({ path }: Operation) => ({ ...city.valuesFor(path), month: "2026-04" });

  it.each(owned.map((one) => [`${one.method} ${one.path}`, one] as const))(
    "%s refuses a head of another unit, whether it is there or not",
    async (_, operation) => {
      const values = theirs(operation);
      const there = await ask(operation, { as: "stranger", values });
      expect([403, 404], JSON.stringify(there.body)).toContain(there.status);
      expect(PROBLEM_FIELDS).toEqual(expect.arrayContaining(Object.keys(there.body)));
      expect(JSON.stringify(there.body)).not.toContain(city.values.nip);
      const nowhere = await ask(operation, { as: "stranger", values: { ...values, ...MISSING } });
      expect([403, 404]).toContain(nowhere.status);
      if (isSecret(operation)) expect(shown(nowhere)).toEqual(shown(there));
    },
  );

  it.each(ofHead.map((one) => [`${one.method} ${one.path}`, one] as const))(
    "%s refuses the head of the city, who does not rate them",
    async (_, operation) => {
      const reply = await ask(operation, { as: "mayor", values: theirs(operation) });
      expect([403, 404], JSON.stringify(reply.body)).toContain(reply.status);
    },
  );

  it.each(citizens.map((one) => [`${one.method} ${one.path}`, one] as const))(
    "%s refuses a citizen with another secret, whether the complaint is there or not",
    async (_, operation) => {
      const fixed = { secret: "AAAAA-AAAAA-AAAAA-AAAAA" };
      const there = await ask(operation, { values: theirs(operation), fixed });
      expect([403, 404]).toContain(there.status);
      const nowhere = await ask(operation, { values: { ...theirs(operation), ...MISSING }, fixed });
      expect(shown(nowhere)).toEqual(shown(there));
    },
  );
});

describe("the head of the unit of an employee somebody else rates", () => {
  const reads = owned.filter(({ method, path }) => method === "GET" && path.includes("{nip}"));
  const toHeads = new Set(
    registry
      .flatMap((unit) => (unit.kind === "http" ? Object.values<Route>(unit.routes) : []))
      .filter(({ sight }) => sight?.some((who) => who !== "DECIDERS"))
      .map(({ method, path }) => `${method} ${path}`),
  );

  it("reads what the contract shows to heads, and nothing else", async () => {
    const values = { ...city.values, month: "2026-03", reportId: city.values.obstacleId ?? "" };
    const refused = async (operation: Operation) =>
      (await ask(operation, { as: "leader", values })).status === 403;
    const wrong: string[] = [];
    for (const operation of reads) {
      const name = `${operation.method} ${operation.path}`;
      const isShown = toHeads.has(name) || operation.id in TOLD_OF_UNIT;
      if ((await refused(operation)) === isShown) wrong.push(name);
    }
    expect(toHeads.size).toBeGreaterThan(3);
    expect(wrong).toEqual([]);
  });
});

describe("the order in which the table answers", () => {
  const reads = operations.filter(({ method }) => method === "GET");
  const employees = ["owner", "rater", "leader", "inspector"] as const;
  const readers: readonly (readonly [Who, Role])[] = [
    ...employees.map((who) => [who, "EMPLOYEE"] as const),
    ["hr", "HR"],
    ["mayor", "HEAD_OF_CITY"],
    ["officer", "COMPLAINT_OFFICER"],
    ["integrity", "INTEGRITY_OFFICER"],
    ["admin", "ADMIN"],
  ];
  const readersOf = ({ roles }: Operation): readonly (Who | undefined)[] =>
    roles ? readers.flatMap(([who, role]) => (roles.includes(role) ? [who] : [])) : [undefined];

  /** What the first who may read it gets, in both orders; undefined if nobody may. */
  async function readTwice(operation: Operation) {
    const values = { ...city.valuesFor(operation.path), month: "2026-04" };
    for (const as of readersOf(operation)) {
      const replies = await inBothOrders(() => ask(operation, { as, values }));
      if (replies[0].status === 200) return replies.map(({ body }) => ofNoMoment(body));
    }
    return undefined;
  }

  it("reaches nobody: each read answers the same in the one and in the other", async () => {
    const answered: string[] = [];
    const differing: string[] = [];
    for (const operation of reads) {
      const [one, other] = (await readTwice(operation)) ?? [];
      if (one !== undefined) answered.push(operation.id);
      if (one !== other) differing.push(operation.id);
    }
    expect(answered.length).toBeGreaterThan(150);
    expect(differing).toEqual([]);
  });
});

describe("the test itself", () => {
  it("asks for things that are there: each of them is refused to nobody to whom it belongs", async () => {
    const reads = owned.filter(({ method }) => method === "GET");
    const refused: string[] = [];
    for (const operation of reads) {
      const values = { ...city.valuesFor(operation.path), month: "2026-04" };
      const whose: readonly Who[] = ["owner", "rater", "leader", "chief", "inspector"];
      const replies = await Promise.all(whose.map((as) => ask(operation, { as, values })));
      if (replies.every(({ status }) => status === 403)) refused.push(operation.id);
    }
    expect(refused).toEqual([]);
  });

  it("names no route that is gone, and none twice", () => {
    const ids = operations.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([OPEN_TO_ALL, CITYS_HEAD, TOLD_OF_UNIT].flatMap(Object.keys)));
    expect(owned.length).toBeGreaterThan(80);
  });
});
