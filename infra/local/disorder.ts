/**
 * Repetition and reordering, which an SQS standard queue may do at any time, done to a share of its messages.
 */
export interface DisorderOptions {
  /** Seed of the draw: the same messages in the same order get the same treatment. */
  readonly seed: number;
  /** Percent of the messages that are delivered a second time although the first went well. */
  readonly percent: number;
}

export interface Disorder {
  /** The messages of a batch in another order. */
  mixed<Message>(batch: readonly Message[]): Message[];
  /** Whether a processed message is delivered again; at most once. */
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
