import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { usePerson } from "../../session/person.ts";
import { Check, SelectField } from "../form/choices.tsx";
import { TextArea, TextField } from "../form/form.tsx";
import { openUnits } from "../unit/open-units.ts";
import { MORE_IS_BETTER, OF_UNIT } from "./feed-kinds.ts";
import type { TypedIndicator } from "./typed-plan.ts";
import {
  ASPECTS,
  ELEMENTS,
  FEEDS,
  type Feed,
  OWN_UNIT,
  optionsOf,
  PERSPECTIVES,
  POLARITIES,
} from "./words.ts";

const WORDS = {
  indicator: { id: "Indikator", en: "Indicator" },
  remove: { id: "Hapus indikator ini", en: "Remove this indicator" },
  statement: { id: "Apa yang diukur?", en: "What is measured?" },
  aspect: { id: "Aspek", en: "Aspect" },
  perspective: { id: "Perspektif", en: "Perspective" },
  choose: { id: "Pilih", en: "Choose" },
  target: { id: "Target setahun", en: "Target of the year" },
  unit: { id: "Satuan", en: "Unit of measure" },
  weight: { id: "Bobot (%)", en: "Weight (%)" },
  source: { id: "Dari mana nilainya?", en: "Where does its value come from?" },
  byHand: { id: "Dari laporan saya", en: "From my reports" },
  byTheirs: { id: "Dari laporan pegawai", en: "From the employee's reports" },
  ownUnit: { id: "Unit pegawai itu sendiri", en: "The employee's own unit" },
  polarity: { id: "Arah", en: "Direction" },
  sums: {
    id: "Laporan sebulan dijumlahkan (bila tidak, yang terakhir diterima yang berlaku)",
    en: "A month's reports add up (otherwise the last one accepted counts)",
  },
  ofUnit: { id: "Unit yang diukur", en: "Unit that is measured" },
  service: { id: "Hanya layanan", en: "Only the service" },
  serviceHint: {
    id: "Nama layanan seperti pada surveinya; kosongkan untuk semua survei unit itu.",
    en: "The service's name as in its survey; leave empty for all surveys of the unit.",
  },
  element: { id: "Unsur survei", en: "Element of the survey" },
};

interface EditIndicatorProps {
  readonly indicator: TypedIndicator;
  /** Its number among the others. */
  readonly name: string;
  readonly path: string;
  readonly isExecutive: boolean;
  /** Whether it is written for others, who will each have it in their own unit. */
  readonly isTemplate: boolean;
  readonly canRemove: boolean;
  /** Undefined removes it. */
  readonly onIndicator: (indicator: TypedIndicator | undefined) => void;
}

/** One indicator: what is measured, its target and weight, and where its value comes from. */
export function EditIndicator(props: EditIndicatorProps) {
  const { indicator, name, path, isExecutive, isTemplate, canRemove, onIndicator } = props;
  const text = words(WORDS);
  const set = (part: Partial<TypedIndicator>) => onIndicator({ ...indicator, ...part });
  const { feed } = indicator;
  return (
    <fieldset class="measure">
      <legend>{`${text.indicator} ${name}`}</legend>
      <div class="cells">
        <TextArea
          name={`${path}.statement`}
          label={text.statement}
          maxLength={500}
          rows={2}
          value={indicator.statement}
          onValue={(statement) => set({ statement })}
        />
        <SelectField
          name={`${path}.${isExecutive ? "perspective" : "aspect"}`}
          label={isExecutive ? text.perspective : text.aspect}
          value={indicator.side}
          onValue={(side) => set({ side })}
          options={[["", text.choose], ...(isExecutive ? optionsOf(PERSPECTIVES) : optionsOf(ASPECTS))]}
        />
        <TextField
          name={`${path}.target`}
          label={text.target}
          inputMode="decimal"
          value={indicator.target}
          onValue={(target) => set({ target })}
        />
        <TextField
          name={`${path}.unitOfMeasure`}
          label={text.unit}
          maxLength={60}
          value={indicator.unitOfMeasure}
          onValue={(unitOfMeasure) => set({ unitOfMeasure })}
        />
        <TextField
          name={`${path}.weightBasisPoints`}
          label={text.weight}
          inputMode="decimal"
          value={indicator.weight}
          onValue={(weight) => set({ weight })}
        />
      </div>
      <div class="source">
        <SelectField
          name={`${path}.feed.kind`}
          label={text.source}
          value={feed?.kind ?? ""}
          onValue={(kind) => onIndicator(withFeed(indicator, kind, isTemplate))}
          options={[["", isTemplate ? text.byTheirs : text.byHand], ...optionsOf(FEEDS)]}
        />
        {feed === undefined ? (
          <>
            <SelectField
              name={`${path}.polarity`}
              label={text.polarity}
              value={indicator.polarity}
              onValue={(polarity) => set({ polarity: polarity as TypedIndicator["polarity"] })}
              options={optionsOf(POLARITIES)}
            />
            <Check
              label={text.sums}
              isOn={indicator.isCumulative}
              onToggle={(isCumulative) => set({ isCumulative })}
            />
          </>
        ) : (
          <EditFeed
            feed={feed}
            path={`${path}.feed`}
            isTemplate={isTemplate}
            onFeed={(changed) => set({ feed: changed })}
          />
        )}
        {canRemove && (
          <button
            type="button"
            class="bare"
            aria-label={`${text.remove}: ${name}`}
            onClick={() => onIndicator(undefined)}
          >
            {text.remove}
          </button>
        )}
      </div>
    </fieldset>
  );
}

/** What is fed never adds up over a month. */
function withFeed(
  { feed: _, ...indicator }: TypedIndicator,
  kind: string,
  isTemplate: boolean,
): TypedIndicator {
  if (kind === "") return indicator;
  const feed = {
    kind,
    ...(OF_UNIT.test(kind) && { unitId: isTemplate ? OWN_UNIT : "" }),
    ...(kind === "SATISFACTION_ELEMENT" && { element: "U1" }),
  } as Feed;
  return {
    ...{ ...indicator, feed, isCumulative: false },
    polarity: MORE_IS_BETTER.test(kind) ? "POSITIF" : "NEGATIF",
  };
}

interface EditFeedProps {
  readonly feed: Feed;
  readonly path: string;
  readonly isTemplate: boolean;
  readonly onFeed: (feed: Feed) => void;
}

function EditFeed({ feed, path, isTemplate, onFeed }: EditFeedProps) {
  const text = words(WORDS);
  const { unitId: own = "" } = usePerson();
  const isOfUnit = "unitId" in feed;
  const units = useAsk("GET /v1/units", isOfUnit ? {} : undefined);
  if (!isOfUnit) return null;
  const names = openUnits(units.value?.items, feed.unitId ?? "").map(({ id, name }) => [id, name] as const);
  const sorted = names.toSorted(([one], [other]) => Number(other === own) - Number(one === own));
  return (
    <>
      <SelectField
        name={`${path}.unitId`}
        label={text.ofUnit}
        value={feed.unitId}
        onValue={(unitId) => onFeed({ ...feed, unitId })}
        options={[["", text.choose], ...(isTemplate ? [[OWN_UNIT, text.ownUnit] as const] : []), ...sorted]}
      />
      {feed.kind === "SATISFACTION_ELEMENT" && (
        <SelectField
          name={`${path}.element`}
          label={text.element}
          value={feed.element}
          onValue={(element) => onFeed({ ...feed, element: element as typeof feed.element })}
          options={optionsOf(ELEMENTS)}
        />
      )}
      {(feed.kind === "SATISFACTION_INDEX" || feed.kind === "SATISFACTION_ELEMENT") && (
        <TextField
          name={`${path}.service`}
          label={text.service}
          hint={text.serviceHint}
          isOptional
          maxLength={120}
          value={feed.service ?? ""}
          onValue={(service) => {
            const { service: _, ...rest } = feed;
            onFeed(service === "" ? rest : { ...rest, service });
          }}
        />
      )}
    </>
  );
}
