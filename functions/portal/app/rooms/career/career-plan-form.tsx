import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { EditStored } from "../../parts/edit/edit-stored.tsx";
import { useSheetField } from "../../parts/edit/sheet.ts";
import { useEdit } from "../../parts/edit/use-edit.ts";
import { SelectField } from "../../parts/form/choices.tsx";
import { Form, Submit, TextArea, TextField } from "../../parts/form/form.tsx";
import { PersonField } from "../../parts/form/person-field.tsx";
import { useLines } from "../../parts/form/use-lines.ts";
import { Card } from "../../parts/screen/screen.tsx";

type Plan = NonNullable<Answer<"GET /v1/talent/employees/{nip}/career-plan">["plan"]>;

const WORDS = {
  head: { id: "Ajukan rencana karier", en: "Propose a career plan" },
  goal: { id: "Tujuan", en: "Goal" },
  until: { id: "Tercapai sampai", en: "To be reached by" },
  course: { id: "Pelatihan yang mendukung", en: "Training that leads there" },
  noCourse: { id: "Belum dipilih", en: "None yet" },
  more: { id: "Tambah tujuan", en: "Add a goal" },
  removeGoal: { id: "Hapus tujuan", en: "Remove goal" },
  mentor: { id: "Mentor", en: "Mentor" },
  present: { id: "Mentor sekarang", en: "Present mentor" },
  reviews: { id: "Ditinjau pada", en: "To be reviewed on" },
  moreReviews: { id: "Tambah peninjauan", en: "Add a review" },
  removeReview: { id: "Hapus peninjauan", en: "Remove review" },
  send: { id: "Ajukan kepada pejabat penilai", en: "Propose to the rater" },
};

interface TypedPlan {
  readonly goals: readonly (typeof NO_GOAL)[];
  readonly mentor: Mentor | undefined;
  readonly reviewsOn: readonly string[];
}

interface Mentor {
  readonly nip: string;
  readonly name: string;
}

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
  const present = plan?.mentorNip === undefined ? undefined : { nip: plan.mentorNip, name: mentor ?? "" };
  // Once all have passed, there is one to be entered.
  const ahead = plan?.reviewsOn.filter((day) => day >= today()) ?? [];
  const initial = {
    mentor: present,
    goals: plan?.goals.map(({ text, until, courseIds: [courseId = ""] }) => ({ text, until, courseId })) ?? [
      NO_GOAL,
    ],
    reviewsOn: ahead.length === 0 ? [""] : ahead,
  };
  const edit = useEdit<TypedPlan>(`career plan ${nip}`, { version: plan?.version, typed: initial });
  const courses = useAsk("GET /v1/courses", {});
  const done = () => {
    edit.clear();
    onDone();
  };
  const proposing = useAct("POST /v1/talent/employees/{nip}/career-plan", done);
  const changing = useAct("PUT /v1/talent/employees/{nip}/career-plan", done);
  const text = words(WORDS);
  const submit = () => {
    const { goals, reviewsOn, mentor: chosen } = edit.typed;
    const body = {
      goals: goals.map(({ text: goal, until, courseId }) => ({
        ...{ text: goal.trim(), until, courseIds: courseId === "" ? [] : [courseId] },
      })),
      reviewsOn: [...reviewsOn],
      ...(chosen && { mentorNip: chosen.nip }),
    };
    if (plan === undefined) void proposing.act({ params: { nip }, body });
    else void changing.act({ params: { nip }, body }, { version: plan.version });
  };
  return (
    <Card title={text.head}>
      <EditStored of={edit}>
        {(typed, onTyped) => (
          <Form error={proposing.error ?? changing.error} onSubmit={submit}>
            <PlanFields
              typed={typed}
              set={(part) => onTyped({ ...typed, ...part })}
              courses={courses.value?.items ?? []}
              present={present}
            />
            <Submit isBusy={proposing.isBusy || changing.isBusy}>{text.send}</Submit>
          </Form>
        )}
      </EditStored>
    </Card>
  );
}

interface FieldsProps {
  readonly typed: TypedPlan;
  readonly set: (part: Partial<TypedPlan>) => void;
  readonly courses: Answer<"GET /v1/courses">["items"];
  readonly present: Mentor | undefined;
}

function PlanFields({ typed: { goals, mentor, reviewsOn }, set, courses, present }: FieldsProps) {
  const text = words(WORDS);
  useSheetField("mentorNip", {
    label: text.mentor,
    value: mentor,
    shown: mentor?.name ?? "",
    take: (other: Mentor | undefined) => set({ mentor: other }),
  });
  const goalLines = useLines(goals, (all) => set({ goals: all }));
  const reviewLines = useLines(reviewsOn, (all) => set({ reviewsOn: all }));
  const offered = courses.filter(({ isOffered }) => isOffered);
  const numbered = (label: string, place: number) => `${label} ${place + 1}`;
  return (
    <>
      {goals.map((goal, place) => (
        <div key={goalLines.keys[place]}>
          <TextArea
            name={`goals.${place}.text`}
            label={numbered(text.goal, place)}
            maxLength={2_000}
            rows={2}
            value={goal.text}
            onValue={(value) => goalLines.change(place, { text: value })}
          />
          <TextField
            name={`goals.${place}.until`}
            type="date"
            label={numbered(text.until, place)}
            value={goal.until}
            onValue={(until) => goalLines.change(place, { until })}
          />
          <SelectField
            name={`goals.${place}.courseIds`}
            label={numbered(text.course, place)}
            value={goal.courseId}
            onValue={(courseId) => goalLines.change(place, { courseId })}
            options={[["", text.noCourse], ...offered.map(({ id, title }) => [id, title] as const)]}
          />
          {goals.length > 1 && (
            <button type="button" class="bare" onClick={() => goalLines.remove(place)}>
              {numbered(text.removeGoal, place)}
            </button>
          )}
        </div>
      ))}
      <button type="button" class="quiet" onClick={() => goalLines.add(NO_GOAL)}>
        {text.more}
      </button>
      {mentor !== undefined && (
        <p>
          {mentor.nip === present?.nip ? text.present : text.mentor}: {mentor.name}
        </p>
      )}
      <PersonField
        name="mentorNip"
        label={text.mentor}
        onPerson={(one) => set({ mentor: one === undefined ? present : { nip: one.nip, name: one.name } })}
      />
      {reviewsOn.map((day, place) => (
        <div key={reviewLines.keys[place]}>
          <TextField
            name={`reviewsOn.${place}`}
            type="date"
            label={numbered(text.reviews, place)}
            value={day}
            onValue={(value) =>
              set({ reviewsOn: reviewsOn.map((one, index) => (index === place ? value : one)) })
            }
          />
          {reviewsOn.length > 1 && (
            <button type="button" class="bare" onClick={() => reviewLines.remove(place)}>
              {numbered(text.removeReview, place)}
            </button>
          )}
        </div>
      ))}
      <button type="button" class="quiet" onClick={() => reviewLines.add("")}>
        {text.moreReviews}
      </button>
    </>
  );
}
