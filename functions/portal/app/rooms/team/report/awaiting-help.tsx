import { useAct } from "../../../client/acts.ts";
import type { Answer } from "../../../client/operations.ts";
import { useAsk } from "../../../client/questions.ts";
import { now } from "../../../frame/clock.ts";
import { dayWords, momentWords, shortDayWords, untilWords } from "../../../frame/dates.ts";
import { words } from "../../../frame/language.ts";
import { Empty, Loaded } from "../../../parts/asked/loaded.tsx";
import { Facts, State } from "../../../parts/figure/figures.tsx";
import { Decide } from "../../../parts/form/decide.tsx";
import { Queue, useDone } from "../../../parts/list/queue.tsx";
import { namesIn } from "../../../parts/person/people.ts";
import { Card } from "../../../parts/screen/screen.tsx";
import { Words } from "../../../parts/screen/written.tsx";
import { HelpSteps } from "../../../parts/unit/help-state.tsx";

const WORDS = {
  label: { id: "Kendala yang menunggu bantuan Anda", en: "Obstacles that await your help" },
  none: {
    id: "Tidak ada kendala yang menunggu bantuan Anda. Pegawai memintanya lewat laporan kerja.",
    en: "No obstacle awaits your help. Employees ask for it in their work reports.",
  },
  helped: { id: "Sudah dibantu", en: "Helped" },
  helpedKey: { id: "dibantu", en: "helped" },
  helpedLabel: { id: "Apa yang sudah atau akan dilakukan?", en: "What was or will be done?" },
  notPossible: { id: "Belum dapat dibantu", en: "Not possible" },
  notPossibleKey: { id: "belum dapat", en: "not possible" },
  notPossibleLabel: { id: "Mengapa belum dapat dibantu?", en: "Why can it not be helped?" },
  passUp: { id: "Teruskan ke atasan", en: "Pass up" },
  passUpKey: { id: "teruskan", en: "pass up" },
  passUpLabel: { id: "Apa yang perlu dilakukan atasan Anda?", en: "What does your superior need to do?" },
  passUpHint: {
    id: "Pimpinan di atas Anda mendapat tenggat baru, dan pegawainya diberi tahu.",
    en: "The next head gets a new deadline, and the employee is told.",
  },
  read: { id: "Pegawai membaca jawaban ini.", en: "The employee reads this answer." },
  day: { id: "Pekerjaan tanggal", en: "Work of" },
  asked: { id: "Diminta", en: "Asked" },
  due: { id: "Jawaban Anda", en: "Your answer" },
};

type Help = Answer<"GET /v1/me/help-requests">["items"][number];

const MAXIMUM = 2_000;

/** Obstacles with which employees ask the head for help, the earliest deadline first. */
export function AwaitingHelp() {
  const asked = useAsk("GET /v1/me/help-requests", { query: { limit: 50 } });
  const nameOf = namesIn(asked.value);
  const text = words(WORDS);
  return (
    <Loaded asked={asked} lines={8}>
      {({ items }) => (
        <Queue
          label={text.label}
          items={items}
          keyOf={({ reportId, passedUp }) => `${reportId} ${passedUp.length}`}
          rowOf={({ nip, day, obstacles, dueAt }) => ({
            title: nameOf(nip),
            detail: (
              <span class="clamp" lang="id">
                {obstacles}
              </span>
            ),
            aside: (
              <>
                {shortDayWords(day)}
                <br />
                <State {...(Date.parse(dueAt) < now() && { kind: "wrong" })}>{untilWords(dueAt)}</State>
              </>
            ),
          })}
          keys={[
            ["B", text.helpedKey],
            ["R", text.notPossibleKey],
            ["N", text.passUpKey],
          ]}
          empty={
            <Empty>
              <p>{text.none}</p>
            </Empty>
          }
        >
          {(one) => <OneRequest of={one} nameOf={nameOf} />}
        </Queue>
      )}
    </Loaded>
  );
}

interface OneProps {
  readonly of: Help;
  readonly nameOf: ReturnType<typeof namesIn>;
}

function OneRequest({ of, nameOf }: OneProps) {
  const done = useDone();
  const answering = useAct("POST /v1/employees/{nip}/reports/{reportId}/help-answer", done);
  const text = words(WORDS);
  const { nip, reportId, version } = of;
  const say = (outcome: "HELPED" | "NOT_POSSIBLE" | "PASSED_UP") => ({
    ...answering,
    maxLength: MAXIMUM,
    act: (said: string, onAnswer: () => void) =>
      void answering.act({ params: { nip, reportId }, body: { outcome, text: said } }, { version, onAnswer }),
  });
  return (
    <Card title={nameOf(nip)}>
      <Words>{of.obstacles}</Words>
      <Facts
        of={[
          [text.day, dayWords(of.day)],
          [text.asked, momentWords(of.askedAt)],
          [text.due, `${momentWords(of.dueAt)} (${untilWords(of.dueAt)})`],
        ]}
      />
      <HelpSteps of={of} nameOf={nameOf} />
      <Decide
        about={`help ${reportId}`}
        worded={[
          {
            ...{ name: text.helped, key: "b", field: "helped", label: text.helpedLabel, hint: text.read },
            ...say("HELPED"),
          },
          {
            ...{ name: text.notPossible, key: "r", field: "text", label: text.notPossibleLabel },
            ...{ hint: text.read, ...say("NOT_POSSIBLE") },
          },
          // The head of the city has nobody above.
          ...(of.headNip === undefined
            ? []
            : [
                {
                  ...{ name: text.passUp, key: "n", field: "passUp", label: text.passUpLabel },
                  ...{ hint: text.passUpHint, ...say("PASSED_UP") },
                },
              ]),
        ]}
      />
    </Card>
  );
}
