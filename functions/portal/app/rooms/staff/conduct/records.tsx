import { useState } from "preact/hooks";
import { useAskPages } from "../../../client/pages.ts";
import { useAsk } from "../../../client/questions.ts";
import { words } from "../../../frame/language.ts";
import { Notice } from "../../../parts/asked/notice.tsx";
import { SelectField } from "../../../parts/form/choices.tsx";
import { PagedList } from "../../../parts/list/paged-list.tsx";
import { namesIn } from "../../../parts/person/people.ts";
import { Screen } from "../../../parts/screen/screen.tsx";
import { StaffTabs } from "../tabs.tsx";
import { OneConduct } from "./one-conduct.tsx";
import { RecordConduct } from "./record-conduct.tsx";

const WORDS = {
  title: { id: "Catatan disiplin", en: "Conduct records" },
  lead: {
    id: "Hukuman disiplin dan pengaduan terbukti. Selama berlaku, yang bersangkutan tidak menjadi calon penghargaan. Hanya pengelola kinerja yang melihatnya.",
    en: "Sanctions and founded complaints. While in force, nobody concerned is a candidate for an award. Only HR sees them.",
  },
  add: { id: "Catat hukuman atau pengaduan", en: "Record a sanction or complaint" },
  list: { id: "Tampilkan", en: "Show" },
  IN_FORCE: { id: "Yang berlaku", en: "In force" },
  LIFTED: { id: "Yang dicabut", en: "Lifted" },
  noneInForce: {
    id: "Tidak ada catatan yang berlaku. Catat hukuman disiplin setelah keputusannya terbit, dan pengaduan setelah terbukti.",
    en: "No record is in force. Record a sanction once it is decided, and a complaint once it is found to be true.",
  },
  noneLifted: { id: "Belum ada catatan yang dicabut.", en: "No record has been lifted yet." },
  recorded: { id: "Catatan tersimpan.", en: "The record is saved." },
  lifted: {
    id: "Catatan dicabut. Ia tetap terbaca pada daftar yang dicabut.",
    en: "The record is lifted. It stays on the list of lifted ones.",
  },
};

const STATES = ["IN_FORCE", "LIFTED"] as const;

/** Sanctions and founded complaints, the last to end first; recorded here, and lifted. */
export function ConductRecords() {
  const [state, setState] = useState<(typeof STATES)[number]>("IN_FORCE");
  const [isAdding, setAdding] = useState(false);
  const [done, setDone] = useState<"recorded" | "lifted">();
  const asked = useAskPages("GET /v1/conduct-records", { query: { state, limit: 20 } });
  const units = useAsk("GET /v1/units", {});
  const text = words(WORDS);
  const unitName = (unitId: string | undefined) =>
    units.value?.items.find(({ id }) => id === unitId)?.name ?? "";
  return (
    <Screen
      title={text.title}
      lead={text.lead}
      acts={
        <button type="button" onClick={() => setAdding(true)}>
          {text.add}
        </button>
      }
    >
      <StaffTabs />
      <RecordConduct
        units={units.value?.items ?? []}
        isOpen={isAdding}
        onClose={() => setAdding(false)}
        onDone={() => {
          setAdding(false);
          setDone("recorded");
          setState("IN_FORCE");
        }}
      />
      {done && (
        <Notice kind="done">
          <p role="status">{text[done]}</p>
        </Notice>
      )}
      <SelectField
        name="state"
        label={text.list}
        options={STATES.map((code) => [code, text[code]] as const)}
        value={state}
        onValue={(code) => setState(code as typeof state)}
      />
      <PagedList asked={asked} empty={<p>{state === "IN_FORCE" ? text.noneInForce : text.noneLifted}</p>}>
        {(page) =>
          page.items.map((record) => (
            <OneConduct
              key={record.id}
              of={record}
              name={record.nip === undefined ? unitName(record.unitId) : namesIn(page)(record.nip)}
              onLifted={() => setDone("lifted")}
            />
          ))
        }
      </PagedList>
    </Screen>
  );
}
