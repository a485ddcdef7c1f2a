import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { dayWords, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { rupiahWords } from "../../frame/numbers.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Notice } from "../../parts/asked/notice.tsx";
import { WordsDialog } from "../../parts/dialog/words-dialog.tsx";
import { Facts, Figures } from "../../parts/figure/figures.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { kindWords } from "../../parts/person/training-words.ts";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { Written } from "../../parts/screen/written.tsx";
import { usePerson } from "../../session/person.ts";
import { EffectCard } from "./effect-card.tsx";
import { OwnEnrolment } from "./own-enrolment.tsx";
import { Participants } from "./participants.tsx";
import { timesWords } from "./session-words.ts";

type View = Answer<"GET /v1/training-sessions/{sessionId}">;

const WORDS = {
  loading: { id: "Sesi pelatihan", en: "Training session" },
  back: { id: "Pelatihan", en: "Training" },
  kind: { id: "Jenis", en: "Kind" },
  times: { id: "Waktu", en: "When" },
  room: { id: "Tempat", en: "Where" },
  provider: { id: "Penyelenggara", en: "Given by" },
  trainers: { id: "Pelatih", en: "Trainers" },
  until: { id: "Daftar sampai", en: "Enrol until" },
  cost: { id: "Biaya", en: "Cost" },
  taken: { id: "Tempat terisi", en: "Places taken" },
  of: { id: "dari", en: "of" },
  waiting: { id: "menunggu", en: "waiting" },
  cancelled: { id: "Sesi ini dibatalkan", en: "This session is cancelled" },
  change: { id: "Ubah sesi", en: "Change the session" },
  cancel: { id: "Batalkan sesi", en: "Cancel the session" },
  reason: { id: "Alasan pembatalan", en: "Why it is cancelled" },
  reasonHint: { id: "Yang terdaftar membaca alasan ini.", en: "Those enrolled read this." },
};

/** One session: what it is, how full it is, and what I may do. */
export function OneSession({ sessionId }: { readonly sessionId: string }) {
  const asked = useAsk("GET /v1/training-sessions/{sessionId}", { params: { sessionId } });
  const text = words(WORDS);
  return (
    <Screen
      title={asked.value?.title ?? text.loading}
      back={{ to: "/app/pelatihan", name: text.back }}
      acts={asked.value && <HrActs session={asked.value} />}
    >
      <Loaded asked={asked} lines={8}>
        {(session) => (
          <>
            {session.cancellation && (
              <Notice kind="wrong">
                <p>
                  {text.cancelled}: <Written>{session.cancellation.reason}</Written>
                </p>
              </Notice>
            )}
            <OwnEnrolment session={session} />
            <About session={session} />
            <EffectCard {...session} />
            <MaySeeParticipants session={session} />
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function About({ session }: { readonly session: View }) {
  const text = words(WORDS);
  const nameOf = namesIn(session);
  const { hours, meetings, room, provider, trainerNips, enrolUntil, places, taken, waiting, costRupiah } =
    session;
  return (
    <Card>
      <Figures
        of={[
          {
            name: text.taken,
            value: taken,
            beside: `${text.of} ${places}${waiting > 0 ? `, ${waiting} ${text.waiting}` : ""}`,
          },
          { name: "JP", value: hours, beside: kindWords(session) },
        ]}
      />
      <Facts
        of={[
          [text.times, meetings.length === 1 ? timesWords(meetings) : <Times meetings={meetings} />],
          [text.room, room?.name],
          [text.provider, provider],
          [text.trainers, trainerNips.map(nameOf).join(", ")],
          [text.until, dayWords(enrolUntil)],
          [text.cost, costRupiah === undefined ? undefined : rupiahWords(costRupiah)],
        ]}
      />
    </Card>
  );
}

function Times({ meetings }: Pick<View, "meetings">) {
  return (
    <ul class="plain">
      {meetings.map((meeting) => (
        <li key={`${meeting.day}${meeting.from}`}>{timesWords([meeting])}</li>
      ))}
    </ul>
  );
}

function MaySeeParticipants({ session }: { readonly session: View }) {
  const { nip = "", has } = usePerson();
  if (!has("HR") && !session.trainerNips.includes(nip)) return null;
  return <Participants session={session} />;
}

function HrActs({ session }: { readonly session: View }) {
  const { has } = usePerson();
  const cancelling = useAct("POST /v1/training-sessions/{sessionId}/cancel");
  const text = words(WORDS);
  const { id: sessionId, version, state, meetings } = session;
  if (!has("HR") || state === "CANCELLED" || (meetings[0]?.day ?? "") <= today()) return null;
  return (
    <>
      <a class="button quiet" href={`/app/pelatihan/sesi/${sessionId}/ubah`}>
        {text.change}
      </a>
      <WordsDialog
        act={text.cancel}
        look="bare wrong"
        draft={`cancel session ${sessionId}`}
        name="reason"
        label={text.reason}
        hint={text.reasonHint}
        maxLength={1_000}
        acting={cancelling}
        onSend={(reason, onAnswer) =>
          void cancelling.act({ params: { sessionId }, body: { reason } }, { version, onAnswer })
        }
      />
    </>
  );
}
