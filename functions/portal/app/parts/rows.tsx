import type { ComponentChildren } from "preact";

interface RowProps {
  readonly to: string;
  readonly title: ComponentChildren;
  /** A line beneath: who, when, what. */
  readonly detail?: ComponentChildren;
  /** At its end: a state, a deadline. */
  readonly aside?: ComponentChildren;
}

/** Entries of a list, each a link to its screen. */
export function Rows({
  of,
  label,
}: {
  readonly of: readonly (RowProps & { readonly key: string })[];
  readonly label: string;
}) {
  return (
    <ul class="rows" aria-label={label}>
      {of.map(({ key, to, title, detail, aside }) => (
        <li key={key}>
          <a href={to}>
            <span class="row-main">
              <span class="row-title">{title}</span>
              {detail !== undefined && <span class="row-detail">{detail}</span>}
            </span>
            {aside !== undefined && <span class="row-aside">{aside}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}
