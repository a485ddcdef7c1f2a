import { useEffect } from "preact/hooks";
import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { say, words } from "../../frame/language.ts";
import { numberWords } from "../../frame/numbers.ts";
import { Bar, Figures, State } from "../../parts/figures.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Failure, Notice } from "../../parts/notice.tsx";
import { Card, Screen } from "../../parts/screen.tsx";
import { ImportProblems } from "./import-problems.tsx";
import { ImportRows } from "./import-rows.tsx";
import { IMPORT_STATES } from "./import-words.ts";
import { SetAside } from "./set-aside.tsx";

type Import = Answer<"GET /v1/imports/{importId}">;

const WORDS = {
  back: { id: "Impor pegawai", en: "Staff import" },
  progress: { id: "Kemajuan", en: "Progress" },
  leave: {
    id: "Halaman ini boleh ditutup; pekerjaan berjalan terus.",
    en: "You may close this page; the work goes on.",
  },
  rows: { id: "Baris dalam berkas", en: "Rows in the file" },
  created: { id: "Pegawai baru", en: "New" },
  changed: { id: "Berubah", en: "Changed" },
  unchanged: { id: "Tetap", en: "Unchanged" },
  refused: { id: "Dilewati karena bermasalah", en: "Left out for a problem" },
  check: { id: "Periksa berkas", en: "Check the file" },
  again: { id: "Periksa lagi", en: "Check again" },
  apply: { id: "Terapkan ke data pegawai", en: "Apply to the register" },
};

const POLL_MILLISECONDS = 1_500;
const WHOLE = 10_000;

/** One staff import: checked first, and applied only once somebody has seen what it would change. */
export function OneImport({ importId = "" }: { readonly importId?: string }) {
  const asked = useAsk("GET /v1/imports/{importId}", { params: { importId } });
  const text = words(WORDS);
  const state = asked.value?.state;
  const isRunning = state === "CHECKING" || state === "APPLYING";
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(asked.again, POLL_MILLISECONDS);
    return () => clearInterval(timer);
  }, [isRunning]);
  const hasResult = state === "CHECKED" || state === "APPLIED";
  return (
    <Screen
      title={asked.value?.fileName ?? text.back}
      lead={state && <State>{words(IMPORT_STATES)[state]}</State>}
      back={{ to: "/app/kepegawaian/impor", name: text.back }}
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
            <Parts of={value} />
            {!isRunning && <Steps of={value} />}
            {hasResult && (value.progress?.problems ?? 0) > 0 && <ImportProblems importId={importId} />}
            {hasResult && <ImportRows importId={importId} />}
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function Progress({ of: { progress }, isRunning }: { readonly of: Import; readonly isRunning: boolean }) {
  const text = words(WORDS);
  if (progress === undefined) return isRunning ? <p role="status">{text.leave}</p> : null;
  const { rowsTotal, rowsDone, created, changed, unchanged, refused = 0, warnings = [] } = progress;
  return (
    <Card title={text.progress}>
      {isRunning && (
        <>
          <Bar basisPoints={(rowsDone / Math.max(rowsTotal, 1)) * WHOLE} label={text.progress} />
          <p role="status">
            {numberWords(rowsDone)} / {numberWords(rowsTotal)}. {text.leave}
          </p>
        </>
      )}
      <Figures
        of={[
          { name: text.rows, value: numberWords(rowsTotal) },
          { name: text.created, value: numberWords(created) },
          { name: text.changed, value: numberWords(changed) },
          { name: text.unchanged, value: numberWords(unchanged) },
          { name: text.refused, value: numberWords(refused) },
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

function Parts({ of: { id: importId, parts } }: { readonly of: Import }) {
  const retrying = useAct("POST /v1/imports/{importId}/parts/{part}/retry");
  return (
    <SetAside
      parts={parts.setAside}
      isBusy={retrying.isBusy}
      error={retrying.error}
      onRetry={(part) => void retrying.act({ params: { importId, part } })}
    />
  );
}

function Steps({ of: { id: importId, state, version } }: { readonly of: Import }) {
  const checking = useAct("POST /v1/imports/{importId}/check");
  const applying = useAct("POST /v1/imports/{importId}/apply");
  const text = words(WORDS);
  const params = { importId };
  return (
    <>
      <Failure error={checking.error ?? applying.error} />
      <div class="act-bar">
        {state === "CHECKED" && (
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
