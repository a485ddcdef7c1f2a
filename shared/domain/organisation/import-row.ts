import * as z from "zod";
import { BothLanguagesSchema } from "../both-languages.ts";
import { named } from "../once.ts";
import type { Text } from "../text.ts";
import { type Employee, NipSchema } from "./employee.ts";
import { turnOn } from "./service.ts";

/** What a file does to the register with one of its rows. */
export const ROW_STATES = ["NEW", "CHANGED", "UNCHANGED", "REFUSED"] as const;

const FIELDS = [
  "name",
  "grade",
  "kind",
  "email",
  "siasnId",
  "unitId",
  "position",
  "positionKind",
  "isHead",
  "raterNip",
  "from",
  "standing",
] as const;
type Field = (typeof FIELDS)[number];

/** One row of an import, or somebody outside the file whom it changes: every row of the file has one. */
export const ImportRowSchema = /* @__PURE__ */ named("ImportRow", () =>
  z.object({
    /** Line of the file, whose header is line 1; absent for somebody whom the file changes without naming them. */
    line: z.int().optional(),
    nip: NipSchema().optional(),
    name: z.string().optional(),
    state: z.enum(ROW_STATES),
    /** Null where there was or will be nothing. */
    changes: z.array(
      z.object({ field: z.enum(FIELDS), from: z.string().nullable(), to: z.string().nullable() }),
    ),
    /** Why it is refused. */
    reasons: z.array(BothLanguagesSchema()),
  }),
);

export type ImportRow = z.infer<ReturnType<typeof ImportRowSchema>>;

/** How a record differs from the registered one, field by field; nothing of somebody new. */
export function changesBetween(before: Employee | undefined, after: Employee): ImportRow["changes"] {
  if (before === undefined) return [];
  const [old, fresh] = [valuesOf(before), valuesOf(after)];
  return FIELDS.filter((field) => old[field] !== fresh[field]).map((field) => ({
    field,
    from: old[field] ?? null,
    to: fresh[field] ?? null,
  }));
}

/** By the newest posting, which may still be to begin. */
function valuesOf(employee: Employee): Readonly<Record<Field, string | undefined>> {
  const { name, grade, kind, email, siasnId, postings } = employee;
  const { unitId, position, positionKind, isHead, raterNip, from } = postings.at(-1) ?? {};
  const turn = turnOn(employee, "9999-12-31");
  return {
    ...{ name, grade, kind, email, siasnId, unitId, position, positionKind, raterNip, from },
    isHead: isHead === undefined ? undefined : String(isHead),
    standing: turn && [turn.standing, turn.reason, turn.from].filter(Boolean).join(" "),
  };
}

interface Problem {
  readonly line: number;
  readonly nip?: string | undefined;
  readonly name?: string | undefined;
  readonly column: string | null;
  readonly reason: Text;
}

/** Every row with problems, once, with all of them; problems of the header are of no row. */
export function refusedRows(problems: readonly Problem[]) {
  const byLine = Map.groupBy(
    problems.filter(({ line }) => line > 1),
    ({ line }) => line,
  );
  return [...byLine].map(([line, ofLine]) => {
    const [{ nip, name } = {} as Partial<Problem>] = ofLine;
    const reasons = ofLine.map(({ column, reason }) =>
      column === null ? reason : { id: `${column}: ${reason.id}`, en: `${column}: ${reason.en}` },
    );
    return {
      ...{ line, ...(nip && { nip }), ...(name && { name }) },
      ...{ state: "REFUSED" as const, changes: [], reasons },
    };
  });
}
