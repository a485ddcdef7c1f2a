const LENGTH_BYTES = 4;

/**
 * The steps, in bytes, in which the length of what is sealed can be seen. Without them it would tell a long name from a short one, or
 * one photo from all others. Policy choice: a step holds nearly all of its kind, for what it costs to store.
 */
const STEP_BYTES = {
  /** A name, a phone number and an e-mail of usual length. */
  contact: 512,
  /** A message of some lines. */
  words: 1_024,
  /** Any photo, since whoever has a copy knows its length: 4 MB is what is taken at most. */
  photo: 4_325_376,
} as const;

/** Filled up to the next step of its kind, with its length before it. */
export function padded(bytes: Uint8Array, kind: keyof typeof STEP_BYTES): Buffer {
  const step = STEP_BYTES[kind];
  const whole = Buffer.alloc(Math.ceil((LENGTH_BYTES + bytes.length) / step) * step);
  whole.writeUInt32BE(bytes.length);
  whole.set(bytes, LENGTH_BYTES);
  return whole;
}

/** What was filled up. */
export function unpadded(whole: Buffer): Buffer {
  return whole.subarray(LENGTH_BYTES, LENGTH_BYTES + whole.readUInt32BE());
}
