import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { settings } from "../../session/settings.ts";
import { Icon } from "./icon.tsx";
import { RuleLinks } from "./rule-links.tsx";

interface ScreenProps {
  readonly title: string;
  /** Of what has one that people copy, after its title. */
  readonly code?: string;
  /** One line beneath the title. */
  readonly lead?: ComponentChildren;
  /** Where one came from, if it is not the navigation: a link above the title. */
  readonly back?: { readonly to: string; readonly name: string } | undefined;
  /** What is done here most: buttons at the title's side. */
  readonly acts?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A screen: its one heading of the first level, also the browser tab's, and what is beneath. */
export function Screen({ title, code, lead, back, acts, children }: ScreenProps) {
  const named = code === undefined ? title : `${title} ${code}`;
  useEffect(() => {
    document.title = `${named} · Kinerja ${settings.city.name}`;
  }, [named]);
  return (
    <>
      {back && (
        <a class="back" href={back.to}>
          <Icon name="back" />
          {back.name}
        </a>
      )}
      <div class="heading">
        <div>
          <h1>
            {title}
            {code !== undefined && (
              <>
                {" "}
                <code>{code}</code>
              </>
            )}
          </h1>
          {lead !== undefined && <p class="lead">{lead}</p>}
          <RuleLinks />
        </div>
        {acts !== undefined && <div class="acts">{acts}</div>}
      </div>
      {children}
    </>
  );
}

interface CardProps {
  readonly title?: ComponentChildren;
  /** A link or a small act at the title's side. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of a screen, with its heading of the second level. */
export function Card({ title, aside, children }: CardProps) {
  return (
    <section class="card">
      {(title !== undefined || aside !== undefined) && (
        <div class="card-head">
          {title !== undefined && <h2>{title}</h2>}
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}
