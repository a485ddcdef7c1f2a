import { PREDIKAT_WORDS } from "../../../../../shared/domain/rules/predikat.ts";
import type { Answer } from "../../client/operations.ts";
import { periodWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { percentWords } from "../../frame/numbers.ts";
import { AWARD_COMPONENTS } from "../../parts/award/words.ts";
import { Facts } from "../../parts/figure/figures.tsx";
import { Table } from "../../parts/list/table.tsx";

type Listed = Answer<"GET /v1/award-rounds/{month}">["candidates"][number];

const WORDS = {
  part: { id: "Ukuran", en: "Measure" },
  value: { id: "Nilai", en: "Value" },
  weight: { id: "Bobot", en: "Weight" },
  adds: { id: "Menyumbang", en: "Adds" },
  without: { id: "tanpa data", en: "no data" },
  predikat: { id: "Predikat terakhir", en: "Last predikat" },
  unrated: { id: "belum pernah dinilai; pertimbangkan", en: "never rated; consider this" },
  evidence: { id: "Laporan yang diterima", en: "Accepted reports" },
  lead: { id: "Unggul atas calon berikutnya", en: "Lead over the next" },
  tie: { id: "Nilai sama, urutan ditentukan oleh", en: "Equal score, order decided by" },
  EVIDENCE: { id: "jumlah bukti", en: "more evidence" },
  DRAW: { id: "undian", en: "a draw" },
  rise: { id: "Untuk naik satu peringkat", en: "To gain a rank" },
};

/** A candidate, and why they rank where they do. */
export function Candidate({ of: one }: { readonly of: Listed }) {
  const text = words(WORDS);
  const components = words(AWARD_COMPONENTS);
  const place = [one.position, one.kind === "EMPLOYEE" ? one.unitName : undefined].filter(Boolean).join(", ");
  const predikat = one.predikat;
  return (
    <details>
      <summary>
        {one.rank}. {one.name} ({percentWords(one.scoreBasisPoints)})
        {place && <small class="below">{place}</small>}
      </summary>
      {one.parts.length > 0 && (
        <Table
          caption={one.name}
          hidesCaption
          rows={one.parts}
          keyOf={({ name }) => name}
          columns={[
            { name: text.part, of: ({ name }) => components[name] },
            {
              name: text.value,
              isNumber: true,
              of: (part) =>
                `${percentWords(part.valueBasisPoints)}${part.isWithoutData ? ` (${text.without})` : ""}`,
            },
            { name: text.weight, isNumber: true, of: (part) => percentWords(part.weightBasisPoints) },
            { name: text.adds, isNumber: true, of: (part) => percentWords(part.contributionBasisPoints) },
          ]}
        />
      )}
      <Facts
        of={[
          [
            text.predikat,
            one.kind === "UNIT"
              ? undefined
              : predikat
                ? `${PREDIKAT_WORDS[predikat.predikat]} (${periodWords(predikat.month)})`
                : text.unrated,
          ],
          [text.evidence, one.evidence],
          [text.lead, one.leadBasisPoints === undefined ? undefined : percentWords(one.leadBasisPoints)],
          [text.tie, one.tieBrokenBy && text[one.tieBrokenBy]],
          [
            text.rise,
            one.toRise
              ?.map(
                ({ name, neededBasisPoints }) => `${components[name]} + ${percentWords(neededBasisPoints)}`,
              )
              .join("; "),
          ],
        ]}
      />
    </details>
  );
}
