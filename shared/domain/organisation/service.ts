import * as z from "zod";
import { named } from "../once.ts";
import type { Text } from "../text.ts";

/** In service; paused, with the posting kept; or ended for good. */
export const STANDINGS = ["IN_SERVICE", "PAUSED", "ENDED"] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * Why service pauses or ends.
 * @source PP 11/2017 jo. PP 17/2020: Ps 238-276 (ends), 280-287 (suspension), 305, 309-339 (leave); PP 49/2018 for PPPK
 */
export const SERVICE_REASONS = {
  CLTN: "PAUSED",
  TUGAS_BELAJAR: "PAUSED",
  PEMBERHENTIAN_SEMENTARA: "PAUSED",
  MASA_PERSIAPAN_PENSIUN: "PAUSED",
  PENUGASAN_LUAR_INSTANSI: "PAUSED",
  PENSIUN: "ENDED",
  PERMINTAAN_SENDIRI: "ENDED",
  DIBERHENTIKAN: "ENDED",
  MENINGGAL: "ENDED",
  PINDAH_INSTANSI: "ENDED",
  PERJANJIAN_BERAKHIR: "ENDED",
  /** They continue under another NIP, which BKN has given them. */
  NIP_DIGANTI: "ENDED",
} as const satisfies Readonly<Record<string, Standing>>;

export type ServiceReason = keyof typeof SERVICE_REASONS;
const REASONS = Object.keys(SERVICE_REASONS) as [ServiceReason, ...ServiceReason[]];

export const ServiceReasonSchema = /* @__PURE__ */ named("ServiceReason", () => z.enum(REASONS));

/** An employee's standing from a day until the next change; before the first change they are in service. */
export const ServiceTurnSchema = /* @__PURE__ */ named("ServiceTurn", () =>
  z.object({
    from: z.iso.date(),
    standing: z.enum(STANDINGS),
    /** Absent if service continues. */
    reason: ServiceReasonSchema().optional(),
    /** The decision, for example its number. */
    basis: z.string().optional(),
  }),
);

export type ServiceTurn = z.infer<ReturnType<typeof ServiceTurnSchema>>;

export interface Served {
  /** Ascending by `from`; absent if none was ever recorded. */
  readonly service?: readonly ServiceTurn[] | undefined;
}

export const STANDING_WORDS: Readonly<Record<Standing, Text>> = {
  IN_SERVICE: { id: "bertugas", en: "in service" },
  PAUSED: { id: "tidak bertugas untuk sementara", en: "out of service for a time" },
  ENDED: { id: "tidak lagi bertugas", en: "no longer in service" },
};

/** The last change of service up to a local day; undefined if there is none. */
export function turnOn({ service = [] }: Served, day: string): ServiceTurn | undefined {
  return service.findLast(({ from }) => from <= day);
}

/** An employee's standing on a local day, once their first posting has begun. */
export function standingOn(served: Served, day: string): Standing {
  return turnOn(served, day)?.standing ?? "IN_SERVICE";
}

/**
 * Whether an employee is in service on a local day. If not, no context asks anything of them, closes a period
 * for them or pays them.
 */
export function isInServiceOn(served: Served, day: string): boolean {
  return standingOn(served, day) === "IN_SERVICE";
}
