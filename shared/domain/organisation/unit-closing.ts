import type { Decision } from "../aggregate.ts";
import { addDays, type LocalDay, monthOf, startOfDay } from "../calendar/calendar.ts";
import { refusals } from "../refusal.ts";
import { type Employee, lastPlaceOn } from "./employee.ts";
import { type Ending, isOpenOn, lineAfter, wordsOf } from "./open-unit.ts";
import {
  followersOf,
  isWithin,
  MAX_MOVED_DESCENDANTS,
  type OrganisationUnit,
  pathBelow,
  type UnitClosing,
  type UnitEvent,
} from "./organisation-unit.ts";
import { standingOn } from "./service.ts";

type UnitDecision = Decision<OrganisationUnit, UnitEvent>;

const BY_DECREE = {
  id: "PP 18/2016 Ps 3 (1): susunan perangkat daerah ditetapkan dengan Perda",
  en: "PP 18/2016 Ps 3 (1): a Perda sets which units there are",
};

const refuse = /* @__PURE__ */ refusals("unit", {
  topmost: {
    kind: "conflict",
    id: "{unit} memuat seluruh unit lain, sehingga tidak dapat ditutup. Ubah namanya bila itu yang berganti.",
    en: "{unit} holds all other units and cannot be closed. Change its name if that is what is new.",
    source: { id: "kebijakan: semua unit berada dalam satu pohon", en: "policy: units form one tree" },
  },
  "too-long-ago": {
    kind: "conflict",
    field: "lastDay",
    id: "Hari terakhir {unit} paling awal {earliest}: bulan-bulan sebelumnya sudah dihitung untuk unit ini. Pilih hari itu atau sesudahnya.",
    en: "The last day of {unit} is {earliest} at the earliest: the months before were counted for it. Choose that day or a later one.",
    source: {
      id: "kebijakan: bulan yang sudah dihitung tidak berubah",
      en: "policy: a month that was counted does not change",
    },
  },
  "above-closes": {
    kind: "conflict",
    id: "{unit} berada di bawah {above}, yang ditutup sesudah {lastDay}. Tutup {unit} paling lambat pada hari itu, atau pindahkan dahulu.",
    en: "{unit} is below {above}, which closes after {lastDay}. Close {unit} by then, or move it first.",
    source: BY_DECREE,
  },
  "units-stay": {
    kind: "conflict",
    field: "lastDay",
    id: "{count} unit di bawah {unit} masih buka sesudah {lastDay}: {names}. Pindahkan atau tutup dahulu.",
    en: "{count} units below {unit} stay open after {lastDay}: {names}. Move or close them first.",
    source: BY_DECREE,
  },
  "people-stay": {
    kind: "conflict",
    field: "lastDay",
    id: "{count} orang masih ditempatkan di {unit}, atau masih ditugaskan memimpinnya, sesudah {lastDay}. Pindahkan lewat impor pegawai, akhiri penugasannya, atau pilih hari terakhir yang lain; daftarnya ada pada layar penutupan unit ini.",
    en: "{count} people are still posted to {unit}, or ordered to head it, after {lastDay}. Move them by an import of staff, end the orders, or choose another last day; the screen on which this unit is closed lists them.",
    source: {
      id: "kebijakan: setiap pegawai bertugas di unit yang buka",
      en: "policy: everybody serves in a unit that is open",
    },
  },
  "unknown-successor": {
    kind: "invalid",
    field: "successorId",
    id: 'Unit "{unit}" tidak dikenal. Pilih unit penerus dari daftar unit.',
    en: 'There is no unit "{unit}". Choose the successor from the list of units.',
  },
  "succeeds-itself": {
    kind: "invalid",
    field: "successorId",
    id: "{unit} tidak dapat menjadi penerusnya sendiri, langsung maupun lewat unit lain. Pilih unit yang tetap buka.",
    en: "{unit} cannot succeed itself, directly or through others. Choose a unit that stays open.",
    source: BY_DECREE,
  },
  "successor-closed": {
    kind: "conflict",
    field: "successorId",
    id: "{unit} sendiri ditutup sesudah {lastDay}; tugasnya dilanjutkan oleh {successor}. Pilih {successor}.",
    en: "{unit} closes itself after {lastDay}; {successor} goes on with its work. Choose {successor}.",
    source: BY_DECREE,
  },
  "closed-already": {
    kind: "conflict",
    id: "{unit} sudah ditutup sejak {lastDay} berakhir, dan pekerjaannya sudah dilanjutkan. Daftarkan unit baru dengan id lain bila unit itu dibentuk lagi.",
    en: "{unit} has been closed since the end of {lastDay}, and its work has gone on. Register a new unit with another id if it is established again.",
    source: BY_DECREE,
  },
  "not-closing": {
    kind: "conflict",
    id: "{unit} memang tidak sedang ditutup. Tidak ada yang perlu dibatalkan.",
    en: "No end of {unit} is recorded. There is nothing to take back.",
    source: { id: "kebijakan", en: "policy" },
  },
  "parent-closes": {
    kind: "conflict",
    field: "parentId",
    id: "{unit} ditutup sesudah {lastDay}, sehingga tidak dapat menjadi induk. Pilih {successor}, yang melanjutkan tugasnya.",
    en: "{unit} is closed after {lastDay} and cannot be a parent. Choose {successor}, which goes on with its work.",
    source: BY_DECREE,
  },
});

/** What has to be settled before a unit can close. */
export interface Unsettled {
  readonly isTopmost: boolean;
  /** Below it and still open after its last day. */
  readonly units: readonly OrganisationUnit[];
  /** Posted there after its last day, or ordered to act as its head. */
  readonly people: readonly Employee[];
}

/**
 * What is still in the way of a unit's end: units below that stay open, and people who still serve there the day after,
 * or are to later. Whoever has ended their service may stay in its lists; whoever is only to come from another unit is in none of
 * them yet, and goes with the work (`goWithWork`).
 * @param staff the unit's, and those who act as its heads
 * @source policy
 */
export function unsettledFor(
  unit: OrganisationUnit,
  lastDay: LocalDay,
  { tree, staff }: { readonly tree: readonly OrganisationUnit[]; readonly staff: readonly Employee[] },
): Unsettled {
  const after = addDays(lastDay, 1);
  const isHere = ({ unitId }: { readonly unitId: string }) => unitId === unit.id;
  const serves = (one: Employee) => {
    const place = lastPlaceOn(one, after);
    const places = [...(place ? [place] : []), ...one.postings.filter(({ from }) => from > after)];
    const orders = (one.headships ?? []).filter(({ until = after }) => until >= after);
    return standingOn(one, after) !== "ENDED" && [...places, ...orders].some(isHere);
  };
  return {
    isTopmost: unit.ancestors.length === 0,
    units: tree.filter((one) => one.id !== unit.id && isWithin(one, unit.id) && isOpenOn(one, after)),
    people: staff.filter(serves),
  };
}

interface ClosingOrder {
  readonly lastDay: LocalDay;
  readonly decree: string;
  readonly successorId: string;
  readonly by: string;
  readonly at: string;
  /** Local day of the order. */
  readonly today: LocalDay;
  /** The city's time zone. */
  readonly zone: string;
}

interface Around {
  readonly tree: readonly OrganisationUnit[];
  readonly staff: readonly Employee[];
}

/** How many of the units in the way a refusal names. */
const NAMED = 5;

/**
 * Records that a unit ends, or corrects what was recorded until its last day is over. A merger closes several with one
 * successor; after a split the old one closes with whichever unit takes what is left. One that is recorded late may lie back as far
 * as the last day of the month before: earlier months were rated and paid with the unit in them.
 * @throws DomainError `unit.closed-already`, `unit.too-long-ago`, `unit.topmost`, `unit.unknown-successor`, `unit.succeeds-itself`,
 * `unit.successor-closed`, `unit.above-closes`, `unit.units-stay`, `unit.people-stay`
 * @source UU 23/2014 Ps 212 (1) and PP 18/2016 Ps 3 (1) for the decree; the rest is our policy choice
 */
export function closeUnit(
  unit: OrganisationUnit,
  { lastDay, decree, successorId, by, at, today, zone }: ClosingOrder,
  { tree, staff }: Around,
): UnitDecision {
  requireNotClosed(unit, today);
  const earliest = addDays(`${monthOf(today)}-01`, -1);
  if (lastDay < earliest) throw refuse("too-long-ago", { unit: unit.name, earliest });
  const unsettled = unsettledFor(unit, lastDay, { tree, staff });
  if (unsettled.isTopmost) throw refuse("topmost", { unit: unit.name });
  const successor = requireSuccessor(unit, { successorId, lastDay, tree });
  requireOpenAbove(unit, lastDay, tree);
  const { units, people } = unsettled;
  const words = { unit: unit.name, lastDay };
  if (units.length > 0) {
    const names = units.slice(0, NAMED).map(({ name }) => name);
    throw refuse("units-stay", { ...words, count: units.length, names: names.join(", ") });
  }
  if (people.length > 0) throw refuse("people-stay", { ...words, count: people.length });
  const goesOnAt = startOfDay(addDays(lastDay, 1), zone);
  const closing: UnitClosing = { lastDay, decree, successorId, successorName: successor.name, goesOnAt };
  return {
    state: { ...unit, closing },
    event: { type: "UNIT_CLOSING_RECORDED", by, at, data: { lastDay, decree, successorId } },
  };
}

function requireSuccessor(
  unit: OrganisationUnit,
  { successorId, lastDay, tree }: Pick<ClosingOrder, "successorId" | "lastDay"> & Pick<Around, "tree">,
): OrganisationUnit {
  const byId = new Map(tree.map((one) => [one.id, one]));
  const successor = byId.get(successorId);
  if (successor === undefined) throw refuse("unknown-successor", { unit: successorId });
  const line = [successor, ...lineAfter(successor, byId)];
  if (line.some(({ id }) => id === unit.id)) throw refuse("succeeds-itself", { unit: unit.name });
  if (!isOpenOn(successor, addDays(lastDay, 1))) throw refuse("successor-closed", wordsOf(successor));
  return successor;
}

/** Requires that no unit above ends while this one stays open: it could then be put below a unit that is below itself. */
function requireOpenAbove(
  unit: OrganisationUnit,
  lastDay: LocalDay | undefined,
  tree: readonly OrganisationUnit[],
): void {
  const above = tree.find(
    ({ id, closing }) =>
      closing && unit.ancestors.includes(id) && (lastDay === undefined || closing.lastDay < lastDay),
  );
  if (above?.closing)
    throw refuse("above-closes", { unit: unit.name, above: above.name, lastDay: above.closing.lastDay });
}

/**
 * Takes back an end until its last day is over.
 * @param tree the city's units
 * @throws DomainError `unit.not-closing`, `unit.closed-already`, `unit.above-closes`
 */
export function withdrawClosing(
  unit: OrganisationUnit,
  { by, at, today }: Pick<ClosingOrder, "by" | "at" | "today">,
  tree: readonly OrganisationUnit[],
): UnitDecision {
  const { closing, ...open } = unit;
  if (closing === undefined) throw refuse("not-closing", { unit: unit.name });
  requireNotClosed(unit, today);
  requireOpenAbove(unit, undefined, tree);
  return {
    state: open,
    event: { type: "UNIT_CLOSING_WITHDRAWN", by, at, data: { lastDay: closing.lastDay } },
  };
}

/** @throws DomainError `unit.closed-already` */
export function requireNotClosed(unit: OrganisationUnit, today: LocalDay): void {
  const { name, closing } = unit;
  const isOver = closing !== undefined && (closing.handedOnAt !== undefined || !isOpenOn(unit, today));
  if (isOver) throw refuse("closed-already", { unit: name, lastDay: closing.lastDay });
}

/**
 * Requires that a unit may be put below another one: nothing new begins below a unit whose end is known.
 * @throws DomainError `unit.parent-closes`
 */
export function requireStayingParent(parent: Ending | undefined): void {
  if (parent?.closing) throw refuse("parent-closes", wordsOf(parent));
}

interface Handing {
  /** The unit that goes on, as it is now. */
  readonly successor: OrganisationUnit;
  /** The city's units. */
  readonly tree: readonly OrganisationUnit[];
  readonly at: string;
  /** Local day. */
  readonly today: LocalDay;
}

/**
 * Puts a unit whose last day is over below its successor, and with it those below, of which all have ended: as many as a
 * transaction holds. It is handed on once none of them is left; until then the same is to be asked again. Undefined if its end has not
 * come, or this was done.
 */
export function handOnUnit(
  unit: OrganisationUnit,
  { successor, tree, at, today }: Handing,
): { readonly decision: UnitDecision; readonly followers: readonly UnitDecision[] } | undefined {
  const { closing } = unit;
  if (closing === undefined || closing.handedOnAt !== undefined || isOpenOn(unit, today)) return undefined;
  const act = { by: "SYSTEM", at };
  const moved = { ...unit, parentId: successor.id, ancestors: pathBelow(successor) };
  const followers = followersOf(moved, tree, act);
  const data = { parentId: successor.id };
  const isLast = followers.length <= MAX_MOVED_DESCENDANTS;
  return {
    decision: isLast
      ? {
          state: { ...moved, closing: { ...closing, handedOnAt: at } },
          event: { type: "UNIT_HANDED_ON", ...act, data },
        }
      : { state: moved, event: { type: "UNIT_CHANGED", ...act, data } },
    followers: followers.slice(0, MAX_MOVED_DESCENDANTS),
  };
}
