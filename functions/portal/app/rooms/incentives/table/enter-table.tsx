import { useLocation } from "preact-iso/router";
import { useAct } from "../../../client/acts.ts";
import { useAsk } from "../../../client/questions.ts";
import { monthFrom, monthOf, today } from "../../../frame/dates.ts";
import { words } from "../../../frame/language.ts";
import { useDraft } from "../../../offline/draft.ts";
import { Loaded } from "../../../parts/asked/loaded.tsx";
import { Screen } from "../../../parts/screen/screen.tsx";
import { TableForm } from "./form.tsx";
import { type Content, contentOf, newTable, typedOf } from "./typed-table.ts";

const WORDS = {
  title: { id: "Masukkan tabel insentif", en: "Enter an incentive table" },
  lead: {
    id: "Menurut peraturan daerah. Isian tersimpan di perangkat ini sampai dikirim.",
    en: "By the city's regulation. What you type is kept on this device until it is sent.",
  },
  back: { id: "Tabel insentif", en: "Incentive tables" },
  save: { id: "Simpan tabel", en: "Save the table" },
};

/** Enters a version: from nothing, or from another one (`?dari=`). */
export function EnterTable() {
  const { dari: tableId } = useLocation().query;
  const asked = useAsk(
    "GET /v1/incentive-tables/{tableId}",
    tableId === undefined ? undefined : { params: { tableId } },
  );
  const text = words(WORDS);
  return (
    <Screen title={text.title} lead={text.lead} back={{ to: "/app/insentif", name: text.back }}>
      {tableId === undefined ? (
        <Enter of={undefined} />
      ) : (
        <Loaded asked={asked} lines={10}>
          {({ content }) => <Enter of={content} />}
        </Loaded>
      )}
    </Screen>
  );
}

/** @param of the version that it is made from */
function Enter({ of }: { readonly of: Content | undefined }) {
  const { query, route } = useLocation();
  const next = monthFrom(monthOf(today()), 1);
  const initial = of === undefined ? newTable(next) : { ...typedOf(of), effectiveFrom: next };
  const draft = useDraft(`incentive table from ${query.dari ?? "nothing"}`, initial);
  const entering = useAct("POST /v1/incentive-tables", ({ id }) => {
    draft.clear();
    route(`/app/insentif/tabel/${id}`);
  });
  return (
    <TableForm
      value={draft.value}
      onValue={draft.set}
      error={entering.error}
      isBusy={entering.isBusy}
      save={words(WORDS).save}
      onSubmit={() => void entering.act({ body: contentOf(draft.value) })}
    />
  );
}
