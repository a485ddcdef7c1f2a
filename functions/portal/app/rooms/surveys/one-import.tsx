import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAskPages } from "../../client/pages.ts";
import { useAsk } from "../../client/questions.ts";
import { say, words } from "../../frame/language.ts";
import { numberWords } from "../../frame/numbers.ts";
import { Download } from "../../parts/asked/download.tsx";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { useRunning } from "../../parts/asked/running.ts";
import { ImportProblems } from "../../parts/import/problems.tsx";
import { ImportProgress } from "../../parts/import/progress.tsx";
import { ImportStanding, isImporting } from "../../parts/import/states.tsx";
import { ImportSteps } from "../../parts/import/steps.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { useOfUnit } from "./of-unit.ts";

type Import = Answer<"GET /v1/paper-imports/{importId}">;

const WORDS = {
  back: { id: "Formulir kertas", en: "Paper forms" },
  rows: { id: "Baris dibaca", en: "Rows read" },
  good: { id: "Formulir baik", en: "Good forms" },
  bad: { id: "Baris bermasalah", en: "Lines with problems" },
  counted: { id: "Diserahkan untuk dihitung", en: "Handed over for counting" },
  apply: { id: "Hitung formulir yang baik", en: "Count the good forms" },
  repair: { id: "Unduh berkas perbaikan", en: "Download the repair file" },
  repairHint: {
    id: "Hanya baris bermasalah dan, di kolom terakhir, apa yang salah. Perbaiki, lalu unggah sebagai berkas baru.",
    en: "Only the bad lines, with what is wrong. Repair them, then upload it as a new file.",
  },
};

const PER_PERCENT = 100;

/** One file of paper forms: checked first, and counted only once somebody has seen what its check found. */
export function OneImport({ importId = "" }: { readonly importId?: string }) {
  const asked = useAsk("GET /v1/paper-imports/{importId}", { params: { importId } });
  const ofUnit = useOfUnit();
  const text = words(WORDS);
  const state = asked.value?.state;
  const isRunning = isImporting(state);
  useRunning(isRunning, asked.again);
  const surveyId = asked.value?.surveyId;
  return (
    <Screen
      title={asked.value?.fileName ?? text.back}
      lead={state && <ImportStanding state={state} isCounted />}
      back={{
        to: surveyId ? `/app/survei/${surveyId}/kertas${ofUnit}` : `/app/survei${ofUnit}`,
        name: text.back,
      }}
    >
      <Loaded asked={asked}>
        {(value) => (
          <>
            <ImportProgress isRunning={isRunning} failure={value.failure} found={foundOf(value)} />
            {!isRunning && <Steps of={value} />}
            {!isRunning && (value.progress?.refused ?? 0) > 0 && <Problems importId={importId} />}
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function foundOf({ progress }: Import) {
  if (progress === undefined) return undefined;
  const text = words(WORDS);
  const { percent, rowsRead, accepted, refused, handedOver, purpose, warnings = [] } = progress;
  return {
    basisPoints: percent * PER_PERCENT,
    said: `${percent}%`,
    figures: [
      { name: text.rows, value: numberWords(rowsRead) },
      { name: text.good, value: numberWords(accepted) },
      { name: text.bad, value: numberWords(refused) },
      ...(purpose === "APPLY" ? [{ name: text.counted, value: numberWords(handedOver) }] : []),
    ],
    warnings,
  };
}

function Steps({ of: { id: importId, surveyId, state, version, progress } }: { readonly of: Import }) {
  const checking = useAct("POST /v1/paper-imports/{importId}/check");
  const applying = useAct("POST /v1/paper-imports/{importId}/apply");
  const ofUnit = useOfUnit();
  const params = { importId };
  return (
    <ImportSteps
      state={state}
      uploadAt={`/app/survei/${surveyId}/kertas${ofUnit}`}
      check={{ ...checking, onAct: () => void checking.act({ params }, { version }) }}
      apply={{
        ...applying,
        name: words(WORDS).apply,
        isWorth: (progress?.accepted ?? 0) > 0,
        onAct: () => void applying.act({ params }, { version }),
      }}
    />
  );
}

function Problems({ importId }: { readonly importId: string }) {
  const params = { importId };
  const asked = useAskPages("GET /v1/paper-imports/{importId}/problems", { params, query: { limit: 50 } });
  const text = words(WORDS);
  return (
    <ImportProblems
      asked={asked}
      hint={text.repairHint}
      problemsOf={({ items }) =>
        items.map(({ line, reasons }) => ({
          line,
          why: reasons.map((reason) => [reason.column, say(reason)].filter(Boolean).join(": ")).join(" "),
        }))
      }
      file={
        <Download
          operation="GET /v1/paper-imports/{importId}/repair.csv"
          given={{ params }}
          fileName="perbaikan.csv"
        >
          {text.repair}
        </Download>
      }
    />
  );
}
