import { useRef } from "preact/hooks";

interface Lines<Line> {
  /** What each line is known by as long as it is there, in their order. */
  readonly keys: readonly number[];
  readonly add: (line: Line) => void;
  readonly change: (at: number, part: Partial<Line>) => void;
  readonly remove: (at: number) => void;
  /** Puts one before the one above it. */
  readonly raise: (at: number) => void;
}

/**
 * The lines of a list in a form, which have no ids of their own. Each keeps its fields, what is open in it and the focus, whichever
 * others are removed; known by its place, it would hand them to the line that follows.
 */
export function useLines<Line>(
  lines: readonly Line[],
  onLines: (lines: readonly Line[]) => void,
): Lines<Line> {
  const given = useRef(0);
  const kept = useRef<readonly number[]>([]);
  const keys = kept.current.slice(0, lines.length);
  // Those that were added, or put in the place of all.
  while (keys.length < lines.length) keys.push(given.current++);
  kept.current = keys;
  const reorder = (order: <One>(list: readonly One[]) => readonly One[]) => {
    kept.current = order(keys);
    onLines(order(lines));
  };
  return {
    keys,
    add: (line) => onLines([...lines, line]),
    change: (at, part) => onLines(lines.map((line, place) => (place === at ? { ...line, ...part } : line))),
    remove: (at) => reorder((list) => list.filter((_, place) => place !== at)),
    raise: (at) => reorder((list) => raised(list, at)),
  };
}

function raised<One>(list: readonly One[], at: number): readonly One[] {
  const order = [...list];
  order.splice(Math.max(0, at - 1), 0, ...order.splice(at, 1));
  return order;
}
