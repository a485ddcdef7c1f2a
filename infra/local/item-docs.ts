import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Expression, parseSync } from "oxc-parser";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** What the comments on an item's declaration say: on itself, on its list and on its deadline. */
export interface ItemDocs {
  readonly declaration?: string | undefined;
  readonly list?: string | undefined;
  readonly due?: string | undefined;
}

/** The comments on all items of the table, by the item's name. */
export function itemDocs(): ReadonlyMap<string, ItemDocs> {
  const files = globSync("shared/table/*/items.ts", { cwd: ROOT });
  return new Map(files.flatMap((file) => [...docsIn(file, readFileSync(`${ROOT}/${file}`, "utf8"))]));
}

/** The comments on the items that a source declares, by `item` or by a function of its own that calls it. */
export function docsIn(file: string, source: string): ReadonlyMap<string, ItemDocs> {
  const { program, comments } = parseSync(file, source);
  const said = comments.flatMap(({ value, start, end }) =>
    value.startsWith("*") ? [{ start, text: textOf(value), next: source.slice(end).trimStart() }] : [],
  );
  const within = ({ start, end }: Part, property: string) =>
    said.find((doc) => start < doc.start && doc.start < end && doc.next.startsWith(`${property}:`))?.text;
  const above = ({ start }: Part) => said.findLast((doc) => doc.next === source.slice(start))?.text;

  const functions = new Map(
    program.body.flatMap((one) => (one.type === "FunctionDeclaration" && one.id ? [[one.id.name, one]] : [])),
  );
  return new Map(
    program.body.flatMap((one) => {
      if (one.type !== "ExportNamedDeclaration" || one.declaration?.type !== "VariableDeclaration") return [];
      const [declared] = one.declaration.declarations;
      const by = declaredBy(declared?.init);
      if (declared?.id.type !== "Identifier" || by === undefined) return [];
      const spec = functions.get(by) ?? one;
      const docs = { declaration: above(one), list: within(spec, "list"), due: within(spec, "due") };
      return [[declared.id.name, docs]];
    }),
  );
}

interface Part {
  readonly start: number;
  readonly end: number;
}

/** `item` of `item<Type>()({…})`. */
function declaredBy(init: Expression | null | undefined): string | undefined {
  if (init?.type !== "CallExpression" || init.callee.type !== "CallExpression") return undefined;
  const { callee } = init.callee;
  return callee.type === "Identifier" ? callee.name : undefined;
}

/** A comment's text on one line. */
function textOf(comment: string): string {
  return comment
    .replaceAll(/^\*|\n\s*\*/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}
