import * as z from "zod";

const MAXIMUM = 1_000_000_000_000;

/** A counted or measured amount: at most two decimals, so that sums stay exact in the table. */
export function quantity({ minimum }: { readonly minimum: number }) {
  return z
    .number()
    .min(minimum)
    .max(MAXIMUM)
    .refine((value) => Number(value.toFixed(2)) === value, {
      params: { id: "Paling banyak dua angka di belakang koma.", en: "At most two decimals." },
    });
}
