import { useState } from "preact/hooks";
import { useAct } from "../../../client/acts.ts";
import type { Answer } from "../../../client/operations.ts";
import { dayWords, localDay, today } from "../../../frame/dates.ts";
import { words } from "../../../frame/language.ts";
import { useDraft } from "../../../offline/draft.ts";
import { Facts, State } from "../../../parts/figure/figures.tsx";
import { Form, Submit, TextArea } from "../../../parts/form/form.tsx";
import { Card } from "../../../parts/screen/screen.tsx";
import { Written } from "../../../parts/screen/written.tsx";
import { usePerson } from "../../../session/person.ts";
import { CONDUCT_KINDS, REFERENCE, SANCTION_LEVELS } from "./words.ts";

type Conduct = Answer<"GET /v1/conduct-records">["items"][number];

const WORDS = {
  kind: { id: "Jenis", en: "Kind" },
  span: { id: "Berlaku", en: "In force" },
  from: { id: "sejak", en: "since" },
  until: { id: "sampai", en: "until" },
  open: { id: "sampai dicabut", en: "until it is lifted" },
  recorded: { id: "Dicatat", en: "Recorded" },
  lifted: { id: "Dicabut", en: "Lifted" },
  inForce: { id: "Berlaku", en: "In force" },
  toCome: { id: "Belum mulai", en: "Yet to begin" },
  ended: { id: "Sudah berakhir", en: "Ended" },
  own: {
    id: "Catatan tentang diri Anda dicabut pengelola kinerja yang lain.",
    en: "A record about you is lifted by somebody else in HR.",
  },
  lift: { id: "Cabut catatan", en: "Lift the record" },
  reason: { id: "Alasan dicabut", en: "Why it is lifted" },
  hint: {
    id: "Misalnya keputusan banding, atau catatan yang keliru.",
    en: "Such as a decision on appeal, or a record made by mistake.",
  },
};

interface OneProps {
  readonly of: Conduct;
  /** Whom it is about. */
  readonly name: string;
  readonly onLifted: () => void;
}

/** One record: whom it is about, on what ground, until when; and its lifting. */
export function OneConduct({ of: record, name, onLifted }: OneProps) {
  const { nip } = usePerson();
  const { kind, level, reference, from, until, lifted, state, recordedAt } = record;
  const text = words(WORDS);
  const kinds = words(CONDUCT_KINDS);
  const levels = words(SANCTION_LEVELS);
  const end = until === undefined ? text.open : `${text.until} ${dayWords(until)}`;
  return (
    <Card title={name} aside={<Standing of={record} />}>
      <Facts
        of={[
          [text.kind, level === undefined ? kinds[kind] : `${kinds[kind]}, ${levels[level].toLowerCase()}`],
          [words({ REFERENCE }).REFERENCE, reference],
          [text.span, `${text.from} ${dayWords(from)}, ${end}`],
          [text.recorded, dayWords(localDay(recordedAt))],
          [
            text.lifted,
            lifted && (
              <>
                {dayWords(localDay(lifted.at))}: <Written>{lifted.reason}</Written>
              </>
            ),
          ],
        ]}
      />
      {state === "IN_FORCE" &&
        (record.nip !== undefined && record.nip === nip ? (
          <p class="hint">{text.own}</p>
        ) : (
          <LiftConduct of={record} onLifted={onLifted} />
        ))}
    </Card>
  );
}

/** Whether it counts today: in force is also what has yet to begin, or has ended by itself. */
function Standing({ of: { state, from, until } }: Pick<OneProps, "of">) {
  const text = words(WORDS);
  const day = today();
  if (state === "LIFTED") return <State>{text.lifted}</State>;
  if (from > day) return <State>{text.toCome}</State>;
  if (until !== undefined && until < day) return <State>{text.ended}</State>;
  return <State kind="care">{text.inForce}</State>;
}

function LiftConduct({ of: { id, version }, onLifted }: Pick<OneProps, "of" | "onLifted">) {
  const [isOpen, setOpen] = useState(false);
  const reason = useDraft(`conduct lift ${id}`, "");
  const lifting = useAct("POST /v1/conduct-records/{id}/lift", () => {
    reason.clear();
    onLifted();
  });
  const text = words(WORDS);
  if (!isOpen)
    return (
      <button type="button" class="quiet wrong" onClick={() => setOpen(true)}>
        {text.lift}
      </button>
    );
  const submit = () =>
    void lifting.act({ params: { id }, body: { reason: reason.value.trim() } }, { version });
  return (
    <Form error={lifting.error} onSubmit={submit}>
      <TextArea
        name="reason"
        label={text.reason}
        hint={text.hint}
        maxLength={1_000}
        rows={2}
        hasFocus
        value={reason.value}
        onValue={reason.set}
        onEscape={() => setOpen(false)}
      />
      <Submit isBusy={lifting.isBusy}>{text.lift}</Submit>
    </Form>
  );
}
