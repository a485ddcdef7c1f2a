import type { AnyItem } from "../../../shared/table/item.ts";
import { ITEMS, itemAt } from "../../../shared/table/registry.ts";
import { patternOf } from "../../../shared/table/segments.ts";
import type { Item, Proof } from "./items.ts";
import { SCHEMAS } from "./schemas.ts";

/** An instant, and the partition of the item that falls due then. */
const DUE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z#(.*)$/;

/**
 * Everything stored is an item that is declared, of a form that is known, in no list but its own, due only where something is
 * to be done then, and holds what its schema says.
 * @param stored items as the engine keeps them
 */
export function proveForms(stored: readonly Item[]): Proof {
  const broken = stored.flatMap((one) => {
    const item = itemAt(one);
    const wrong = item === undefined ? "is declared nowhere" : faultOf(one, item);
    return wrong === undefined ? [] : [`${one.pk} ${one.sk} ${wrong}`];
  });
  return { name: "Setiap data tersimpan menurut bentuk yang dinyatakan", checked: stored.length, broken };
}

function faultOf({ pk, v, listPk, listSk, dueSk, ...rest }: Item, item: AnyItem): string | undefined {
  const { list, due, version = 1 } = item.spec;
  if (typeof v !== "number" || v < 1 || v > version) return "is of no known form";
  if (listPk !== undefined) {
    const form = list && new RegExp(`^${list.at.map(patternOf).join("\n")}$`);
    if (!form?.test(`${listPk}\n${listSk}`)) return "stands in another list than its own";
  }
  if (dueSk !== undefined && (due === undefined || DUE.exec(String(dueSk))?.[2] !== pk))
    return "is due to nobody";
  const schema = schemaOf(item)?.();
  const issue = v === version ? schema?.safeParse(rest).error?.issues[0] : undefined;
  return issue && `${issue.path.join(".")}: ${issue.message}`;
}

const schemas = new Map<AnyItem, (typeof SCHEMAS)[keyof typeof SCHEMAS]>();
for (const [name, schema] of Object.entries(SCHEMAS)) {
  const item = ITEMS.get(name);
  if (item) schemas.set(item, schema);
}

const schemaOf = (item: AnyItem) => schemas.get(item);
