import { useAct } from "../../../client/acts.ts";
import type { Answer } from "../../../client/operations.ts";
import { words } from "../../../frame/language.ts";
import { numberWords } from "../../../frame/numbers.ts";
import { Failure, Notice } from "../../../parts/asked/notice.tsx";
import { areLeftOver } from "../../../parts/asked/running.ts";
import { Bar } from "../../../parts/figure/figures.tsx";
import { UnitsOfRun } from "../../../parts/unit/units-of-run.tsx";
import { usePerson } from "../../../session/person.ts";

type Run = Answer<"GET /v1/incentive-runs/{runId}">;

const WORDS = {
  progress: { id: "Kemajuan perhitungan", en: "Progress of the run" },
  of: { id: "dari", en: "of" },
  units: { id: "unit selesai", en: "units done" },
  leave: {
    id: "Anda boleh meninggalkan halaman ini; perhitungan berjalan terus.",
    en: "You may leave this page; the computation goes on.",
  },
  waits: {
    id: "Perhitungan menunggu unit di atas.",
    en: "The run waits for the units above.",
  },
  follows: {
    id: "Tunjangan pegawai unit ini tidak ikut dalam perhitungan ini; unitnya dapat dihitung kemudian dan ditambahkan.",
    en: "The incentives of these units' staff are left out of this run; the units can be computed later, and are then added.",
  },
  still: { id: "Tidak bergerak?", en: "Does it stand still?" },
  resume: { id: "Lanjutkan perhitungan", en: "Resume the run" },
};

const WHOLE = 10_000;

interface RunProgressProps {
  readonly of: Run;
  readonly onAgain: () => void;
}

/** How far a run is, followed while it lasts; the units that it could not compute, and what HR can do about them. */
export function RunProgress({ of: run, onAgain }: RunProgressProps) {
  const { has } = usePerson();
  const params = { runId: run.id };
  const resuming = useAct("POST /v1/incentive-runs/{runId}/resume");
  const text = words(WORDS);
  const { parts, state, version } = run;
  const isRunning = state === "RUNNING";
  const isLeft = isRunning && areLeftOver(parts);
  return (
    <>
      <Failure error={resuming.error} />
      <UnitsOfRun
        parts={parts}
        isRunning={isRunning}
        isOpen
        retry={{
          operation: "POST /v1/incentive-runs/{runId}/units/{unitId}/retry",
          of: (unitId) => ({ params: { ...params, unitId } }),
        }}
        without={{
          operation: "POST /v1/incentive-runs/{runId}/complete-without",
          given: { params },
          follows: text.follows,
        }}
        again={onAgain}
      />
      {isRunning && (
        <Notice>
          <Bar basisPoints={(parts.done / Math.max(parts.total, 1)) * WHOLE} label={text.progress} />
          <p role="status">
            {numberWords(parts.done)} {text.of} {numberWords(parts.total)} {text.units}.{" "}
            {isLeft ? text.waits : text.leave}
          </p>
          {has("HR") && !isLeft && (
            <details>
              <summary>{text.still}</summary>
              <button
                type="button"
                class="quiet"
                aria-busy={resuming.isBusy}
                onClick={() => void resuming.act({ params }, { version })}
              >
                {text.resume}
              </button>
            </details>
          )}
        </Notice>
      )}
    </>
  );
}
