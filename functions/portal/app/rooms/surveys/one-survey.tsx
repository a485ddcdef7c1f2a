import { useAsk } from "../../client/questions.ts";
import { dayWords, momentWords, today } from "../../frame/dates.ts";
import { say, words } from "../../frame/language.ts";
import { countWords, numberWords } from "../../frame/numbers.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Facts, State } from "../../parts/figure/figures.tsx";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { AnswerDays } from "./answer-days.tsx";
import { useOfUnit } from "./of-unit.ts";
import { Result } from "./result.tsx";
import { elementWords, LANGUAGES, periodOf, type Survey, stageOf } from "./words.ts";

const WORDS = {
  back: { id: "Survei", en: "Surveys" },
  title: { id: "Survei", en: "Survey" },
  change: { id: "Ubah survei", en: "Change the survey" },
  publish: { id: "Umumkan hasil", en: "Publish the result" },
  paper: { id: "Formulir kertas", en: "Paper forms" },
  period: { id: "Masa", en: "Period" },
  language: { id: "Bahasa", en: "Language" },
  freezes: { id: "Hasil ditetapkan", en: "Its result is final" },
  until: {
    id: "Sampai saat itu formulir kertas masih dapat diunggah; sesudahnya hasilnya dapat diumumkan.",
    en: "Paper forms can be uploaded until then; after that the result can be published.",
  },
  users: { id: "Pengguna layanan", en: "Users of the service" },
  editions: { id: "Versi pertanyaan", en: "Editions of the questions" },
  since: { id: "sejak", en: "since" },
  own: { id: "pertanyaan sendiri", en: "own questions", one: "own question" },
  followUps: { id: "Tindak lanjut", en: "Follow-ups" },
  by: { id: "paling lambat", en: "by" },
  done: { id: "selesai", en: "done" },
  late: { id: "terlambat", en: "overdue" },
  underWay: { id: "dikerjakan", en: "under way" },
  picture: { id: "Gambar hasil untuk situs", en: "Result as a picture for a web page" },
  public: { id: "Halaman umum", en: "Public page" },
  result: { id: "Hasil bagi warga", en: "The result for citizens" },
  answering: { id: "Cara warga menjawab", en: "How citizens answer" },
  points: { id: "Titik layanan dan kode QR", en: "Service points and QR codes" },
  questions: { id: "Tautan survei untuk dibagikan", en: "Link of the survey, to be shared" },
};

/** One survey: its result, live while it runs, and what follows from it. */
export function OneSurvey({ surveyId = "" }: { readonly surveyId?: string }) {
  const params = { surveyId };
  const asked = useAsk("GET /v1/surveys/{surveyId}", { params });
  const result = useAsk("GET /v1/surveys/{surveyId}/result", { params });
  const { has } = usePerson();
  const text = words(WORDS);
  const survey = asked.value;
  const seesCity = has("HR", "HEAD_OF_CITY");
  const stage = survey && stageOf(survey);
  const ofUnit = useOfUnit();
  const ofOwn = survey && !seesCity ? `?unit=${survey.unitId}` : "";
  return (
    <Screen
      title={survey?.service ?? text.title}
      lead={survey && stage && <State {...(stage.kind && { kind: stage.kind })}>{stage.text}</State>}
      back={{ to: `/app/survei${ofUnit || ofOwn}`, name: text.back }}
      acts={survey && <Acts survey={survey} />}
    >
      <Loaded asked={result} lines={6}>
        {(outcome) => <Result outcome={outcome} language={survey?.language} />}
      </Loaded>
      <Loaded asked={asked}>
        {(value) => (
          <>
            {value.followUps.length > 0 && <FollowUps survey={value} />}
            <AnswerDays survey={value} />
            <SurveyFacts survey={value} />
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function Acts({ survey: { id, state } }: { readonly survey: Survey }) {
  const { has } = usePerson();
  const ofUnit = useOfUnit();
  const text = words(WORDS);
  return (
    <>
      {state === "FROZEN" && has("HR", "HEAD_OF_CITY") && (
        <a class="button" href={`/app/survei/${id}/umumkan${ofUnit}`}>
          {text.publish}
        </a>
      )}
      {state === "RUNNING" && has("HR") && (
        <>
          <a class="button quiet" href={`/app/survei/${id}/ubah${ofUnit}`}>
            {text.change}
          </a>
          <a class="button quiet" href={`/app/survei/${id}/kertas${ofUnit}`}>
            {text.paper}
          </a>
        </>
      )}
    </>
  );
}

/** Whether citizens may answer it today: its days are over before it is frozen. */
function canBeAnswered({ state, opensOn, endsOn }: Survey): boolean {
  return state === "RUNNING" && opensOn <= today() && today() <= endsOn;
}

function SurveyFacts({ survey }: { readonly survey: Survey }) {
  const text = words(WORDS);
  const { language, population, editions, id, unitId } = survey;
  const named = (LANGUAGES as Readonly<Record<string, { readonly id: string; readonly en: string }>>)[
    language
  ];
  return (
    <Card>
      <Facts
        of={[
          [text.period, periodOf(survey)],
          [
            text.answering,
            canBeAnswered(survey) ? (
              <>
                <a href={`/app/survei/titik?unit=${unitId}`}>{text.points}</a>
                <br />
                <a href={`/survei/${id}`} target="_blank" rel="noopener">
                  {text.questions}
                </a>
              </>
            ) : undefined,
          ],
          [text.language, named ? say(named) : language],
          [
            text.freezes,
            survey.state === "RUNNING" ? (
              <>
                {momentWords(survey.freezesAt)}
                <br />
                <small>{text.until}</small>
              </>
            ) : undefined,
          ],
          [text.users, population === undefined ? undefined : numberWords(population)],
          [
            text.editions,
            editions
              .map(({ number, since, questions }) =>
                [
                  `${number} (${text.since} ${dayWords(since)}`,
                  questions.own.length > 0 && countWords(questions.own.length, WORDS.own),
                ]
                  .filter(Boolean)
                  .join(", ")
                  .concat(")"),
              )
              .join("; "),
          ],
          [
            text.public,
            survey.state === "PUBLISHED" ? (
              <>
                <a href={`/hasil/${id}`} target="_blank" rel="noopener">
                  {text.result}
                </a>
                <br />
                <a href={`/v1/public/surveys/${id}/result.svg`} target="_blank" rel="noopener">
                  {text.picture}
                </a>
              </>
            ) : undefined,
          ],
        ]}
      />
    </Card>
  );
}

function FollowUps({ survey: { followUps } }: { readonly survey: Survey }) {
  const text = words(WORDS);
  return (
    <Card title={text.followUps}>
      <ul class="plain">
        {followUps.map(({ number, element, action, dueOn, missedAt, done }) => (
          <li key={number}>
            <strong>{action}</strong>{" "}
            <State {...(done ? { kind: "good" } : missedAt && { kind: "wrong" })}>
              {done ? text.done : missedAt ? text.late : text.underWay}
            </State>
            {done && <p>{done.report}</p>}
            <br />
            <small>
              {elementWords(element)}, {text.by} {dayWords(dueOn)}
            </small>
          </li>
        ))}
      </ul>
    </Card>
  );
}
