/** What a standard queue of SQS may do to its messages at any time, done to a share of them. */
export interface DisorderOptions {
  /** Of the draw: the same messages in the same order meet the same. */
  readonly seed: number;
  /** Of the messages that are handed over a second time, though the first went well. */
  readonly percent: number;
}

export interface Disorder {
  /** The messages of a batch, out of order. */
  mixed<Message>(batch: readonly Message[]): Message[];
  /** Whether a message that is done comes again; once at the most. */
  comesAgain(messageId: string): boolean;
}

export function openDisorder({ seed, percent }: DisorderOptions): Disorder {
  const draw = drawing(seed);
  const drawn = new Set<string>();
  return {
    mixed: (batch) =>
      batch
        .map((message) => ({ message, place: draw() }))
        .toSorted((one, other) => one.place - other.place)
        .map(({ message }) => message),
    comesAgain(messageId) {
      if (drawn.has(messageId)) return false;
      drawn.add(messageId);
      return draw() * 100 < percent;
    },
  };
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
