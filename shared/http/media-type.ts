/** Media types of text replies not described by a schema. */
export type TextMediaType = `text/${string}` | "application/json" | "image/svg+xml";

/** Media types of binary replies: documents, spreadsheets, pictures. */
export type BinaryMediaType = (typeof BINARY_MEDIA_TYPES)[number];

export const BINARY_MEDIA_TYPES = [
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "image/png",
] as const;

export function isBinary(mediaType: string): mediaType is BinaryMediaType {
  return (BINARY_MEDIA_TYPES as readonly string[]).includes(mediaType);
}
