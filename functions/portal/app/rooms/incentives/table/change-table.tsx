import { useLocation } from "preact-iso/router";
import { useAct } from "../../../client/acts.ts";
import type { Answer } from "../../../client/operations.ts";
import { useAsk } from "../../../client/questions.ts";
import { words } from "../../../frame/language.ts";
import { Loaded } from "../../../parts/asked/loaded.tsx";
import { Notice } from "../../../parts/asked/notice.tsx";
import { EditStored } from "../../../parts/edit/edit-stored.tsx";
import { useEdit } from "../../../parts/edit/use-edit.ts";
import { Screen } from "../../../parts/screen/screen.tsx";
import { TableForm } from "./form.tsx";
import { contentOf, typedOf } from "./typed-table.ts";

type Table = Answer<"GET /v1/incentive-tables/{tableId}">;

const WORDS = {
  title: { id: "Ubah tabel insentif", en: "Change the incentive table" },
  back: { id: "Tabel insentif", en: "Incentive table" },
  voids: {
    id: "Setelah diubah, persetujuan yang sudah diberikan gugur, dan tabel perlu diuji coba lagi.",
    en: "Once it is changed, approvals are void, and it has to be tried again.",
  },
  inForce: {
    id: "Tabel ini sudah disetujui dan tidak dapat diubah. Masukkan versi baru dengan bulan mulai yang baru.",
    en: "This table is approved and cannot be changed. Enter a new version with a new first month.",
  },
  copy: { id: "Buat versi baru dari tabel ini", en: "Make a new version of it" },
  save: { id: "Simpan perubahan", en: "Save the changes" },
};

/** Changes a version that is not in force. */
export function ChangeTable({ tableId = "" }: { readonly tableId?: string }) {
  const asked = useAsk("GET /v1/incentive-tables/{tableId}", { params: { tableId } });
  const text = words(WORDS);
  return (
    <Screen title={text.title} back={{ to: `/app/insentif/tabel/${tableId}`, name: text.back }}>
      <Loaded asked={asked} lines={10}>
        {(table) =>
          table.state === "IN_FORCE" ? (
            <Notice kind="care">
              <p>{text.inForce}</p>
              <a class="button" href={`/app/insentif/tabel/baru?dari=${tableId}`}>
                {text.copy}
              </a>
            </Notice>
          ) : (
            <Change of={table} />
          )
        }
      </Loaded>
    </Screen>
  );
}

function Change({ of: { id, version, content } }: { readonly of: Table }) {
  const { route } = useLocation();
  const edit = useEdit(`incentive table ${id}`, { version, typed: typedOf(content) });
  const changing = useAct("PUT /v1/incentive-tables/{tableId}", () => {
    edit.clear();
    route(`/app/insentif/tabel/${id}`);
  });
  const text = words(WORDS);
  const submit = () =>
    void changing.act({ params: { tableId: id }, body: contentOf(edit.typed) }, { version });
  return (
    <>
      <p class="hint">{text.voids}</p>
      <EditStored of={edit}>
        {(typed, onTyped) => (
          <TableForm
            value={typed}
            onValue={onTyped}
            error={changing.error}
            isBusy={changing.isBusy}
            save={text.save}
            onSubmit={submit}
          />
        )}
      </EditStored>
    </>
  );
}
