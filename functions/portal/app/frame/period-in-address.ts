import { useLocation } from "preact-iso/router";
import { isMonth, isPeriod, isYear } from "./periods.ts";

/** What is shown, and how to show another. */
type Shown = readonly [now: string, show: (other: string) => void];

/**
 * The month that a screen shows: the one in its address, which stays when it is loaded again, gone back to or handed on.
 * @param otherwise where the address names none
 */
export function useMonth(otherwise: string): Shown {
  return useInAddress("bulan", isMonth, otherwise);
}

/** As `useMonth`, for a month, a quarter or a year. */
export function usePeriod(otherwise: string): Shown {
  return useInAddress("periode", isPeriod, otherwise);
}

/** As `useMonth`, for a year. */
export function useYear(otherwise: string): Shown {
  return useInAddress("tahun", isYear, otherwise);
}

function useInAddress(name: string, isSound: (text?: string) => boolean, otherwise: string): Shown {
  const at = useLocation();
  const named = at.query[name];
  return [
    named !== undefined && isSound(named) ? named : otherwise,
    (other) => at.route(addressWith(at, name, other), true),
  ];
}

interface At {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

/** The same address with something else in it. @param value empty: without it */
export function addressWith({ path, query }: At, name: string, value: string): string {
  const { [name]: _, ...others } = query;
  const said = new URLSearchParams(value === "" ? others : { ...others, [name]: value }).toString();
  return said === "" ? path : `${path}?${said}`;
}
