import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { useAct } from "../../client/acts.ts";
import type { Given } from "../../client/operations.ts";
import { useAskWhole } from "../../client/pages.ts";
import { Refusal } from "../../client/refusal.ts";
import { monthFrom, monthOf, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useKept } from "../../offline/draft.ts";
import { Choices, SelectField } from "../../parts/form/choices.tsx";
import { Form, Submit, TextArea, TextField } from "../../parts/form/form.tsx";
import { numberSent } from "../../parts/form/typed-figures.ts";
import { Card } from "../../parts/screen/screen.tsx";
import { RUN_WORDS } from "./run-words.ts";

type Order = Given<"POST /v1/incentive-runs">["body"];
type Kind = Order["kind"];

const WORDS = {
  title: { id: "Hitung insentif", en: "Compute incentives" },
  kind: { id: "Jenis", en: "Kind" },
  TRIAL: {
    id: "Melihat akibat suatu tabel; tidak membayar siapa pun.",
    en: "Shows what a table does; pays nobody.",
  },
  FINAL: { id: "Satu kali sebulan, menjadi daftar bayar.", en: "Once a month; becomes the payroll list." },
  CORRECTION: {
    id: "Selisih atas yang sudah dibayarkan.",
    en: "The differences to what was paid.",
  },
  month: { id: "Bulan", en: "Month" },
  table: { id: "Tabel", en: "Table" },
  count: { id: "Banyaknya hasil yang belum final", en: "Results that are not final" },
  reason: { id: "Alasan tetap dibayarkan", en: "Why it is paid nonetheless" },
  send: { id: "Mulai", en: "Start" },
};

const NOT_ASKED = { count: "", reason: "" };

const KINDS: readonly Kind[] = ["TRIAL", "FINAL", "CORRECTION"];

/** Orders a run. A final one with results that are not final is ordered again with their number and a reason. */
export function OrderRun() {
  const { query, route } = useLocation();
  const tables = useAskWhole("GET /v1/incentive-tables", { query: { limit: 100 } });
  const [kind, setKind] = useState<Kind>("TRIAL");
  const [month, setMonth] = useState(monthFrom(monthOf(today()), -1));
  const [chosen, setChosen] = useState(query.table);
  const [notFinal, setNotFinal] = useKept("run not final", NOT_ASKED);
  const ordering = useAct("POST /v1/incentive-runs", ({ id }) => {
    setNotFinal(NOT_ASKED);
    route(`/app/insentif/hitungan/${id}`);
  });
  const text = words(WORDS);
  const run = words(RUN_WORDS);
  const all = tables.value?.items ?? [];
  const tableId = chosen ?? all[0]?.id ?? "";
  const isAskedWhy = ordering.error instanceof Refusal && ordering.error.code === "incentive-run.not-final";
  const confirms = kind === "FINAL" && (isAskedWhy || notFinal.count !== "");
  function body(): Order {
    if (kind === "TRIAL") return { kind, month, tableId };
    if (kind === "CORRECTION" || !confirms) return { kind, month };
    return { kind, month, notFinal: { count: numberSent(notFinal.count), reason: notFinal.reason.trim() } };
  }
  return (
    <Card title={text.title}>
      <Form error={ordering.error} onSubmit={() => void ordering.act({ body: body() })}>
        <Choices
          name="kind"
          legend={text.kind}
          options={KINDS.map((value) => ({ value, label: run[value], hint: text[value] }))}
          value={kind}
          onValue={(value) => setKind(value as Kind)}
        />
        <TextField name="month" label={text.month} type="month" value={month} onValue={setMonth} />
        {kind === "TRIAL" && (
          <SelectField
            name="tableId"
            label={text.table}
            options={all.map(({ id, content }) => [id, content.title] as const)}
            value={tableId}
            onValue={setChosen}
          />
        )}
        {confirms && (
          <>
            <TextField
              name="notFinal.count"
              label={text.count}
              inputMode="numeric"
              value={notFinal.count}
              onValue={(count) => setNotFinal({ ...notFinal, count })}
            />
            <TextArea
              name="notFinal.reason"
              label={text.reason}
              maxLength={1_000}
              rows={2}
              value={notFinal.reason}
              onValue={(reason) => setNotFinal({ ...notFinal, reason })}
            />
          </>
        )}
        <Submit isBusy={ordering.isBusy}>{text.send}</Submit>
      </Form>
    </Card>
  );
}
