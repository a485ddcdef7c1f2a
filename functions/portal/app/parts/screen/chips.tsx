interface Chip {
  readonly to: string;
  readonly name: string;
}

interface ChipsProps {
  readonly label: string;
  readonly of: readonly Chip[];
  /** Where the reader is. */
  readonly current: string | undefined;
}

/** Parts of one screen, of which one is shown. */
export function Chips({ label, of, current }: ChipsProps) {
  return (
    <nav class="kinds" aria-label={label}>
      {of.map(({ to, name }) => (
        <a key={to} href={to} aria-current={to === current ? "page" : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
