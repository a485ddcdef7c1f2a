import { expect, it } from "vitest";
import { inOrder } from "../../../../functions/portal/app/parts/list/in-order.ts";
import { VALUE_NAMES } from "../../../../shared/domain/rules/berakhlak.ts";

it("core values are told in their own order, whatever the reply's, and what is declared nowhere last", () => {
  const said = { ADAPTIF: 1, LOYAL: 2, AKUNTABEL: 3, BERORIENTASI_PELAYANAN: 4, HARMONIS: 5 };
  const told = ["BERORIENTASI_PELAYANAN", "AKUNTABEL", "HARMONIS", "LOYAL", "ADAPTIF"];
  expect(inOrder(VALUE_NAMES, { ANEH: 0, ...said }).map(([name]) => name)).toEqual([...told, "ANEH"]);
  expect(inOrder(VALUE_NAMES, undefined)).toEqual([]);
});
