import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { policyAt } from "../../shared/domain/calendar/policy-at.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import { oversightUnitAmong } from "../../shared/domain/complaints/intake/oversight.ts";
import type { ComplaintPolicy } from "../../shared/domain/complaints/policy.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { RoutingRepository } from "../../shared/table/complaints/desk.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { deskRoutes } from "./contract.ts";

interface Deps {
  readonly units: UnitRepository;
  readonly routings: Pick<RoutingRepository, "find">;
  readonly city: CityWith<{ complaints: ComplaintPolicy }>;
}

/** Where complaints of misconduct and those that name no unit go, or a clear warning that nobody has set that up yet. */
export async function readOversight(
  { at }: Input<typeof deskRoutes.oversight>,
  { units, routings, city }: Deps,
) {
  const { oversightUnitId: named } = policyAt(city, at).complaints;
  const [tree, rules] = await Promise.all([units.all(), routings.find()]);
  const isOn = rules?.isOn === true;
  const routing = { isOn, text: isOn ? ROUTED : UNROUTED };
  const unit = oversightUnitAmong(tree, { named, day: localDay(at, city.timeZone) });
  if (unit === undefined) return { isEstablished: false, text: MISSING, routing };
  const { id, name } = unit;
  return {
    isEstablished: true,
    unitId: id,
    unitName: name,
    routing,
    text: {
      id: `Pengaduan berkadar pengawasan disalurkan ke ${name}.`,
      en: `Complaints of misconduct go to ${name}.`,
    },
  };
}

const MISSING = {
  id: "Belum ada unit pengawasan, sehingga pengaduan berkadar pengawasan menunggu di meja pengaduan. Unit organisasi yang berjenis Inspektorat menjadi unit pengawasan; unit lain dapat ditetapkan dalam konfigurasi daerah.",
  en: "There is no oversight unit yet, so complaints of misconduct wait at the complaint desk. A unit of the kind Inspectorate becomes the oversight unit; another one can be set in the city's configuration.",
};

const ROUTED = {
  id: "Aturan memilihkan unit bagi pengaduan yang tidak menyebutnya; yang tidak cocok dengan satu aturan pun menunggu di meja pengaduan.",
  en: "Rules choose a unit for complaints that name none; those that match no rule wait at the complaint desk.",
};

const UNROUTED = {
  id: "Belum ada aturan yang aktif, sehingga pengaduan yang tidak menyebut unit menunggu di meja pengaduan sampai petugas memilihkan unitnya. Mintalah petugas pengaduan menyusun aturan, mengujinya, lalu mengaktifkannya.",
  en: "No rules are on yet, so complaints that name no unit wait at the complaint desk until an officer chooses one. Ask the complaint officers to draft rules, try them, and switch them on.",
};
