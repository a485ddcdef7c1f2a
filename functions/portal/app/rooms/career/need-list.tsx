import type { ComponentChildren } from "preact";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { State } from "../../parts/figure/figures.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { Card } from "../../parts/screen/screen.tsx";
import { Written, written } from "../../parts/screen/written.tsx";
import { AddNeed } from "./add-need.tsx";
import { AnswerNeed } from "./answer-need.tsx";
import { certaintyNames, evidencePath, evidenceWhen, type Found, originNames } from "./need-words.ts";

const WORDS = {
  found: { id: "Ditunjukkan bukti", en: "Shown by evidence" },
  none: {
    id: "Tidak ada kesenjangan yang ditunjukkan bukti dua belas bulan terakhir. Kebutuhan lain dapat ditambahkan.",
    en: "The last twelve months show no gap. Other needs can be added.",
  },
  answered: { id: "Sudah dijawab", en: "Answered" },
  taken: { id: "Disetujui", en: "Taken up" },
  refused: { id: "Ditolak", en: "Refused" },
  by: { id: "Oleh", en: "By" },
  planned: { id: "Dalam AKPK unit", en: "In the unit's plan" },
  draft: { id: "Dalam rancangan AKPK unit", en: "In the draft of the unit's plan" },
  trainings: { id: "Lihat pelatihan", en: "See the trainings" },
  closed: { id: "Tahun ini sudah ditutup.", en: "This year is closed." },
};

interface NeedListProps {
  readonly nip: string;
  readonly year: string;
  readonly isOwn: boolean;
}

/** What records show, what was answered, and the form to add more. */
export function NeedList({ nip, year, isOwn }: NeedListProps) {
  const asked = useAsk("GET /v1/employees/{nip}/development-needs/{year}", { params: { nip, year } });
  const text = words(WORDS);
  return (
    <Loaded asked={asked}>
      {({ found, needs, isClosed, people }) => (
        <>
          <h2>{text.found}</h2>
          {isClosed && <p class="hint">{text.closed}</p>}
          {found.length === 0 && (
            <Empty>
              <p>{text.none}</p>
            </Empty>
          )}
          {found.map((need) => (
            <Need key={need.id} of={need} isOwn={isOwn}>
              {!isClosed && <AnswerNeed {...{ nip, year, needId: need.id }} canTakeUp canRefuse />}
            </Need>
          ))}
          {needs.length > 0 && <h2>{text.answered}</h2>}
          {needs.map((need) => (
            <Need key={need.id} of={need} isOwn={isOwn} state={need.state}>
              <p>
                {written(need.reason)}{" "}
                <small>
                  {text.by} {namesIn({ people })(need.decidedBy)}
                </small>
              </p>
              {need.planned && (
                <p>
                  {need.planned.isApproved ? text.planned : text.draft}: {need.planned.title}{" "}
                  {need.planned.courseId && <a href="/app/pelatihan">{text.trainings}</a>}
                </p>
              )}
              {!isClosed && !need.planned?.isApproved && (
                <AnswerNeed
                  {...{ nip, year, needId: need.id }}
                  canTakeUp={need.state === "REFUSED"}
                  canRefuse={need.state === "TAKEN_UP"}
                />
              )}
            </Need>
          ))}
          {!isClosed && <AddNeed nip={nip} year={year} />}
        </>
      )}
    </Loaded>
  );
}

interface NeedProps {
  readonly of: Found;
  readonly isOwn: boolean;
  readonly state?: "TAKEN_UP" | "REFUSED";
  readonly children?: ComponentChildren;
}

/** A need, with its evidence. */
export function Need({
  of: { origin, title, english, evidence, certainty },
  isOwn,
  state,
  children,
}: NeedProps) {
  const text = words(WORDS);
  return (
    <Card
      title={<Written english={english}>{title}</Written>}
      aside={
        state && (
          <State {...(state === "TAKEN_UP" && { kind: "good" as const })}>
            {state === "TAKEN_UP" ? text.taken : text.refused}
          </State>
        )
      }
    >
      <p>
        {originNames()[origin]} · {certaintyNames()[certainty]}
      </p>
      <ul>
        {evidence.map(({ of, text: said, english: inEnglish }, place) => {
          const path = evidencePath(origin, of, isOwn);
          return (
            <li key={place}>
              {path === undefined ? evidenceWhen(of) : <a href={path}>{evidenceWhen(of)}</a>}:{" "}
              <Written english={inEnglish}>{said}</Written>
            </li>
          );
        })}
      </ul>
      {children}
    </Card>
  );
}
