import { useEffect } from "preact/hooks";
import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAskPages } from "../../client/pages.ts";
import { useAsk } from "../../client/questions.ts";
import { saveFile } from "../../client/save-file.ts";
import { say, words } from "../../frame/language.ts";
import { numberWords } from "../../frame/numbers.ts";
import { Bar, Figures, State } from "../../parts/figures.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Failure, Notice } from "../../parts/notice.tsx";
import { PagedList } from "../../parts/paged-list.tsx";
import { Card, Screen } from "../../parts/screen.tsx";
import { Table } from "../../parts/table.tsx";
import { IMPORT_STATES } from "./import-words.ts";

type Import = Answer<"GET /v1/paper-imports/{importId}">;

const WORDS = {
  back: { id: "Formulir kertas", en: "Paper forms" },
  progress: { id: "Kemajuan", en: "Progress" },
  leave: {
    id: "Halaman ini boleh ditutup; pekerjaan berjalan terus.",
    en: "You may close this page; the work goes on.",
  },
  rows: { id: "Baris dibaca", en: "Rows read" },
  good: { id: "Formulir baik", en: "Good forms" },
  bad: { id: "Baris bermasalah", en: "Lines with problems" },
  counted: { id: "Diserahkan untuk dihitung", en: "Handed over for counting" },
  check: { id: "Periksa berkas", en: "Check the file" },
  apply: { id: "Hitung formulir yang baik", en: "Count the good forms" },
  again: { id: "Periksa lagi", en: "Check again" },
  problems: { id: "Baris yang perlu diperbaiki", en: "Lines to repair" },
  line: { id: "Baris", en: "Line" },
  why: { id: "Apa yang salah", en: "What is wrong" },
  repair: { id: "Unduh berkas perbaikan", en: "Download the repair file" },
  repairHint: {
    id: "Hanya baris bermasalah, dengan kolom MASALAH. Perbaiki, lalu unggah sebagai berkas baru.",
    en: "Only the bad lines, with what is wrong. Repair them, then upload it as a new file.",
  },
  none: { id: "Tidak ada baris bermasalah.", en: "No line has a problem." },
};

const POLL_MILLISECONDS = 1_500;
const PER_PERCENT = 100;

/** One file of paper forms: checked first, and counted only once somebody has seen what its check found. */
export function OneImport({ importId = "" }: { readonly importId?: string }) {
  const asked = useAsk("GET /v1/paper-imports/{importId}", { params: { importId } });
  const text = words(WORDS);
  const state = asked.value?.state;
  const isRunning = state === "CHECKING" || state === "APPLYING";
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(asked.again, POLL_MILLISECONDS);
    return () => clearInterval(timer);
  }, [isRunning]);
  const surveyId = asked.value?.surveyId;
  return (
    <Screen
      title={asked.value?.fileName ?? text.back}
      lead={state && <State>{words(IMPORT_STATES)[state]}</State>}
      back={{ to: surveyId ? `/app/survei/${surveyId}/kertas` : "/app/survei", name: text.back }}
    >
      <Loaded asked={asked}>
        {(value) => (
          <>
            {value.failure && (
              <Notice kind="wrong">
                <p>{say(value.failure)}</p>
              </Notice>
            )}
            <Progress of={value} isRunning={isRunning} />
            {!isRunning && <Steps of={value} />}
            {!isRunning && (value.progress?.refused ?? 0) > 0 && <Problems importId={importId} />}
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function Progress({ of: { progress }, isRunning }: { readonly of: Import; readonly isRunning: boolean }) {
  const text = words(WORDS);
  if (progress === undefined) return isRunning ? <p>{text.leave}</p> : null;
  const { percent, rowsRead, accepted, refused, handedOver, purpose, warnings = [] } = progress;
  return (
    <Card title={text.progress}>
      {isRunning && (
        <>
          <Bar basisPoints={percent * PER_PERCENT} label={`${text.progress}: ${percent} %`} />
          <p role="status">
            {percent} %. {text.leave}
          </p>
        </>
      )}
      <Figures
        of={[
          { name: text.rows, value: numberWords(rowsRead) },
          { name: text.good, value: numberWords(accepted) },
          { name: text.bad, value: numberWords(refused) },
          ...(purpose === "APPLY" ? [{ name: text.counted, value: numberWords(handedOver) }] : []),
        ]}
      />
      {warnings.map((warning) => (
        <Notice key={warning.id} kind="care">
          <p>{say(warning)}</p>
        </Notice>
      ))}
    </Card>
  );
}

function Steps({ of: { id: importId, state, version, progress } }: { readonly of: Import }) {
  const checking = useAct("POST /v1/paper-imports/{importId}/check");
  const applying = useAct("POST /v1/paper-imports/{importId}/apply");
  const text = words(WORDS);
  const params = { importId };
  return (
    <>
      <Failure error={checking.error ?? applying.error} />
      <div class="act-bar">
        {state === "CHECKED" && (progress?.accepted ?? 0) > 0 && (
          <button
            type="button"
            aria-busy={applying.isBusy}
            onClick={() => void applying.act({ params }, { version })}
          >
            {text.apply}
          </button>
        )}
        {state !== "APPLIED" && (
          <button
            type="button"
            class={state === "CHECKED" ? "quiet" : ""}
            aria-busy={checking.isBusy}
            onClick={() => void checking.act({ params }, { version })}
          >
            {state === "AWAITING_FILE" ? text.check : text.again}
          </button>
        )}
      </div>
    </>
  );
}

function Problems({ importId }: { readonly importId: string }) {
  const params = { importId };
  const asked = useAskPages("GET /v1/paper-imports/{importId}/problems", { params, query: { limit: 50 } });
  const text = words(WORDS);
  const save = () => saveFile("GET /v1/paper-imports/{importId}/repair.csv", { params }, "perbaikan.csv");
  return (
    <Card
      title={text.problems}
      aside={
        <button type="button" class="quiet" onClick={() => void save()}>
          {text.repair}
        </button>
      }
    >
      <p class="quiet-text">{text.repairHint}</p>
      <PagedList asked={asked} empty={<p>{text.none}</p>}>
        {({ items }) => (
          <Table
            caption={text.problems}
            hidesCaption
            rows={items}
            keyOf={({ line }) => String(line)}
            columns={[
              { name: text.line, of: ({ line }) => numberWords(line) },
              {
                name: text.why,
                of: ({ reasons }) =>
                  reasons
                    .map((reason) => `${reason.column ? `${reason.column}: ` : ""}${say(reason)}`)
                    .join(" "),
              },
            ]}
          />
        )}
      </PagedList>
    </Card>
  );
}
