import { useState } from "preact/hooks";
import {
  NO_PREDIKAT,
  ORGANISATION_PREDIKAT_WORDS,
} from "../../../../../shared/domain/rules/predikat-distribution.ts";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { dayWords, localDay } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { usePerson } from "../../session/person.ts";
import { Empty, Loaded } from "../asked/loaded.tsx";
import { Notice } from "../asked/notice.tsx";
import { State } from "../figure/figures.tsx";
import { Queue } from "../list/queue.tsx";
import { Table } from "../list/table.tsx";
import { namesIn } from "../person/people.ts";
import { Card } from "../screen/screen.tsx";
import { SetPredikat } from "./set-predikat.tsx";

type List = Answer<"GET /v1/unit-predikat/{period}">;
type Unit = List["items"][number];

const WORDS = {
  label: { id: "Unit yang menunggu predikat", en: "Units that await their predikat" },
  none: {
    id: "Tidak ada unit yang predikatnya Anda tetapkan. Predikat suatu unit ditetapkan pimpinan di atasnya, kepala daerah, atau pengelola kinerja.",
    en: "There is no unit whose predikat you set. It is set by the head above, the head of the city, or HR.",
  },
  open: {
    id: "Periode ini belum ditutup. Predikat unit ditetapkan setelah hasil pegawainya dibekukan.",
    en: "This period has not closed. A unit's predikat is set once its staff's results are frozen.",
  },
  done: { id: "Semua unit sudah mempunyai predikat.", en: "Every unit has its predikat." },
  set: { id: "Sudah ditetapkan", en: "Set" },
  unit: { id: "Unit", en: "Unit" },
  predikat: { id: "Predikat unit", en: "Predikat of the unit" },
  by: { id: "Ditetapkan", en: "Set by" },
  justification: { id: "Alasan", en: "Reason" },
  missing: { id: "perlu alasan", en: "needs a reason" },
  change: { id: "Ubah", en: "Change" },
  rated: { id: "pegawai berpredikat", en: "employees with a predikat" },
  keyPredikat: { id: "predikat unit", en: "predikat of the unit" },
  keySave: { id: "tetapkan", en: "set" },
  ofUnits: { id: "unit sudah ditetapkan", en: "units are set" },
  of: { id: "dari", en: "of" },
  unrated: { id: "Menunggu penilaian pegawainya", en: "Await the rating of their staff" },
  unratedLead: {
    id: "Belum ada pegawai unit ini yang berpredikat. Sebaiknya predikat unit menyusul setelah penilai mereka menilai; bila perlu, Anda dapat menetapkannya sekarang.",
    en: "No employee of these units has a predikat yet. The unit's had better follow once their raters have rated; where it has to, you can set it now.",
  },
  see: { id: "Lihat penilaian pegawainya", en: "See how its staff are rated" },
  setNow: { id: "Tetapkan sekarang", en: "Set it now" },
  next: { id: "Langkah berikutnya", en: "Next step" },
  nothingYet: {
    id: "Semua yang belum ditetapkan masih menunggu penilaian pegawainya.",
    en: "All that are not set still await the rating of their staff.",
  },
};

/** The units whose predikat the reader sets: those that wait, one after the other, those that have it, and those whose staff are not rated yet. */
export function UnitPredikat({ period }: { readonly period: string }) {
  const asked = useAsk("GET /v1/unit-predikat/{period}", { params: { period } });
  const text = words(WORDS);
  return (
    <Loaded asked={asked} lines={8}>
      {(list) => {
        if (list.items.length === 0)
          return (
            <Empty>
              <p>{text.none}</p>
            </Empty>
          );
        if (!list.isClosed)
          return (
            <Notice>
              <p>{text.open}</p>
            </Notice>
          );
        return <Units key={period} of={list} />;
      }}
    </Loaded>
  );
}

/** How many of its staff have a predikat. */
const ratedIn = ({ counts }: Unit) =>
  Object.values({ ...NO_PREDIKAT, ...counts }).reduce((sum, count) => sum + count, 0);

function Units({ of }: { readonly of: List }) {
  const [again, setAgain] = useState<string>();
  // Set by somebody else while it was open: it stays, under the key that it had.
  const [overtaken, setOvertaken] = useState<ReadonlyMap<string, string>>(new Map());
  const keyOf = ({ unitId, standing }: Unit) => overtaken.get(unitId) ?? `${unitId} ${standing?.at}`;
  const text = words(WORDS);
  const { items, period } = of;
  const waits = (unit: Unit) =>
    (unit.standing === undefined && ratedIn(unit) > 0) ||
    unit.isJustificationMissing === true ||
    overtaken.has(unit.unitId) ||
    unit.unitId === again;
  const unrated = items.filter((unit) => unit.standing === undefined && !waits(unit));
  const set = items.filter(({ standing }) => standing !== undefined).length;
  return (
    <>
      <p>{`${set} ${text.of} ${items.length} ${text.ofUnits}.`}</p>
      <Queue
        key={again}
        label={text.label}
        items={items
          .filter(waits)
          .toSorted((one, other) => Number(other.unitId === again) - Number(one.unitId === again))}
        keyOf={keyOf}
        rowOf={(unit) => ({
          title: unit.name,
          detail: `${ratedIn(unit)} ${text.rated}`,
          ...(unit.isJustificationMissing && { aside: <State kind="care">{text.missing}</State> }),
        })}
        keys={[
          ["1 2 3 4 5", text.keyPredikat],
          ["S", text.keySave],
        ]}
        empty={
          <Notice {...(unrated.length === 0 && { kind: "done" })}>
            <p>{unrated.length === 0 ? text.done : text.nothingYet}</p>
          </Notice>
        }
      >
        {(unit) => (
          <SetPredikat
            of={unit}
            period={period}
            onSet={() => {
              setAgain(undefined);
              setOvertaken(new Map([...overtaken].filter(([unitId]) => unitId !== unit.unitId)));
            }}
            onOvertaken={() => setOvertaken(new Map(overtaken).set(unit.unitId, keyOf(unit)))}
          />
        )}
      </Queue>
      <AlreadySet of={of} onChange={setAgain} />
      <Unrated of={unrated} onSet={setAgain} />
    </>
  );
}

interface UnratedProps {
  readonly of: readonly Unit[];
  readonly onSet: (unitId: string) => void;
}

/** Units for which nothing speaks yet: what they lack, and where that is to be had. */
function Unrated({ of, onSet }: UnratedProps) {
  const { has } = usePerson();
  const text = words(WORDS);
  if (of.length === 0) return null;
  return (
    <Card title={`${text.unrated} (${of.length})`}>
      <p>{text.unratedLead}</p>
      <Table
        caption={text.unrated}
        hidesCaption
        rows={of}
        keyOf={({ unitId }) => unitId}
        columns={[
          { name: text.unit, of: ({ name }) => name },
          ...(has("HR", "HEAD_OF_CITY")
            ? [
                {
                  name: text.next,
                  of: ({ unitId, name }: Unit) => (
                    <a href={`/app/unit-kerja/${unitId}/hasil`} aria-label={`${text.see}: ${name}`}>
                      {text.see}
                    </a>
                  ),
                },
              ]
            : []),
          {
            name: text.predikat,
            of: ({ unitId, name }) => (
              <button
                type="button"
                class="bare"
                aria-label={`${text.setNow}: ${name}`}
                onClick={() => onSet(unitId)}
              >
                {text.setNow}
              </button>
            ),
          },
        ]}
      />
    </Card>
  );
}

function AlreadySet({ of, onChange }: { readonly of: List; readonly onChange: (unitId: string) => void }) {
  const text = words(WORDS);
  const set = of.items.flatMap((unit) => (unit.standing ? [{ ...unit, standing: unit.standing }] : []));
  if (set.length === 0) return null;
  return (
    <Card title={text.set}>
      <Table
        caption={text.set}
        hidesCaption
        rows={set}
        keyOf={({ unitId }) => unitId}
        columns={[
          { name: text.unit, of: ({ name }) => name },
          { name: text.predikat, of: ({ standing }) => ORGANISATION_PREDIKAT_WORDS[standing.predikat] },
          { name: text.justification, of: ({ standing }) => standing.justification ?? "–" },
          {
            name: text.by,
            of: ({ standing }) => `${namesIn(of)(standing.by)}, ${dayWords(localDay(standing.at))}`,
          },
          {
            name: text.change,
            of: ({ unitId, name }) => (
              <button
                type="button"
                class="bare"
                aria-label={`${text.change} ${name}`}
                onClick={() => onChange(unitId)}
              >
                {text.change}
              </button>
            ),
          },
        ]}
      />
    </Card>
  );
}
