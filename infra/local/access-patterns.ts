import type { AnyItem, SpanSpec } from "../../shared/table/item.ts";
import { ITEMS, SPANS } from "../../shared/table/registry.ts";
import { nameOf, type Segments } from "../../shared/table/segments.ts";

/** A document for people on what the table holds and how it is read, generated from the declarations. */
export function accessPatterns(): string {
  return `# What the table holds

Made from the declarations in \`shared/table/<subject>/items.ts\` by \`npm run access-patterns\`; a test holds it to them.
One table, two indexes: \`lists\` holds whole items, so a list needs no second read; \`due\` holds keys only, by the instant
at which something falls due.

| Item | What it is | pk | sk | List (pk, sk) | Falls due | Own data |
|---|---|---|---|---|---|---|
${[...ITEMS].map(([name, item]) => row(itemCells(name, item))).join("\n")}

## Ranges that hold items of several kinds, or are cut within a part of a key

| Range | Holds | Partition | Sort keys |
|---|---|---|---|
${[...SPANS].map(([name, span]) => row(spanCells(name, span))).join("\n")}
`;
}

function itemCells(name: string, { spec }: AnyItem): readonly string[] {
  const { doc, key, list, due, own, version } = spec;
  return [
    version === undefined ? name : `${name} (version ${version})`,
    doc,
    ...key.map(code),
    list ? `${list.at.map(code).join(", ")}: ${list.doc}` : "",
    due ? `\`${due.on}\`: ${due.doc}` : "",
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
