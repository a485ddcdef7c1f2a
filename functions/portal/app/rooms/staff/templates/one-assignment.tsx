import { useAct } from "../../../client/acts.ts";
import { useAsk } from "../../../client/questions.ts";
import { words } from "../../../frame/language.ts";
import { numberWords } from "../../../frame/numbers.ts";
import { Loaded } from "../../../parts/asked/loaded.tsx";
import { Failure, Notice } from "../../../parts/asked/notice.tsx";
import { areOpen, useRunning } from "../../../parts/asked/running.ts";
import { SetAside } from "../../../parts/asked/set-aside.tsx";
import { ConfirmDialog } from "../../../parts/dialog/confirm-dialog.tsx";
import { Bar, Figures, State } from "../../../parts/figure/figures.tsx";
import { Card, Screen } from "../../../parts/screen/screen.tsx";
import { AssignmentLines } from "./assignment-lines.tsx";
import { type Assignment, assignmentState, OUTCOMES } from "./words.ts";

const WORDS = {
  back: { id: "Templat rencana", en: "Plan templates" },
  progress: { id: "Kemajuan", en: "Progress" },
  units: { id: "unit selesai", en: "units done" },
  leave: {
    id: "Halaman ini boleh ditutup; pekerjaan berjalan terus.",
    en: "You may close this page; the work goes on.",
  },
  assign: { id: "Tugaskan kepada", en: "Assign to" },
  employees: { id: "pegawai", en: "employees" },
  nobody: {
    id: "Tidak seorang pun akan menerimanya. Pegawai dengan jabatan ini sudah punya rencana, atau nama jabatan pada templat berbeda dari data pegawai.",
    en: "Nobody would get it. Those in the position have a plan already, or the template's position is named differently in the register.",
  },
  see: { id: "Periksa templat", en: "Look at the template" },
  undo: { id: "Batalkan penugasan", en: "Undo the assignment" },
  undoHow: {
    id: "Rencana yang belum disentuh pegawainya ditarik kembali. Yang sudah diubah, diajukan, atau dikomentari tetap.",
    en: "Plans that nobody has touched are withdrawn. Those changed, proposed or commented on stay.",
  },
  stale: {
    id: "Isi rencana adalah isi templat saat pratinjau ini dibuat.",
    en: "The plan's content is the template's when this preview was made.",
  },
};

const WHOLE = 10_000;

/** An assignment of a template: who gets it, its progress, and the way back. */
export function OneAssignment({ assignmentId = "" }: { readonly assignmentId?: string }) {
  const asked = useAsk("GET /v1/plan-assignments/{assignmentId}", { params: { assignmentId } });
  const text = words(WORDS);
  const { value } = asked;
  const isRunning = value !== undefined && isUnderWay(value);
  useRunning(isRunning, asked.again);
  const { text: standing, ...look } = value === undefined ? { text: "" } : assignmentState(value.state);
  return (
    <Screen
      title={value ? `${value.title}, ${value.year}` : text.back}
      lead={value && <State {...look}>{standing}</State>}
      back={{ to: "/app/kepegawaian/templat", name: text.back }}
    >
      <Loaded asked={asked} lines={8}>
        {(assignment) => (
          <>
            <Progress of={assignment} isRunning={isRunning} />
            <Failed of={assignment} />
            {!isRunning && <Steps of={assignment} />}
            <AssignmentLines assignmentId={assignmentId} />
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function isUnderWay({ state, parts }: Assignment): boolean {
  return state === "PREVIEWING" || state === "ASSIGNING" || state === "UNDOING" || areOpen(parts);
}

function Progress({ of: { progress, parts }, isRunning }: { of: Assignment; isRunning: boolean }) {
  const text = words(WORDS);
  const { unitsDone: _, ...outcomes } = progress;
  const figures = Object.entries(words(OUTCOMES))
    .map(([outcome, name]) => ({ name, count: outcomes[outcome as keyof typeof outcomes] }))
    .filter(({ count }) => count > 0);
  return (
    <Card {...(isRunning && { title: text.progress })}>
      {isRunning && (
        <>
          <Bar basisPoints={(parts.done / Math.max(parts.total, 1)) * WHOLE} label={text.progress} />
          <p role="status">
            {numberWords(parts.done)} / {numberWords(parts.total)} {text.units}. {text.leave}
          </p>
        </>
      )}
      {figures.length > 0 && (
        <Figures of={figures.map(({ name, count }) => ({ name, value: numberWords(count) }))} />
      )}
    </Card>
  );
}

function Failed({ of: { id: assignmentId, parts } }: { readonly of: Assignment }) {
  return (
    <SetAside
      parts={parts.setAside}
      retry={{
        operation: "POST /v1/plan-assignments/{assignmentId}/units/{unitId}/retry",
        of: (unitId) => ({ params: { assignmentId, unitId } }),
      }}
    />
  );
}

/** What may be done with it in its state. */
function Steps({
  of: { id: assignmentId, state, version, progress, templateId },
}: {
  readonly of: Assignment;
}) {
  const assigning = useAct("POST /v1/plan-assignments/{assignmentId}/assign");
  const text = words(WORDS);
  if (state === "ASSIGNED") return <Undo assignmentId={assignmentId} version={version} />;
  if (state !== "PREVIEWED") return null;
  if (progress.READY === 0)
    return (
      <Notice kind="care">
        <p>{text.nobody}</p>
        <a href={`/app/kepegawaian/templat/${templateId}`}>{text.see}</a>
      </Notice>
    );
  return (
    <>
      <Failure error={assigning.error} />
      <div class="act-bar">
        <button
          type="button"
          aria-busy={assigning.isBusy}
          onClick={() => void assigning.act({ params: { assignmentId } }, { version })}
        >
          {`${text.assign} ${numberWords(progress.READY)} ${text.employees}`}
        </button>
        <span class="quiet-text">{text.stale}</span>
      </div>
    </>
  );
}

function Undo({ assignmentId, version }: { readonly assignmentId: string; readonly version: number }) {
  const undoing = useAct("POST /v1/plan-assignments/{assignmentId}/undo");
  const text = words(WORDS);
  return (
    <div class="act-bar">
      <ConfirmDialog
        act={text.undo}
        look="quiet wrong"
        acting={undoing}
        onSend={(onAnswer) => void undoing.act({ params: { assignmentId } }, { version, onAnswer })}
      >
        <p>{text.undoHow}</p>
      </ConfirmDialog>
    </div>
  );
}
