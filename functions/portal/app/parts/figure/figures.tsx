import type { ComponentChildren } from "preact";

interface Figure {
  readonly name: string;
  readonly value: ComponentChildren;
  /** Target or trend: a number is never alone. */
  readonly beside?: ComponentChildren;
}

/** A few numbers, large, each with what it is measured by. */
export function Figures({ of }: { readonly of: readonly Figure[] }) {
  return (
    <dl class={of.some(isLong) ? "figures long" : "figures"}>
      {of.map(({ name, value, beside }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value}
            {beside && <small>{beside}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** As many letters without a break as fit half of a phone. */
const LONGEST_WORD = 8;

const isLong = ({ value }: Figure) =>
  typeof value === "string" && value.split(" ").some((word) => word.length > LONGEST_WORD);

/** Names and what belongs to them. */
export function Facts({
  of,
}: {
  readonly of: readonly (readonly [name: string, value: ComponentChildren])[];
}) {
  return (
    <dl class="facts">
      {of
        .filter(([, value]) => value !== undefined && value !== "")
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** A part of a whole as a bar, said in words beside it. @param basisPoints 0 to 10,000; more is shown as all of it */
export function Bar({ basisPoints, label }: { readonly basisPoints: number; readonly label: string }) {
  const width = Math.max(0, Math.min(basisPoints, 10_000)) / 100;
  return (
    <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label={label}>
      <rect class="all" width="100" height="6" />
      <rect class={basisPoints >= 10_000 ? "part full" : "part"} width={width} height="6" />
    </svg>
  );
}

/** The state of something, in a word or two. Colour never says it alone. */
export function State({
  kind,
  children,
}: {
  readonly kind?: "good" | "care" | "wrong";
  readonly children: ComponentChildren;
}) {
  return <span class={`state ${kind ?? ""}`}>{children}</span>;
}
