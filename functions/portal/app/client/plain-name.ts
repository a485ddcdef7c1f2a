/** A name as files and addresses take it everywhere: small letters, digits and hyphens, such as `hasil-dinas-kesehatan-2026-03`. */
export function plainName(...parts: readonly string[]): string {
  return parts
    .join(" ")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}
