import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Failure } from "../../parts/asked/notice.tsx";
import { ConfirmDialog } from "../../parts/dialog/confirm-dialog.tsx";
import { State } from "../../parts/figure/figures.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { Words } from "../../parts/screen/written.tsx";
import { usePerson } from "../../session/person.ts";
import { standingOf } from "./session-words.ts";

type View = Answer<"GET /v1/training-sessions/{sessionId}">;

const WORDS = {
  own: { id: "Pendaftaran Anda", en: "Your enrolment" },
  turn: { id: "Giliran Anda di daftar tunggu", en: "Your turn on the waiting list" },
  enrol: { id: "Daftar", en: "Enrol" },
  wait: { id: "Masuk daftar tunggu", en: "Join the waiting list" },
  withdraw: { id: "Batalkan pendaftaran", en: "Withdraw" },
  lost: {
    id: "Tempat Anda diberikan kepada yang menunggu, bila ada.",
    en: "Your place goes to whoever waits for one, if anybody does.",
  },
  last: {
    id: "Selama pendaftaran dibuka Anda dapat mendaftar lagi, tetapi di urutan terakhir.",
    en: "While enrolment is open you can enrol again, but last in line.",
  },
  over: {
    id: "Pendaftaran sudah ditutup: Anda tidak dapat mendaftar lagi.",
    en: "Enrolment has closed: you cannot enrol again.",
  },
  TEST_BEFORE: { id: "Jawab tes sebelum sesi", en: "Take the test before the session" },
  TEST_AFTER: { id: "Jawab tes sesudah sesi", en: "Take the test after the session" },
  REVIEW: { id: "Nilai sesi ini", en: "Judge this session" },
  attend: { id: "Saya hadir", en: "I attend" },
  noted: { id: "Kehadiran Anda tercatat pada", en: "Your attendance is noted for" },
  of: { id: "dari", en: "of" },
  meetings: { id: "pertemuan", en: "meetings" },
};

/** My place in a session, and the act that is open to me. */
export function OwnEnrolment({ session }: { readonly session: View }) {
  const { nip } = usePerson();
  const text = words(WORDS);
  const { own, turn, trainerNips } = session;
  if (nip === undefined || trainerNips.includes(nip)) return null;
  const standing = own && standingOf(own);
  const may = whatMayBeDone(session);
  if (standing === undefined && !may.enrol) return null;
  return (
    <Card title={text.own}>
      {standing && (
        <p>
          <State {...(standing.kind && { kind: standing.kind })}>{standing.words}</State>
        </p>
      )}
      {turn !== undefined && (
        <p>
          {text.turn}: {turn}
        </p>
      )}
      {own?.present && own.present.length > 0 && (
        <p>
          {text.noted} {own.present.length} {text.of} {session.meetings.length} {text.meetings}.
        </p>
      )}
      {own?.answer?.reason !== undefined && <Words>{own.answer.reason}</Words>}
      <Acts session={session} may={may} />
    </Card>
  );
}

const ASKED_AT = { TEST_BEFORE: "tes", TEST_AFTER: "tes?tes=sesudah", REVIEW: "penilaian" } as const;

interface May {
  readonly enrol: boolean;
  readonly withdraw: boolean;
  readonly attend: boolean;
}

function whatMayBeDone({ own, state, enrolUntil, meetings }: View): May {
  const stands = own !== undefined && standingOf(own).stands;
  const isAhead = (meetings[0]?.day ?? "") > today();
  return {
    enrol: state === "OPEN" && enrolUntil >= today() && !stands && own?.state !== "REJECTED",
    withdraw: stands && isAhead && state !== "CANCELLED",
    attend:
      stands &&
      own.place !== undefined &&
      meetings.some(({ day }, index) => day === today() && !own.present?.includes(index)),
  };
}

function Acts({ session, may }: { readonly session: View; readonly may: May }) {
  const enrolling = useAct("POST /v1/training-sessions/{sessionId}/enrolments");
  const withdrawing = useAct("POST /v1/training-sessions/{sessionId}/withdraw");
  const text = words(WORDS);
  const { id: sessionId, taken, places, asks, enrolUntil, own } = session;
  const params = { sessionId };
  return (
    <>
      <Failure error={enrolling.error} />
      <div class="acts">
        {may.enrol && (
          <button type="button" aria-busy={enrolling.isBusy} onClick={() => void enrolling.act({ params })}>
            {taken < places ? text.enrol : text.wait}
          </button>
        )}
        {may.attend && (
          <a class="button" href={`/app/pelatihan/sesi/${sessionId}/hadir`}>
            {text.attend}
          </a>
        )}
        {asks.map((ask) => (
          <a key={ask} class="button quiet" href={`/app/pelatihan/sesi/${sessionId}/${ASKED_AT[ask]}`}>
            {text[ask]}
          </a>
        ))}
        {may.withdraw && (
          <ConfirmDialog
            act={text.withdraw}
            look="quiet wrong"
            acting={withdrawing}
            onSend={(onAnswer) => void withdrawing.act({ params }, { onAnswer })}
          >
            {own?.place !== undefined && <p>{text.lost}</p>}
            <p>{enrolUntil < today() ? text.over : text.last}</p>
          </ConfirmDialog>
        )}
      </div>
    </>
  );
}
