import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { policyAt } from "../../shared/domain/calendar/policy-at.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import { oversightUnitAmong } from "../../shared/domain/complaints/intake/oversight.ts";
import type { ComplaintPolicy } from "../../shared/domain/complaints/policy.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { deskRoutes } from "./contract.ts";

interface Deps {
  readonly units: UnitRepository;
  readonly city: CityWith<{ complaints: ComplaintPolicy }>;
}

/** Where complaints of misconduct go, or a clear warning that there is no such unit yet. */
export async function readOversight({ at }: Input<typeof deskRoutes.oversight>, { units, city }: Deps) {
  const { oversightUnitId: named } = policyAt(city, at).complaints;
  const unit = oversightUnitAmong(await units.all(), { named, day: localDay(at, city.timeZone) });
  if (unit === undefined) return { isEstablished: false, text: MISSING };
  const { id, name } = unit;
  return {
    isEstablished: true,
    unitId: id,
    unitName: name,
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
