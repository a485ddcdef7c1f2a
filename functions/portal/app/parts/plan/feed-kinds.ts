/** Of these feeds, more is better; of all others, less. */
export const MORE_IS_BETTER = /IN_TIME|^OWN_TRAINING_HOURS|^SATISFACTION/;

/** These feeds read a unit; the others, the employee's own figures. */
export const OF_UNIT = /^(?:COMPLAINT|SATISFACTION)/;
