import { words } from "../../frame/language.ts";
import { Tabs } from "../../parts/screen/tabs.tsx";
import { usePerson } from "../../session/person.ts";

const WORDS = {
  label: { id: "Tentang unit", en: "About the unit" },
  month: { id: "Ringkasan", en: "Overview" },
  obstacles: { id: "Kendala", en: "Obstacles" },
  staff: { id: "Pegawai", en: "Staff" },
  results: { id: "Hasil", en: "Results" },
  predikat: { id: "Predikat unit di bawahnya", en: "Predikat of units below" },
  nominate: { id: "Usulkan penghargaan", en: "Nominate" },
  bonuses: { id: "Bonus proyek", en: "Project bonuses" },
  service: { id: "Pelayanan", en: "Service" },
  late: { id: "Laporan terlambat", en: "Late reports" },
  headed: { id: "Unit yang Anda pimpin:", en: "Units that you head:" },
};

/** The root of a unit's screens: the reader's own unit, or another that they may see. */
export function unitPath(own: string | undefined, unitId: string | undefined): string {
  return unitId === undefined || unitId === own ? "/app/unit" : `/app/unit-kerja/${unitId}`;
}

/** The screens about a unit; some of them other rooms have. In a unit that one leads also what only its head does. */
export function UnitTabs({ unitId }: { readonly unitId?: string | undefined }) {
  const person = usePerson();
  const text = words(WORDS);
  const root = unitPath(person.unitId, unitId);
  const isOwn = root === "/app/unit";
  const isLed = isOwn || person.me.heads.some(({ id }) => id === unitId);
  const ofUnit = isOwn ? "" : `?unit=${unitId}`;
  return (
    <>
      <Headed unitId={unitId ?? person.unitId} />
      <Tabs
        label={text.label}
        of={[
          { to: root, name: text.month },
          { to: `${root}/kendala`, name: text.obstacles },
          { to: `${root}/pegawai`, name: text.staff },
          { to: `${root}/hasil`, name: text.results },
          ...(isLed
            ? [
                { to: "/app/unit/predikat", name: text.predikat },
                { to: "/app/unit/usulan", name: text.nominate },
                { to: "/app/unit/bonus", name: text.bonuses },
              ]
            : []),
          { to: `/app/survei/perkembangan${ofUnit}`, name: text.service },
          ...(isLed ? [{ to: `/app/tim/laporan-terlambat${ofUnit}`, name: text.late }] : []),
        ]}
      />
    </>
  );
}

/** Whoever heads a unit and acts for another goes from one to the other. */
function Headed({ unitId }: { readonly unitId: string | undefined }) {
  const { me, unitId: own } = usePerson();
  if (me.heads.length < 2) return null;
  return (
    <p>
      {words(WORDS).headed}{" "}
      {me.heads.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && "; "}
          <a href={unitPath(own, id)} aria-current={id === unitId ? "page" : undefined}>
            {name}
          </a>
        </span>
      ))}
    </p>
  );
}
