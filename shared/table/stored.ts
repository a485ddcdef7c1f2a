import type { AnyItem, StoredForm } from "./item.ts";
import { type Key, OF, type Range, type RawKey } from "./keys.ts";

/** The attribute that says of which version of its form an item is. Short: each item pays for it by its size. */
const FORM = "v";

/** The attribute with which an item is written. */
export function formOf({ [OF]: item }: Key): Record<typeof FORM, number> {
  return { [FORM]: item.spec.version ?? 1 };
}

/** An item is of a form that this program does not know; to read it by another would be to misread it. */
export class UnknownForm extends Error {
  constructor({ spec }: AnyItem, found: unknown) {
    super(`${spec.doc}: stored as version ${String(found)} of its form, known up to ${spec.version ?? 1}.`);
    this.name = "UnknownForm";
  }
}

/**
 * An item as it is declared, out of what the engine answered: an older form is made into the present one.
 * The one place where anything gets the type that its declaration says, which only the declaration can know.
 * @throws UnknownForm where it is newer than its declaration
 */
export function readItem<Type>(answered: StoredForm, item: AnyItem): Type & RawKey {
  const { [FORM]: found = 1, ...content } = answered;
  const { version = 1, upgrades = {} } = item.spec;
  if (typeof found !== "number" || found > version) throw new UnknownForm(item, found);
  let read: StoredForm = content;
  for (let form = found; form < version; form += 1) {
    const upgrade = upgrades[form];
    if (upgrade === undefined) throw new UnknownForm(item, found);
    read = upgrade(read);
  }
  return read as Type & RawKey;
}

/** An item of a range, which may be of any of those that stand there. @throws UnknownForm */
export function readFrom<Type>(answered: StoredForm, { [OF]: items }: Range<Type>): Type & RawKey {
  const [first, ...others] = items;
  // An index that holds keys only, whose range is of nothing else.
  if (first === undefined) return answered as Type & RawKey;
  if (others.length === 0) return readItem(answered, first);
  // Every item has a key: the engine stores none without.
  const key = answered as StoredForm & RawKey;
  const item = items.find((one) => one.has(key));
  if (item === undefined) throw new Error(`Nothing is declared to stand at ${key.pk} ${key.sk}.`);
  return readItem(answered, item);
}
