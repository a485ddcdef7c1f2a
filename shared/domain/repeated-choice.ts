/**
 * The number, from 1, of the first question that offers a choice twice, in capitals or not: whoever takes one of the two could not
 * say which is meant. Undefined where each is offered once. Signs count, since "< 5" and "> 5" differ in nothing else.
 */
export function questionWithRepeat(questions: readonly (readonly string[])[]): number | undefined {
  const place = questions.findIndex((choices) => {
    const said = choices.map((choice) => choice.trim().toLowerCase());
    return new Set(said).size < said.length;
  });
  return place < 0 ? undefined : place + 1;
}
