import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAskAll } from "../../client/pages.ts";
import { periodWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { rupiahWords } from "../../frame/numbers.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Failure } from "../../parts/asked/notice.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";

type Table = Answer<"GET /v1/incentive-tables/{tableId}">;

const WORDS = {
  title: { id: "Persetujuan", en: "Approval" },
  none: {
    id: "Isi tabel ini belum diuji coba. Jalankan uji coba, periksa selisihnya, lalu setujui di sini.",
    en: "This content has not been tried. Run a trial, check the difference, then approve it here.",
  },
  runs: { id: "Perhitungan", en: "Runs" },
  seen: { id: "Uji coba", en: "Trial of" },
  approve: { id: "Setujui setelah melihat uji coba", en: "Approve, having seen the trial" },
};

/** Approves a version by a finished trial of exactly this content; neither its authors nor somebody who has already. */
export function ApproveTable({
  table: { id, version, contentHash, authors, approvals, awaitedRoles },
}: {
  readonly table: Table;
}) {
  const { nip, has } = usePerson();
  const asked = useAskAll("GET /v1/incentive-runs", { query: { limit: 100 } });
  const approving = useAct("POST /v1/incentive-tables/{tableId}/approve");
  const text = words(WORDS);
  const isDone = nip !== undefined && (authors.includes(nip) || approvals.some(({ by }) => by === nip));
  if (isDone || !awaitedRoles.some((role) => has(role))) return null;
  return (
    <Card title={text.title}>
      <Failure error={approving.error} />
      <Loaded asked={asked}>
        {({ items }) => {
          const trial = items.find(
            (run) =>
              run.kind === "TRIAL" &&
              run.state === "DONE" &&
              run.tableId === id &&
              run.contentHash === contentHash,
          );
          if (trial === undefined)
            return (
              <p>
                {text.none} <a href={`/app/insentif/hitungan?table=${id}`}>{text.runs}</a>
              </p>
            );
          return (
            <>
              <p>
                <a href={`/app/insentif/hitungan/${trial.id}`}>
                  {text.seen} {periodWords(trial.month)}
                </a>
                {trial.totals && `: ${rupiahWords(trial.totals.totalRupiah)}`}
              </p>
              <button
                type="button"
                aria-busy={approving.isBusy}
                onClick={() =>
                  void approving.act({ params: { tableId: id }, body: { trialId: trial.id } }, { version })
                }
              >
                {text.approve}
              </button>
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}
