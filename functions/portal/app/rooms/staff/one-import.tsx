import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAskPages } from "../../client/pages.ts";
import { useAsk } from "../../client/questions.ts";
import { say, words } from "../../frame/language.ts";
import { numberWords } from "../../frame/numbers.ts";
import { Download } from "../../parts/asked/download.tsx";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { useRunning } from "../../parts/asked/running.ts";
import { SetAside } from "../../parts/asked/set-aside.tsx";
import { ImportProblems } from "../../parts/import/problems.tsx";
import { ImportProgress } from "../../parts/import/progress.tsx";
import { ImportStanding, isImporting } from "../../parts/import/states.tsx";
import { ImportSteps } from "../../parts/import/steps.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { ImportRows } from "./import-rows.tsx";

type Import = Answer<"GET /v1/imports/{importId}">;

const WORDS = {
  back: { id: "Impor pegawai", en: "Staff import" },
  rows: { id: "Baris dalam berkas", en: "Rows in the file" },
  created: { id: "Pegawai baru", en: "New" },
  changed: { id: "Berubah", en: "Changed" },
  unchanged: { id: "Tetap", en: "Unchanged" },
  refused: { id: "Dilewati karena bermasalah", en: "Left out for a problem" },
  apply: { id: "Terapkan ke data pegawai", en: "Apply to the register" },
  csv: { id: "Unduh berkas perbaikan", en: "Download the repair file" },
  hint: {
    id: "Berkas perbaikan berisi baris-baris ini dan, di kolom terakhir, apa yang salah: perbaiki, lalu unggah sebagai berkas baru. Perbaiki juga di SIASN, agar ekspor berikutnya benar.",
    en: "The repair file has these lines, and what is wrong in each: mend them, then upload it as a new file. Mend them in SIASN as well, so that its next export is right.",
  },
  others: {
    id: "Baris lainnya tetap dapat diterapkan sekarang.",
    en: "The other lines can be applied now all the same.",
  },
};

const WHOLE = 10_000;

/** One staff import: checked first, and applied only once somebody has seen what it would change. */
export function OneImport({ importId = "" }: { readonly importId?: string }) {
  const asked = useAsk("GET /v1/imports/{importId}", { params: { importId } });
  const text = words(WORDS);
  const state = asked.value?.state;
  const isRunning = isImporting(state);
  useRunning(isRunning, asked.again);
  const hasResult = state === "CHECKED" || state === "APPLIED";
  return (
    <Screen
      title={asked.value?.fileName ?? text.back}
      lead={state && <ImportStanding state={state} />}
      back={{ to: "/app/kepegawaian/impor", name: text.back }}
    >
      <Loaded asked={asked}>
        {(value) => (
          <>
            <ImportProgress isRunning={isRunning} failure={value.failure} found={foundOf(value)} />
            <Parts of={value} />
            {!isRunning && <Steps of={value} />}
            {hasResult && (value.progress?.problems ?? 0) > 0 && (
              <Problems importId={importId} hasOthers={state === "CHECKED" && isWorth(value.progress)} />
            )}
            {hasResult && <ImportRows importId={importId} />}
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function foundOf({ progress }: Import) {
  if (progress === undefined) return undefined;
  const text = words(WORDS);
  const { rowsTotal, rowsDone, created, changed, unchanged, refused = 0, warnings = [] } = progress;
  return {
    basisPoints: (rowsDone / Math.max(rowsTotal, 1)) * WHOLE,
    said: `${numberWords(rowsDone)} / ${numberWords(rowsTotal)}`,
    figures: [
      { name: text.rows, value: numberWords(rowsTotal) },
      { name: text.created, value: numberWords(created) },
      { name: text.changed, value: numberWords(changed) },
      { name: text.unchanged, value: numberWords(unchanged) },
      { name: text.refused, value: numberWords(refused) },
    ],
    warnings,
  };
}

function Parts({ of: { id: importId, parts } }: { readonly of: Import }) {
  return (
    <SetAside
      parts={parts.setAside}
      retry={{
        operation: "POST /v1/imports/{importId}/parts/{part}/retry",
        of: (part) => ({ params: { importId, part } }),
      }}
    />
  );
}

/** Whether applying it would change anything. */
const isWorth = (progress: Import["progress"]) => (progress?.created ?? 0) + (progress?.changed ?? 0) > 0;

function Steps({ of: { id: importId, state, version, progress } }: { readonly of: Import }) {
  const checking = useAct("POST /v1/imports/{importId}/check");
  const applying = useAct("POST /v1/imports/{importId}/apply");
  const params = { importId };
  return (
    <ImportSteps
      state={state}
      uploadAt="/app/kepegawaian/impor"
      check={{ ...checking, onAct: () => void checking.act({ params }, { version }) }}
      apply={{
        ...applying,
        name: words(WORDS).apply,
        isWorth: isWorth(progress),
        onAct: () => void applying.act({ params }, { version }),
      }}
    />
  );
}

interface ProblemsProps {
  readonly importId: string;
  /** Whether there is something else in the file that can be applied now. */
  readonly hasOthers: boolean;
}

function Problems({ importId, hasOthers }: ProblemsProps) {
  const params = { importId };
  const asked = useAskPages("GET /v1/imports/{importId}/problems", { params, query: { limit: 50 } });
  const text = words(WORDS);
  return (
    <ImportProblems
      asked={asked}
      hint={hasOthers ? `${text.hint} ${text.others}` : text.hint}
      problemsOf={({ items }) =>
        items.map(({ line, name, nip, column, reason }) => ({
          line,
          who: name ?? nip,
          why: sayOf(column, say(reason)),
        }))
      }
      file={
        <Download
          operation="GET /v1/imports/{importId}/problems.csv"
          given={{ params }}
          fileName="perbaikan-impor.csv"
        >
          {text.csv}
        </Download>
      }
    />
  );
}

/** What is wrong with a column; most sentences name theirs. */
function sayOf(column: string | null | undefined, reason: string): string {
  return !column || reason.includes(column) ? reason : `${column}: ${reason}`;
}
