/**
 * What has to be chosen, as it is sent. Nothing chosen is left out of the body: the API then says so beside the field, where a
 * button that does nothing would say nothing.
 */
export function asChosen<Value>(value: Value | undefined): Value {
  return value as Value;
}
