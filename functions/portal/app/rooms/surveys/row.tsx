import type { ComponentChildren } from "preact";
import { State } from "../../parts/figure/figures.tsx";
import { type Survey, stageOf } from "./words.ts";

/** A survey in a list, with where it is in its life. @param ofUnit the end of its address, in a unit's list (`useOfUnit`) */
export function surveyRow(
  survey: Pick<Survey, "id" | "service" | "state" | "opensOn" | "endsOn">,
  detail: ComponentChildren,
  ofUnit = "",
) {
  const { text, kind } = stageOf(survey);
  return {
    key: survey.id,
    to: `/app/survei/${survey.id}${ofUnit}`,
    title: survey.service,
    detail,
    aside: <State {...(kind && { kind })}>{text}</State>,
  };
}
