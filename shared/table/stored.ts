import { type AnyItem, nameOfItem, type StoredForm } from "./item.ts";
import { type Key, OF, type Range, type RawKey } from "./keys.ts";

/** Attribute with the version of an item's form. Its name is short since every item pays for its length. */
const FORM = "v";

/** The version attribute to write with an item. */
export function formOf({ [OF]: item }: Key): Record<typeof FORM, number> {
  return { [FORM]: item.spec.version ?? 1 };
}

/** An item's form is newer than this program knows, so reading it would be misreading it. */
export class UnknownForm extends Error {
  constructor(item: AnyItem, found: unknown) {
    const known = item.spec.version ?? 1;
    super(`${nameOfItem(item)}: stored as version ${String(found)} of its form, known up to ${known}.`);
    this.name = "UnknownForm";
  }
}

/**
 * The engine's answer as a declared item; older forms are upgraded. The maps of an item that has records are read in the order of
 * their names, since the engine gives them in any, and in another each time; whoever reads other maps names their fields. This is the
 * one place where an item gets its declared type.
 * @throws UnknownForm if the stored form is newer than the declaration
 */
export function readItem<Type>(answered: StoredForm, item: AnyItem): Type & RawKey {
  const { [FORM]: found = 1, ...content } = answered;
  const { version = 1, upgrades = {}, hasRecords } = item.spec;
  if (typeof found !== "number" || found > version) throw new UnknownForm(item, found);
  // An older form may have had records.
  let read: StoredForm = hasRecords || found < version ? mapByName(content) : content;
  for (let form = found; form < version; form += 1) {
    const upgrade = upgrades[form];
    if (upgrade === undefined) throw new UnknownForm(item, found);
    read = upgrade(read);
  }
  requireDeclared<Type>(read);
  return read;
}

/** An item from a range that may hold several kinds. @throws UnknownForm */
export function readFrom<Type>(answered: StoredForm, { [OF]: items }: Range<Type>): Type & RawKey {
  const [first, ...others] = items;
  if (others.length === 0 && first) return readItem(answered, first);
  requireDeclared<Type>(answered);
  // An index of keys only declares no items.
  if (first === undefined) return answered;
  const item = items.find((one) => one.has(answered));
  if (item === undefined) throw new Error(`Nothing is declared to stand at ${answered.pk} ${answered.sk}.`);
  return readItem(answered, item);
}

function mapByName(map: StoredForm): StoredForm {
  const byName: Record<string, unknown> = {};
  for (const name of Object.keys(map).sort()) byName[name] = mapsByName(map[name]);
  return byName;
}

function mapsByName(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mapsByName);
  return isMap(value) ? mapByName(value) : value;
}

/** A map, unlike a set or bytes. */
function isMap(value: unknown): value is StoredForm {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** That what the engine stores under an item's key is of the item's type: nothing else is written there. It stores none without a key. */
function requireDeclared<Type>(read: StoredForm): asserts read is StoredForm & Type & RawKey {
  const { pk, sk } = read;
  if (typeof pk !== "string" || typeof sk !== "string") throw new Error("The engine answered without a key.");
}
