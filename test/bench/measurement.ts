/** One figure, and whether it meets its goal. */
export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The goal, readable for people; "-" for a figure without one. */
  readonly goal: string;
  readonly ok: boolean;
  /** Notes for people: the spread, or how the figure comes about. */
  readonly notes?: readonly string[];
}

interface Figure {
  readonly value: number;
  readonly unit: string;
  readonly notes?: readonly string[];
}

/** A figure that must not exceed a limit. */
export function atMost(limit: number, name: string, figure: Figure): Measurement {
  return { name, ...figure, goal: `<= ${limit}`, ok: figure.value <= limit };
}

/** A figure that must stay under a limit. */
export function below(limit: number, name: string, figure: Figure): Measurement {
  return { name, ...figure, goal: `< ${limit}`, ok: figure.value < limit };
}

/** A figure that must match exactly. */
export function exactly(wanted: number, name: string, figure: Figure): Measurement {
  return { name, ...figure, goal: `= ${wanted}`, ok: figure.value === wanted };
}

/** A figure without a goal. */
export function reported(name: string, figure: Figure): Measurement {
  return { name, ...figure, goal: "-", ok: true };
}

/** The middle of an odd number of values, or the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : sum(values) / values.length;
}

/** `0.98..1.21`: the range of the values. */
export function spread(values: readonly number[], digits = 2): string {
  return `${Math.min(...values).toFixed(digits)}..${Math.max(...values).toFixed(digits)}`;
}
