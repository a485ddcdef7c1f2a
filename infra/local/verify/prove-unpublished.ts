import { isDeepStrictEqual } from "node:util";
import { unpublishedOf } from "../../../shared/domain/surveys/unpublished.ts";
import * as items from "../../../shared/table/items.ts";
import { indexAttributes } from "../../../shared/table/keys.ts";
import { type Everything, itemsOf, type Proof } from "./items.ts";

/** The city's list of what is not published has each such survey, as it is now and by its last day, and no other. */
export function proveUnpublished(everything: Everything): Proof {
  const wanted = new Map(
    itemsOf(everything, items.survey).flatMap((survey) => {
      const { id, endsOn } = survey;
      const item = unpublishedOf(survey);
      const { pk, sk } = items.unpublishedSurvey.key(id);
      const list = items.unpublishedSurvey.list.at(endsOn, id);
      return item ? [[id, { ...item, pk, sk, ...indexAttributes({ pk, sk }, { list }) }] as const] : [];
    }),
  );
  const stored = new Map(itemsOf(everything, items.unpublishedSurvey).map((one) => [one.id, one] as const));
  const ids = [...new Set([...wanted.keys(), ...stored.keys()])];
  return {
    name: "Daftar survei yang belum diumumkan sama dengan surveinya",
    checked: ids.length,
    broken: ids.filter((id) => !isDeepStrictEqual(stored.get(id), wanted.get(id))),
  };
}
