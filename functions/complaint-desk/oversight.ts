import { type OversightDeps, oversightOf } from "../../shared/complaints/oversight.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { deskRoutes } from "./contract.ts";

/** Where complaints of misconduct go; says clearly when there is nowhere yet. */
export async function readOversight({ at }: Input<typeof deskRoutes.oversight>, deps: OversightDeps) {
  const unit = await oversightOf(at, deps);
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
  id: "Belum ada unit pengawasan, sehingga pengaduan berkadar pengawasan menunggu di meja pengaduan. Tetapkan Inspektorat sebagai unit berjenis INSPEKTORAT (PUT /v1/units/{unitId}), atau sebut oversightUnitId dalam konfigurasi kota.",
  en: "There is no oversight unit yet, so complaints of misconduct wait at the complaint desk. Establish the inspectorate as a unit of kind INSPEKTORAT (PUT /v1/units/{unitId}), or set oversightUnitId in the city's configuration.",
};
