import { useLocation } from "preact-iso/router";
import { useInSight } from "./in-sight.ts";

interface Tab {
  readonly to: string;
  readonly name: string;
}

/** Screens that belong together, side by side; one alone needs no choice. A screen beneath one of them marks that one. */
export function Tabs({ label, of }: { readonly label: string; readonly of: readonly Tab[] }) {
  const { path } = useLocation();
  const current = currentOf(of, path);
  const tabs = useInSight(current);
  if (of.length < 2) return null;
  return (
    <nav ref={tabs} class="tabs" aria-label={label}>
      {of.map(({ to, name }) => (
        <a key={to} href={to} aria-current={to === current ? markOf(to, path) : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}

const pathOf = (to: string) => to.split("?")[0] ?? to;

const markOf = (to: string, path: string) => (pathOf(to) === path ? "page" : "true");

/** The one that leads closest to where the reader is; undefined if none leads there. */
function currentOf(of: readonly Tab[], path: string): string | undefined {
  return of
    .map(({ to }) => to)
    .filter((to) => pathOf(to) === path || path.startsWith(`${pathOf(to)}/`))
    .toSorted((one, other) => pathOf(other).length - pathOf(one).length)[0];
}
