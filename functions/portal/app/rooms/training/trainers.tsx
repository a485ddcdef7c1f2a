import { useState } from "preact/hooks";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { Dialog } from "../../parts/dialog/dialog.tsx";
import { State } from "../../parts/figure/figures.tsx";
import { Table } from "../../parts/list/table.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { usePerson } from "../../session/person.ts";
import { TrainingScreen } from "./screen.tsx";
import { type Trainer, TrainerForm } from "./trainer-form.tsx";

const WORDS = {
  lead: {
    id: "Pegawai yang melatih rekannya. Jam mengajar terhitung tersendiri, tidak menambah JP mereka.",
    en: "Employees who teach colleagues. Their hours of teaching are counted apart, and add nothing to their own.",
  },
  add: { id: "Tambah pelatih", en: "Add a trainer" },
  none: {
    id: "Belum ada pelatih internal. Tambahkan pegawai dengan keahliannya, agar diusulkan saat sesi direncanakan.",
    en: "No internal trainers yet. Add employees with their skills, to have them proposed when sessions are planned.",
  },
  table: { id: "Pelatih internal", en: "Internal trainers" },
  name: { id: "Nama", en: "Name" },
  skills: { id: "Keahlian", en: "Skills" },
  taught: { id: "Jam diberikan", en: "Hours taught" },
  planned: { id: "Jam direncanakan", en: "Hours planned" },
  limit: { id: "Batas setahun", en: "Yearly limit" },
  paused: { id: "Tidak diusulkan", en: "Not proposed" },
  act: { id: "Tindakan", en: "Act" },
  change: { id: "Ubah", en: "Change" },
};

/** The pool of internal trainers; HR adds to it and changes it. */
export function Trainers() {
  const { has } = usePerson();
  const asked = useAsk("GET /v1/trainers", {});
  const [open, setOpen] = useState<string>();
  const text = words(WORDS);
  const nameOf = namesIn(asked.value);
  const close = () => setOpen(undefined);
  const isHr = has("HR");
  // As it is now: it may change while somebody types.
  const opened = asked.value?.items.find(({ nip }) => nip === open);
  return (
    <TrainingScreen
      tab="trainers"
      lead={text.lead}
      acts={
        isHr && (
          <button type="button" onClick={() => setOpen("new")}>
            {text.add}
          </button>
        )
      }
    >
      <Dialog
        title={opened === undefined ? text.add : nameOf(opened.nip)}
        isOpen={open !== undefined}
        onClose={close}
      >
        {open !== undefined && <TrainerForm key={open} of={opened} onDone={close} />}
      </Dialog>
      <Loaded asked={asked} lines={5}>
        {({ items, year }) =>
          items.length === 0 ? (
            <Empty>
              <p>{text.none}</p>
            </Empty>
          ) : (
            <Table
              caption={`${text.table} ${year}`}
              rows={items}
              keyOf={({ nip }) => nip}
              columns={[
                {
                  name: text.name,
                  of: ({ nip, isActive }) => (
                    <>
                      {nameOf(nip)} {!isActive && <State>{text.paused}</State>}
                    </>
                  ),
                },
                { name: text.skills, of: ({ skills }) => skills.join(", ") },
                { name: text.taught, isNumber: true, of: ({ taughtHours }) => taughtHours },
                { name: text.planned, isNumber: true, of: ({ plannedHours }) => plannedHours },
                { name: text.limit, isNumber: true, of: ({ yearlyHours }) => yearlyHours },
                ...(isHr
                  ? [
                      {
                        name: text.act,
                        isAct: true as const,
                        of: (trainer: Trainer) => (
                          <button
                            type="button"
                            class="bare"
                            aria-label={`${text.change}: ${nameOf(trainer.nip)}`}
                            onClick={() => setOpen(trainer.nip)}
                          >
                            {text.change}
                          </button>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          )
        }
      </Loaded>
    </TrainingScreen>
  );
}
