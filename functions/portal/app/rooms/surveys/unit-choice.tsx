import { useLocation } from "preact-iso/router";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { SelectField } from "../../parts/form.tsx";
import { Tabs } from "../../parts/tabs.tsx";
import { usePerson } from "../../session/person.ts";

const WORDS = {
  unit: { id: "Unit", en: "Unit" },
  choose: { id: "Pilih unit", en: "Choose a unit" },
  label: { id: "Bagian ruang survei", en: "Parts of the room" },
  surveys: { id: "Survei", en: "Surveys" },
  points: { id: "Titik layanan", en: "Service points" },
  trend: { id: "Perkembangan", en: "Trend" },
  feedback: { id: "Umpan balik warga", en: "Citizens' feedback" },
  mine: { id: "Bagi saya", en: "To me" },
  comments: { id: "Saran", en: "Comments" },
};

/** The unit that is looked at: the one in the address, or else one's own. */
export function useUnit(): string | undefined {
  const { query } = useLocation();
  const { unitId } = usePerson();
  return query.unit ?? unitId;
}

/** The screens of this room, for the same unit, as far as they are somebody's. */
export function SurveyTabs() {
  const { has, isHead, nip } = usePerson();
  const { query } = useLocation();
  const text = words(WORDS);
  const isChief = has("HR", "HEAD_OF_CITY");
  const of = query.unit === undefined ? "" : `?unit=${query.unit}`;
  const tabs = [
    { to: "/app/survei", name: text.surveys },
    { to: "/app/survei/titik", name: text.points },
    ...(isChief || isHead || has("COMPLAINT_OFFICER")
      ? [{ to: "/app/survei/perkembangan", name: text.trend }]
      : []),
    ...(isChief || isHead ? [{ to: "/app/survei/umpan-balik", name: text.feedback }] : []),
    ...(isChief ? [{ to: "/app/survei/saran", name: text.comments }] : []),
  ];
  return (
    <Tabs
      label={text.label}
      of={[
        ...tabs.map(({ to, name }) => ({ to: to + of, name })),
        ...(nip === undefined ? [] : [{ to: "/app/survei/bagi-saya", name: text.mine }]),
      ]}
    />
  );
}

/** Chooses the unit: any for those who see all, and for heads theirs and those below it. */
export function UnitChoice() {
  const { has, isHead, unitId } = usePerson();
  const { path, route } = useLocation();
  const chosen = useUnit();
  const seesAll = has("HR", "HEAD_OF_CITY", "COMPLAINT_OFFICER");
  const units = useAsk("GET /v1/units", seesAll || isHead ? {} : undefined);
  const text = words(WORDS);
  const own = unitId ?? "";
  const offered = (units.value?.items ?? []).filter(
    ({ id, ancestors }) => seesAll || id === own || ancestors.includes(own),
  );
  if (offered.length < 2) return null;
  return (
    <SelectField
      name="unit"
      label={text.unit}
      value={chosen ?? ""}
      options={[["", text.choose], ...offered.map(({ id, name }) => [id, name] as const)]}
      onValue={(chosenId) => route(chosenId === "" ? path : `${path}?unit=${chosenId}`, true)}
    />
  );
}
