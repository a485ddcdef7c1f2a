import { useState } from "preact/hooks";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { rupiahWords } from "../../frame/numbers.ts";
import { Check, SelectField } from "../../parts/form.tsx";
import { Empty, Loaded } from "../../parts/loaded.tsx";
import { Card } from "../../parts/screen.tsx";
import { Table } from "../../parts/table.tsx";

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
  next: { id: "Halaman berikutnya", en: "Next page" },
  first: { id: "Ke awal", en: "To the beginning" },
};

/** What each employee gets in a run, by unit, or only those with problems. */
export function RunLines({ run: { id, unitIds } }: { readonly run: Run }) {
  const [unitId, setUnit] = useState("");
  const [isProblems, setProblems] = useState(false);
  const [cursor, setCursor] = useState<string>();
  const units = useAsk("GET /v1/units", {});
  const asked = useAsk("GET /v1/incentive-runs/{runId}/lines", {
    params: { runId: id },
    query: {
      limit: 50,
      ...(unitId !== "" && { unitId }),
      ...(isProblems && { list: "PROBLEMS" as const }),
      ...(cursor !== undefined && { cursor }),
    },
  });
  const text = words(WORDS);
  const names = new Map(units.value?.items.map((unit) => [unit.id, unit.name]));
  const from = (change: () => void) => {
    setCursor(undefined);
    change();
  };
  return (
    <Card title={text.title}>
      <SelectField
        name="unitId"
        label={text.unit}
        options={[["", text.all], ...unitIds.map((one) => [one, names.get(one) ?? one] as const)]}
        value={unitId}
        onValue={(value) => from(() => setUnit(value))}
      />
      <Check label={text.problems} isOn={isProblems} onToggle={(isOn) => from(() => setProblems(isOn))} />
      <Loaded asked={asked} lines={8}>
        {(page) =>
          page.items.length === 0 ? (
            <Empty>
              <p>{text.none}</p>
            </Empty>
          ) : (
            <>
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
              <div class="acts">
                {cursor !== undefined && (
                  <button type="button" class="bare" onClick={() => setCursor(undefined)}>
                    {text.first}
                  </button>
                )}
                {page.cursor !== undefined && (
                  <button type="button" class="quiet" onClick={() => setCursor(page.cursor)}>
                    {text.next}
                  </button>
                )}
              </div>
            </>
          )
        }
      </Loaded>
    </Card>
  );
}

type Line = Answer<"GET /v1/incentive-runs/{runId}/lines">["items"][number];

function beforeOf({ paidRupiah, baselineRupiah }: Line): string {
  const before = paidRupiah ?? baselineRupiah;
  return before === undefined ? "–" : rupiahWords(before);
}
