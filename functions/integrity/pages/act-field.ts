/** Which of the page's forms was sent. */
export const ACT_FIELD = "_perbuatan";
