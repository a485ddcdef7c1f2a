import type { Draw } from "../../domain/supervision/draw.ts";
import type { DrawProgress } from "../../domain/supervision/draw-view.ts";
import type { Programme } from "../../domain/supervision/programme.ts";
import { DRAWN, NUMBER_4, PERIOD } from "../id-kinds.ts";
import { item } from "../item.ts";

export const supervisionProgramme = /* @__PURE__ */ item<Programme>()({
  doc: "A programme of supervision.",
  key: [["SUPERVISION", DRAWN], ["STATE"]],
  list: { at: [["SUPERVISIONS"], [DRAWN]], doc: "all of them" },
});

export const supervisionDraw = /* @__PURE__ */ item<Draw>()({
  doc: "A programme's draw of whom to visit in a period.",
  key: [["SUPERVISION_DRAW", DRAWN, PERIOD], ["STATE"]],
  list: { at: [["SUPERVISION", DRAWN, "DRAWS"], [PERIOD]], doc: "a programme's draws" },
});

/** A part of the list of a draw's candidates. */
export interface DrawList {
  /** Name and weight of a lot each, in the order of names. */
  readonly lines: readonly string[];
}

export const supervisionDrawList = /* @__PURE__ */ item<DrawList>()({
  doc: "A part of the list that a draw was made from, for anybody to recompute it.",
  key: [
    ["SUPERVISION_DRAW", DRAWN, PERIOD],
    ["LIST", NUMBER_4],
  ],
});

/** The city's units as they were when a draw was made, so that planning a visit need not read the line of each. */
export interface DrawTree {
  /** How often the tree had changed its shape. */
  readonly changes: number;
  /** A unit and those above it, the nearest last: `kota/dinas/bidang`. */
  readonly paths: readonly string[];
}

export const supervisionTree = /* @__PURE__ */ item<DrawTree>()({
  doc: "The lines of all units when a draw was made.",
  key: [["SUPERVISION_DRAW", DRAWN, PERIOD], ["TREE"]],
});

export const supervisionProgress = /* @__PURE__ */ item<DrawProgress>()({
  doc: "Counts of a draw's visits, and of what they recommended.",
  key: [["SUPERVISION_DRAW", DRAWN, PERIOD], ["PROGRESS"]],
});
