interface Ranked {
  readonly nip: string;
  readonly grade: string;
  /** The day from which the position is held. */
  readonly since: string;
}

const GROUPS = ["I", "II", "III", "IV"];

/**
 * Sorts those who might lead one unit: the highest grade first, then whoever has held the position longest.
 * @source policy: a register names no head
 */
export function compareRank(one: Ranked, other: Ranked): number {
  const orders = [
    gradeRank(other.grade) - gradeRank(one.grade),
    one.since.localeCompare(other.since),
    one.nip.localeCompare(other.nip),
  ];
  return orders.find((order) => order !== 0) ?? 0;
}

/** I/a is the lowest of a PNS; a PPPK's grade, which has no letter, says nothing about leading. */
function gradeRank(grade: string): number {
  const [group = "", letter = ""] = grade.split("/");
  return letter === "" ? -1 : GROUPS.indexOf(group) * 10 + letter.charCodeAt(0);
}
