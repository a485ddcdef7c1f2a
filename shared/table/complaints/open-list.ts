/** In the list of open complaints, sorts after every deadline: one that waits for its complainant may have none. */
export const NO_DEADLINE = "9999-12-31T23:59:59.999Z";
