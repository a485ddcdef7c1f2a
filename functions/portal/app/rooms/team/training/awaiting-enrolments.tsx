import { useAct } from "../../../client/acts.ts";
import type { Answer } from "../../../client/operations.ts";
import { useAsk } from "../../../client/questions.ts";
import { agoWords, dayWords, shortDayWords } from "../../../frame/dates.ts";
import { words } from "../../../frame/language.ts";
import { Empty, Loaded } from "../../../parts/asked/loaded.tsx";
import { Facts } from "../../../parts/figure/figures.tsx";
import { Decide } from "../../../parts/form/decide.tsx";
import { Queue, useDone } from "../../../parts/list/queue.tsx";
import { namesIn } from "../../../parts/person/people.ts";
import { Card } from "../../../parts/screen/screen.tsx";

type Enrolment = Answer<"GET /v1/me/awaiting-enrolments">["items"][number];

const WORDS = {
  label: {
    id: "Pendaftaran pelatihan yang menunggu persetujuan Anda",
    en: "Enrolments that await your approval",
  },
  none: {
    id: "Tidak ada pendaftaran pelatihan yang menunggu persetujuan Anda.",
    en: "No enrolment awaits your approval.",
  },
  approve: { id: "Setujui", en: "Approve" },
  approveKey: { id: "setujui", en: "approve" },
  reject: { id: "Tolak", en: "Reject" },
  rejectKey: { id: "tolak", en: "reject" },
  reason: { id: "Alasan ditolak", en: "Why it is rejected" },
  reasonHint: {
    id: "Pegawai membaca alasan ini. Tempatnya diberikan kepada yang menunggu.",
    en: "The employee reads this. The place goes to whoever waits.",
  },
  begins: { id: "Mulai", en: "Begins" },
  hours: { id: "Jam pelajaran", en: "Lesson hours" },
  place: { id: "Tempat", en: "Place" },
  held: { id: "Dipegang sampai Anda menjawab", en: "Held until you answer" },
  waits: { id: "Di daftar tunggu", en: "On the waiting list" },
  since: { id: "Mendaftar", en: "Enrolled" },
  about: { id: "Tentang sesi ini", en: "About this session" },
};

/** The enrolments of one's staff that wait for approval. */
export function AwaitingEnrolments() {
  const asked = useAsk("GET /v1/me/awaiting-enrolments", { query: { limit: 50 } });
  const nameOf = namesIn(asked.value);
  const text = words(WORDS);
  return (
    <Loaded asked={asked} lines={8}>
      {({ items }) => (
        <Queue
          label={text.label}
          items={items}
          keyOf={({ sessionId, nip, version }) => `${sessionId} ${nip} ${version}`}
          rowOf={({ nip, title, hours, firstDay }) => ({
            title: nameOf(nip),
            detail: <span class="clamp">{title}</span>,
            aside: (
              <>
                {hours} JP
                <br />
                {shortDayWords(firstDay)}
              </>
            ),
          })}
          keys={[
            ["A", text.approveKey],
            ["R", text.rejectKey],
          ]}
          empty={
            <Empty>
              <p>{text.none}</p>
            </Empty>
          }
        >
          {(enrolment) => <OneEnrolment enrolment={enrolment} name={nameOf(enrolment.nip)} />}
        </Queue>
      )}
    </Loaded>
  );
}

function OneEnrolment({ enrolment, name }: { readonly enrolment: Enrolment; readonly name: string }) {
  const done = useDone();
  const approving = useAct("POST /v1/training-sessions/{sessionId}/enrolments/{nip}/approve", done);
  const rejecting = useAct("POST /v1/training-sessions/{sessionId}/enrolments/{nip}/reject", done);
  const text = words(WORDS);
  const { nip, sessionId, version, place, enrolledAt } = enrolment;
  const params = { nip, sessionId };
  return (
    <Card title={`${name}: ${enrolment.title}`}>
      <Facts
        of={[
          [text.begins, dayWords(enrolment.firstDay)],
          [text.hours, `${enrolment.hours} JP`],
          [text.place, place === undefined ? text.waits : text.held],
          [text.since, agoWords(enrolledAt)],
        ]}
      />
      <p>
        <a href={`/app/pelatihan/sesi/${sessionId}`}>{text.about}</a>
      </p>
      <Decide
        about={`enrolment ${nip} ${sessionId}`}
        yes={{
          name: text.approve,
          key: "a",
          ...approving,
          act: () => void approving.act({ params }, { version }),
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
