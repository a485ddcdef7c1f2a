import type { AnyItem, SpanSpec } from "../../shared/table/item.ts";
import { ITEMS, SPANS } from "../../shared/table/registry.ts";
import { nameOf, type Segments } from "../../shared/table/segments.ts";
import { type ItemDocs, itemDocs } from "./item-docs.ts";

/**
 * A document for people on what the table holds and how it is read, generated from the declarations and the comments on them.
 * @throws Error if an item, its list or its deadline has no comment
 */
export function accessPatterns(docs: ReadonlyMap<string, ItemDocs> = itemDocs()): string {
  return `# What the table holds

Made from the declarations in \`shared/table/<subject>/items.ts\` by \`npm run access-patterns\`; a test holds it to them.
One table, two indexes: \`lists\` holds whole items, so a list needs no second read; \`due\` holds keys only, by the instant
at which something falls due.

| Item | What it is | pk | sk | List (pk, sk) | Falls due | Own data |
|---|---|---|---|---|---|---|
${[...ITEMS].map(([name, item]) => row(itemCells(name, item, docs.get(name)))).join("\n")}

## Ranges that hold items of several kinds, or are cut within a part of a key

| Range | Holds | Partition | Sort keys |
|---|---|---|---|
${[...SPANS].map(([name, span]) => row(spanCells(name, span))).join("\n")}
`;
}

function itemCells(name: string, { spec }: AnyItem, docs: ItemDocs = {}): readonly string[] {
  const { key, list, due, own, version } = spec;
  const said = (of: keyof ItemDocs) => {
    const text = docs[of];
    if (text === undefined) throw new Error(`${name} has no comment above its ${of}.`);
    return text;
  };
  return [
    version === undefined ? name : `${name} (version ${version})`,
    said("declaration"),
    ...key.map(code),
    list ? `${list.map(code).join(", ")}: ${said("list")}` : "",
    due ? `\`${due}\`: ${said("due")}` : "",
    own ? ("section" in own ? own.section : "not handed out") : "",
  ];
}

function spanCells(name: string, { of, partition, prefix, from, upTo }: SpanSpec): readonly string[] {
  const names = [...ITEMS].flatMap(([one, item]) => (of.includes(item) ? [one] : []));
  const between = from && upTo && `from ${code(from)} to ${code(upTo)}`;
  return [name, names.join(", "), code(partition), prefix ? `${code(prefix)}…` : (between ?? "all")];
}

const code = (segments: Segments) => `\`${nameOf(segments).replaceAll("|", "\\|")}\``;
const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
