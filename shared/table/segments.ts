/** A variable part of a key: its pattern, and how a value is written there. */
export interface Kind<Value = never> {
  readonly name: string;
  /** A regular expression for its text. */
  readonly pattern: string;
  /** How to write a value, if not as it is. */
  readonly text?: (value: Value) => string;
}

/** A kind of which `Values` guarantees that the value fits, which a list's type cannot express. */
interface AnyKind {
  text?(value: unknown): string;
}

/** A fixed word, one of several words, or a kind of id. */
export type Segment = string | readonly string[] | Kind;
/** The parts of a key, joined by `#`. */
export type Segments = readonly Segment[];

type Value<One> = One extends string
  ? []
  : One extends readonly (infer Word)[]
    ? [Word]
    : One extends Kind<infer Of>
      ? [Of]
      : [];

/** The values that the segments take, in order. */
export type Values<Of extends Segments> = Of extends readonly [infer First, ...infer Rest extends Segments]
  ? [...Value<First>, ...Values<Rest>]
  : [];

const BETWEEN = "#";

/**
 * Writes values into their segments, up to the first segment without a value. A value that is itself part of
 * another segment is written unchanged.
 * @returns the text, and how many values it used
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
  const kind: AnyKind | undefined = "pattern" in segment ? segment : undefined;
  return kind?.text === undefined ? String(value) : kind.text(value);
}

/** A regular expression for any text of the segments. */
export function patternOf(segments: Segments): string {
  return segments
    .map((segment) => {
      if (typeof segment === "string") return segment;
      return "pattern" in segment ? `(?:${segment.pattern})` : `(?:${segment.join("|")})`;
    })
    .join(BETWEEN);
}

/** Segments as shown to people: words as they are, variable parts by name. */
export function nameOf(segments: Segments): string {
  return segments
    .map((segment) => {
      if (typeof segment === "string") return segment;
      return "pattern" in segment ? `<${segment.name}>` : segment.join("|");
    })
    .join(BETWEEN);
}
