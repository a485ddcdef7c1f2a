/** In the place of a NIP where the head of the city rates or decides, who has none. */
export const HEAD_OF_CITY = "HEAD_OF_CITY";
