import { PREDIKAT_WORDS } from "../../../../../shared/domain/rules/predikat.ts";
import type { Answer } from "../../client/operations.ts";
import { words } from "../../frame/language.ts";
import { percentWords, rupiahWords } from "../../frame/numbers.ts";
import { Facts } from "../../parts/figure/figures.tsx";
import { inOrder } from "../../parts/list/in-order.ts";
import { Table } from "../../parts/list/table.tsx";
import { LEAVES } from "../../parts/person/leave-words.ts";
import { Card } from "../../parts/screen/screen.tsx";
import { Written } from "../../parts/screen/written.tsx";

type Content = Answer<"GET /v1/incentive-tables/{tableId}">["content"];

const WORDS = {
  classes: { id: "Kelas jabatan", en: "Job classes" },
  class: { id: "Kelas", en: "Class" },
  base: { id: "Besaran dasar", en: "Base amount" },
  positions: { id: "Jabatan atau golongan", en: "Positions or grades" },
  split: { id: "Pembagian dan batas", en: "Split and caps" },
  productivity: { id: "Bagian kinerja", en: "Performance part" },
  discipline: { id: "Bagian disiplin", en: "Discipline part" },
  unrated: { id: "Tanpa hasil penilaian", en: "Without a result" },
  withoutRecord: { id: "Tanpa catatan disiplin", en: "Without a discipline record" },
  bonuses: {
    id: "Batas bonus sebulan dari besaran dasar",
    en: "Cap on a month's bonuses, of the base amount",
  },
  bands: { id: "Kinerja", en: "Performance" },
  predikat: { id: "Predikat", en: "Predikat" },
  score: { id: "Skor", en: "Score" },
  share: { id: "Bagian yang diterima", en: "Share that is paid" },
  deductions: { id: "Potongan", en: "Deductions" },
  case: { id: "Pelanggaran", en: "Breach" },
  each: { id: "Potongan tiap kejadian", en: "Deducted for each case" },
  from: { id: "Dari", en: "From" },
  DISCIPLINE: { id: "bagian disiplin", en: "the discipline part" },
  leave: { id: "Cuti", en: "Leave" },
  paid: { id: "Dibayar dari besaran dasar", en: "Paid of the base amount" },
  WHOLE: { id: "semua kecuali bonus", en: "everything but bonuses" },
};

/** The rules of a version, in tables that people can check against the regulation. */
export function TableRules({ of: content }: { readonly of: Content }) {
  const { classes, split, productivity, discipline, bonuses, leave } = content;
  const leaves = inOrder(LEAVES, leave);
  const text = words(WORDS);
  const kinds = words(LEAVES);
  const unrated =
    productivity.by === "PREDIKAT" ? productivity.unratedBasisPoints : productivity.unmeasuredBasisPoints;
  const bands: readonly { readonly name: string; readonly basisPoints: number }[] =
    productivity.by === "PREDIKAT"
      ? productivity.bands.map((one) => ({
          name: PREDIKAT_WORDS[one.predikat],
          basisPoints: one.basisPoints,
        }))
      : productivity.bands.map((one) => ({
          name: `${percentWords(one.fromBasisPoints)} – ${percentWords(one.throughBasisPoints)}`,
          basisPoints: one.basisPoints,
        }));
  return (
    <>
      <Card title={text.split}>
        <Facts
          of={[
            [text.productivity, percentWords(split.productivityBasisPoints)],
            [text.discipline, percentWords(split.disciplineBasisPoints)],
            [text.unrated, percentWords(unrated)],
            [text.withoutRecord, percentWords(discipline.withoutRecordBasisPoints)],
            [text.bonuses, percentWords(bonuses.atMostBasisPoints)],
          ]}
        />
      </Card>
      <Card title={text.classes}>
        <Table
          caption={text.classes}
          hidesCaption
          rows={classes}
          keyOf={({ code }) => code}
          columns={[
            { name: text.class, of: ({ code, name }) => `${code}, ${name}` },
            { name: text.positions, of: ({ positions, grades }) => [...positions, ...grades].join("; ") },
            { name: text.base, isNumber: true, of: ({ baseRupiah }) => rupiahWords(baseRupiah) },
          ]}
        />
      </Card>
      <Card title={text.bands}>
        <Table
          caption={text.bands}
          hidesCaption
          rows={bands}
          keyOf={({ name }) => name}
          columns={[
            { name: productivity.by === "PREDIKAT" ? text.predikat : text.score, of: ({ name }) => name },
            { name: text.share, isNumber: true, of: ({ basisPoints }) => percentWords(basisPoints) },
          ]}
        />
      </Card>
      <Card title={text.deductions}>
        <Table
          caption={text.deductions}
          hidesCaption
          rows={discipline.deductions}
          keyOf={({ code }) => code}
          columns={[
            { name: text.case, of: ({ code, name }) => <Written>{`${name} (${code})`}</Written> },
            { name: text.each, isNumber: true, of: ({ basisPoints }) => percentWords(basisPoints) },
            { name: text.from, of: ({ from }) => text[from] },
          ]}
        />
      </Card>
      {leaves.length > 0 && (
        <Card title={text.leave}>
          <Table
            caption={text.leave}
            hidesCaption
            rows={leaves}
            keyOf={([kind]) => kind}
            columns={[
              { name: text.leave, of: ([kind]) => kinds[kind] },
              { name: text.paid, isNumber: true, of: ([, basisPoints]) => percentWords(basisPoints) },
            ]}
          />
        </Card>
      )}
    </>
  );
}
