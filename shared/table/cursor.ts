import { refusals } from "../domain/refusal.ts";
import { type Range, TABLE_DEFINITION } from "./keys.ts";

const refuse = /* @__PURE__ */ refusals("page", {
  "unknown-cursor": {
    kind: "invalid",
    id: "Penanda halaman tidak dikenal. Mulai lagi dari halaman pertama, tanpa penanda.",
    en: "The cursor is unknown. Start again from the first page, without a cursor.",
  },
});

/** Refuses a cursor that no list produced. */
export const refuseCursor = () => refuse("unknown-cursor");

/** Encodes where the next page starts, without the partition, which the query names. */
export function encodeCursor(last: Record<string, unknown>, range: Range): string {
  const index = TABLE_DEFINITION.indexes.find((candidate) => candidate.name === range.index);
  const parts = index ? [last.pk, last.sk, last[index.sortKey]] : [last.sk];
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

/** @throws DomainError `page.unknown-cursor` */
export function decodeCursor(cursor: string, range: Range): Record<string, string> {
  const index = TABLE_DEFINITION.indexes.find((candidate) => candidate.name === range.index);
  const parts = parse(cursor);
  if (!isTexts(parts) || parts.length !== (index ? 3 : 1)) throw refuse("unknown-cursor");
  const [first = "", second = "", third = ""] = parts;
  // DynamoDB would fail on such a key instead of refusing it.
  if (parts.includes("") || !isInside(range, index ? third : first)) throw refuse("unknown-cursor");
  if (!index) return { pk: range.partition, sk: first };
  return { pk: first, sk: second, [index.partitionKey]: range.partition, [index.sortKey]: third };
}

function isInside({ prefix = "", from = "", upTo }: Range, place: string): boolean {
  return place.startsWith(prefix) && place >= from && (upTo === undefined || place <= upTo);
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    return undefined;
  }
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((part) => typeof part === "string" && part.isWellFormed());
}
