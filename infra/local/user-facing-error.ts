/** Something the person at the terminal can fix. Its message is one sentence for them, and the only thing they are shown. */
export class UserFacingError extends Error {
  override readonly name = "UserFacingError";
}
