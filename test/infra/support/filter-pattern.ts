/**
 * Whether CloudWatch's filter pattern matches a log line. It knows the syntax that the stack uses, conditions
 * on JSON fields joined by `||`; anything else throws, so that no test passes on a pattern it cannot read.
 */
export function matches(pattern: string, line: object): boolean {
  const whole = /^\{ (.+) \}$/.exec(pattern)?.[1];
  if (whole === undefined) throw new Error(`Not a pattern for JSON: ${pattern}`);
  return whole.split(" || ").some((condition) => holds(condition, line));
}

function holds(condition: string, line: object): boolean {
  const parts = /^\(\$\.([\w.]+) (=|>) ("[^"]*"|\d+)\)$/.exec(condition);
  if (parts === null) throw new Error(`Not a condition that this reads: ${condition}`);
  const [, path = "", operator, written = ""] = parts;
  const expected: unknown = JSON.parse(written);
  const value = path
    .split(".")
    .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], line);
  return operator === "="
    ? value === expected
    : typeof value === "number" && typeof expected === "number" && value > expected;
}
