/** The paragraphs of a text that will read otherwise: the same wording, with other numbers. */
export function changedParagraphs(now: string, later: string): string {
  const before = now.split("\n\n");
  const after = later.split("\n\n");
  return after.filter((paragraph, place) => paragraph !== before[place]).join("\n\n");
}
