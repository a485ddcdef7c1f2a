import { useLocation } from "preact-iso/router";

/** The unit whose surveys are looked at, as the end of an address: kept on the way to one of them, and back. Empty for all units. */
export function useOfUnit(): string {
  const { unit } = useLocation().query;
  return unit === undefined ? "" : `?unit=${encodeURIComponent(unit)}`;
}
