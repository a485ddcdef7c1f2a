/** The segments of a path, or of a route's: `/v1/things/{id}` has three. */
export const segmentsOf = (path: string): readonly string[] => path.slice(1).split("/");

/** Whether a segment of a route stands for any, such as `{id}`. */
export const isParameter = (segment: string): boolean => segment.startsWith("{");
