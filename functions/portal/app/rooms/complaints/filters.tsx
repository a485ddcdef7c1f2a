import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { SelectField } from "../../parts/form/choices.tsx";
import { useOwnId } from "../../parts/form/own-id.ts";
import { usePerson } from "../../session/person.ts";
import type { Wanted } from "./use-complaint-lines.ts";
import { classOptions, STATUSES } from "./words.ts";

const WORDS = {
  filter: { id: "Saring", en: "Filter" },
  view: { id: "Daftar", en: "List" },
  all: { id: "Semua yang terbuka", en: "All open ones" },
  open: { id: "Yang terbuka", en: "Open ones" },
  mine: { id: "Ditugaskan kepada saya", en: "Assigned to me" },
  ended: { id: "Sudah berakhir", en: "Ended" },
  desk: { id: "Meja pengaduan", en: "Complaint desk" },
  unit: { id: "Unit", en: "Unit" },
  every: { id: "Semua unit", en: "All units" },
  status: { id: "Keadaan", en: "State" },
  class: { id: "Kelas", en: "Class" },
  any: { id: "Semua", en: "All" },
  myUnit: { id: "Unit saya", en: "My unit" },
};

const ENDED = ["SELESAI", "DITOLAK", "DIARSIPKAN"];

type Set = (part: Readonly<Record<string, string>>) => void;

/** What narrows the list, by its name in the address; the view is two of them and chosen once. */
const NARROWING = ["lihat", "keadaan", "unit", "status", "kelas"];

/** What the list shows; kept in its address, so that going back finds it as it was. On a phone one button opens it, and tells how many are set. */
export function Filters({ wanted }: { readonly wanted: Wanted }) {
  const { query, route } = useLocation();
  const [isOpen, setIsOpen] = useState(false);
  const id = useOwnId();
  const text = words(WORDS);
  const active = NARROWING.filter((name) => (query[name] ?? "") !== "").length;
  const set: Set = (part) => {
    const all = Object.entries({ ...query, ...part }).filter(([, value]) => value !== "");
    const search = new URLSearchParams(all).toString();
    route(search === "" ? "/app/pengaduan" : `/app/pengaduan?${search}`, true);
  };
  const isEnded = wanted.state === "ENDED";
  const statuses = Object.entries(words(STATUSES)).filter(([status]) => ENDED.includes(status) === isEnded);
  return (
    <>
      <button
        type="button"
        class="quiet unfold"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {active === 0 ? text.filter : `${text.filter} (${active})`}
      </button>
      <div id={id} class={isOpen ? "fields" : "fields folds"}>
        <ViewFilter isMine={query.lihat === "saya"} isEnded={isEnded} set={set} />
        {query.lihat !== "saya" && <UnitFilter chosen={query.unit ?? ""} isEnded={isEnded} set={set} />}
        <SelectField
          name="status"
          label={text.status}
          value={wanted.status ?? ""}
          options={[["", text.any], ...statuses]}
          onValue={(status) => set({ status })}
        />
        <SelectField
          name="kelas"
          label={text.class}
          value={wanted.class ?? ""}
          options={[["", text.any], ...classOptions()]}
          onValue={(kelas) => set({ kelas })}
        />
      </div>
    </>
  );
}

interface ViewProps {
  readonly isMine: boolean;
  readonly isEnded: boolean;
  readonly set: Set;
}

/** Open, mine, or ended; as far as somebody may see them. */
function ViewFilter({ isMine, isEnded, set }: ViewProps) {
  const { has, isHead, unitId, nip } = usePerson();
  const text = words(WORDS);
  const seesAll = has("COMPLAINT_OFFICER", "HEAD_OF_CITY");
  const seesUnits = seesAll || has("HR");
  const views = [
    ...(seesAll ? [["", text.all] as const] : []),
    ...(nip === undefined && !seesAll ? [["", text.open] as const] : []),
    ...(nip === undefined ? [] : [["saya", text.mine] as const]),
    ...(seesUnits || isHead ? [["berakhir", text.ended] as const] : []),
  ];
  if (views.length < 2) return null;
  const parts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    "": { lihat: "", keadaan: "" },
    saya: { lihat: "saya", keadaan: "", unit: "" },
    berakhir: { lihat: "", keadaan: "berakhir", ...(!seesUnits && { unit: unitId ?? "" }) },
  };
  const value = isEnded ? "berakhir" : isMine || (!seesAll && nip !== undefined) ? "saya" : "";
  return (
    <SelectField
      name="lihat"
      label={text.view}
      value={value}
      options={views}
      onValue={(chosen) => set({ status: "", ...parts[chosen] })}
    />
  );
}

interface UnitProps {
  readonly chosen: string;
  readonly isEnded: boolean;
  readonly set: Set;
}

/** Officers, HR and the head of the city choose among all units; the head of a unit has their own. */
function UnitFilter({ chosen, isEnded, set }: UnitProps) {
  const { has, isHead, nip, unitId = "", unitName } = usePerson();
  const text = words(WORDS);
  const seesAll = has("COMPLAINT_OFFICER", "HEAD_OF_CITY");
  const seesUnits = seesAll || has("HR");
  const units = useAsk("GET /v1/units", seesUnits ? {} : undefined);
  const own: Options = isHead
    ? [
        ["", text.mine],
        [unitId, unitName ?? text.myUnit],
      ]
    : [];
  const all = (units.value?.items ?? []).map(({ id, name }) => [id, name] as const);
  const ofOneself = nip === undefined ? text.desk : text.mine;
  const unchosen = isEnded ? text.desk : seesAll ? text.every : ofOneself;
  const options: Options = seesUnits ? [["", unchosen], ...all] : own;
  if (options.length === 0) return null;
  return (
    <SelectField
      name="unit"
      label={text.unit}
      value={chosen}
      options={options}
      onValue={(unit) => set({ unit })}
    />
  );
}

type Options = readonly (readonly [value: string, name: string])[];
