interface Ranked {
  readonly nip: string;
  readonly grade: string;
  /** The day from which the position is held. */
  readonly since: string;
}

const GROUPS = ["I", "II", "III", "IV"];

/**
 * Orders candidates for the head of a unit: the highest grade first, then whoever has held the position
 * longest.
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

/** Whether a grade of a PNS is at least another; a PPPK's, which has no letter, never is. @source PP 11/2017: golongan ruang */
export function isGradeAtLeast(grade: string, other: string): boolean {
  return gradeRank(grade) >= gradeRank(other);
}

/** I/a is the lowest grade of a PNS; a PPPK's grade has no letter and says nothing about seniority. */
function gradeRank(grade: string): number {
  const [group = "", letter = ""] = grade.split("/");
  return letter === "" ? -1 : GROUPS.indexOf(group) * 10 + letter.charCodeAt(0);
}
