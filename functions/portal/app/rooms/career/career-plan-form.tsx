import { useState } from "preact/hooks";
import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useDraft } from "../../offline/draft.ts";
import { Form, SelectField, Submit, TextArea, TextField } from "../../parts/form.tsx";
import { PersonField } from "../../parts/person-field.tsx";
import { Card } from "../../parts/screen.tsx";

type Plan = NonNullable<Answer<"GET /v1/employees/{nip}/career-plan">["plan"]>;

const WORDS = {
  head: { id: "Ajukan rencana karier", en: "Propose a career plan" },
  goal: { id: "Tujuan", en: "Goal" },
  until: { id: "Tercapai sampai", en: "To be reached by" },
  course: { id: "Pelatihan yang mendukung", en: "Training that leads there" },
  noCourse: { id: "Belum dipilih", en: "None yet" },
  more: { id: "Tambah tujuan", en: "Add a goal" },
  mentor: { id: "Mentor", en: "Mentor" },
  present: { id: "Mentor sekarang", en: "Present mentor" },
  reviews: { id: "Ditinjau pada", en: "To be reviewed on" },
  moreReviews: { id: "Tambah peninjauan", en: "Add a review" },
  send: { id: "Ajukan kepada pejabat penilai", en: "Propose to the rater" },
};

interface FormProps {
  readonly nip: string;
  readonly plan: Plan | undefined;
  /** The present mentor's name. */
  readonly mentor: string | undefined;
  readonly onDone: () => void;
}

const NO_GOAL = { text: "", until: "", courseId: "" };

/** Goals, mentor and days of review, to be agreed with the rater. */
export function CareerPlanForm({ nip, plan, mentor, onDone }: FormProps) {
  const initial = {
    goals: plan?.goals.map(({ text, until, courseIds: [courseId = ""] }) => ({ text, until, courseId })) ?? [
      NO_GOAL,
    ],
    reviewsOn: plan?.reviewsOn.filter((day) => day >= today()) ?? [""],
  };
  const draft = useDraft(`career plan ${plan?.version ?? 0}`, initial);
  const [mentorNip, setMentorNip] = useState(plan?.mentorNip);
  const courses = useAsk("GET /v1/courses", {});
  const done = () => {
    draft.clear(initial);
    onDone();
  };
  const proposing = useAct("POST /v1/employees/{nip}/career-plan", done);
  const changing = useAct("PUT /v1/employees/{nip}/career-plan", done);
  const text = words(WORDS);
  const { goals, reviewsOn } = draft.value;
  const setGoal = (place: number, part: Partial<typeof NO_GOAL>) =>
    draft.set({ reviewsOn, goals: goals.map((one, index) => (index === place ? { ...one, ...part } : one)) });
  const submit = () => {
    const body = {
      goals: goals.map(({ text: goal, until, courseId }) => ({
        ...{ text: goal.trim(), until, courseIds: courseId === "" ? [] : [courseId] },
      })),
      reviewsOn: [...reviewsOn],
      ...(mentorNip && { mentorNip }),
    };
    if (plan === undefined) void proposing.act({ params: { nip }, body });
    else void changing.act({ params: { nip }, body }, { version: plan.version });
  };
  const offered = (courses.value?.items ?? []).filter(({ isOffered }) => isOffered);
  const numbered = (label: string, place: number) => `${label} ${place + 1}`;
  return (
    <Card title={text.head}>
      <Form error={proposing.error ?? changing.error} onSubmit={submit}>
        {goals.map((goal, place) => (
          <div key={place}>
            <TextArea
              name={`goals.${place}.text`}
              label={numbered(text.goal, place)}
              maxLength={2_000}
              rows={2}
              value={goal.text}
              onValue={(value) => setGoal(place, { text: value })}
            />
            <TextField
              name={`goals.${place}.until`}
              type="date"
              label={numbered(text.until, place)}
              value={goal.until}
              onValue={(until) => setGoal(place, { until })}
            />
            <SelectField
              name={`goals.${place}.courseIds`}
              label={numbered(text.course, place)}
              value={goal.courseId}
              onValue={(courseId) => setGoal(place, { courseId })}
              options={[["", text.noCourse], ...offered.map(({ id, title }) => [id, title] as const)]}
            />
          </div>
        ))}
        <button
          type="button"
          class="quiet"
          onClick={() => draft.set({ reviewsOn, goals: [...goals, NO_GOAL] })}
        >
          {text.more}
        </button>
        {mentor !== undefined && (
          <p>
            {text.present}: {mentor}
          </p>
        )}
        <PersonField
          name="mentorNip"
          label={text.mentor}
          onPerson={(one) => setMentorNip(one?.nip ?? plan?.mentorNip)}
        />
        {reviewsOn.map((day, place) => (
          <TextField
            key={place}
            name={`reviewsOn.${place}`}
            type="date"
            label={numbered(text.reviews, place)}
            value={day}
            onValue={(value) =>
              draft.set({ goals, reviewsOn: reviewsOn.map((one, index) => (index === place ? value : one)) })
            }
          />
        ))}
        <button
          type="button"
          class="quiet"
          onClick={() => draft.set({ goals, reviewsOn: [...reviewsOn, ""] })}
        >
          {text.moreReviews}
        </button>
        <Submit isBusy={proposing.isBusy || changing.isBusy}>{text.send}</Submit>
      </Form>
    </Card>
  );
}
