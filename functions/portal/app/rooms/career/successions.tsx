import { useState } from "preact/hooks";
import { useAskPages } from "../../client/pages.ts";
import { words } from "../../frame/language.ts";
import { Dialog } from "../../parts/dialog/dialog.tsx";
import { PagedList } from "../../parts/list/paged-list.tsx";
import { Rows } from "../../parts/list/rows.tsx";
import { usePerson } from "../../session/person.ts";
import { CareerScreen } from "./screen.tsx";
import { SuccessionForm } from "./succession-form.tsx";

const WORDS = {
  lead: {
    id: "Siapa yang dapat menggantikan pemegang satu jabatan, dan syarat mana yang belum terpenuhi.",
    en: "Who might succeed in a post, and which requirements are not met.",
  },
  none: { id: "Belum ada rencana suksesi.", en: "There are no successions yet." },
  add: { id: "Susun suksesi", en: "Begin a succession" },
  from: { id: "paling rendah", en: "at least" },
};

/** Successions, for the talent circle. */
export function Successions() {
  const { has, nip } = usePerson();
  const asked = useAskPages("GET /v1/talent/successions", {});
  const [isOpen, setIsOpen] = useState(false);
  const text = words(WORDS);
  const mayWrite = has("HR") || nip !== undefined;
  return (
    <CareerScreen
      tab="successions"
      lead={text.lead}
      acts={
        mayWrite && (
          <button type="button" onClick={() => setIsOpen(true)}>
            {text.add}
          </button>
        )
      }
    >
      <Dialog title={text.add} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        {isOpen && <SuccessionForm of={undefined} onDone={() => setIsOpen(false)} />}
      </Dialog>
      <PagedList asked={asked} empty={<p>{text.none}</p>}>
        {({ items }) => (
          <Rows
            label={text.lead}
            of={items.map(({ id, position, gradeFrom }) => ({
              ...{ key: id, to: `/app/karier/suksesi/${id}`, title: position },
              detail: `${text.from} ${gradeFrom}`,
            }))}
          />
        )}
      </PagedList>
    </CareerScreen>
  );
}
