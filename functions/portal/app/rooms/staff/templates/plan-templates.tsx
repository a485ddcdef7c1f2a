import { useAskPages } from "../../../client/pages.ts";
import { momentWords } from "../../../frame/dates.ts";
import { words } from "../../../frame/language.ts";
import { countWords } from "../../../frame/numbers.ts";
import { State } from "../../../parts/figure/figures.tsx";
import { PagedList } from "../../../parts/list/paged-list.tsx";
import { Rows } from "../../../parts/list/rows.tsx";
import { Card, Screen } from "../../../parts/screen/screen.tsx";
import { StaffTabs } from "../tabs.tsx";
import { assignmentState, type Template } from "./words.ts";

const WORDS = {
  title: { id: "Templat rencana", en: "Plan templates" },
  lead: {
    id: "Rencana awal untuk semua pemegang suatu jabatan. Setelah ditugaskan, tiap pegawai menyesuaikannya sendiri.",
    en: "A first plan for everybody in a position. Once assigned, each of them makes it their own.",
  },
  write: { id: "Susun templat", en: "Write a template" },
  templates: { id: "Templat", en: "Templates" },
  none: {
    id: "Belum ada templat. Susun satu untuk jabatan yang banyak pemegangnya, misalnya guru kelas atau perawat.",
    en: "No templates yet. Write one for a position that many hold, such as teachers or nurses.",
  },
  results: { id: "hasil kerja", en: "results", one: "result" },
  assignments: { id: "Penugasan, terbaru dahulu", en: "Assignments, newest first" },
  noneAssigned: {
    id: "Belum ada yang ditugaskan. Buka sebuah templat, lalu lihat siapa yang akan menerimanya.",
    en: "Nothing is assigned yet. Open a template, then see who would get it.",
  },
};

/** The templates, and what became of each time that one was assigned. */
export function PlanTemplates() {
  const templates = useAskPages("GET /v1/plan-templates", { query: { limit: 50 } });
  const assignments = useAskPages("GET /v1/plan-assignments", { query: { limit: 10 } });
  const text = words(WORDS);
  return (
    <Screen
      title={text.title}
      lead={text.lead}
      acts={
        <a class="button" href="/app/kepegawaian/templat/baru">
          {text.write}
        </a>
      }
    >
      <StaffTabs />
      <Card title={text.templates}>
        <PagedList asked={templates} empty={<p>{text.none}</p>}>
          {({ items }) => <Rows label={text.templates} of={items.map(rowOf)} />}
        </PagedList>
      </Card>
      <Card title={text.assignments}>
        <PagedList asked={assignments} empty={<p>{text.noneAssigned}</p>}>
          {({ items }) => (
            <Rows
              label={text.assignments}
              of={items.map(({ id, title, year, state, createdAt }) => {
                const { text: standing, ...look } = assignmentState(state);
                return {
                  key: id,
                  to: `/app/kepegawaian/penugasan/${id}`,
                  title: `${title}, ${year}`,
                  detail: momentWords(createdAt),
                  aside: <State {...look}>{standing}</State>,
                };
              })}
            />
          )}
        </PagedList>
      </Card>
    </Screen>
  );
}

function rowOf({ id, title, positions, content }: Template) {
  return {
    key: id,
    to: `/app/kepegawaian/templat/${id}`,
    title,
    detail: positions.join(", "),
    aside: countWords(content.results.length, WORDS.results),
  };
}
