import { useState } from "preact/hooks";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { Dialog } from "../../parts/dialog/dialog.tsx";
import { State } from "../../parts/figure/figures.tsx";
import { Table } from "../../parts/list/table.tsx";
import { kindWords } from "../../parts/person/training-words.ts";
import { Written } from "../../parts/screen/written.tsx";
import { usePerson } from "../../session/person.ts";
import { CourseForm } from "./course-form.tsx";
import { differenceWords } from "./difference-words.ts";
import { TrainingScreen } from "./screen.tsx";

type Course = Answer<"GET /v1/courses">["items"][number];

const WORDS = {
  lead: {
    id: "Pelatihan yang diselenggarakan, dengan jalur, bentuk, dan JP.",
    en: "What is given, with path, form and JP.",
  },
  add: { id: "Tambah pelatihan", en: "Add a training" },
  none: { id: "Katalog masih kosong.", en: "The catalogue is empty." },
  title: { id: "Pelatihan", en: "Training" },
  kind: { id: "Jalur dan bentuk", en: "Path and form" },
  about: { id: "Uraian", en: "About" },
  effect: { id: "Perubahan capaian peserta", en: "Change of achievement" },
  points: { id: "poin persen", en: "percentage points" },
  retired: { id: "Tidak ditawarkan", en: "Not offered" },
  act: { id: "Tindakan", en: "Act" },
  plan: { id: "Rencanakan sesi", en: "Plan a session" },
  change: { id: "Ubah", en: "Change" },
};

/** The trainings that are given; HR adds to them and plans their sessions. */
export function Catalogue() {
  const { has } = usePerson();
  const asked = useAsk("GET /v1/courses", {});
  // By its id: what is stored may change while its form is open.
  const [open, setOpen] = useState<string>();
  const text = words(WORDS);
  const opened = asked.value?.items.find(({ id }) => id === open);
  const close = () => setOpen(undefined);
  const isHr = has("HR");
  return (
    <TrainingScreen
      tab="catalogue"
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
        title={open === "new" ? text.add : (opened?.title ?? "")}
        isOpen={open !== undefined}
        onClose={close}
      >
        {open !== undefined && <CourseForm of={opened} onDone={close} />}
      </Dialog>
      <Loaded asked={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>
              <p>{text.none}</p>
            </Empty>
          ) : (
            <Table
              caption={text.title}
              hidesCaption
              rows={items}
              keyOf={({ id }) => id}
              columns={[
                {
                  name: text.title,
                  of: ({ title, isOffered }) => (
                    <>
                      {title} {!isOffered && <State>{text.retired}</State>}
                    </>
                  ),
                },
                { name: text.kind, of: kindWords },
                { name: "JP", isNumber: true, of: ({ hours }) => hours },
                { name: text.about, of: ({ about }) => about && <Written>{about}</Written> },
                {
                  name: text.effect,
                  of: ({ effect }) => (effect === undefined ? "" : differenceWords(effect, text.points)),
                },
                ...(isHr
                  ? [
                      {
                        name: text.act,
                        isAct: true as const,
                        of: (course: Course) => <Acts of={course} onOpen={setOpen} />,
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

function Acts({ of, onOpen }: { readonly of: Course; readonly onOpen: (courseId: string) => void }) {
  const text = words(WORDS);
  return (
    <div class="acts">
      {of.isOffered && (
        <a href={`/app/pelatihan/katalog/${of.id}/sesi-baru`} aria-label={`${text.plan}: ${of.title}`}>
          {text.plan}
        </a>
      )}
      <button
        type="button"
        class="bare"
        aria-label={`${text.change}: ${of.title}`}
        onClick={() => onOpen(of.id)}
      >
        {text.change}
      </button>
    </div>
  );
}
