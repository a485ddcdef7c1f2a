/** Pseudo-random values that are the same on every run. */
export interface Random {
  /** An integer from `min` to `max`, both inclusive. */
  readonly integer: (min: number, max: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** True with this probability, in percent. */
  readonly chance: (percent: number) => boolean;
  /** 32 hexadecimal digits, like SIASN's identifiers. */
  readonly identifier: () => string;
}

/** mulberry32, by Tommy Ettinger (public domain): 32 bits of state, enough to invent people. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }
  const integer = (min: number, max: number) => min + Math.floor((next() / 2 ** 32) * (max - min + 1));
  return {
    integer,
    pick: (items) => {
      const item = items[integer(0, items.length - 1)];
      if (item === undefined) throw new RangeError("Nothing to pick from.");
      return item;
    },
    chance: (percent) => integer(1, 100) <= percent,
    identifier: () =>
      Array.from({ length: 4 }, () => next().toString(16).padStart(8, "0"))
        .join("")
        .toUpperCase(),
  };
}
