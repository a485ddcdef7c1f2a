import { useState } from "preact/hooks";
import type { Answer } from "../../client/operations.ts";
import { useAskPages } from "../../client/pages.ts";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { rupiahWords } from "../../frame/numbers.ts";
import { Check, SelectField } from "../../parts/form/choices.tsx";
import { PagedList } from "../../parts/list/paged-list.tsx";
import { Table } from "../../parts/list/table.tsx";
import { Card } from "../../parts/screen/screen.tsx";

type Run = Answer<"GET /v1/incentive-runs/{runId}">;

const WORDS = {
  title: { id: "Pegawai", en: "Employees" },
  unit: { id: "Unit", en: "Unit" },
  all: { id: "Semua unit", en: "All units" },
  problems: { id: "Hanya yang bermasalah", en: "Only those with problems" },
  none: { id: "Tidak ada pegawai yang cocok.", en: "No employee matches." },
  class: { id: "Kelas", en: "Class" },
  total: { id: "Diterima", en: "Paid" },
  before: { id: "Sebelumnya", en: "Before" },
  remark: { id: "Catatan", en: "Remark" },
  UNCLASSIFIED: { id: "jabatan tanpa kelas", en: "in no class" },
  UNKNOWN_CODE: { id: "kode disiplin tak dikenal", en: "unknown discipline code" },
  notFinal: { id: "hasil belum final", en: "result not final" },
};

/** What each employee gets in a run, by unit, or only those with problems. */
export function RunLines({ run: { id, unitIds } }: { readonly run: Run }) {
  const [unitId, setUnit] = useState("");
  const [isProblems, setProblems] = useState(false);
  const units = useAsk("GET /v1/units", {});
  const asked = useAskPages("GET /v1/incentive-runs/{runId}/lines", {
    params: { runId: id },
    query: {
      limit: 50,
      ...(unitId !== "" && { unitId }),
      ...(isProblems && { list: "PROBLEMS" as const }),
    },
  });
  const text = words(WORDS);
  const names = new Map(units.value?.items.map((unit) => [unit.id, unit.name]));
  return (
    <Card title={text.title}>
      <SelectField
        name="unitId"
        label={text.unit}
        options={[["", text.all], ...unitIds.map((one) => [one, names.get(one) ?? one] as const)]}
        value={unitId}
        onValue={setUnit}
      />
      <Check label={text.problems} isOn={isProblems} onToggle={setProblems} />
      <PagedList asked={asked} empty={<p>{text.none}</p>}>
        {(page) => (
          <Table
            caption={text.title}
            hidesCaption
            rows={page.items}
            keyOf={({ inputs }) => inputs.nip}
            columns={[
              { name: text.title, of: ({ inputs }) => `${inputs.name}, ${inputs.position}` },
              { name: text.class, of: ({ amount }) => amount.classCode ?? "–" },
              {
                name: text.before,
                isNumber: true,
                of: (line) => beforeOf(line),
              },
              { name: text.total, isNumber: true, of: ({ amount }) => rupiahWords(amount.totalRupiah) },
              {
                name: text.remark,
                of: ({ amount, inputs }) =>
                  [
                    ...amount.problems.map((one) => text[one]),
                    ...(inputs.isFinal ? [] : [text.notFinal]),
                  ].join("; ") || "–",
              },
            ]}
          />
        )}
      </PagedList>
    </Card>
  );
}

type Line = Answer<"GET /v1/incentive-runs/{runId}/lines">["items"][number];

function beforeOf({ paidRupiah, baselineRupiah }: Line): string {
  const before = paidRupiah ?? baselineRupiah;
  return before === undefined ? "–" : rupiahWords(before);
}
