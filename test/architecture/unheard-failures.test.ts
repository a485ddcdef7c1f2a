import { globSync, readFileSync } from "node:fs";
import { type Node, parseSync, Visitor } from "oxc-parser";
import { expect, it } from "vitest";

/** Methods whose promise never rejects: what fails is kept, to be shown beside what was pressed; or the library says so. */
const HEARD = ["act", "attempt", "keep", "invalidateQueries", "cancelQueries", "refetch", "fetchNextPage"];

const REASONED = [
  // It is tried again each minute, and what waits stays on the device.
  "functions/portal/app/offline/outbox.ts: sendWaiting",
  // What they await is an act, as whoever uses them gives it.
  "functions/portal/app/parts/form/words-form.tsx: submit",
  "functions/portal/app/parts/proposal/moderation.tsx: submit",
  // Each upload that it awaits says by itself that it failed.
  "functions/portal/app/rooms/participation/publish-consultation.tsx: submit",
  // A hash of what is there already.
  "functions/portal/app/rooms/supervision/find-in-list.tsx: find",
  // An answer that is not taken waits on the device, which says so.
  "shared/pages/script/answer-survey.ts: send",
  // A photo that cannot be made smaller stays as it is.
  "shared/pages/script/shrink-chosen.ts: a handler",
];

interface Range {
  readonly start: number;
  readonly end: number;
}

const isIn = (inner: Range, outer: Range) => outer.start <= inner.start && inner.end <= outer.end;

/** What is called, as `cancelQueries` of `client.cancelQueries()`. */
function calledBy(node: Node): string {
  if (node.type !== "CallExpression") return "";
  const { callee } = node;
  if (callee.type === "Identifier") return callee.name;
  return callee.type === "MemberExpression" && callee.property.type === "Identifier"
    ? callee.property.name
    : "";
}

/** Whether a promise says itself what comes of a failure. */
function isHeard(node: Node): boolean {
  if (node.type !== "CallExpression") return node.type !== "ImportExpression";
  const method = calledBy(node);
  if (HEARD.includes(method) || method === "catch") return true;
  if (method === "then" && node.arguments.length === 2) return true;
  return method === "finally" && node.callee.type === "MemberExpression" && isHeard(node.callee.object);
}

/**
 * What a page begins and nobody awaits, and that may fail without a word: with `void`, as the handler of an event, or as a statement of its
 * own. What such a function awaits is caught in it, or is another function of the same file for which the same holds.
 * @returns each as the function that awaits it, or what is begun itself
 */
function unheardIn(file: string, source: string): readonly string[] {
  const functions = new Map<string, Range>();
  const [begun, awaited]: [Node[], Node[]] = [[], []];
  const [caught, arrows]: [Range[], Range[]] = [[], []];
  new Visitor({
    FunctionDeclaration: ({ id, async, body }) => void (id && async && body && functions.set(id.name, body)),
    VariableDeclarator({ id, init }) {
      if (id.type === "Identifier" && init?.type === "ArrowFunctionExpression" && init.async)
        functions.set(id.name, init.body);
    },
    UnaryExpression: ({ operator, argument }) => void (operator === "void" && begun.push(argument)),
    ExpressionStatement({ expression }) {
      const isOwn = expression.type === "CallExpression" && expression.callee.type === "Identifier";
      if (isOwn || calledBy(expression) === "then") begun.push(expression);
    },
    JSXExpressionContainer: ({ expression }) => void begun.push(expression),
    CallExpression(node) {
      if (calledBy(node) === "addEventListener") begun.push(...node.arguments.slice(1, 2));
    },
    AwaitExpression: ({ argument }) => void awaited.push(argument),
    TryStatement: ({ block, handler }) => void (handler && caught.push(block)),
    ArrowFunctionExpression: (arrow) => void arrows.push(arrow),
  }).visit(parseSync(file, source).program);

  /** @returns who awaits something that may fail there */
  const failing = (name: string, body: Range, seen: readonly string[] = []): readonly string[] => {
    const apart = [...caught, ...arrows].filter((one) => isIn(one, body));
    const open = awaited.filter((one) => isIn(one, body) && !apart.some((range) => isIn(one, range)));
    return open
      .filter((node) => !isHeard(node))
      .flatMap((node) => {
        const other = calledBy(node);
        const its = functions.get(other);
        return its === undefined || seen.includes(other) ? [name] : failing(other, its, [...seen, other]);
      });
  };
  const unheard = begun.flatMap((node): readonly string[] => {
    if (node.type === "ArrowFunctionExpression") return node.async ? failing("a handler", node.body) : [];
    const name = node.type === "Identifier" ? node.name : calledBy(node);
    const body = functions.get(name);
    if (body !== undefined) return failing(name, body, [name]);
    return name === "then" && !isHeard(node) ? [name] : [];
  });
  return [...new Set(unheard)];
}

it.each([
  [
    "async function open() { await ask('GET', {}); } const b = <button onClick={() => void open()} />;",
    ["open"],
  ],
  ["const open = async () => { await ask('GET', {}); }; void open();", ["open"]],
  ["async function open() { try { await ask('GET', {}); } catch {} } void open();", []],
  ["async function open() { try { await ask('GET', {}); } finally { stop(); } } void open();", ["open"]],
  ["async function open() { await ask('GET', {}).catch(say); } void open();", []],
  [
    "async function send() { await one(); } async function one() { await ask('GET', {}); } void send();",
    ["one"],
  ],
  ["async function send() { await acting.act({}); } void send();", []],
  [
    "async function send() { await ask('GET', {}); } const b = <Form onSubmit={() => void trying.attempt(send)} />;",
    [],
  ],
  ["const b = <button onClick={async () => { await ask('GET', {}); }} />;", ["a handler"]],
  [
    "button.addEventListener('click', async () => { await navigator.clipboard.writeText(''); });",
    ["a handler"],
  ],
  ["ask('GET', {}).then(setIt);", ["then"]],
  ["ask('GET', {}).then(setIt, () => undefined);", []],
])("a failure of which nobody hears is found in %s", (source, found) => {
  expect(unheardIn("a.tsx", source)).toEqual(found);
});

it("nothing that a page begins fails without a word", () => {
  const files = ["functions/portal/app", "shared/pages/script"].flatMap((place) =>
    globSync(`${place}/**/*.{ts,tsx}`),
  );
  expect(files.length).toBeGreaterThan(500);
  const unheard = files.flatMap((file) =>
    unheardIn(file, readFileSync(file, "utf8")).map((name) => `${file}: ${name}`),
  );
  expect(unheard.toSorted()).toEqual(REASONED);
});
