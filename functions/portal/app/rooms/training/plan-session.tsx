import { useLocation } from "preact-iso/router";
import { useAct } from "../../client/acts.ts";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { useDraft } from "../../offline/draft.ts";
import { Form, Submit } from "../../parts/form/form.tsx";
import { kindWords } from "../../parts/person/training-words.ts";
import { Screen } from "../../parts/screen/screen.tsx";
import { contentOf, NO_SESSION, SessionFields } from "./session-form.tsx";

const WORDS = {
  title: { id: "Rencanakan sesi", en: "Plan a session" },
  back: { id: "Katalog", en: "Catalogue" },
  send: { id: "Rencanakan sesi", en: "Plan the session" },
};

/** HR plans one giving of a course. */
export function PlanSession({ courseId }: { readonly courseId: string }) {
  const { route } = useLocation();
  const asked = useAsk("GET /v1/courses", {});
  const course = asked.value?.items.find(({ id }) => id === courseId);
  const draft = useDraft(`session ${courseId}`, NO_SESSION);
  const planning = useAct("POST /v1/training-sessions");
  const text = words(WORDS);
  async function submit() {
    const session = await planning.act({ body: { ...contentOf(draft.value), courseId } });
    if (session === undefined) return;
    draft.clear(NO_SESSION);
    route(`/app/pelatihan/sesi/${session.id}`);
  }
  return (
    <Screen
      title={text.title}
      lead={course && `${course.title}: ${kindWords(course)}, ${course.hours} JP`}
      back={{ to: "/app/pelatihan/katalog", name: text.back }}
    >
      <Form error={planning.error} onSubmit={() => void submit()}>
        <SessionFields
          courseId={courseId}
          typed={draft.value}
          set={(part) => draft.set({ ...draft.value, ...part })}
        />
        <Submit isBusy={planning.isBusy}>{text.send}</Submit>
      </Form>
    </Screen>
  );
}
