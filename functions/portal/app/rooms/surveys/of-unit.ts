import { useLocation } from "preact-iso/router";

const KEPT = ["unit", "tahun"];

/**
 * Which list of surveys is looked at, by unit and year, as the end of an address: kept on the way to one of them, and back. Empty
 * for all units and this year.
 */
export function useOfUnit(): string {
  const { query } = useLocation();
  const kept = KEPT.flatMap((name) => {
    const value = query[name];
    return value === undefined ? [] : `${name}=${encodeURIComponent(value)}`;
  });
  return kept.length === 0 ? "" : `?${kept.join("&")}`;
}
