/** What bundling needs to know about a unit; `entry` is a path from the project's root. */
export interface BundledUnit {
  readonly name: string;
  readonly entry: string;
}

/** One unit's code, ready to deploy. */
export interface Bundle extends BundledUnit {
  /** Contains `index.mjs` and nothing else. */
  readonly directory: string;
  readonly bytes: number;
  /** The bytes that each source file takes up in the bundle, by path from the project's root. */
  readonly inputs: Readonly<Record<string, number>>;
  /** Packages that it imports but does not contain. */
  readonly leftOut: readonly string[];
}
