import type { ComponentChildren } from "preact";
import {
  PREDIKAT_VALUES,
  PREDIKAT_WORDS,
  type Predikat,
} from "../../../../../shared/domain/rules/predikat.ts";
import { words } from "../../frame/language.ts";
import { Spread } from "../figure/spread.tsx";

const WORDS = {
  predikat: { id: "Predikat", en: "Predikat" },
  employees: { id: "Pegawai", en: "Employees" },
  none: {
    id: "Belum ada pegawai yang dinilai pada periode ini.",
    en: "Nobody is rated in this period yet.",
  },
};

interface PredikatSpreadProps {
  readonly caption: ComponentChildren;
  /** How many have each; none where one is absent. */
  readonly counts: { readonly [Of in Predikat]?: number | undefined };
}

/** How many have each predikat, or that nobody is rated yet. */
export function PredikatSpread({ caption, counts }: PredikatSpreadProps) {
  const text = words(WORDS);
  const rows = PREDIKAT_VALUES.map((one) => ({
    key: one,
    name: PREDIKAT_WORDS[one],
    counts: [counts[one] ?? 0],
  }));
  if (rows.every((row) => row.counts[0] === 0)) return <p class="quiet-text">{text.none}</p>;
  return <Spread caption={caption} columns={[text.predikat, text.employees]} rows={rows} />;
}
