import type { Text } from "../../../../../shared/domain/text.ts";
import { say } from "../../frame/language.ts";
import { State } from "../figure/figures.tsx";

const STATES = {
  AWAITING_FILE: { id: "Belum diperiksa", en: "Not checked yet" },
  CHECKING: { id: "Sedang diperiksa", en: "Being checked" },
  CHECKED: { id: "Sudah diperiksa", en: "Checked" },
  APPLYING: { id: "Sedang diterapkan", en: "Being applied" },
  APPLIED: { id: "Sudah diterapkan", en: "Applied" },
  FAILED: { id: "Gagal", en: "Failed" },
};

/** Of what is counted rather than written to a register. */
const COUNTED = {
  APPLYING: { id: "Sedang dihitung", en: "Being counted" },
  APPLIED: { id: "Sudah dihitung", en: "Counted" },
};

const KINDS: Partial<Record<ImportState, "good" | "care" | "wrong">> = {
  CHECKED: "care",
  APPLIED: "good",
  FAILED: "wrong",
};

export type ImportState = keyof typeof STATES;

export const IMPORT_STATES = Object.keys(STATES) as readonly ImportState[];

interface StandingProps {
  readonly state: ImportState;
  /** Whether what is in the file is counted. */
  readonly isCounted?: boolean;
}

/** How far the import of a file is. */
export function ImportStanding({ state, isCounted = false }: StandingProps) {
  const kind = KINDS[state];
  return <State {...(kind && { kind })}>{say(stateName(state, isCounted))}</State>;
}

/** @param isCounted whether what is in the file is counted */
export function stateName(state: ImportState, isCounted: boolean): Text {
  const names = isCounted ? { ...STATES, ...COUNTED } : STATES;
  return names[state];
}

/** Whether it continues without the reader. */
export function isImporting(state: ImportState | undefined): boolean {
  return state === "CHECKING" || state === "APPLYING";
}
