import { isDeepStrictEqual } from "node:util";
import type { AnyItem } from "../../../shared/table/item.ts";
import { TABLE_DEFINITION } from "../../../shared/table/keys.ts";
import { itemAt } from "../../../shared/table/registry.ts";
import { patternOf } from "../../../shared/table/segments.ts";
import type { Item, Proof } from "./items.ts";
import { schemaOf } from "./schemas/all.ts";

/** An instant, and the partition of the item that is due then. */
const DUE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z#(.*)$/;

/**
 * Every stored item is declared, of a known form, in no list but its own, due only where there is work for
 * it, and fits its schema.
 * @param stored items as the engine stores them
 */
export function proveForms(stored: readonly Item[]): Proof {
  const broken = stored.flatMap((one) => {
    const item = itemAt(one);
    const wrong = item === undefined ? "is declared nowhere" : faultOf(one, item);
    return wrong === undefined ? [] : [`${one.pk} ${one.sk} ${wrong}`];
  });
  return { name: "Setiap data tersimpan menurut bentuk yang dinyatakan", checked: stored.length, broken };
}

/** What is wrong with a stored item; undefined if nothing is. */
export function faultOf(stored: Item, item: AnyItem): string | undefined {
  const {
    pk,
    sk: _sk,
    v,
    listPk,
    listSk,
    duePk: _duePk,
    dueSk,
    [TABLE_DEFINITION.timeToLive]: _goes,
    ...rest
  } = stored;
  const { list, due, version = 1 } = item.spec;
  if (typeof v !== "number" || v < 1 || v > version) return "is of no known form";
  if (listPk !== undefined) {
    const form = list && new RegExp(`^${list.map(patternOf).join("\n")}$`);
    if (!form?.test(`${listPk}\n${listSk}`)) return "stands in another list than its own";
  }
  if (dueSk !== undefined && (due === undefined || DUE.exec(String(dueSk))?.[2] !== pk))
    return "is due to nobody";
  // An older form is checked once it has been upgraded.
  if (v !== version) return undefined;
  const { data, error } = schemaOf(item).safeParse(rest);
  if (error) return error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
  // A schema drops what it does not name.
  return isDeepStrictEqual(data, rest)
    ? undefined
    : `holds more than is declared: ${strayIn(rest, data).join(", ")}`;
}

/** The attributes, at any depth, that one object has and the other lacks. */
function strayIn(whole: unknown, part: unknown): string[] {
  if (typeof whole !== "object" || whole === null) return [];
  const kept: object = typeof part === "object" && part !== null ? part : {};
  return Object.entries(whole).flatMap(([name, value]) => {
    if (!(name in kept)) return [name];
    return strayIn(value, Reflect.get(kept, name)).map((stray) => `${name}.${stray}`);
  });
}
