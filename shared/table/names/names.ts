import type { LocalDay } from "../../domain/calendar/calendar.ts";
import { type Employee, lastPlaceOn } from "../../domain/organisation/employee.ts";
import { soundOf } from "../../domain/organisation/names/sound.ts";
import { nameWords } from "../../domain/organisation/names/words.ts";
import { type Projection, put } from "../projection.ts";
import type { Table } from "../table.ts";
import * as items from "./items.ts";

export type NameRepository = ReturnType<typeof nameRepository>;

/** Far more than begin alike in a city; the table ends a page at 1 MB, some 8,000 lines. */
const ALL = 10_000;

export function nameRepository(table: Table) {
  return {
    /** People one of whose words begins so, by that word. */
    from: async (word: string, limit: number = ALL) =>
      (await table.query(items.namesFrom(word, word), { limit })).items,
    /** People one of whose words sounds so at its start. */
    sounding: async (sound: string, limit: number = ALL) =>
      (await table.query(items.soundsFrom(sound, sound), { limit })).items,
    /** People whose NIP begins so. */
    fromNip: async (digits: string, limit: number = ALL) =>
      (await table.query(items.nipsFrom(digits), { limit })).items,
    /** Every word of names in the city: some ten thousand, in one page. */
    inUse: async () => (await table.all(items.nameInUse.range(), { limit: ALL })).map(({ sk }) => sk),
    /**
     * Makes words known before those who are called so are registered. Apart from that transaction, which would else conflict
     * with every other one in which the name is frequent; without its person, a known word does no harm.
     */
    async learn(names: readonly string[]): Promise<void> {
      const words = [...new Set(names.flatMap(nameWords))];
      const keys = words.map(items.nameInUse.key);
      const known = await table.findMany(keys);
      const unknown = keys.filter((_, index) => known[index] === undefined);
      if (unknown.length > 0) await table.write(unknown.map((key) => put({ key, item: {} })));
    },
  };
}

/** What it takes to find somebody: at most 6 items, if their name or unit changed, or a move has begun. */
export function nameLines(
  state: Employee,
  before: Employee | undefined,
  { day, hasMoved }: { readonly day: LocalDay; readonly hasMoved: boolean },
): Projection[] {
  const unitOn = (one: Employee) => (lastPlaceOn(one, day) ?? one.postings[0])?.unitId;
  const unitId = unitOn(state);
  const isSame = before !== undefined && before.name === state.name && unitOn(before) === unitId;
  if (unitId === undefined || (isSame && !hasMoved)) return [];
  const { nip, name } = state;
  const words = nameWords(name);
  const line = { nip, unitId };
  return [
    put({ key: items.nipLine.key(nip), item: line }),
    ...words.map((word) => {
      const sound = soundOf(word);
      return put({
        key: items.nameLine.key(word, word, nip),
        item: { ...line, words: words.join(" ") },
        placement: { list: items.nameLine.list.at(sound, sound, nip) },
      });
    }),
  ];
}
