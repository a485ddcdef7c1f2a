import { useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { Icon } from "./icon.tsx";

interface Tab {
  readonly to: string;
  readonly name: string;
}

/** As many as two lines of a phone hold. */
const FEW = 4;

/**
 * Screens that belong together, side by side; one alone needs no choice. A screen beneath one of them marks that one. On a phone
 * many of them are behind a button that says where the reader is.
 */
export function Tabs({ label, of }: { readonly label: string; readonly of: readonly Tab[] }) {
  const { path } = useLocation();
  const [openAt, setOpenAt] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);
  if (of.length < 2) return null;
  const current = of.find(({ to }) => to === currentOf(of, path));
  const isOpen = openAt === path;
  const isMany = of.length > FEW;
  return (
    <nav class={isMany ? "tabs many" : "tabs"} aria-label={label}>
      {isMany && (
        <button
          ref={button}
          type="button"
          class="bare"
          aria-expanded={isOpen}
          aria-label={current && `${label}: ${current.name}`}
          onClick={() => setOpenAt(isOpen ? undefined : path)}
        >
          {current?.name ?? label}
          <Icon name="next" />
        </button>
      )}
      {of.map(({ to, name }) => (
        // It goes from sight with the list, and leaves the focus to what stays.
        <a
          key={to}
          href={to}
          aria-current={to === current?.to ? markOf(to, path) : undefined}
          onClick={() => button.current?.focus()}
        >
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
