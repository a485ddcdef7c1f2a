/** Spellings of before 1972 and of today, and letters that names swap freely, each as one letter. In this order. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/oe/g, "u"],
  [/dj/g, "j"],
  [/tj/g, "c"],
  // Rachmat, Rakhmat, Rahmat; but Chairul, Khairul and Chandra, Candra.
  [/(?<=.)[ck]h/g, "h"],
  [/^ch/g, "c"],
  [/[cq]/g, "k"],
  [/x/g, "ks"],
  [/h/g, ""],
  [/[fv]/g, "p"],
  [/z/g, "s"],
  [/j/g, "y"],
  [/sy/g, "s"],
  // Yakub, Yakup; Rahmad, Rahmat.
  [/(?<=.)b/g, "p"],
  [/(?<=.)d/g, "t"],
  [/o/g, "u"],
  // Dyah, Diah; Rizky, Rizki; Fauziyah, Fauziah.
  [/(?<=[^aeiu])y/g, "i"],
  [/y(?![aeiu])/g, "i"],
  [/iy/g, "i"],
  [/(.)\1+/g, "$1"],
];

/**
 * How a word of a name sounds, whichever way it is spelled: `Soekardjo`, `Sukarjo` and `Sukaryo` are the same. The sound of a
 * word's start is the start of its sound, except in the middle of a pair of letters.
 * @param word as `wordsIn` gives it
 * @source EYD 1972 (oe, dj, tj, sj, j); the other pairs are our policy choice
 */
export function soundOf(word: string): string {
  let sound = word;
  for (const [spelling, letter] of SPELLINGS) sound = sound.replaceAll(spelling, letter);
  return sound;
}
