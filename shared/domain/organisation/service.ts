import * as z from "zod";
import { named } from "../once.ts";
import type { Text } from "../text.ts";

/** In service, for a time out of it (the posting waits), or out of it for good. */
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
} as const satisfies Readonly<Record<string, Standing>>;

export type ServiceReason = keyof typeof SERVICE_REASONS;
const REASONS = Object.keys(SERVICE_REASONS) as [ServiceReason, ...ServiceReason[]];

export const ServiceReasonSchema = named("ServiceReason", () => z.enum(REASONS));

/** How somebody stands from a day on, until the next turn; before the first they are in service. */
export const ServiceTurnSchema = named("ServiceTurn", () =>
  z.object({
    from: z.iso.date(),
    standing: z.enum(STANDINGS),
    /** Absent where service goes on. */
    reason: ServiceReasonSchema().optional(),
    /** The decision that says so, such as its number. */
    basis: z.string().optional(),
  }),
);

export type ServiceTurn = z.infer<ReturnType<typeof ServiceTurnSchema>>;

export interface Served {
  /** Ascending by `from`; absent where nothing was ever said. */
  readonly service?: readonly ServiceTurn[] | undefined;
}

export const STANDING_WORDS: Readonly<Record<Standing, Text>> = {
  IN_SERVICE: { id: "bertugas", en: "in service" },
  PAUSED: { id: "tidak bertugas untuk sementara", en: "out of service for a time" },
  ENDED: { id: "tidak lagi bertugas", en: "no longer in service" },
};

/** What was said last of somebody's service by a local day; undefined where nothing was. */
export function turnOn({ service = [] }: Served, day: string): ServiceTurn | undefined {
  return service.findLast(({ from }) => from <= day);
}

/** How somebody stands on a local day, once a first posting has begun. */
export function standingOn(served: Served, day: string): Standing {
  return turnOn(served, day)?.standing ?? "IN_SERVICE";
}

/**
 * Whether somebody serves on a local day. Where they do not, nothing that belongs to a posting is asked of them, closed for
 * them or paid to them: every context goes by this.
 */
export function isInServiceOn(served: Served, day: string): boolean {
  return standingOn(served, day) === "IN_SERVICE";
}
