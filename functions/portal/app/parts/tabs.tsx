import { useLocation } from "preact-iso/router";

interface Tab {
  readonly to: string;
  readonly name: string;
}

/** Screens that belong together, side by side. */
export function Tabs({ label, of }: { readonly label: string; readonly of: readonly Tab[] }) {
  const { path } = useLocation();
  return (
    <nav class="tabs" aria-label={label}>
      {of.map(({ to, name }) => (
        <a key={to} href={to} aria-current={path === to.split("?")[0] ? "page" : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
