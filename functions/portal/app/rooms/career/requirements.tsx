import type { Answer } from "../../client/operations.ts";
import { say, words } from "../../frame/language.ts";

type Requirement =
  Answer<"GET /v1/talent/successions/{successionId}">["ranking"][number]["requirements"][number];

const REQUIREMENTS = {
  IN_SERVICE: { id: "Bertugas", en: "In service" },
  BOX: { id: "Kotak talenta", en: "Talent box" },
  GRADE: { id: "Golongan", en: "Grade" },
  YEARS_IN_POST: { id: "Lama menjabat", en: "Time in the post" },
  STANDARD: { id: "Standar kompetensi", en: "Competency standard" },
};

/** What a post takes, and whether somebody meets it. */
export function Requirements({ of }: { readonly of: readonly Requirement[] }) {
  const names = words(REQUIREMENTS);
  return (
    <ul class="plain">
      {of.map((one) => (
        <li key={one.of}>
          {one.isMet ? "✓" : "✗"} {names[one.of]}: {say(one.why)}
        </li>
      ))}
    </ul>
  );
}
