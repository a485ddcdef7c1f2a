/**
 * A text as it was written: an empty line begins a paragraph, and nothing in it is markup.
 * @param lang of what somebody wrote, whatever language the screen is in
 */
export function Paragraphs({ of, lang }: { readonly of: string; readonly lang?: "id" }) {
  return (
    <div class="text" lang={lang}>
      {of.split(/\n\s*\n/).map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}
