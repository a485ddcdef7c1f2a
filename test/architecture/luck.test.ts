import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Argument, type Expression, parseSync, Visitor } from "oxc-parser";
import { expect, it } from "vitest";

const TESTS = join(import.meta.dirname, "..");

/** What is drawn by chance; a UUID is not among them, nor are as many bytes as it has: no two are ever alike. */
const DRAWS = ["drawShard", "getRandomValues", "random", "randomBytes", "randomId", "randomInt"];
const UUID_BYTES = 16;
/** What measures a machine as much as what runs on it. */
const MEASURES = ["hrtime", "performance"];
const HOOKS = ["afterAll", "afterEach", "beforeAll", "beforeEach", "it", "test"];

const MAY_BE_LUCK = new RegExp(`${[...DRAWS, ...MEASURES].join("|")}|mockClient|_000\\)`);

const REASONED = [
  // Each run of it has other requests, unless it is given a seed.
  "adversary/fuzz-command.ts: random",
  // How often each shard is drawn, to eight standard deviations.
  "functions/participation/hot-keys.test.ts: drawShard",
  // Of 100 bits each.
  "shared/domain/complaints/intake/secret.test.ts: randomBytes",
  // It stands still.
  "shared/queue/consumer.test.ts: hrtime",
].toSorted();

/** The last name of what is called or read, as `random` of `Math.random`. */
function nameOf(called: Expression | Argument): string {
  if (called.type === "Identifier") return called.name;
  if (called.type !== "MemberExpression" || called.property.type !== "Identifier") return "";
  return called.property.name;
}

/** Whether a key is drawn: `randomBytes(32)`, or `getRandomValues(new Uint8Array(32))`. */
function isKey([size]: readonly Argument[]): boolean {
  if (size?.type === "NewExpression") return isKey(size.arguments);
  return size?.type === "Literal" && typeof size.value === "number" && size.value >= UUID_BYTES;
}

/** The hook or test that a call declares, as `it` of `it.each(CASES)(…)`. */
function hookOf(called: Expression): string {
  if (called.type === "CallExpression") return hookOf(called.callee);
  return called.type === "MemberExpression" ? hookOf(called.object) : nameOf(called);
}

/** What in a test may turn out otherwise in another run, or on another machine. */
function luckIn(file: string, source: string): readonly string[] {
  if (!MAY_BE_LUCK.test(source)) return [];
  const found = new Set<string>();
  const mocked: string[] = [];
  const note = (name: string, names: readonly string[]) => {
    if (names.includes(name)) found.add(name);
  };
  new Visitor({
    CallExpression({ callee, arguments: given }) {
      if (!isKey(given)) note(nameOf(callee), DRAWS);
      for (const one of given) if (one.type === "Identifier") note(one.name, DRAWS);
      const last = given.at(-1);
      const isLimited = last?.type === "Literal" && typeof last.value === "number";
      if (isLimited && HOOKS.includes(hookOf(callee))) found.add("a limit of its own");
      if (nameOf(callee) === "mockClient" && given[0]?.type === "Identifier") mocked.push(given[0].name);
    },
    MemberExpression(member) {
      note(nameOf(member), ["hrtime"]);
      note(nameOf(member.object), MEASURES);
    },
  }).visit(parseSync(file, source).program);
  // What a file does to a class it does to the files after it.
  if (mocked.length > 0 && !file.startsWith("support") && !source.includes(".restore()"))
    found.add(`${mocked.join()} is not put back`);
  return [...found];
}

it.each([
  ["const code = drawTrackingCode(randomBytes);", ["randomBytes"]],
  ["const shuffled = all.toSorted(() => Math.random() - 0.5);", ["random"]],
  ["const bytes = crypto.getRandomValues(new Uint8Array(9));", ["getRandomValues"]],
  ["const bytes = randomBytes(4);", ["randomBytes"]],
  ["const key = randomBytes(32); crypto.getRandomValues(new Uint8Array(32));", []],
  ["const key = randomUUID();", []],
  ["vi.spyOn(Math, 'random').mockReturnValueOnce(0.5);", []],
  [
    "const began = performance.now(); work(); expect(performance.now() - began).toBeLessThan(5);",
    ["performance"],
  ],
  ["beforeAll(async () => {}, 60_000);", ["a limit of its own"]],
  ["it.each([1])('counts %i', () => {}, 60_000);", ["a limit of its own"]],
  ["it.each([1])('counts %i', () => { expect(wait).toBe(60_000); });", []],
  ["const sqs = mockClient(SQSClient);", ["SQSClient is not put back"]],
  ["const sqs = mockClient(SQSClient); afterAll(() => sqs.restore());", []],
  ["const mock = mockClient(documentClient());", []],
])("luck is found in %s", (source, found) => {
  expect(luckIn("a.ts", source)).toEqual(found);
});

it("no test passes by the luck of a draw, or by the speed of a machine", () => {
  const files = readdirSync(TESTS, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".ts") && !/^(?:bench|bundles|pictures|architecture\/luck)/.test(name),
  );
  expect(files.length).toBeGreaterThan(300);
  const found = files.flatMap((name) =>
    luckIn(name, readFileSync(join(TESTS, name), "utf8")).map((luck) => `${name}: ${luck}`),
  );
  expect(found.toSorted()).toEqual(REASONED);
});
