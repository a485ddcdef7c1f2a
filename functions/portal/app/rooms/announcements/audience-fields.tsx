import { useEffect } from "preact/hooks";
import { useAsk } from "../../client/questions.ts";
import { say, words } from "../../frame/language.ts";
import { Check, SelectField } from "../../parts/form/choices.tsx";
import { NotOffered, useStillOffered } from "../../parts/form/still-offered.tsx";
import { openUnits } from "../../parts/unit/open-units.ts";
import { usePerson } from "../../session/person.ts";
import type { TypedAnnouncement } from "./typed-announcement.ts";
import { POSTS, type Post } from "./words.ts";

const WORDS = {
  units: { id: "Untuk unit", en: "For the units" },
  hint: { id: "Unit di bawahnya ikut.", en: "Units below are included." },
  add: { id: "Tambah unit", en: "Add a unit" },
  choose: { id: "Pilih unit", en: "Choose a unit" },
  remove: { id: "Hapus", en: "Remove" },
  posts: {
    id: "Hanya jabatan tertentu (kosongkan untuk semua)",
    en: "Only some posts (leave empty for all)",
  },
};

interface AudienceFieldsProps {
  readonly typed: TypedAnnouncement;
  readonly set: (part: Partial<TypedAnnouncement>) => void;
}

/** Which units and posts are meant: any for HR and the head of the city, for heads theirs and those below. */
export function AudienceFields({ typed: { unitIds, posts }, set }: AudienceFieldsProps) {
  const { has, unitId: own = "" } = usePerson();
  const units = useAsk("GET /v1/units", {});
  const text = words(WORDS);
  const seesAll = has("HR", "HEAD_OF_CITY");
  const offered = openUnits(units.value?.items).filter(
    ({ id, ancestors }) => seesAll || id === own || ancestors.includes(own),
  );
  const isNoneAll = true;
  const gone = useStillOffered(
    unitIds,
    units.value && offered.map(({ id }) => id),
    (kept) => set({ unitIds: kept }),
    isNoneAll,
  );
  const first = offered.find(({ id, ancestors }) => (seesAll ? ancestors.length === 0 : id === own))?.id;
  useEffect(() => {
    if (unitIds.length === 0 && first !== undefined) set({ unitIds: [first] });
  }, [first, unitIds.length]);
  const names = new Map(units.value?.items.map(({ id, name }) => [id, name]));
  const left = offered.filter(({ id }) => !unitIds.includes(id));
  return (
    <>
      <fieldset class="field">
        <legend>{text.units}</legend>
        <p class="hint">{text.hint}</p>
        <NotOffered count={gone} />
        <ul class="tight">
          {unitIds.map((id) => (
            <li key={id}>
              {names.get(id) ?? id}{" "}
              {unitIds.length > 1 && (
                <button
                  type="button"
                  class="bare"
                  aria-label={`${text.remove} ${names.get(id) ?? id}`}
                  onClick={() => set({ unitIds: unitIds.filter((one) => one !== id) })}
                >
                  {text.remove}
                </button>
              )}
            </li>
          ))}
        </ul>
        {left.length > 0 && (
          <SelectField
            name="audience.unitIds"
            label={text.add}
            value=""
            options={[["", text.choose], ...left.map(({ id, name }) => [id, name] as const)]}
            onValue={(id) => id !== "" && set({ unitIds: [...unitIds, id] })}
          />
        )}
      </fieldset>
      <fieldset class="field">
        <legend>{text.posts}</legend>
        {(Object.keys(POSTS) as Post[]).map((post) => (
          <Check
            key={post}
            label={say(POSTS[post])}
            isOn={posts.includes(post)}
            onToggle={(isOn) => set({ posts: isOn ? [...posts, post] : posts.filter((one) => one !== post) })}
          />
        ))}
      </fieldset>
    </>
  );
}
