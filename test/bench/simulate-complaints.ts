import type { BenchCity } from "./city.ts";
import { COMPLAINANT, COMPLAINTS } from "./sample.ts";

/** Complaints from submission to their end, each viewed by both sides. */
export async function simulateComplaints(city: BenchCity): Promise<void> {
  const officer = await city.token("pengelola-kinerja", "COMPLAINT_OFFICER");
  for (let serial = 0; serial < COMPLAINTS; serial += 1) {
    const text =
      "Antrean di loket kependudukan mencapai tiga jam dan nomor antrean sering terlewat tanpa dipanggil";
    const body = { text, contact: COMPLAINANT };
    const { body: receipt } = await city.ask("POST", "/v1/public/complaints", { body });
    const { trackingCode, secret } = receipt;
    const path = `/v1/complaints/${trackingCode}`;
    await city.ask("GET", "/v1/complaints", { as: officer });
    const { body: complaint } = await city.ask("GET", path, { as: officer });
    let { version } = complaint;
    const act = async (name: string, body: object) => {
      const reply = await city.ask("POST", `${path}/${name}`, { as: officer, version, body });
      version = reply.body.version;
    };
    if (serial === 0) {
      await act("reject", { ground: "TIDAK_JELAS", reason: "Tempat kejadian tidak disebut" });
      continue;
    }
    await act("verify", { class: "PENGADUAN_TIDAK_BERKADAR_PENGAWASAN", unitId: "unit-1" });
    if (serial === 1) await act("forward", { unitId: "kota" });
    await act("answer", { text: "Loket kedua dibuka mulai hari ini pukul delapan", isFinal: true });
    await city.ask("POST", `/v1/public/complaints/${trackingCode}/view`, { body: { secret } });
    await act("close", { outcome: "SOLVED" });
    await city.ask("GET", `${path}/history`, { as: officer });
  }
}
