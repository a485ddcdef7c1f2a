/**
 * How many errors are forgiven in what was typed: none below three letters, one from three, two from eight.
 * @source policy choice
 */
export function errorsForgiven(typed: string): 0 | 1 | 2 {
  if (typed.length < 3) return 0;
  return typed.length < 8 ? 1 : 2;
}

/**
 * With how few errors (a wrong, missing or superfluous letter, or two swapped ones) the typed text is the start of a word;
 * undefined if with more than `most`. Three letters are too few to also doubt the first.
 */
export function errorsInStart(typed: string, word: string, most: number): number | undefined {
  if (typed.length <= 3 && typed[0] !== word[0]) return undefined;
  const start = word.slice(0, typed.length + most);
  let rows: readonly Row[] = [Array.from({ length: start.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= typed.length; row += 1) {
    const next = nextRow(typed, start, rows);
    if (Math.min(...next) > most) return undefined;
    rows = [...rows, next];
  }
  const errors = Math.min(...(rows.at(-1) ?? []));
  return errors > most ? undefined : errors;
}

/** The errors between the letters typed so far and each start of the word (optimal string alignment). */
type Row = readonly number[];

function nextRow(typed: string, word: string, rows: readonly Row[]): Row {
  const row = rows.length;
  const above = rows[row - 1] ?? [];
  const current = [row];
  for (let column = 1; column <= word.length; column += 1) {
    const wrong = typed[row - 1] === word[column - 1] ? 0 : 1;
    current.push(
      Math.min(
        at(above, column) + 1,
        at(current, column - 1) + 1,
        at(above, column - 1) + wrong,
        isSwapped(typed, word, { row, column })
          ? at(rows[row - 2] ?? [], column - 2) + 1
          : Number.POSITIVE_INFINITY,
      ),
    );
  }
  return current;
}

function at(row: Row, column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}

function isSwapped(typed: string, word: string, at: { readonly row: number; readonly column: number }) {
  const [row, column] = [at.row - 1, at.column - 1];
  return row > 0 && column > 0 && typed[row] === word[column - 1] && typed[row - 1] === word[column];
}
