import { globSync, readFileSync } from "node:fs";
import { parseSync, Visitor } from "oxc-parser";
import { expect, it } from "vitest";

const APP = "functions/portal/app";

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Acts that several rows of a list share: while one row's is on its way, another's would do nothing, and a refusal would be read
 * beside a row that was not refused. A row that can be refused is a component with an act of its own.
 * @returns the names of those whose refusal or dialog stands in a row
 */
function sharedIn(file: string, source: string): readonly string[] {
  const acts = new Set<string>();
  const rows: Range[] = [];
  const shown: (Range & { readonly name: string })[] = [];
  new Visitor({
    VariableDeclarator({ id, init }) {
      if (id.type !== "Identifier" || init?.type !== "CallExpression") return;
      if (init.callee.type === "Identifier" && /^use(?:Act|Trying)$/.test(init.callee.name))
        acts.add(id.name);
    },
    CallExpression({ callee, arguments: given }) {
      if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return;
      if (/^(?:flatM|m)ap$/.test(callee.property.name)) rows.push(...given);
    },
    // A column of a table.
    Property({ key, value }) {
      if (key.type === "Identifier" && key.name === "of" && value.type === "ArrowFunctionExpression")
        rows.push(value);
    },
    JSXAttribute({ name, value }) {
      if (name.name !== "acting" || value?.type !== "JSXExpressionContainer") return;
      if (value.expression.type === "Identifier")
        shown.push({ ...range(value), name: value.expression.name });
    },
    MemberExpression(node) {
      const { object, property } = node;
      if (object.type !== "Identifier" || property.type !== "Identifier" || property.name !== "error") return;
      shown.push({ ...range(node), name: object.name });
    },
    SpreadElement(node) {
      if (node.argument.type === "Identifier") shown.push({ ...range(node), name: node.argument.name });
    },
  }).visit(parseSync(file, source).program);
  const inRows = shown.filter((one) => rows.some(({ start, end }) => start <= one.start && one.end <= end));
  return [...new Set(inRows.map(({ name }) => name))].filter((name) => acts.has(name));
}

const range = ({ start, end }: Range) => ({ start, end });

it.each([
  ["const a = useAct('x'); const b = list.map((one) => <ConfirmDialog acting={a} />);", ["a"]],
  ["const a = useAct('x'); const b = list.map((one) => <Form error={a.error} />);", ["a"]],
  ["const a = useAct('x'); const b = { of: (one) => <ConfirmDialog acting={a} /> };", ["a"]],
  ["const a = useAct('x'); const b = list.map((one) => <SetAside acts={{ ...a }} />);", ["a"]],
  ["const a = useAct('x'); const b = <ConfirmDialog acting={a} />;", []],
  ["const a = useAct('x'); const b = list.map((one) => <Row key={one} />);", []],
  ["const a = useAct('x'); const b = list.map((one) => <button onClick={() => a.act(one)} />);", []],
])("what rows share is found in %s", (source, found) => {
  expect(sharedIn("a.tsx", source)).toEqual(found);
});

it("a row of a list that can be refused has an act of its own", () => {
  const files = globSync(`${APP}/**/*.tsx`);
  expect(files.length).toBeGreaterThan(300);
  const shared = files.flatMap((file) =>
    sharedIn(file, readFileSync(file, "utf8")).map((name) => `${file}: ${name}`),
  );
  expect(shared).toEqual([]);
});
