import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAskPages } from "../../client/pages.ts";
import { useAsk } from "../../client/questions.ts";
import { say, words } from "../../frame/language.ts";
import { rupiahWords } from "../../frame/numbers.ts";
import { useDraft } from "../../offline/draft.ts";
import { ConfirmDialog } from "../../parts/dialog/confirm-dialog.tsx";
import { Check, SelectField } from "../../parts/form/choices.tsx";
import { Form, Submit, TextField } from "../../parts/form/form.tsx";
import { NotOffered, useStillOffered } from "../../parts/form/still-offered.tsx";
import { numberSent, rupiahSent } from "../../parts/form/typed-figures.ts";
import { PagedList } from "../../parts/list/paged-list.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { Card } from "../../parts/screen/screen.tsx";
import { certaintyNames, type UnitPlan } from "./need-words.ts";

type Item = UnitPlan["items"][number];
type Need = Answer<"GET /v1/units/{unitId}/development-needs/{year}">["items"][number];

const WORDS = {
  head: { id: "Gabungkan kebutuhan", en: "Merge needs" },
  none: {
    id: "Belum ada kebutuhan yang disetujui. Pegawai dan pejabat penilainya menyetujuinya di halaman kebutuhan.",
    en: "No needs have been taken up yet. Employees and their raters do so on the page of needs.",
  },
  title: { id: "Nama pengembangan", en: "Development" },
  course: { id: "Pelatihan dari katalog", en: "Training of the catalogue" },
  noCourse: { id: "Bukan dari katalog", en: "None of the catalogue" },
  hours: { id: "JP tiap pegawai", en: "Lesson hours each" },
  cost: { id: "Biaya seluruhnya (rupiah)", en: "Cost of all (rupiah)" },
  merge: { id: "Masukkan ke rencana", en: "Put into the plan" },
  items: { id: "Isi rencana", en: "In the plan" },
  remove: { id: "Keluarkan", en: "Take out" },
  removed: {
    id: "Kebutuhan di dalamnya menunggu lagi di bawah; nama, jam pelajaran dan biayanya harus diketik ulang.",
    en: "The needs in it wait below again; its name, hours and cost have to be typed anew.",
  },
};

const EMPTY = { chosen: [] as readonly string[], title: "", courseId: "", hours: "", cost: "" };

interface PlanEditorProps {
  readonly plan: UnitPlan | undefined;
  readonly unitId: string;
  readonly year: string;
}

/** The head of the unit merges needs that were taken up into items of the plan; each item is saved at once. */
export function PlanEditor({ plan, unitId, year }: PlanEditorProps) {
  const asked = useAskPages("GET /v1/units/{unitId}/development-needs/{year}", { params: { unitId, year } });
  const courses = useAsk("GET /v1/courses", {});
  const draft = useDraft(`development plan ${unitId} ${year}`, EMPTY);
  const drafting = useAct("POST /v1/units/{unitId}/development-plans/{year}");
  const changing = useAct("PUT /v1/units/{unitId}/development-plans/{year}");
  const { chosen, ...typed } = draft.value;
  const setTyped = (part: Partial<typeof EMPTY>) => draft.set({ ...draft.value, ...part });
  const text = words(WORDS);
  const items = plan?.items ?? [];
  const planned = new Set(items.flatMap(({ needs }) => needs.map(nameOf)));
  const add = async () => {
    const needs = chosen.map((name) => {
      const [nip = "", needId = ""] = name.split(" ");
      return { nip, needId };
    });
    const { title, courseId, hours, cost } = typed;
    const item = { title: title.trim(), needs, hours: numberSent(hours), costRupiah: rupiahSent(cost) };
    // What is typed is added to what is stored now, so that what another head added meanwhile stays.
    const body = { items: [...items, { ...item, ...(courseId !== "" && { courseId }) }] };
    const given = { params: { unitId, year }, body };
    const onAnswer = () => draft.clear();
    if (plan === undefined) await drafting.act(given, { onAnswer });
    else await changing.act(given, { version: plan.version, onAnswer });
  };
  const choose = (courseId: string) => {
    const course = courses.value?.items.find(({ id }) => id === courseId);
    setTyped({
      courseId,
      ...(course && { title: typed.title || course.title, hours: typed.hours || String(course.hours) }),
    });
  };
  const offered = (courses.value?.items ?? []).filter(({ isOffered }) => isOffered);
  return (
    <>
      {items.length > 1 && (
        <Card title={text.items}>
          <ul class="plain">
            {items.map((item) => (
              <li key={item.needs.map(nameOf).join()}>
                {item.title}, {rupiahWords(item.costRupiah)}{" "}
                {plan && <Remove of={item} {...{ plan, unitId, year }} />}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card title={text.head}>
        <PagedList asked={asked} empty={<p>{text.none}</p>}>
          {(page) => (
            <Form error={drafting.error ?? changing.error} onSubmit={() => void add()}>
              <Open
                needs={page.items.filter(
                  (one) => one.state === "TAKEN_UP" && !planned.has(nameOf({ nip: one.nip, needId: one.id })),
                )}
                all={page.items}
                people={page.people}
                chosen={chosen}
                onChosen={(names) => setTyped({ chosen: names })}
              />
              <SelectField
                name="courseId"
                label={text.course}
                value={typed.courseId}
                onValue={choose}
                options={[["", text.noCourse], ...offered.map(({ id, title }) => [id, title] as const)]}
              />
              <TextField
                name={`items.${items.length}.title`}
                label={text.title}
                maxLength={200}
                value={typed.title}
                onValue={(title) => setTyped({ title })}
              />
              <TextField
                name={`items.${items.length}.hours`}
                label={text.hours}
                inputMode="numeric"
                value={typed.hours}
                onValue={(hours) => setTyped({ hours })}
              />
              <TextField
                name={`items.${items.length}.costRupiah`}
                label={text.cost}
                inputMode="numeric"
                value={typed.cost}
                onValue={(cost) => setTyped({ cost })}
              />
              <Submit isBusy={drafting.isBusy || changing.isBusy}>{text.merge}</Submit>
            </Form>
          )}
        </PagedList>
      </Card>
    </>
  );
}

interface RemoveProps extends PlanEditorProps {
  readonly of: Item;
  readonly plan: UnitPlan;
}

function Remove({ of, plan: { items, version }, unitId, year }: RemoveProps) {
  const changing = useAct("PUT /v1/units/{unitId}/development-plans/{year}");
  const text = words(WORDS);
  const body = { items: items.filter((one) => one !== of) };
  return (
    <ConfirmDialog
      act={text.remove}
      about={of.title}
      look="bare"
      acting={changing}
      onSend={(onAnswer) => void changing.act({ params: { unitId, year }, body }, { version, onAnswer })}
    >
      <p>{text.removed}</p>
    </ConfirmDialog>
  );
}

interface OpenProps {
  /** Those that can be chosen. */
  readonly needs: readonly Need[];
  /** With those that cannot any more. */
  readonly all: readonly Need[];
  readonly people: Answer<"GET /v1/units/{unitId}/development-needs/{year}">["people"];
  readonly chosen: readonly string[];
  readonly onChosen: (names: readonly string[]) => void;
}

function Open({ needs, people, chosen, onChosen, all }: OpenProps) {
  const names = new Set(needs.map(({ nip, id }) => nameOf({ nip, needId: id })));
  // One on a page that is not loaded yet is not known to be gone.
  const known = new Set(all.map(({ nip, id }) => nameOf({ nip, needId: id })));
  const offered = chosen.filter((name) => names.has(name) || !known.has(name));
  const gone = useStillOffered(chosen, offered, onChosen);
  const whose = namesIn({ people });
  const certainties = certaintyNames();
  return (
    <>
      <NotOffered count={gone} />
      {needs.map(({ nip, id, title, english = title, certainty }) => {
        const name = nameOf({ nip, needId: id });
        return (
          <Check
            key={name}
            label={`${say({ id: title, en: english })}, ${whose(nip)} (${certainties[certainty].toLowerCase()})`}
            isOn={chosen.includes(name)}
            onToggle={(isOn) => onChosen(isOn ? [...chosen, name] : chosen.filter((other) => other !== name))}
          />
        );
      })}
    </>
  );
}

const nameOf = ({ nip, needId }: { readonly nip: string; readonly needId: string }) => `${nip} ${needId}`;
