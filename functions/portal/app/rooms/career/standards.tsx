import { useState } from "preact/hooks";
import type { Answer } from "../../client/operations.ts";
import { useAskPages } from "../../client/pages.ts";
import { dayWords, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Dialog } from "../../parts/dialog/dialog.tsx";
import { PagedList } from "../../parts/list/paged-list.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { competencyName } from "./competency-words.ts";
import { CareerScreen } from "./screen.tsx";
import { StandardForm } from "./standard-form.tsx";

type Standard = Answer<"GET /v1/talent/competency-standards">["items"][number];

const WORDS = {
  lead: {
    id: "Kompetensi dan level yang diperlukan tiap jabatan (PermenPANRB 38/2017).",
    en: "What each post takes, at which level (PermenPANRB 38/2017).",
  },
  none: {
    id: "Belum ada standar kompetensi. Pengelola kinerja menetapkannya jabatan demi jabatan.",
    en: "No standards yet. HR sets them post by post.",
  },
  noneYet: {
    id: "Belum ada standar kompetensi. Tetapkan untuk satu jabatan lebih dahulu; jabatan lain menyusul.",
    en: "No standards yet. Set one for one post first; the others follow.",
  },
  add: { id: "Tetapkan standar", en: "Set a standard" },
  change: { id: "Tetapkan edisi baru", en: "Set a new edition" },
  since: { id: "berlaku sejak", en: "in force since" },
  from: { id: "mulai", en: "from" },
};

/** What each post takes. */
export function Standards() {
  return (
    <CareerScreen tab="standards" lead={words(WORDS).lead}>
      <StandardList />
    </CareerScreen>
  );
}

/** The standards, by post; HR sets them. */
export function StandardList() {
  const { has } = usePerson();
  const asked = useAskPages("GET /v1/talent/competency-standards", {});
  const [open, setOpen] = useState<string>();
  const text = words(WORDS);
  const close = () => setOpen(undefined);
  const isHr = has("HR");
  // As it is now: it may change while somebody types.
  const opened = asked.value?.items.find(({ id }) => id === open);
  return (
    <>
      {isHr && (
        <p>
          <button type="button" onClick={() => setOpen("new")}>
            {text.add}
          </button>
        </p>
      )}
      <Dialog title={opened?.position ?? text.add} isOpen={open !== undefined} onClose={close}>
        {open !== undefined && <StandardForm key={open} of={opened} onDone={close} />}
      </Dialog>
      <PagedList asked={asked} empty={<p>{isHr ? text.noneYet : text.none}</p>}>
        {({ items }) =>
          items.map((one) => <One key={one.id} of={one} {...(isHr && { onChange: () => setOpen(one.id) })} />)
        }
      </PagedList>
    </>
  );
}

function One({ of, onChange }: { readonly of: Standard; readonly onChange?: () => void }) {
  const text = words(WORDS);
  const edition = of.editions.findLast(({ from }) => from <= today()) ?? of.editions.at(-1);
  if (edition === undefined) return null;
  const isInForce = edition.from <= today();
  return (
    <Card
      title={of.position}
      aside={
        onChange && (
          <button type="button" class="bare" aria-label={`${text.change}: ${of.position}`} onClick={onChange}>
            {text.change}
          </button>
        )
      }
    >
      <p>{edition.competencies.map(({ name, level }) => `${competencyName(name)} ${level}`).join(" · ")}</p>
      <p class="hint">
        {edition.basis}, {isInForce ? text.since : text.from} {dayWords(edition.from)}
      </p>
    </Card>
  );
}
