import type { ComponentChildren } from "preact";

interface RowProps {
  /** Where it leads; it is only read where there is no such screen. */
  readonly to?: string | undefined;
  readonly title: ComponentChildren;
  /** A line beneath: who, when, what. */
  readonly detail?: ComponentChildren;
  /** At its end: a state, a deadline. */
  readonly aside?: ComponentChildren;
}

type KeyedRow = RowProps & { readonly key: string };

interface RowsProps {
  readonly of: readonly (KeyedRow & {
    /** Others like it, which open beneath it. */
    readonly folded?: { readonly name: string; readonly of: readonly KeyedRow[] } | undefined;
  })[];
  readonly label: string;
}

/** Entries of a list, each a link to its screen where it has one. */
export function Rows({ of, label }: RowsProps) {
  return (
    <ul class="rows" aria-label={label}>
      {of.map(({ key, to, folded, ...row }) => (
        <li key={key}>
          {to === undefined ? (
            <div class="row-read">
              <Row {...row} />
            </div>
          ) : (
            <a href={to}>
              <Row {...row} />
            </a>
          )}
          {folded && (
            <details class="folded">
              <summary>{folded.name}</summary>
              <Rows label={folded.name} of={folded.of} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

function Row({ title, detail, aside }: Omit<RowProps, "to">) {
  return (
    <>
      <span class="row-main">
        <span class="row-title">{title}</span>
        {detail !== undefined && <span class="row-detail">{detail}</span>}
      </span>
      {aside !== undefined && <span class="row-aside">{aside}</span>}
    </>
  );
}
