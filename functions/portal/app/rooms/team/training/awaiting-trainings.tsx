import { useAct } from "../../../client/acts.ts";
import type { Answer } from "../../../client/operations.ts";
import { useAsk } from "../../../client/questions.ts";
import { dayWords, shortDayWords } from "../../../frame/dates.ts";
import { words } from "../../../frame/language.ts";
import { countWords } from "../../../frame/numbers.ts";
import { Empty, Loaded } from "../../../parts/asked/loaded.tsx";
import { Facts } from "../../../parts/figure/figures.tsx";
import { Decide } from "../../../parts/form/decide.tsx";
import { Queue, useDone } from "../../../parts/list/queue.tsx";
import { kindWords } from "../../../parts/person/training-words.ts";
import { Card } from "../../../parts/screen/screen.tsx";
import { useTeamNames } from "../names.ts";

const WORDS = {
  label: { id: "Pelatihan yang menunggu konfirmasi Anda", en: "Trainings that await your confirmation" },
  none: {
    id: "Tidak ada pelatihan yang menunggu konfirmasi. Jam pelajaran (JP) baru dihitung setelah Anda mengonfirmasinya.",
    en: "No training awaits confirmation. Lesson hours (JP) count once you have confirmed them.",
  },
  confirm: { id: "Konfirmasi", en: "Confirm" },
  confirmKey: { id: "konfirmasi", en: "confirm" },
  reject: { id: "Tolak", en: "Reject" },
  rejectKey: { id: "tolak", en: "reject" },
  reason: { id: "Alasan ditolak", en: "Why it is rejected" },
  reasonHint: { id: "Pegawai membaca alasan ini.", en: "The employee reads this reason." },
  hours: { id: "Jam pelajaran", en: "Lesson hours" },
  kind: { id: "Bentuk", en: "Form" },
  role: { id: "Sebagai", en: "As" },
  PARTICIPANT: { id: "Peserta", en: "Participant" },
  INTERNAL_TRAINER: { id: "Pelatih internal", en: "Internal trainer" },
  day: { id: "Hari terakhir", en: "Last day" },
  provider: { id: "Penyelenggara", en: "Provider" },
  certificate: { id: "Nomor sertifikat", en: "Certificate number" },
  evidence: { id: "Bukti", en: "Evidence" },
  files: { id: "berkas", en: "files", one: "file" },
  recorded: { id: "Dicatat", en: "Recorded" },
};

type Training = Answer<"GET /v1/me/awaiting-training">["items"][number];

/** The trainings whose hours wait for the rater's confirmation. */
export function AwaitingTrainings() {
  const asked = useAsk("GET /v1/me/awaiting-training", { query: { limit: 50 } });
  const nameOf = useTeamNames(asked.value?.items.map(({ nip }) => nip));
  const text = words(WORDS);
  return (
    <Loaded asked={asked} lines={8}>
      {({ items }) => (
        <Queue
          label={text.label}
          items={items}
          keyOf={({ id }) => id}
          rowOf={({ nip, title, hours, day }) => ({
            title: nameOf(nip),
            detail: <span class="clamp">{title}</span>,
            aside: (
              <>
                {hours} JP
                <br />
                {shortDayWords(day)}
              </>
            ),
          })}
          keys={[
            ["A", text.confirmKey],
            ["R", text.rejectKey],
          ]}
          empty={
            <Empty>
              <p>{text.none}</p>
            </Empty>
          }
        >
          {(training) => <OneTraining training={training} name={nameOf(training.nip)} />}
        </Queue>
      )}
    </Loaded>
  );
}

function OneTraining({ training, name }: { readonly training: Training; readonly name: string }) {
  const done = useDone();
  const confirming = useAct("POST /v1/employees/{nip}/training/{trainingId}/confirm", done);
  const rejecting = useAct("POST /v1/employees/{nip}/training/{trainingId}/reject", done);
  const text = words(WORDS);
  const { nip, id, version, evidence } = training;
  const params = { nip, trainingId: id };
  return (
    <Card title={`${name}: ${training.title}`}>
      <Facts
        of={[
          [text.hours, `${training.hours} JP`],
          [text.kind, kindWords(training)],
          [text.role, text[training.role]],
          [text.day, dayWords(training.day)],
          [text.provider, training.provider],
          [text.certificate, training.certificateNumber],
          [text.evidence, evidence && countWords(evidence.length, WORDS.files)],
        ]}
      />
      <Decide
        about={`training ${id}`}
        yes={{
          name: text.confirm,
          key: "a",
          ...confirming,
          act: () => void confirming.act({ params }, { version }),
        }}
        worded={[
          {
            name: text.reject,
            key: "r",
            field: "reason",
            label: text.reason,
            hint: text.reasonHint,
            maxLength: 1_000,
            ...rejecting,
            act: (reason, onAnswer) =>
              void rejecting.act({ params, body: { reason } }, { version, onAnswer }),
          },
        ]}
      />
    </Card>
  );
}
