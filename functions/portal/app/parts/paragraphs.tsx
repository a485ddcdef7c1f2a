/** A text as it was written: an empty line begins a paragraph, and nothing in it is markup. */
export function Paragraphs({ of }: { readonly of: string }) {
  return (
    <div class="text">
      {of.split(/\n\s*\n/).map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}
