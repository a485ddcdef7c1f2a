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

/** Entries of a list, each a link to its screen where it has one. */
export function Rows({
  of,
  label,
}: {
  readonly of: readonly (RowProps & { readonly key: string })[];
  readonly label: string;
}) {
  return (
    <ul class="rows" aria-label={label}>
      {of.map(({ key, to, ...row }) => (
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
