import * as z from "zod";
import { WHOLE_BASIS_POINTS } from "../basis-points.ts";

/** A schema of weights by name, in basis points that sum to the whole. */
export function weights<const Names extends readonly [string, ...string[]]>(names: Names) {
  return z
    .record(z.enum(names), z.int().min(0).max(WHOLE_BASIS_POINTS))
    .refine(
      (parts) =>
        Object.values(parts as Record<string, number>).reduce((sum, part) => sum + part, 0) ===
        WHOLE_BASIS_POINTS,
      {
        error: `weights must sum to ${WHOLE_BASIS_POINTS} basis points`,
      },
    );
}
