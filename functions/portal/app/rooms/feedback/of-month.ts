/** An employee's month. */
export interface OfMonth {
  readonly nip: string;
  readonly month: string;
}
