import { useState } from "preact/hooks";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { dayWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { Facts, State } from "../../parts/figure/figures.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { Card } from "../../parts/screen/screen.tsx";
import { Written, written } from "../../parts/screen/written.tsx";
import { AnswerCareerPlan } from "./answer-career-plan.tsx";
import { CareerPlanForm } from "./career-plan-form.tsx";

type Whole = Answer<"GET /v1/talent/employees/{nip}/career-plan">;

const WORDS = {
  none: {
    id: "Belum ada rencana karier. Pegawai mengajukannya, lalu pejabat penilai menyepakatinya.",
    en: "There is no career plan yet. The employee proposes one, and the rater agrees to it.",
  },
  goals: { id: "Tujuan", en: "Goals" },
  until: { id: "sampai", en: "until" },
  mentor: { id: "Mentor", en: "Mentor" },
  reviews: { id: "Ditinjau pada", en: "Reviewed on" },
  next: { id: "Peninjauan berikutnya", en: "Next review" },
  returned: { id: "Pernah dikembalikan karena", en: "Returned before because" },
  trainings: { id: "Lihat pelatihannya", en: "See its trainings" },
  change: { id: "Ubah rencana", en: "Change the plan" },
  notes: { id: "Hasil peninjauan", en: "What came of reviews" },
};

const STATES = {
  PROPOSED: { id: "Menunggu pejabat penilai", en: "Awaits the rater" },
  AGREED: { id: "Disepakati", en: "Agreed" },
  RETURNED: { id: "Dikembalikan", en: "Returned" },
};

/** A career plan, and what its reader may do with it. */
export function CareerPlanView({ nip }: { readonly nip: string }) {
  const asked = useAsk("GET /v1/talent/employees/{nip}/career-plan", { params: { nip } });
  const [isChanging, setIsChanging] = useState(false);
  const text = words(WORDS);
  return (
    <Loaded asked={asked}>
      {(whole) => {
        const { plan, acts } = whole;
        const mayPropose = acts.includes("PROPOSE");
        return (
          <>
            {plan === undefined && (
              <Empty>
                <p>{text.none}</p>
              </Empty>
            )}
            {plan && <Shown of={whole} />}
            {plan && <AnswerCareerPlan plan={plan} acts={acts} />}
            {mayPropose && plan && !isChanging && (
              <button type="button" class="quiet" onClick={() => setIsChanging(true)}>
                {text.change}
              </button>
            )}
            {mayPropose && (plan === undefined || isChanging) && (
              <CareerPlanForm
                key={plan?.version ?? 0}
                nip={nip}
                plan={plan}
                mentor={plan?.mentorNip === undefined ? undefined : namesIn(whole)(plan.mentorNip)}
                onDone={() => setIsChanging(false)}
              />
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function Shown({ of: whole }: { readonly of: Whole }) {
  const text = words(WORDS);
  const nameOf = namesIn(whole);
  const { plan, nextReviewOn } = whole;
  if (plan === undefined) return null;
  return (
    <Card
      title={text.goals}
      aside={
        <State {...(plan.state === "AGREED" && { kind: "good" as const })}>{words(STATES)[plan.state]}</State>
      }
    >
      <ul>
        {plan.goals.map(({ text: goal, until, courseIds }, place) => (
          <li key={place}>
            <Written>{goal}</Written>, {text.until} {dayWords(until)}{" "}
            {courseIds.length > 0 && <a href="/app/pelatihan">{text.trainings}</a>}
          </li>
        ))}
      </ul>
      <Facts
        of={[
          [text.mentor, plan.mentorNip && nameOf(plan.mentorNip)],
          [text.reviews, plan.reviewsOn.map(dayWords).join("; ")],
          [text.next, nextReviewOn && dayWords(nextReviewOn)],
          [text.returned, written(plan.returnedReason)],
        ]}
      />
      {plan.reviews.length > 0 && (
        <>
          <h3>{text.notes}</h3>
          <ul>
            {plan.reviews.map(({ of, note, by }, place) => (
              <li key={place}>
                {dayWords(of)}: <Written>{note}</Written> <small>{nameOf(by)}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
