import { useLocation } from "preact-iso/router";
import { AWARD_TITLES } from "../../../../../shared/domain/awards/words.ts";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { periodWords } from "../../frame/dates.ts";
import { say, words } from "../../frame/language.ts";
import { Download } from "../../parts/asked/download.tsx";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { AWARD_GATES } from "../../parts/award/words.ts";
import { PersonField } from "../../parts/form/person-field.tsx";
import { inOrder } from "../../parts/list/in-order.ts";
import { namesIn } from "../../parts/person/people.ts";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { UnitsOfRun } from "../../parts/unit/units-of-run.tsx";
import { usePerson } from "../../session/person.ts";
import { Candidate } from "./candidate.tsx";
import { Nominations } from "./nominations.tsx";

type Round = Answer<"GET /v1/award-rounds/{month}">;

const WORDS = {
  title: { id: "Penghargaan", en: "Award of" },
  back: { id: "Penghargaan", en: "Awards" },
  panel: { id: "Tim penilai dan keputusan", en: "Committee and decision" },
  computing: { id: "Calon sedang dihitung; unit selesai:", en: "Candidates are being computed; units done:" },
  follows: {
    id: "Pegawai unit ini, dan unitnya, tidak dapat menjadi calon lagi untuk bulan ini.",
    en: "The staff of these units, and the units, can be candidates of this month no more.",
  },
  none: { id: "Tidak ada yang memenuhi semua syarat.", en: "Nobody meets every condition." },
  considered: { id: "Dipertimbangkan:", en: "Considered:" },
  stopped: { id: "Berhenti pada syarat", en: "Stopped at a condition" },
  standing: { id: "Mengapa seseorang calon atau bukan calon?", en: "Why is somebody a candidate, or not?" },
  person: { id: "Pegawai", en: "Employee" },
  fairness: { id: "Laporan kewajaran (CSV)", en: "Fairness report (CSV)" },
};

/** A month's candidates, by category, and why they rank as they do. */
export function OneRound({ month = "" }: { readonly month?: string }) {
  const { has } = usePerson();
  const params = { month };
  const asked = useAsk("GET /v1/award-rounds/{month}", { params });
  const text = words(WORDS);
  return (
    <Screen
      title={`${text.title} ${periodWords(month)}`}
      back={{ to: "/app/penghargaan", name: text.back }}
      acts={
        <a class="button" href={`/app/penghargaan/${month}/tim`}>
          {text.panel}
        </a>
      }
    >
      <Loaded asked={asked} lines={10}>
        {(round) => {
          const { state, parts } = round;
          return (
            <>
              {state === "COMPUTING" && (
                <p role="status">
                  {text.computing} {parts.done} / {parts.total}.
                </p>
              )}
              <UnitsOfRun
                parts={parts}
                isRunning={state === "COMPUTING"}
                retry={{
                  operation: "POST /v1/award-rounds/{month}/units/{unitId}/retry",
                  of: (unitId) => ({ params: { month, unitId } }),
                }}
                without={{
                  operation: "POST /v1/award-rounds/{month}/complete-without",
                  given: { params },
                  follows: text.follows,
                }}
                again={asked.again}
              />
              {round.categories.map((one) => (
                <Category key={one.code} round={round} outcome={one} />
              ))}
              {has("HR") && state === "COMPUTED" && <FindStanding month={month} />}
              <Nominations items={round.nominations} nameOf={namesIn(round)} />
              {state === "COMPUTED" && (
                <Download
                  operation="GET /v1/award-rounds/{month}/fairness/csv"
                  given={{ params }}
                  fileName={`kewajaran-penghargaan-${month}.csv`}
                >
                  {text.fairness}
                </Download>
              )}
            </>
          );
        }}
      </Loaded>
    </Screen>
  );
}

/** Leads to why somebody is, or is not, among the candidates. */
function FindStanding({ month }: { readonly month: string }) {
  const { route } = useLocation();
  const text = words(WORDS);
  return (
    <Card title={text.standing}>
      <PersonField
        name="q"
        label={text.person}
        isEmptied
        onPerson={(person) => person && route(`/app/penghargaan/pegawai/${person.nip}?bulan=${month}`)}
      />
    </Card>
  );
}

interface CategoryProps {
  readonly round: Round;
  readonly outcome: Round["categories"][number];
}

function Category({ round, outcome: { code, considered, stoppedAt } }: CategoryProps) {
  const text = words(WORDS);
  const gates = words(AWARD_GATES);
  const candidates = round.candidates.filter(({ category }) => category === code);
  const stopped = inOrder(AWARD_GATES, stoppedAt);
  return (
    <Card title={say(AWARD_TITLES[code])}>
      <p class="hint">
        {text.considered} {considered}.{" "}
        {stopped.length > 0 &&
          `${text.stopped}: ${stopped.map(([gate, count]) => `${gates[gate]} (${count})`).join("; ")}.`}
      </p>
      {candidates.length === 0 ? (
        <Empty>
          <p>{text.none}</p>
        </Empty>
      ) : (
        candidates.map((one) => <Candidate key={one.id} of={one} />)
      )}
    </Card>
  );
}
