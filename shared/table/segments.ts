/** A part of a key that differs from item to item of a kind: what it may look like, and how a value is written there. */
export interface Kind<Value = never> {
  readonly name: string;
  /** Every text that it may be, as a regular expression. */
  readonly pattern: string;
  /** Where it is not the value itself. */
  readonly text?: (value: Value) => string;
}

/** A word that stands there as it is, one of several words, or a kind of id. */
export type Segment = string | readonly string[] | Kind;
/** What a part of a key is made of, with `#` between. */
export type Segments = readonly Segment[];

type Value<One> = One extends string
  ? []
  : One extends readonly (infer Word)[]
    ? [Word]
    : One extends Kind<infer Of>
      ? [Of]
      : [];

/** The values that segments ask for, in their order. */
export type Values<Of extends Segments> = Of extends readonly [infer First, ...infer Rest extends Segments]
  ? [...Value<First>, ...Values<Rest>]
  : [];

const BETWEEN = "#";

/**
 * Writes values into their segments, up to the first for which there is none. One that is a part of another item's segment
 * is written there as it is.
 * @returns the text, and how many values it took
 */
export function write(
  segments: Segments,
  values: readonly unknown[],
): readonly [text: string, taken: number] {
  let text = "";
  let taken = 0;
  for (const [index, segment] of segments.entries()) {
    if (index > 0) text += BETWEEN;
    if (typeof segment === "string") text += segment;
    else if (taken === values.length) break;
    else text += written(segment, values[taken++]);
  }
  return [text, taken];
}

function written(segment: Exclude<Segment, string>, value: unknown): string {
  const asText: ((value: never) => string) | undefined = "text" in segment ? segment.text : undefined;
  // `Values` has seen to it that the value is one of the segment's kind, which a list of any values cannot say.
  return asText === undefined ? String(value) : asText(value as never);
}

/** Every text that segments may be, as a regular expression. */
export function patternOf(segments: Segments): string {
  return segments
    .map((segment) => {
      if (typeof segment === "string") return segment;
      return "pattern" in segment ? `(?:${segment.pattern})` : `(?:${segment.join("|")})`;
    })
    .join(BETWEEN);
}

/** How people read segments: words as they are, kinds by their names. */
export function nameOf(segments: Segments): string {
  return segments
    .map((segment) => {
      if (typeof segment === "string") return segment;
      return "pattern" in segment ? `<${segment.name}>` : segment.join("|");
    })
    .join(BETWEEN);
}
